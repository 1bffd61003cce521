// Sends HTTP requests and reads status, header and body of the responses.
using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

static class Program
{
    static void Request(string address, string method, string path, string body)
    {
        var request = (HttpWebRequest)WebRequest.Create(address + path);
        request.Method = method;
        request.Timeout = 10000; // milliseconds
        if (body != null)
        {
            byte[] content = Encoding.UTF8.GetBytes(body);
            request.ContentType = "text/plain";
            using (Stream stream = request.GetRequestStream())
            {
                stream.Write(content, 0, content.Length);
            }
        }

        HttpWebResponse response;
        try
        {
            response = (HttpWebResponse)request.GetResponse();
        }
        catch (WebException e) when (e.Response != null)
        {
            response = (HttpWebResponse)e.Response; // 404 and the like
        }
        using (response)
        using (var reader = new StreamReader(response.GetResponseStream()))
        {
            Console.WriteLine("{0} {1}: {2}, {3}", method, path, (int)response.StatusCode, response.ContentType);
            string text = reader.ReadToEnd();
            if (text != "")
            {
                Console.WriteLine(text);
            }
        }
    }

    // What a real program does not have: a server for three requests.
    static void Serve(HttpListener server)
    {
        for (int i = 0; i < 3; i++)
        {
            HttpListenerContext context = server.GetContext();
            string sent = new StreamReader(context.Request.InputStream).ReadToEnd();
            string text = "";
            context.Response.StatusCode = 404;
            if (context.Request.Url.AbsolutePath == "/greeting")
            {
                context.Response.StatusCode = 200;
                text = "Hello from the server";
            }
            else if (context.Request.Url.AbsolutePath == "/notes")
            {
                context.Response.StatusCode = 201;
                text = "noted: " + sent;
            }
            context.Response.ContentType = "text/plain";
            byte[] body = Encoding.UTF8.GetBytes(text);
            context.Response.Close(body, true);
        }
    }

    static void Main()
    {
        var probe = new TcpListener(IPAddress.Loopback, 0); // finds a free port
        probe.Start();
        string address = "http://127.0.0.1:" + ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        using (var server = new HttpListener())
        {
            server.Prefixes.Add(address + "/");
            server.Start();
            Task serving = Task.Run(() => Serve(server));
            Request(address, "GET", "/greeting", null);
            Request(address, "POST", "/notes", "buy milk");
            Request(address, "GET", "/nothing", null);
            serving.Wait();
        }
    }
}
