// A web server for three requests, which the program makes itself.
using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

static class Program
{
    static void Answer(HttpListenerContext context)
    {
        string text;
        int status = 200;
        switch (context.Request.Url.AbsolutePath)
        {
            case "/hello":
                text = "Hello!";
                break;
            case "/time":
                text = "It is noon.";
                break;
            default:
                status = 404;
                text = "There is no such page.";
                break;
        }
        byte[] body = Encoding.UTF8.GetBytes(text);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength64 = body.Length;
        context.Response.OutputStream.Write(body, 0, body.Length);
        context.Response.Close();
    }

    // A free port. A real server has one that everybody knows, such as 8080.
    static int FreePort()
    {
        var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        int port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        return port;
    }

    static void Get(string address, string path)
    {
        HttpWebResponse response;
        try
        {
            response = (HttpWebResponse)WebRequest.Create(address + path).GetResponse();
        }
        catch (WebException e) when (e.Response != null)
        {
            response = (HttpWebResponse)e.Response; // 404 and the like
        }
        using (var reader = new StreamReader(response.GetResponseStream()))
        {
            Console.WriteLine("GET {0} -> {1} {2}", path, (int)response.StatusCode, reader.ReadToEnd());
        }
    }

    static void Main()
    {
        string address = "http://127.0.0.1:" + FreePort();
        using (var server = new HttpListener())
        {
            server.Prefixes.Add(address + "/");
            server.Start();
            Task serving = Task.Run(() =>
            {
                for (int i = 0; i < 3; i++) // a real server goes on forever
                {
                    Answer(server.GetContext());
                }
            });
            Get(address, "/hello");
            Get(address, "/time");
            Get(address, "/missing");
            serving.Wait();
        }
    }
}
