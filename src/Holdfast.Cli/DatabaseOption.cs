using System.CommandLine;
using Holdfast.Records.Storage;

namespace Holdfast.Cli;

/// <summary>Which database a command works on.</summary>
internal static class DatabaseOption
{
    public static Option<string?> Option { get; } = new("--database")
    {
        Description = $"The database: sqlite:path, or postgres:connection string. Default: {DatabaseSettings.DatabaseVariable}, or sqlite:data/holdfast.db",
        HelpName = "DATABASE",
        Recursive = true,
    };

    /// <exception cref="DatabaseSettingsException">The setting can not be read.</exception>
    public static DatabaseSettings Settings(ParseResult parsed, Surroundings around)
    {
        var database = parsed.GetValue(Option) is { } typed ? WithEngine(typed)
            : around.Variable(DatabaseSettings.DatabaseVariable) is { } set && !string.IsNullOrWhiteSpace(set) ? set
            : "sqlite:" + Path.Combine(around.Home ?? "", "data", "holdfast.db");
        return DatabaseSettings.Parse(database, around.Variable(DatabaseSettings.OwnerVariable), around.Variable(DatabaseSettings.RootKeyVariable));
    }

    /// <summary>The settings of a database that is there.</summary>
    /// <exception cref="WrongUseException">There is no such SQLite file.</exception>
    public static DatabaseSettings Existing(ParseResult parsed, Surroundings around)
    {
        var settings = Settings(parsed, around);
        return settings.Engine == Engine.PostgreSql || File.Exists(settings.Location)
            ? settings
            : throw new WrongUseException($"There is no database at {settings.Location}. Make one with 'holdfast seed' or 'holdfast import', or name another with --database.");
    }

    /// <summary>A path alone is a SQLite file.</summary>
    private static string WithEngine(string typed)
    {
        var engine = typed.IndexOf(':', StringComparison.Ordinal);
        return typed.Length > 0 && engine < 0 ? $"sqlite:{typed}"
            : typed.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase) || typed.StartsWith("postgres:", StringComparison.OrdinalIgnoreCase) ? typed
            : throw new WrongUseException("--database must be sqlite:path, such as sqlite:data/holdfast.db, or postgres:connection string, such as postgres:Host=db;Database=holdfast;Username=holdfast_app.");
    }
}
