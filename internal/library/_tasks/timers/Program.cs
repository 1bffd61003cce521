// A timer that repeats and one that is cancelled.
using System;
using System.Threading;

static class Program
{
    static void Main()
    {
        Console.WriteLine("start");
        var late = new Timer(_ => Console.WriteLine("this is never printed"), null, 10000, Timeout.Infinite);

        int ticks = 0;
        using (var third = new ManualResetEvent(false))
        {
            // A timer runs on another thread, and here a tick may begin before the last has ended.
            var gate = new object();
            var repeating = new Timer(_ =>
            {
                lock (gate)
                {
                    if (ticks < 3)
                    {
                        ticks++;
                        Console.WriteLine("tick " + ticks);
                    }
                    if (ticks == 3)
                    {
                        third.Set();
                    }
                }
            }, null, 50, 50);
            third.WaitOne();

            // Waits until no tick is running any more.
            using (var ended = new ManualResetEvent(false))
            {
                repeating.Dispose(ended);
                ended.WaitOne();
            }
        }

        late.Dispose();
        Console.WriteLine("the late one was cancelled");
        Console.WriteLine("end");
    }
}
