// Sorting: a merge sort written by hand, and the sorting of the library.
using System;
using System.Collections.Generic;
using System.Linq;

class Student
{
    public string Name { get; }
    public int Score { get; }

    public Student(string name, int score)
    {
        Name = name;
        Score = score;
    }
}

class Program
{
    // Returns the numbers in ascending order and leaves the original as it is.
    static int[] MergeSorted(int[] original)
    {
        var numbers = (int[])original.Clone();
        MergeSort(numbers, 0, numbers.Length, new int[numbers.Length]);
        return numbers;
    }

    // Sorts numbers from index start up to, but without, index end.
    static void MergeSort(int[] numbers, int start, int end, int[] spare)
    {
        if (end - start < 2)
        {
            return; // nothing or a single number is sorted already
        }

        int middle = start + (end - start) / 2;
        MergeSort(numbers, start, middle, spare);
        MergeSort(numbers, middle, end, spare);

        // Merge the sorted halves: take the smaller of their first numbers.
        int left = start, right = middle;
        for (int i = start; i < end; i++)
        {
            // <= takes equal numbers from the left, which keeps their order.
            if (right == end || (left < middle && numbers[left] <= numbers[right]))
            {
                spare[i] = numbers[left++];
            }
            else
            {
                spare[i] = numbers[right++];
            }
        }
        Array.Copy(spare, start, numbers, start, end - start);
    }

    static void Show(string label, IEnumerable<int> numbers)
    {
        Console.WriteLine(label + " " + string.Join(" ", numbers));
    }

    static void Main()
    {
        int[] original = { 38, 27, 43, 3, 9, 82, 10, 27 };
        Show("before:    ", original);
        Show("merge sort:", MergeSorted(original));

        var numbers = (int[])original.Clone();
        Array.Sort(numbers); // sorts the array itself
        Show("built in:  ", numbers);

        // OrderBy and its relatives leave the array alone and give a new sequence.
        Show("descending:", original.OrderByDescending(number => number));

        var students = new List<Student>
        {
            new Student("Jun", 72),
            new Student("Yuna", 88),
            new Student("Mina", 95),
            new Student("Alex", 88),
        };
        Console.WriteLine("by score, then by name:");
        foreach (Student student in students
            .OrderByDescending(s => s.Score)
            .ThenBy(s => s.Name, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {student.Score} {student.Name}");
        }
    }
}
