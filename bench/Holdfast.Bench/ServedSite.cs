using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Holdfast.Records.Storage;

namespace Holdfast.Bench;

/// <summary>The site in a process of its own, on a port of its own, so that what it costs can be told from what asks it.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private ServedSite(Process process, Uri address) => (Process, Address) = (process, address);

    public Process Process { get; }

    public Uri Address { get; }

    public static ServedSite Of(DatabaseSettings settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Holdfast.Web.dll"), "--urls", address.GetLeftPart(UriPartial.Authority) })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[DatabaseSettings.DatabaseVariable] = $"sqlite:{settings.Location}";
        start.Environment["HOLDFAST_DEMONSTRATION"] = "1";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return new ServedSite(Process.Start(start) ?? throw new InvalidOperationException("The site did not start."), address);
    }

    public async ValueTask DisposeAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
        Process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
