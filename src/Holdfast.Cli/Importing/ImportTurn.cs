using System.Data.Common;
using Holdfast.Records.Storage;

namespace Holdfast.Cli.Importing;

/// <summary>
/// One import at a time. An import looks up which children are there and then writes the others, so a second one beside it would write them again; it waits here and finds them. A SQLite file has one
/// writer anyway. On PostgreSQL the turn is a lock of the server, which goes with the connection when an import is killed.
/// </summary>
internal sealed class ImportTurn : IAsyncDisposable
{
    private const long ImportLock = 0x686f6c6466617374;

    private readonly DbConnection? connection;
    private readonly DbTransaction? turn;

    private ImportTurn(DbConnection? connection, DbTransaction? turn) => (this.connection, this.turn) = (connection, turn);

    /// <param name="waits">Told when another import has to end first.</param>
    public static async Task<ImportTurn> Take(HoldfastDatabase database, Func<Task> waits, CancellationToken cancel)
    {
        if (database.Engine == Engine.Sqlite)
        {
            return new ImportTurn(null, null);
        }

        var connection = await database.OpenReader(cancel);
        try
        {
            var turn = await connection.BeginTransactionAsync(cancel);
            await using var attempt = turn.Command("SELECT pg_try_advisory_xact_lock(@lock)", ("lock", ImportLock));
            if (await attempt.ExecuteScalarAsync(cancel) is not true)
            {
                await waits();
                await using var wait = turn.Command("SELECT pg_advisory_xact_lock(@lock)", ("lock", ImportLock));
                wait.CommandTimeout = 0;
                await wait.ExecuteNonQueryAsync(cancel);
            }

            return new ImportTurn(connection, turn);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asked before each write. It also keeps a server that ends idle transactions from ending this one.</summary>
    /// <exception cref="DbException">The server let the turn go: nothing more may be written.</exception>
    public async Task StillHeld(CancellationToken cancel)
    {
        if (turn is not null)
        {
            await using var ask = turn.Command("SELECT 1");
            await ask.ExecuteScalarAsync(cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (turn is not null)
        {
            await turn.DisposeAsync();
        }

        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }
}
