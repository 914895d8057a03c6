using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Holdfast.Records.Storage;

/// <summary>
/// One SQLite file. One connection writes, and also does every checkpoint, because the SQLite to be had has a race between two that do.
/// Writes queue up; those waiting together share one COMMIT, each inside its own savepoint, and none is answered before it. Whoever finds
/// nobody writing writes for all who wait, on the thread it came on: a write nobody else is waiting beside passes from no thread to another.
/// </summary>
internal sealed class SqliteDatabase : IDatabase
{
    private const int MostInOneCommit = 64;

    private static readonly AsyncLocal<SqliteDatabase?> Writing = new();

    private readonly string readerString;
    private readonly SqliteConnection? writer;
    private readonly Lock inLine = new();
    private readonly Queue<Request> queue = [];
    private bool someoneWrites;
    private TaskCompletionSource? closed;

    private SqliteDatabase(string path, SqliteConnection? writer)
    {
        readerString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = true, DefaultTimeout = 30 }.ToString();
        this.writer = writer;
    }

    public Engine Engine => Engine.Sqlite;

    internal static SqliteDatabase OpenReadOnly(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        return File.Exists(path) ? new SqliteDatabase(path, null) : throw new DatabaseSettingsException($"There is no database at {path}.");
    }

    internal static SqliteDatabase Open(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        var writer = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            writer.Open();
            // recursive_triggers: without it INSERT OR REPLACE deletes a row and no DELETE trigger sees it.
            using var pragmas = writer.Command("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA busy_timeout=30000; PRAGMA wal_autocheckpoint=1000;");
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
        var reader = new SqliteConnection(readerString);
        await reader.OpenAsync(cancel);
        return reader;
    }

    public Task<T> Write<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel = default)
    {
        if (writer is null)
        {
            throw new InvalidOperationException("The database was opened for reading only.");
        }

        if (Writing.Value == this)
        {
            throw new InvalidOperationException("A write was begun inside a write; it would wait for itself. Use the transaction at hand.");
        }

        var request = new Request<T>(this, work, cancel);
        lock (inLine)
        {
            ObjectDisposedException.ThrowIf(closed is not null, this);
            queue.Enqueue(request);
            if (someoneWrites)
            {
                return request.Answer;
            }

            someoneWrites = true;
        }

        return WriteAtOnce(request);
    }

    public async ValueTask DisposeAsync()
    {
        lock (inLine)
        {
            closed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!someoneWrites)
            {
                closed.TrySetResult();
            }
        }

        await closed.Task;
        await using (var pooled = new SqliteConnection(readerString))
        {
            SqliteConnection.ClearPool(pooled);
        }

        if (writer is not null)
        {
            await writer.DisposeAsync();
        }
    }

    private async Task<T> WriteAtOnce<T>(Request<T> own)
    {
        await WriteQueued();
        WriteForTheRest();
        return await own.Answer;
    }

    /// <summary>Who came meanwhile is written for on another thread, so that nobody's own answer waits for them.</summary>
    private void WriteForTheRest()
    {
        lock (inLine)
        {
            someoneWrites = queue.Count > 0;
            if (!someoneWrites)
            {
                closed?.TrySetResult();
                return;
            }
        }

        _ = Task.Run(async () =>
        {
            await WriteQueued();
            WriteForTheRest();
        });
    }

    private bool TryTake([NotNullWhen(true)] out Request? request)
    {
        lock (inLine)
        {
            return queue.TryDequeue(out request);
        }
    }

    /// <summary>Writes those waiting, as many as share one COMMIT, and answers them.</summary>
    private async Task WriteQueued()
    {
        var group = new List<Request>(1);
        try
        {
            await WriteGroup(group);
        }
        catch (Exception failure)
        {
            var unknown = new OutcomeUnknownException(failure);
            group.ForEach(r => r.Fail(unknown));
            return;
        }

        group.ForEach(r => r.Acknowledge());
    }

    private async Task WriteGroup(List<Request> group)
    {
        SqliteTransaction? tx = null;
        try
        {
            while (group.Count < MostInOneCommit && TryTake(out var request))
            {
                group.Add(request);
                tx ??= writer!.BeginTransaction(deferred: false);
                tx.Save("request");
                if (await request.Run(tx))
                {
                    tx.Release("request");
                }
                else
                {
                    tx.Rollback("request");
                    tx.Release("request");
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

    private abstract class Request
    {
        /// <summary>Does the work; says whether it is to be kept. The answer is held back until COMMIT.</summary>
        public abstract Task<bool> Run(DbTransaction tx);

        public abstract void Acknowledge();

        public abstract void Fail(Exception failure);
    }

    private sealed class Request<T>(SqliteDatabase database, Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel) : Request
    {
        private readonly ExecutionContext? asker = ExecutionContext.Capture();
        private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;
        private Exception? ownFailure;

        public Task<T> Answer => answer.Task;

        public override Task<bool> Run(DbTransaction tx)
        {
            if (asker is null)
            {
                return RunAsAsker(tx);
            }

            // Somebody else's thread may be writing this: what the asker's work sees around it must still be the asker's.
            var running = Task.FromResult(false);
            ExecutionContext.Run(asker, _ => running = RunAsAsker(tx), null);
            return running;
        }

        private async Task<bool> RunAsAsker(DbTransaction tx)
        {
            try
            {
                Writing.Value = database;
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
