using Holdfast.Records.Storage;
using Holdfast.TestKit;

namespace Holdfast.Cli.Tests;

/// <summary>What a command came to: its exit code and what it wrote.</summary>
public sealed record Ran(int Code, string Out, string Error)
{
    public string[] Lines => Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    public string[] Complaints => Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Somebody's desk: a folder of its own, a clock that stands, and the command line.</summary>
public class Desk : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 18);

    public Desk() => Variables = new() { [DatabaseSettings.DatabaseVariable] = Database };

    public string Folder { get; } = Directory.CreateTempSubdirectory("holdfast-cli-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "holdfast.db");

    public string Database => $"sqlite:{Path}";

    /// <summary>The variables of the environment the command sees.</summary>
    public Dictionary<string, string> Variables { get; }

    public FixedClock Clock { get; } = new(Today.Year, Today.Month, Today.Day);

    public DatabaseSettings Settings => DatabaseSettings.Parse(
        Variables[DatabaseSettings.DatabaseVariable], Variables.GetValueOrDefault(DatabaseSettings.OwnerVariable), Variables.GetValueOrDefault(DatabaseSettings.RootKeyVariable));

    public Task<Ran> Run(params string[] args) => Run(args, new StringWriter(), CancellationToken.None);

    public async Task<Ran> Run(string[] args, StringWriter output, CancellationToken cancel)
    {
        using var error = new StringWriter();
        var code = await HoldfastCommandLine.Run(args, Around(output, error), cancel);
        return new Ran(code, output.ToString(), error.ToString());
    }

    /// <summary>Writes a file on the desk and gives its path.</summary>
    public string Write(string name, string content)
    {
        var path = System.IO.Path.Combine(Folder, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    internal Task<Recorder> Open(Access access = Access.ReadOnly) => Recorder.Open(Settings, access, Around(TextWriter.Null, TextWriter.Null));

    private Surroundings Around(TextWriter output, TextWriter error) => new(output, error, false, Clock, name => Variables.GetValueOrDefault(name));
}

/// <summary>A desk with a small demonstration in its database, for tests that only read.</summary>
public sealed class SeededDesk : Desk, IAsyncLifetime
{
    public Ran Seeded { get; private set; } = null!;

    public async Task InitializeAsync() => Seeded = await Run("seed", "--children", "20", "--seed", "5");

    public Task DisposeAsync() => Task.CompletedTask;
}
