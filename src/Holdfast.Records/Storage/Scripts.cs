using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Holdfast.Records.Storage;

/// <summary>
/// The numbered SQL scripts that make the tables: files named NNN-name.sqlite.sql and NNN-name.postgres.sql in any folder of this project
/// (NNN-name.sqlite-keys.sql and so on for the database of keys). Each runs once, in order of number; one that has run is never edited.
/// In the PostgreSQL ones {app} stands for the application's role.
/// </summary>
internal sealed partial record Script(int Number, string Name, string Text)
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";
    public const string Keys = "-keys";

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    public static IReadOnlyList<Script> For(string engine)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var scripts = assembly.GetManifestResourceNames()
            .Select(resource => (Resource: resource, File: FileName().Match(resource)))
            .Where(s => s.File.Success && s.File.Groups["engine"].Value == engine)
            .Select(s => new Script(int.Parse(s.File.Groups["number"].Value, CultureInfo.InvariantCulture), s.File.Groups["name"].Value, TextOf(assembly, s.Resource)))
            .OrderBy(s => s.Number)
            .ToList();
        return scripts.GroupBy(s => s.Number).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new InvalidOperationException($"Two {engine} scripts have the number {twice.Key:000}: {string.Join(", ", twice.Select(s => s.Name))}.")
            : scripts;
    }

    /// <summary>Those not yet run on this database.</summary>
    public static async Task<IReadOnlyList<Script>> Missing(DbConnection connection, string engine, CancellationToken cancel)
    {
        var run = await AlreadyRun(connection, cancel);
        var missing = new List<Script>();
        foreach (var script in For(engine))
        {
            if (!run.TryGetValue(script.Number, out var hash))
            {
                missing.Add(script);
            }
            else if (hash != script.Sha256)
            {
                throw new DatabaseSettingsException($"Script {script.Number:000}-{script.Name} is not the one this database was made with. Run the Holdfast version that made it, or a later release.");
            }
        }

        var unknown = run.Keys.Except(For(engine).Select(s => s.Number)).Order().ToList();
        return unknown.Count == 0
            ? missing
            : throw new DatabaseSettingsException($"This database was made by a newer Holdfast (script {unknown[^1]:000}). Run that version or a later one.");
    }

    /// <summary>Runs what is missing, all in the transaction given.</summary>
    public static async Task RunMissing(DbTransaction tx, string engine, string appRole, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var script in await Missing(tx.Connection!, engine, cancel))
        {
            await tx.Execute(script.Text.Replace("{app}", appRole, StringComparison.Ordinal));
            await tx.Execute(
                "INSERT INTO schema_script (number, name, sha256, run_at) VALUES (@number, @name, @sha256, @at)",
                ("number", script.Number), ("name", script.Name), ("sha256", script.Sha256), ("at", now));
        }
    }

    public const string MakeTable = "CREATE TABLE IF NOT EXISTS schema_script (number integer NOT NULL PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, run_at bigint NOT NULL)";

    private static async Task<Dictionary<int, string>> AlreadyRun(DbConnection connection, CancellationToken cancel)
    {
        var run = await connection.Read("SELECT number, sha256 FROM schema_script", r => (Number: r.GetInt32(0), Sha256: r.GetString(1)), cancel);
        return run.ToDictionary(r => r.Number, r => r.Sha256);
    }

    private static string TextOf(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(?<number>[0-9]{3})-(?<name>[a-z0-9-]+)\.(?<engine>[a-z-]+)\.sql$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();
}
