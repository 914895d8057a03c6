using System.Data.Common;

namespace Holdfast.Records.Storage;

/// <summary>Which database holds the records.</summary>
public enum Engine
{
    Sqlite,
    PostgreSql,
}

/// <summary>
/// The one door to the main database. Reading opens read-only connections; every write goes through one writer, in one transaction.
/// The same SQL runs on both engines: parameters as @name, ids as 16 bytes big-endian, dates as ISO text, instants as whole microseconds UTC, yes/no as 0/1.
/// </summary>
public interface IDatabase : IAsyncDisposable
{
    Engine Engine { get; }

    /// <summary>Opens a read-only connection; the caller disposes it.</summary>
    ValueTask<DbConnection> OpenReader(CancellationToken cancel = default);

    /// <summary>Runs the work in one transaction of the one writer, and commits it. An exception rolls everything back.</summary>
    Task<T> Write<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel = default);
}
