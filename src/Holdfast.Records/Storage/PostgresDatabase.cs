using System.Data;
using System.Data.Common;
using Npgsql;

namespace Holdfast.Records.Storage;

/// <summary>One PostgreSQL database, as the application's own role.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    /// <summary>Every statement the program knows fits.</summary>
    private const int StatementsKept = 250;

    private readonly NpgsqlDataSource readers;
    private readonly NpgsqlDataSource writers;

    private PostgresDatabase(NpgsqlDataSource readers, NpgsqlDataSource writers) => (this.readers, this.writers) = (readers, writers);

    public Engine Engine => Engine.PostgreSql;

    internal static PostgresDatabase Open(string connectionString)
    {
        var shared = PostgresOwner.Parse(connectionString);
        shared.MaxAutoPrepare = Math.Max(shared.MaxAutoPrepare, StatementsKept);

        // Nothing here changes a session beyond its transaction, so there is nothing to set back before the next one uses it.
        shared.NoResetOnClose = true;
        var reading = new NpgsqlConnectionStringBuilder(shared.ConnectionString) { Options = $"{shared.Options} -c default_transaction_read_only=on".Trim() };
        return new PostgresDatabase(NpgsqlDataSource.Create(reading), NpgsqlDataSource.Create(shared));
    }

    public async ValueTask<DbConnection> OpenReader(CancellationToken cancel = default) => await readers.OpenConnectionAsync(cancel);

    public async Task<T> Write<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        Turn.Begin();
        await using var connection = await writers.OpenConnectionAsync(cancel);
        await using var tx = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        var result = await work(tx, cancel);
        await Commit(connection, tx);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        await readers.DisposeAsync();
        await writers.DisposeAsync();
    }

    /// <summary>
    /// Never cancelled. A warning (class 01) during COMMIT is how PostgreSQL says that it stopped waiting for the synchronous standby:
    /// the call returns as if all were well, yet a failover may lose the write.
    /// </summary>
    private static async Task Commit(NpgsqlConnection connection, NpgsqlTransaction tx)
    {
        PostgresNotice? warning = null;
        void Heard(object sender, NpgsqlNoticeEventArgs notice)
        {
            if (notice.Notice.SqlState.StartsWith("01", StringComparison.Ordinal))
            {
                warning = notice.Notice;
            }
        }

        connection.Notice += Heard;
        try
        {
            await tx.CommitAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            throw new OutcomeUnknownException(failure);
        }
        finally
        {
            connection.Notice -= Heard;
        }

        if (warning is not null)
        {
            throw new OutcomeUnknownException($"The write may not outlast this server: {warning.MessageText}");
        }
    }
}
