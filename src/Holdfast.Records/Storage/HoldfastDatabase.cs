using System.Data.Common;
using Holdfast.Records.Keys;

namespace Holdfast.Records.Storage;

/// <summary>Whether this process may write. Any number may read beside the one that writes a SQLite file.</summary>
public enum Access
{
    ReadAndWrite,
    ReadOnly,
}

/// <summary>The records of one installation, opened: the main database, and the keys kept in a database of their own.</summary>
public sealed class HoldfastDatabase : IDatabase
{
    private readonly IDatabase main;
    private readonly IDatabase keyDatabase;
    private readonly FileStream? held;

    private HoldfastDatabase(IDatabase main, IDatabase keyDatabase, StreamKeys keys, FileStream? held)
    {
        (this.main, this.keyDatabase, Keys, this.held) = (main, keyDatabase, keys, held);
    }

    public Engine Engine => main.Engine;

    /// <summary>The keys of children and of protected contacts.</summary>
    public StreamKeys Keys { get; }

    /// <summary>Opens the records, making or bringing up to date what is missing when this process may write.</summary>
    /// <exception cref="DatabaseInUseException">Another process writes this SQLite file.</exception>
    /// <exception cref="DatabaseSettingsException">A setting is missing or wrong; the message says which and what to do.</exception>
    public static async Task<HoldfastDatabase> Open(DatabaseSettings settings, TimeProvider clock, Access access = Access.ReadAndWrite, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(clock);
        var opened = new Stack<IAsyncDisposable>();
        try
        {
            var held = settings.Engine == Engine.Sqlite && access == Access.ReadAndWrite ? Hold(settings.Location) : null;
            if (held is not null)
            {
                opened.Push(held);
            }

            var (main, keyDatabase) = settings.Engine == Engine.Sqlite
                ? await OpenSqlite(settings, clock, access, opened, cancel)
                : await OpenPostgres(settings, clock, opened, cancel);
            using var root = RootKey.Find(settings, mayMake: access == Access.ReadAndWrite && !await StreamKeys.AnyMade(keyDatabase, cancel));
            var keys = await StreamKeys.Open(keyDatabase, root, clock, mayMake: access == Access.ReadAndWrite, cancel);
            return new HoldfastDatabase(main, keyDatabase, keys, held);
        }
        catch
        {
            while (opened.TryPop(out var one))
            {
                await one.DisposeAsync();
            }

            throw;
        }
    }

    public ValueTask<DbConnection> OpenReader(CancellationToken cancel = default) => main.OpenReader(cancel);

    public Task<T> Write<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel = default) => main.Write(work, cancel);

    public async ValueTask DisposeAsync()
    {
        await main.DisposeAsync();
        await keyDatabase.DisposeAsync();
        Keys.Dispose();
        if (held is not null)
        {
            await held.DisposeAsync();
        }
    }

    private static async Task<(IDatabase Main, IDatabase Keys)> OpenSqlite(
        DatabaseSettings settings, TimeProvider clock, Access access, Stack<IAsyncDisposable> opened, CancellationToken cancel)
    {
        var made = new IDatabase[2];
        foreach (var (at, path, scripts) in new[] { (0, settings.Location, Script.Sqlite), (1, settings.Location + ".keys", Script.Sqlite + Script.Keys) })
        {
            made[at] = access == Access.ReadAndWrite ? SqliteDatabase.Open(path) : SqliteDatabase.OpenReadOnly(path);
            opened.Push(made[at]);
            if (access == Access.ReadAndWrite)
            {
                await made[at].Write(
                    async (tx, stop) =>
                    {
                        await tx.Execute(Script.MakeTable);
                        await Script.RunMissing(tx, scripts, "", clock.GetUtcNow(), stop);
                        return true;
                    },
                    cancel);
            }
            else
            {
                await using var reader = await made[at].OpenReader(cancel);
                if ((await Script.Missing(reader, scripts, cancel)).Count > 0)
                {
                    throw new DatabaseSettingsException($"The database {path} was made by an earlier Holdfast. Start Holdfast once to bring it up to date.");
                }
            }
        }

        return (made[0], made[1]);
    }

    private static async Task<(IDatabase Main, IDatabase Keys)> OpenPostgres(
        DatabaseSettings settings, TimeProvider clock, Stack<IAsyncDisposable> opened, CancellationToken cancel)
    {
        var main = PostgresDatabase.Open(settings.Location);
        opened.Push(main);
        var keys = PostgresDatabase.Open(PostgresOwner.KeyDatabaseOf(settings.Location));
        opened.Push(keys);
        await PostgresOwner.BringUpToDate(settings, clock, cancel);
        return (main, keys);
    }

    /// <summary>Taken for as long as this process lives; the system lets it go even when the process is killed.</summary>
    private static FileStream Hold(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new DatabaseInUseException(path, held);
        }
    }
}
