using System.Globalization;
using Holdfast.Cli;
using Holdfast.Records.Storage;

namespace Holdfast.Bench;

/// <summary>How much is stored for the measurements.</summary>
/// <param name="Lives">Children with whole invented lives.</param>
/// <param name="Few">Children of the small import.</param>
/// <param name="Many">Children of the large import.</param>
internal sealed record Size(int Lives, int Few, int Many)
{
    public static Size Quick { get; } = new(150, 1_000, 5_000);

    public static Size Full { get; } = new(1_000, 1_000, 50_000);
}

/// <summary>A temporary folder with the databases that are measured, gone at the end.</summary>
internal sealed class Desk(Size size) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("holdfast-bench-").FullName;
    private Task<DatabaseSettings>? lives;

    public Size Size => size;

    /// <summary>A database of invented lives in the demonstration's areas, made once.</summary>
    public Task<DatabaseSettings> Lives() => lives ??= Seed();

    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>The same database again, as a file of its own.</summary>
    public async Task<DatabaseSettings> CopyOfLives(string name)
    {
        var from = await Lives();
        var (directory, prefix) = (Path.GetDirectoryName(from.Location)!, Path.GetFileName(from.Location));
        var to = PathOf(name);
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(directory).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            // Down to the disk: what still waits to be written would hold up the flushes that are measured.
            await using var read = File.OpenRead(file);
            await using var copy = File.Create(Path.Combine(to, Path.GetFileName(file)));
            await read.CopyToAsync(copy);
            copy.Flush(flushToDisk: true);
        }

        return new DatabaseSettings(Engine.Sqlite, Path.Combine(to, prefix));
    }

    /// <summary>The same lives in an empty database of a PostgreSQL server.</summary>
    public async Task<DatabaseSettings> LivesIn(DatabaseSettings empty)
    {
        var around = Around() with { Variable = name => name == DatabaseSettings.OwnerVariable ? empty.Owner : name == DatabaseSettings.RootKeyVariable ? empty.RootKey : null };
        await Seed($"postgres:{empty.Location}", around);
        return empty;
    }

    public static Task<Recorder> Open(DatabaseSettings settings, Access access) => Recorder.Open(settings, access, Around());

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Surroundings Around() => new(TextWriter.Null, Console.Error, false, TimeProvider.System, _ => null);

    private async Task<DatabaseSettings> Seed()
    {
        Directory.CreateDirectory(PathOf("lives"));
        var path = Path.Combine(PathOf("lives"), "holdfast.db");
        await Seed($"sqlite:{path}", Around());
        return new DatabaseSettings(Engine.Sqlite, path);
    }

    private async Task Seed(string database, Surroundings around)
    {
        if (await HoldfastCommandLine.Run(["seed", "--children", size.Lives.ToString(CultureInfo.InvariantCulture), "--seed", "1", "--database", database], around) != ExitCode.Fine)
        {
            throw new InvalidOperationException("Seeding failed.");
        }
    }
}
