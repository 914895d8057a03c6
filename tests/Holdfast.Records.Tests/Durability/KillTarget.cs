using System.Diagnostics;
using Holdfast.Records.Mail;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Tests.Durability;

/// <summary>The program that records until it is killed, and what it had acknowledged by then.</summary>
internal sealed class KillTarget : IDisposable
{
    private readonly Process process;
    private readonly List<Guid> acknowledged = [];
    private readonly Task reading;
    private readonly Task<string> complaints;

    /// <param name="mail">Where it carries mail to, instead of recording.</param>
    public KillTarget(DatabaseSettings settings, bool early = false, string? mail = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Holdfast.KillTarget.dll"), mail is not null ? "carry" : early ? "early" : "late" },
            Environment =
            {
                [DatabaseSettings.DatabaseVariable] = $"{(settings.Engine == Engine.Sqlite ? "sqlite" : "postgres")}:{settings.Location}",
                [DatabaseSettings.OwnerVariable] = null,
                [DatabaseSettings.RootKeyVariable] = settings.RootKey,
                [MailSettings.Variable] = mail,
            },
        };
        process = Process.Start(start)!;
        reading = Task.Run(Read);
        complaints = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Waits until it is well under way.</summary>
    public async Task UntilAcknowledged(int count)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(120); await Task.Delay(5))
        {
            lock (acknowledged)
            {
                if (acknowledged.Count >= count)
                {
                    return;
                }
            }
        }

        process.Kill();
        throw new TimeoutException($"The program to be killed acknowledged too little in two minutes. {await complaints}");
    }

    /// <summary>Kill -9, then everything it had said.</summary>
    public async Task<IReadOnlyList<Guid>> Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
        return acknowledged;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private async Task Read()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            // The last line may be cut short by the kill; a command not wholly named was not acknowledged.
            if (Guid.TryParse(line, out var command))
            {
                lock (acknowledged)
                {
                    acknowledged.Add(command);
                }
            }
        }
    }
}
