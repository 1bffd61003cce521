// A binary search tree: what is smaller lies on the left, what is larger on the
// right of every node.
using System;
using System.Collections.Generic;

class Tree
{
    class Node
    {
        public int Value;
        public Node Left, Right; // null where there is no child
    }

    Node root;

    // Does nothing if the value is there already.
    public void Insert(int value)
    {
        Insert(ref root, value);
    }

    // ref hands over the variable itself: the root, or a field of a node.
    static void Insert(ref Node node, int value)
    {
        if (node == null)
        {
            node = new Node { Value = value };
        }
        else if (value < node.Value)
        {
            Insert(ref node.Left, value);
        }
        else if (value > node.Value)
        {
            Insert(ref node.Right, value);
        }
    }

    public bool Contains(int value)
    {
        Node node = root;
        while (node != null && node.Value != value)
        {
            node = value < node.Value ? node.Left : node.Right;
        }
        return node != null;
    }

    public void Remove(int value)
    {
        Remove(ref root, value);
    }

    static void Remove(ref Node node, int value)
    {
        if (node == null)
        {
            return;
        }
        if (value < node.Value)
        {
            Remove(ref node.Left, value);
        }
        else if (value > node.Value)
        {
            Remove(ref node.Right, value);
        }
        else if (node.Left != null && node.Right != null)
        {
            // Two children: the next larger value, the smallest on the right,
            // takes its place. That one has no left child and is easy to remove.
            Node next = node.Right;
            while (next.Left != null)
            {
                next = next.Left;
            }
            node.Value = next.Value;
            Remove(ref node.Right, next.Value);
        }
        else
        {
            node = node.Left ?? node.Right; // at most one child: it moves up
        }
    }

    public IEnumerable<int> InOrder()
    {
        var values = new List<int>();
        Walk(root, null, values.Add, null);
        return values;
    }

    public IEnumerable<int> PreOrder()
    {
        var values = new List<int>();
        Walk(root, values.Add, null, null);
        return values;
    }

    public IEnumerable<int> PostOrder()
    {
        var values = new List<int>();
        Walk(root, null, null, values.Add);
        return values;
    }

    // Visits a node before, between or after its two subtrees.
    static void Walk(Node node, Action<int> before, Action<int> between, Action<int> after)
    {
        if (node == null)
        {
            return;
        }
        before?.Invoke(node.Value);
        Walk(node.Left, before, between, after);
        between?.Invoke(node.Value);
        Walk(node.Right, before, between, after);
        after?.Invoke(node.Value);
    }

    public int Height()
    {
        return Height(root);
    }

    static int Height(Node node)
    {
        return node == null ? 0 : 1 + Math.Max(Height(node.Left), Height(node.Right));
    }

    public void Draw()
    {
        Draw(root, 0);
    }

    // Draws the tree turned to the left: the root is at the margin.
    static void Draw(Node node, int depth)
    {
        if (node == null)
        {
            return;
        }
        Draw(node.Right, depth + 1);
        Console.WriteLine(new string(' ', 4 * depth) + node.Value);
        Draw(node.Left, depth + 1);
    }
}

class Program
{
    static void Show(string label, IEnumerable<int> values)
    {
        Console.WriteLine(label + ": " + string.Join(" ", values));
    }

    static void Main()
    {
        var tree = new Tree();
        foreach (int value in new[] { 50, 30, 70, 20, 40, 60, 80, 10 })
        {
            tree.Insert(value);
        }
        tree.Draw();
        Show("in-order", tree.InOrder());
        Show("pre-order", tree.PreOrder());
        Show("post-order", tree.PostOrder());
        Console.WriteLine("height: " + tree.Height());
        foreach (int value in new[] { 60, 65 })
        {
            Console.WriteLine(value + (tree.Contains(value) ? ": found" : ": not found"));
        }

        tree.Remove(10);
        Show("remove 10, a leaf", tree.InOrder());
        tree.Remove(50);
        Show("remove 50, the root", tree.InOrder());
        tree.Draw();
    }
}
