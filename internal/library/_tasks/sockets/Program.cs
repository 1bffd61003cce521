// A TCP server that sends each line back, and a client of it.
using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

static class Program
{
    // Serves one client and ends.
    static void Serve(TcpListener listener)
    {
        using (TcpClient client = listener.AcceptTcpClient()) // waits for a client
        using (var reader = new StreamReader(client.GetStream()))
        using (var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\n" })
        {
            for (int i = 0; i < 2; i++)
            {
                writer.WriteLine("echo: " + reader.ReadLine());
            }
        }
    }

    static void Main()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0); // 0: any free port
        listener.Start();
        Task server = Task.Run(() => Serve(listener));

        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using (var client = new TcpClient("127.0.0.1", port))
        using (var reader = new StreamReader(client.GetStream()))
        using (var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\n" })
        {
            foreach (string message in new[] { "hello", "good night" })
            {
                Console.WriteLine("sent: " + message);
                writer.WriteLine(message);
                Console.WriteLine("got: " + reader.ReadLine());
            }
            if (reader.ReadLine() == null)
            {
                Console.WriteLine("the server has closed the connection");
            }
        }
        server.Wait();
        listener.Stop();
    }
}
