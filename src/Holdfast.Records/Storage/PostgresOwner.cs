using System.Data.Common;
using Npgsql;

namespace Holdfast.Records.Storage;

/// <summary>What the owner of the tables does and the application never may: make the database of keys, run the scripts, grant the little that is granted.</summary>
internal static class PostgresOwner
{
    /// <summary>One number of our own, so that two nodes starting together run the scripts one after the other.</summary>
    private const long ScriptsLock = 0x486F6C6466617374;

    public static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            var parsed = new NpgsqlConnectionStringBuilder(connectionString);
            return parsed.Database is null || parsed.Username is null
                ? throw new DatabaseSettingsException("A PostgreSQL connection string must name Database and Username.")
                : parsed;
        }
        catch (ArgumentException wrong)
        {
            throw new DatabaseSettingsException($"The PostgreSQL connection string cannot be read: {wrong.Message}", wrong);
        }
    }

    /// <summary>The same connection, to the database X_keys beside X.</summary>
    public static string KeyDatabaseOf(string connectionString)
    {
        var parsed = Parse(connectionString);
        parsed.Database += "_keys";
        return parsed.ConnectionString;
    }

    public static async Task BringUpToDate(DatabaseSettings settings, TimeProvider clock, CancellationToken cancel)
    {
        var app = Parse(settings.Location);
        if (settings.Owner is { } owner)
        {
            if (Parse(owner).Username == app.Username)
            {
                throw new DatabaseSettingsException(
                    $"{DatabaseSettings.DatabaseVariable} and {DatabaseSettings.OwnerVariable} must name two roles: the application's own role must not be able to change the journal.");
            }

            await MakeKeyDatabase(owner, cancel);
            await RunScripts(owner, Script.Postgres, app.Username!, clock, cancel);
            await RunScripts(KeyDatabaseOf(owner), Script.Postgres + Script.Keys, app.Username!, clock, cancel);
        }

        await CheckUpToDate(settings.Location, Script.Postgres, cancel);
        await CheckUpToDate(KeyDatabaseOf(settings.Location), Script.Postgres + Script.Keys, cancel);
        await CheckJournalIsLocked(settings.Location, cancel);
    }

    private static async Task MakeKeyDatabase(string owner, CancellationToken cancel)
    {
        var keys = Parse(KeyDatabaseOf(owner)).Database!;
        await using var connection = await Connect(owner, cancel);
        await using var find = connection.Command("SELECT count(*) FROM pg_database WHERE datname = @name", ("name", keys));
        if ((long)(await find.ExecuteScalarAsync(cancel))! > 0)
        {
            return;
        }

        try
        {
            await using var make = connection.Command($"CREATE DATABASE {Quote(keys)}");
            await make.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node, starting at the same moment, made it.
        }
        catch (PostgresException denied) when (denied.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseSettingsException($"The owner's role may not create databases. Create the database {keys}, owned by that role, or give the role CREATEDB.", denied);
        }
    }

    private static async Task RunScripts(string owner, string engine, string appRole, TimeProvider clock, CancellationToken cancel)
    {
        await using var connection = await Connect(owner, cancel);
        await using var tx = await connection.BeginTransactionAsync(cancel);
        await tx.Execute("SELECT pg_advisory_xact_lock(@lock)", ("lock", ScriptsLock));
        await using (var find = tx.Command("SELECT count(*) FROM pg_roles WHERE rolname = @name", ("name", appRole)))
        {
            if ((long)(await find.ExecuteScalarAsync(cancel))! == 0)
            {
                throw new DatabaseSettingsException($"The role {appRole} named in {DatabaseSettings.DatabaseVariable} does not exist. Create it with: CREATE ROLE {Quote(appRole)} LOGIN PASSWORD '…'.");
            }
        }

        await tx.Execute($"{Script.MakeTable}; GRANT SELECT ON schema_script TO {Quote(appRole)}");
        await Script.RunMissing(tx, engine, Quote(appRole), clock.GetUtcNow(), cancel);
        await tx.CommitAsync(cancel);
    }

    private static async Task CheckUpToDate(string app, string engine, CancellationToken cancel)
    {
        IReadOnlyList<Script> missing;
        try
        {
            await using var connection = await Connect(app, cancel);
            missing = await Script.Missing(connection, engine, cancel);
        }
        catch (PostgresException none) when (none.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName)
        {
            missing = Script.For(engine);
        }

        if (missing.Count > 0)
        {
            throw new DatabaseSettingsException(
                $"The database {Parse(app).Database} lacks {missing.Count} script(s), from {missing[0].Number:000}-{missing[0].Name}. Set {DatabaseSettings.OwnerVariable} to the connection string of the role that owns it, and start Holdfast once.");
        }
    }

    private static async Task CheckJournalIsLocked(string app, CancellationToken cancel)
    {
        await using var connection = await Connect(app, cancel);
        await using var ask = connection.Command("SELECT has_table_privilege('entry', 'UPDATE') OR has_table_privilege('entry', 'DELETE') OR has_table_privilege('entry', 'TRUNCATE')");
        if ((bool)(await ask.ExecuteScalarAsync(cancel))!)
        {
            throw new DatabaseSettingsException(
                $"The role {Parse(app).Username} in {DatabaseSettings.DatabaseVariable} may change or remove entries of the journal. Name a role that is neither the owner nor a superuser.");
        }
    }

    private static async Task<NpgsqlConnection> Connect(string connectionString, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
