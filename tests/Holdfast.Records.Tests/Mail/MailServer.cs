using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Holdfast.Records.Tests.Mail;

/// <summary>A mail server of a test's own: takes what it is given and remembers it, or will not.</summary>
public sealed partial class MailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly ConcurrentQueue<string> taken = new();

    public MailServer()
    {
        listener.Start();
        _ = Task.Run(Listen);
    }

    /// <summary>The setting that leads here.</summary>
    public string Setting => $"smtp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}?from=letters%40council.example&encryption=off";

    /// <summary>What it took, each mail as it came.</summary>
    public IReadOnlyList<string> Taken => [.. taken];

    /// <summary>What each mail it took is called by.</summary>
    public IReadOnlyList<Guid> Ids => [.. Taken.Select(m => Guid.ParseExact(MessageId().Match(m).Groups["id"].Value, "N"))];

    /// <summary>The answer to every address: 250 when it takes mail for it.</summary>
    public string AnswerToAddress { get; set; } = "250 OK";

    public void Dispose()
    {
        ended.Cancel();
        listener.Dispose();
        ended.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (!ended.IsCancellationRequested)
            {
                var caller = await listener.AcceptTcpClientAsync(ended.Token);
                _ = Task.Run(() => Talk(caller));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Talk(TcpClient caller)
    {
        using var connection = caller;
        try
        {
            using var reader = new StreamReader(connection.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(connection.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 ready");
            while (await reader.ReadLineAsync() is { } line)
            {
                switch (line.ToUpperInvariant())
                {
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        taken.Enqueue(await Body(reader));
                        await writer.WriteLineAsync("250 taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    case var rcpt when rcpt.StartsWith("RCPT", StringComparison.Ordinal):
                        await writer.WriteLineAsync(AnswerToAddress);
                        break;
                    default:
                        await writer.WriteLineAsync("250 OK");
                        break;
                }
            }
        }
        catch (IOException)
        {
            // The caller was killed; what it had not finished was not taken.
        }
    }

    private static async Task<string> Body(StreamReader reader)
    {
        var body = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == ".")
            {
                return body.ToString();
            }

            body.AppendLine(line);
        }

        throw new IOException("The caller went away in the middle of a mail.");
    }

    [GeneratedRegex("^Message-ID: <(?<id>[0-9a-f]{32})@", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
