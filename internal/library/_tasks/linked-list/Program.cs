// A singly linked list: nodes each of which knows the next one.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

class SinglyLinkedList<T> : IEnumerable<T>
{
    class Node
    {
        public T Value;
        public Node Next; // null in the last node
    }

    Node head;

    public void AddFirst(T value)
    {
        head = new Node { Value = value, Next = head };
    }

    public void AddLast(T value)
    {
        if (head == null)
        {
            AddFirst(value);
            return;
        }
        Node last = head;
        while (last.Next != null)
        {
            last = last.Next;
        }
        last.Next = new Node { Value = value };
    }

    // Inserts value behind the first node with target; false if there is none.
    public bool InsertAfter(T target, T value)
    {
        for (Node node = head; node != null; node = node.Next)
        {
            if (Equals(node.Value, target))
            {
                node.Next = new Node { Value = value, Next = node.Next };
                return true;
            }
        }
        return false;
    }

    // Removes the first node with the value; false if there is none.
    public bool Remove(T value)
    {
        Node before = null;
        for (Node node = head; node != null; before = node, node = node.Next)
        {
            if (!Equals(node.Value, value))
            {
                continue;
            }
            if (before == null)
            {
                head = node.Next; // the first node has none before it
            }
            else
            {
                before.Next = node.Next; // the list now leads around the node
            }
            return true;
        }
        return false;
    }

    // Turns the arrows round one by one.
    public void Reverse()
    {
        Node before = null;
        while (head != null)
        {
            Node next = head.Next; // kept, since the arrow changes now
            head.Next = before;
            before = head;
            head = next;
        }
        head = before;
    }

    // With an enumerator, foreach and all of LINQ work on the list.
    public IEnumerator<T> GetEnumerator()
    {
        for (Node node = head; node != null; node = node.Next)
        {
            yield return node.Value;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() { return GetEnumerator(); }
}

class Program
{
    static void Show(string label, SinglyLinkedList<int> list)
    {
        Console.WriteLine(label + ": " + string.Join(" -> ", list));
    }

    static void Main()
    {
        var list = new SinglyLinkedList<int>();
        list.AddLast(20);
        list.AddLast(30);
        Show("add 20 and 30 at the end", list);
        list.AddFirst(10);
        Show("add 10 in front", list);
        list.InsertAfter(20, 25);
        Show("insert 25 after 20", list);
        list.Remove(10);
        Show("remove 10", list);
        if (!list.Remove(99))
        {
            Console.WriteLine("remove 99: not found");
        }
        list.Reverse();
        Show("reversed", list);
        Console.WriteLine("length: " + list.Count());
    }
}
