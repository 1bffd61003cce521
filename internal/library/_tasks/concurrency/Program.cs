// Runs tasks at the same time and prints their results in order.
using System;
using System.Linq;
using System.Threading.Tasks;

static class Program
{
    static readonly object Gate = new object();
    static int finished; // used only while Gate is locked

    static int SumUpTo(int limit)
    {
        int sum = 0;
        for (int i = 1; i <= limit; i++)
        {
            sum += i;
        }
        lock (Gate)
        {
            finished++;
        }
        return sum;
    }

    static void Main()
    {
        int[] limits = { 10, 20, 30, 40 };
        Task<int>[] tasks = limits.Select(limit => Task.Run(() => SumUpTo(limit))).ToArray();
        int[] sums = Task.WhenAll(tasks).Result; // in the order of the tasks

        for (int i = 0; i < limits.Length; i++)
        {
            Console.WriteLine("sum of 1 to {0}: {1}", limits[i], sums[i]);
        }
        Console.WriteLine("finished tasks: " + finished);
    }
}
