// A hash map made by hand; it counts the words of a sentence.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

class HashMap
{
    public class Entry
    {
        public readonly string Key;
        public int Value;

        public Entry(string key, int value)
        {
            Key = key;
            Value = value;
        }

        public override string ToString() { return Key + "=" + Value; }
    }

    public List<Entry>[] Buckets { get; private set; }
    public int Count { get; private set; }

    public HashMap()
    {
        Buckets = NewBuckets(4);
    }

    static List<Entry>[] NewBuckets(int size)
    {
        return Enumerable.Range(0, size).Select(i => new List<Entry>()).ToArray();
    }

    // Makes a number of a text. Each character changes all that came before;
    // unchecked lets the number wrap around.
    static uint Hash(string key)
    {
        uint h = 0;
        foreach (char c in key)
        {
            h = unchecked(31 * h + c);
        }
        return h;
    }

    List<Entry> BucketOf(string key)
    {
        return Buckets[Hash(key) % (uint)Buckets.Length];
    }

    // Returns null if the key is not there.
    public Entry Find(string key)
    {
        return BucketOf(key).Find(entry => entry.Key == key);
    }

    public void Put(string key, int value)
    {
        Entry known = Find(key);
        if (known != null)
        {
            known.Value = value;
            return;
        }
        // Full buckets would be slow: there are never more entries than buckets.
        if (Count == Buckets.Length)
        {
            Grow();
        }
        BucketOf(key).Add(new Entry(key, value));
        Count++;
    }

    public bool Remove(string key)
    {
        int removed = BucketOf(key).RemoveAll(entry => entry.Key == key);
        Count -= removed;
        return removed > 0;
    }

    // Doubles the buckets. An entry may belong elsewhere now: all are put in again.
    void Grow()
    {
        List<Entry>[] old = Buckets;
        Buckets = NewBuckets(2 * old.Length);
        foreach (Entry entry in old.SelectMany(bucket => bucket))
        {
            BucketOf(entry.Key).Add(entry);
        }
    }
}

class Program
{
    static void Main()
    {
        string text = "The sea and the shore, the wind and the sun: the sea is calm.";
        string[] words = Regex.Matches(text.ToLowerInvariant(), "[a-z]+")
            .Cast<Match>().Select(match => match.Value).ToArray();

        var counts = new HashMap();
        foreach (string word in words)
        {
            HashMap.Entry known = counts.Find(word);
            counts.Put(word, known == null ? 1 : known.Value + 1);
        }

        Console.WriteLine($"{counts.Count} entries in {counts.Buckets.Length} buckets");
        for (int i = 0; i < counts.Buckets.Length; i++)
        {
            Console.WriteLine(i + ":" + string.Concat(counts.Buckets[i].Select(entry => " " + entry)));
        }
        foreach (string key in new[] { "sea", "moon" })
        {
            HashMap.Entry found = counts.Find(key);
            Console.WriteLine($"get {key}: " + (found == null ? "nothing" : found.Value.ToString()));
        }
        if (counts.Remove("is"))
        {
            Console.WriteLine($"remove is: {counts.Count} entries left");
        }

        // The library's hash map is Dictionary; its order is not to be relied on.
        var dictionary = new Dictionary<string, int>();
        foreach (string word in words)
        {
            int count;
            dictionary.TryGetValue(word, out count); // count is 0 if it is not there
            dictionary[word] = count + 1;
        }
        dictionary.Remove("is");
        Console.WriteLine("by word: " + string.Join(" ", dictionary
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key + "=" + pair.Value)));
    }
}
