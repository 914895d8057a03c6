using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Holdfast.Records.Storage;

/// <summary>
/// A connection to a SQLite file that keeps the statements it has prepared, by their text: preparing one takes longer than most take to run.
/// For one caller at a time, as every connection is.
/// </summary>
internal sealed class SqliteStatements : SqliteConnection
{
    /// <summary>Every statement the program knows fits; lists of changing length do not, and would grow without end.</summary>
    private const int MostKept = 250;

    private readonly Dictionary<string, KeptCommand> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<SqliteStatements>? home;
    private bool isAtHome;
    private bool isClosing;

    /// <param name="home">Where the connection waits for its next user when one is done with it; none when it is closed instead.</param>
    public SqliteStatements(string settings, ConcurrentBag<SqliteStatements>? home = null) : base(settings) => this.home = home;

    /// <summary>The statement ready to run, with the parameters it had the last time and no values; whoever disposes it gives it back.</summary>
    public DbCommand Take(string text)
    {
        var command = kept.Remove(text, out var waiting) ? waiting : new KeptCommand(this, text);
        command.Transaction = Transaction;
        return command;
    }

    public SqliteStatements Lend()
    {
        isAtHome = false;
        return this;
    }

    public void CloseForGood()
    {
        isClosing = true;
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        // A connection in the middle of something is not for the next to use, and one disposed twice must not be lent to two.
        if (disposing && !isClosing && home is not null && Transaction is null)
        {
            if (!isAtHome)
            {
                isAtHome = true;
                home.Add(this);
            }

            return;
        }

        isClosing = true;
        foreach (var command in kept.Values)
        {
            command.Dispose();
        }

        kept.Clear();
        base.Dispose(disposing);
    }

    /// <returns>Whether the statement is kept; the same text taken twice at once is kept once.</returns>
    private bool TakeBack(KeptCommand command)
    {
        if (isClosing || kept.Count >= MostKept)
        {
            return false;
        }

        // The parameters are kept for the next time, without what they held.
        foreach (SqliteParameter parameter in command.Parameters)
        {
            parameter.Value = null;
        }

        command.Transaction = null;
        return kept.TryAdd(command.CommandText, command);
    }

    private sealed class KeptCommand(SqliteStatements owner, string text) : SqliteCommand(text, owner)
    {
        protected override void Dispose(bool disposing)
        {
            if (!disposing || !owner.TakeBack(this))
            {
                base.Dispose(disposing);
            }
        }
    }
}
