namespace Holdfast.Records.Storage;

/// <summary>Where the records are kept and which key opens them, as the person who runs Holdfast said it.</summary>
/// <param name="Engine">Which database holds the records.</param>
/// <param name="Location">SQLite: the path of the file. PostgreSQL: the connection string of the application's role.</param>
/// <param name="Owner">PostgreSQL: the connection string of the role that owns the tables and runs the scripts.</param>
/// <param name="RootKey">The key that wraps every child's key: base64, hexadecimal, or the path of a file that holds it.</param>
public sealed record DatabaseSettings(Engine Engine, string Location, string? Owner = null, string? RootKey = null)
{
    public const string DatabaseVariable = "HOLDFAST_DATABASE";
    public const string OwnerVariable = "HOLDFAST_DATABASE_OWNER";
    public const string RootKeyVariable = "HOLDFAST_ROOT_KEY";

    private const string SqlitePrefix = "sqlite:";
    private const string PostgresPrefix = "postgres:";

    /// <summary>The settings of this process; without any, a SQLite file in the folder "data".</summary>
    /// <exception cref="DatabaseSettingsException">A setting can not be read.</exception>
    public static DatabaseSettings FromEnvironment() => Parse(
        Environment.GetEnvironmentVariable(DatabaseVariable),
        Environment.GetEnvironmentVariable(OwnerVariable),
        Environment.GetEnvironmentVariable(RootKeyVariable));

    /// <exception cref="DatabaseSettingsException">A setting can not be read.</exception>
    public static DatabaseSettings Parse(string? database, string? owner = null, string? rootKey = null)
    {
        var said = string.IsNullOrWhiteSpace(database) ? SqlitePrefix + Path.Combine("data", "holdfast.db") : database.Trim();
        if (said.StartsWith(SqlitePrefix, StringComparison.OrdinalIgnoreCase) && said.Length > SqlitePrefix.Length)
        {
            return new DatabaseSettings(Engine.Sqlite, Path.GetFullPath(said[SqlitePrefix.Length..]), null, Blank(rootKey));
        }

        if (said.StartsWith(PostgresPrefix, StringComparison.OrdinalIgnoreCase) && said.Length > PostgresPrefix.Length)
        {
            return new DatabaseSettings(Engine.PostgreSql, said[PostgresPrefix.Length..], Blank(WithoutPrefix(owner)), Blank(rootKey));
        }

        throw new DatabaseSettingsException(
            $"{DatabaseVariable} must be sqlite:path, such as sqlite:data/holdfast.db, or postgres:connection string, such as postgres:Host=db;Database=holdfast;Username=holdfast_app;Password=…");
    }

    private static string? WithoutPrefix(string? owner) =>
        owner?.StartsWith(PostgresPrefix, StringComparison.OrdinalIgnoreCase) == true ? owner[PostgresPrefix.Length..] : owner;

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
