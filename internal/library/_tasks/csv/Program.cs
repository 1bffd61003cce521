// Reads a table of comma-separated values and adds up a column.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

static class Program
{
    // Reads the rows one after the other. For a file, pass a StreamReader.
    static IEnumerable<List<string>> Rows(TextReader reader)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int next = reader.Read(); next >= 0; next = reader.Read())
        {
            char c = (char)next;
            if (quoted && c == '"' && reader.Peek() == '"')
            {
                field.Append((char)reader.Read()); // two quotes stand for one
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || (c != ',' && c != '\n'))
            {
                field.Append(c);
            }
            else
            {
                row.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = new List<string>();
                }
            }
        }
        if (row.Count > 0 || field.Length > 0)
        {
            row.Add(field.ToString()); // the last line has no end
            yield return row;
        }
    }

    static void Main()
    {
        const string text = "item,quantity,price\n\"pen, blue\",3,120\nnotebook,2,350\n\"12\"\" ruler\",1,90\n";
        int sum = 0;
        bool names = true;
        foreach (List<string> row in Rows(new StringReader(text)))
        {
            if (names)
            {
                names = false;
                continue;
            }
            int quantity = int.Parse(row[1], CultureInfo.InvariantCulture);
            int price = int.Parse(row[2], CultureInfo.InvariantCulture);
            Console.WriteLine("{0}: {1} x {2} = {3}", row[0], quantity, price, quantity * price);
            sum += quantity * price;
        }
        Console.WriteLine("sum: " + sum);
    }
}
