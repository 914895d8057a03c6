using System.Globalization;
using System.Net;

namespace Holdfast.SiteKit;

/// <summary>A stream of server-sent events that is open.</summary>
public sealed class EventStream(HttpResponseMessage response) : IDisposable
{
    private StreamReader? lines;

    public HttpStatusCode Status => response.StatusCode;

    public string? ContentType => response.Content.Headers.ContentType?.MediaType;

    /// <summary>The place of the last event.</summary>
    public long LastId { get; private set; }

    /// <summary>What the next event names; nothing when the stream ended, or said nothing for so long.</summary>
    public async Task<string?> Next(TimeSpan atMost)
    {
        lines ??= new StreamReader(await response.Content.ReadAsStreamAsync());
        using var limit = new CancellationTokenSource(atMost);
        try
        {
            while (await lines.ReadLineAsync(limit.Token) is { } line)
            {
                if (line.StartsWith("id: ", StringComparison.Ordinal))
                {
                    LastId = long.Parse(line[4..], CultureInfo.InvariantCulture);
                }
                else if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    return line[6..];
                }
            }

            HasEnded = true;
        }
        catch (OperationCanceledException)
        {
            // Nothing came.
        }

        return null;
    }

    /// <summary>The server closed it.</summary>
    public bool HasEnded { get; private set; }

    public void Dispose()
    {
        lines?.Dispose();
        response.Dispose();
    }
}
