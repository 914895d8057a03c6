using System.CommandLine;
using Holdfast.Records.Storage;

namespace Holdfast.Cli;

/// <summary>Which database a command works on.</summary>
internal static class DatabaseOption
{
    public static Option<string?> Option { get; } = new("--database")
    {
        Description = "The database: sqlite:path, or postgres:connection string. Default: HOLDFAST_DATABASE, or sqlite:data/holdfast.db",
        HelpName = "DATABASE",
        Recursive = true,
    };

    /// <exception cref="DatabaseSettingsException">The setting can not be read.</exception>
    public static DatabaseSettings Settings(ParseResult parsed, Surroundings around) => DatabaseSettings.Parse(
        parsed.GetValue(Option) ?? around.Variable(DatabaseSettings.DatabaseVariable), around.Variable(DatabaseSettings.OwnerVariable), around.Variable(DatabaseSettings.RootKeyVariable));

    /// <summary>The settings of a database that is there.</summary>
    /// <exception cref="WrongUseException">There is no such SQLite file.</exception>
    public static DatabaseSettings Existing(ParseResult parsed, Surroundings around)
    {
        var settings = Settings(parsed, around);
        return settings.Engine == Engine.PostgreSql || File.Exists(settings.Location)
            ? settings
            : throw new WrongUseException($"There is no database at {settings.Location}. Make one with 'holdfast seed' or 'holdfast import', or name another with --database.");
    }
}
