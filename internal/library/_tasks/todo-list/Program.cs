// A to-do list: add, finish, remove.
using System;
using System.Collections.Generic;
using System.Linq;

class TodoList
{
    class Entry
    {
        public string Text;
        public bool Done;
    }

    readonly List<Entry> entries = new List<Entry>();

    public void Add(string text)
    {
        entries.Add(new Entry { Text = text });
    }

    public void Finish(int number)
    {
        entries[Index(number)].Done = true;
    }

    public void Remove(int number)
    {
        entries.RemoveAt(Index(number));
    }

    public void Print()
    {
        for (int i = 0; i < entries.Count; i++)
        {
            Console.WriteLine("{0}. [{1}] {2}", i + 1, entries[i].Done ? "x" : " ", entries[i].Text);
        }
        Console.WriteLine("{0} of {1} done", entries.Count(entry => entry.Done), entries.Count);
    }

    // People count from 1, lists from 0.
    int Index(int number)
    {
        if (number < 1 || number > entries.Count)
        {
            throw new KeyNotFoundException("there is no entry " + number);
        }
        return number - 1;
    }
}

static class Program
{
    static void Main()
    {
        var list = new TodoList();
        list.Add("write the report");
        list.Add("buy milk");
        list.Add("call Mina");
        list.Finish(2);
        list.Print();

        try
        {
            list.Finish(7);
        }
        catch (KeyNotFoundException e)
        {
            Console.WriteLine(e.Message);
        }
        list.Remove(2);
        list.Print();
    }
}
