using System.Data.Common;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Tests.Journal;

/// <summary>Answers a write with an error as from COMMIT, whether or not the write is there.</summary>
internal sealed class FailsAtCommit(IDatabase inner) : IDatabase
{
    public int Fails { get; set; }

    public bool ButCommits { get; init; }

    public Engine Engine => inner.Engine;

    public ValueTask<DbConnection> OpenReader(CancellationToken cancel = default) => inner.OpenReader(cancel);

    public async Task<T> Write<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel = default)
    {
        if (Fails-- <= 0)
        {
            return await inner.Write(work, cancel);
        }

        var failure = new OutcomeUnknownException(new IOException("The line went dead during COMMIT."));
        if (ButCommits)
        {
            await inner.Write(work, cancel);
            throw failure;
        }

        return await inner.Write<T>(
            async (tx, stop) =>
            {
                await work(tx, stop);
                throw failure;
            },
            cancel);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
