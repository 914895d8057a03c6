using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Holdfast.Records.Storage;

/// <summary>
/// One SQLite file. One connection writes, and also does every checkpoint, because the SQLite to be had has a race between two that do.
/// Writes queue up; those waiting together share one COMMIT, and none is answered before it. Whoever comes while nobody writes does the writing themselves, for all who wait by then:
/// waking another thread for it, and being woken, takes longer than many a write.
/// </summary>
internal sealed class SqliteDatabase : IDatabase
{
    private const int MostInOneCommit = 64;

    private static readonly AsyncLocal<SqliteDatabase?> Writing = new();

    private readonly string readerString;
    private readonly ConcurrentBag<SqliteStatements> readers = [];
    private readonly SqliteConnection? writer;
    private readonly Lock access = new();
    private readonly Queue<Request> waiting = new();
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The work of several people runs in turn on the thread of one, and must not see whose.
    private readonly ExecutionContext nobodys = ExecutionContext.Capture()!;
    private bool isWriting;
    private bool isClosed;

    private SqliteDatabase(string path, SqliteConnection? writer)
    {
        readerString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30 }.ToString();
        this.writer = writer;
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
            using var pragmas = writer.Command("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA busy_timeout=30000; PRAGMA wal_autocheckpoint=8000; PRAGMA cache_size=-65536;");
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
        if (IsMineToWrite(request))
        {
            var group = Task.CompletedTask;
            ExecutionContext.Run(nobodys, _ => group = WriteThoseWaiting(), null);
            await group;
        }

        return await request.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        if (Close())
        {
            await written.Task;
        }

        while (readers.TryTake(out var reader))
        {
            reader.CloseForGood();
        }

        if (writer is not null)
        {
            await writer.DisposeAsync();
        }
    }

    private bool IsMineToWrite(Request request)
    {
        lock (access)
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            waiting.Enqueue(request);
            var mine = !isWriting;
            isWriting = true;
            return mine;
        }
    }

    private Request? Next()
    {
        lock (access)
        {
            return waiting.TryDequeue(out var next) ? next : null;
        }
    }

    /// <returns>Whether somebody is still writing; they finish all who wait.</returns>
    private bool Close()
    {
        lock (access)
        {
            isClosed = true;
            return isWriting;
        }
    }

    /// <returns>Whether others have come to wait meanwhile.</returns>
    private bool HaveOthersCome()
    {
        lock (access)
        {
            isWriting = waiting.Count > 0;
            if (!isWriting && isClosed)
            {
                written.TrySetResult();
            }

            return isWriting;
        }
    }

    private async Task WriteThoseWaiting()
    {
        Writing.Value = this;
        var group = new List<Request>();
        try
        {
            await WriteGroup(group);
            group.ForEach(r => r.Acknowledge());
        }
        catch (Exception failure)
        {
            var unknown = new OutcomeUnknownException(failure);
            group.ForEach(r => r.Fail(unknown));
        }

        if (HaveOthersCome())
        {
            // Whoever wrote until now has their answer and is not kept longer.
            _ = Task.Run(WriteThoseWaiting);
        }
    }

    private async Task WriteGroup(List<Request> group)
    {
        SqliteTransaction? tx = null;
        try
        {
            while (group.Count < MostInOneCommit && Next() is { } request)
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
