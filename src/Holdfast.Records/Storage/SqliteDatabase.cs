using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Holdfast.Records.Storage;

/// <summary>
/// One SQLite file. One connection writes, and also does every checkpoint, because the SQLite to be had has a race between two that do.
/// Writes queue up; those waiting together share one COMMIT, and none is answered before it.
/// </summary>
internal sealed class SqliteDatabase : IDatabase
{
    private const int MostInOneCommit = 64;

    private static readonly AsyncLocal<SqliteDatabase?> Writing = new();

    private readonly string readerString;
    private readonly ConcurrentBag<SqliteStatements> readers = [];
    private readonly SqliteConnection? writer;
    private readonly WaitingLine<Request> line;

    private SqliteDatabase(string path, SqliteConnection? writer)
    {
        readerString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30 }.ToString();
        this.writer = writer;
        line = new WaitingLine<Request>(WriteThoseWaiting);
    }

    public Engine Engine => Engine.Sqlite;

    internal static SqliteDatabase OpenReadOnly(string path)
    {
        SqliteEngine.Start();
        return File.Exists(path) ? new SqliteDatabase(path, null) : throw new DatabaseSettingsException($"There is no database at {path}.");
    }

    internal static SqliteDatabase Open(string path)
    {
        SqliteEngine.Start();
        var writer = new SqliteStatements(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            writer.Open();
            // recursive_triggers: without it INSERT OR REPLACE deletes a row and no DELETE trigger sees it.
            using var pragmas = writer.Command("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA busy_timeout=30000; PRAGMA wal_autocheckpoint=8000; PRAGMA cache_size=-16384;");
            pragmas.ExecuteNonQuery();
            return new SqliteDatabase(path, writer);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    public async ValueTask<DbConnection> OpenReader(CancellationToken cancel = default)
    {
        if (readers.TryTake(out var waiting))
        {
            return waiting.Lend();
        }

        var reader = new SqliteStatements(readerString, readers);
        await reader.OpenAsync(cancel);
        return reader;
    }

    public async Task<T> Write<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel = default)
    {
        if (writer is null)
        {
            throw new InvalidOperationException("The database was opened for reading only.");
        }

        if (Writing.Value == this)
        {
            throw new InvalidOperationException("A write was begun inside a write; it would wait for itself. Use the transaction at hand.");
        }

        var request = new Request<T>(work, cancel);
        await line.Join(request);
        return await request.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        await line.Close();
        while (readers.TryTake(out var reader))
        {
            reader.CloseForGood();
        }

        if (writer is not null)
        {
            await writer.DisposeAsync();
        }
    }

    private async Task WriteThoseWaiting(Func<Request?> next)
    {
        Writing.Value = this;
        var group = new List<Request>();
        try
        {
            await WriteGroup(next, group);
            group.ForEach(r => r.Acknowledge());
        }
        catch (Exception failure)
        {
            var unknown = new OutcomeUnknownException(failure);
            group.ForEach(r => r.Fail(unknown));
        }
    }

    private async Task WriteGroup(Func<Request?> next, List<Request> group)
    {
        SqliteTransaction? tx = null;
        try
        {
            while (group.Count < MostInOneCommit && next() is { } request)
            {
                group.Add(request);
                if (tx is null)
                {
                    tx = writer!.BeginTransaction(deferred: false);
                    if (!await request.Run(tx))
                    {
                        await tx.DisposeAsync();
                        tx = null;
                    }
                }
                else
                {
                    await RunBeside(request, tx);
                }
            }

            tx?.Commit();
        }
        finally
        {
            // Rolls back what was not committed.
            tx?.Dispose();
        }
    }

    /// <summary>Runs one request so that, when it fails, what others wrote before it stays.</summary>
    private static async Task RunBeside(Request request, SqliteTransaction tx)
    {
        tx.Save("request");
        if (!await request.Run(tx))
        {
            tx.Rollback("request");
        }

        tx.Release("request");
    }

    private abstract class Request
    {
        /// <summary>Does the work; says whether it is to be kept. The answer is held back until COMMIT.</summary>
        public abstract Task<bool> Run(DbTransaction tx);

        public abstract void Acknowledge();

        public abstract void Fail(Exception failure);
    }

    private sealed class Request<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel) : Request
    {
        private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;
        private Exception? ownFailure;

        public Task<T> Answer => answer.Task;

        public override async Task<bool> Run(DbTransaction tx)
        {
            try
            {
                cancel.ThrowIfCancellationRequested();
                result = await work(tx, cancel);
                return true;
            }
            catch (Exception failure)
            {
                ownFailure = failure;
                return false;
            }
        }

        public override void Acknowledge()
        {
            if (ownFailure is null)
            {
                answer.SetResult(result!);
            }
            else
            {
                Fail(ownFailure);
            }
        }

        public override void Fail(Exception failure)
        {
            if ((ownFailure ?? failure) is OperationCanceledException cancelled)
            {
                answer.SetCanceled(cancelled.CancellationToken);
            }
            else
            {
                answer.SetException(ownFailure ?? failure);
            }
        }
    }
}
