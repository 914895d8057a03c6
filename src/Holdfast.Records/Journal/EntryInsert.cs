using System.Data.Common;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Journal;

/// <summary>Puts entries into the table: one prepared statement on SQLite, a few hundred to a round trip on PostgreSQL.</summary>
internal sealed class EntryInsert : IAsyncDisposable
{
    private const int MostInOneBatch = 200;
    private const string Text =
        $"INSERT INTO entry ({StoredEntry.Columns}) VALUES (@position, @stream, @version, @command, @part, @kind, @kind_version, @happened_on, @recorded_at, @recorded_by, @capacity, @key_id, @nonce, @body, @previous, @leaf)";

    private static readonly string[] Names = StoredEntry.Columns.Split(", ");

    private readonly DbCommand? one;
    private readonly DbBatch? batch;

    public EntryInsert(DbTransaction tx)
    {
        if (tx.Connection!.CanCreateBatch)
        {
            batch = tx.Connection.CreateBatch();
            batch.Transaction = tx;
            return;
        }

        one = tx.Command(Text);
        foreach (var name in Names)
        {
            one.Add(name, null);
        }
    }

    public async Task Add(StoredEntry entry, CancellationToken cancel)
    {
        if (one is not null)
        {
            for (var i = 0; i < Names.Length; i++)
            {
                one.Parameters[i].Value = Sql.Stored(Column(entry, i));
            }

            await one.ExecuteNonQueryAsync(cancel);
            return;
        }

        var command = batch!.CreateBatchCommand();
        command.CommandText = Text;
        for (var i = 0; i < Names.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (Names[i], Sql.Stored(Column(entry, i)));
            command.Parameters.Add(parameter);
        }

        batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count >= MostInOneBatch)
        {
            await Flush(cancel);
        }
    }

    public async Task Flush(CancellationToken cancel)
    {
        if (batch is { BatchCommands.Count: > 0 })
        {
            await batch.ExecuteNonQueryAsync(cancel);
            batch.BatchCommands.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (one is not null)
        {
            await one.DisposeAsync();
        }

        if (batch is not null)
        {
            await batch.DisposeAsync();
        }
    }

    private static object Column(StoredEntry entry, int at) => at switch
    {
        0 => entry.Position,
        1 => entry.Stream,
        2 => entry.Version,
        3 => entry.Command,
        4 => entry.Part,
        5 => entry.Kind,
        6 => entry.KindVersion,
        7 => entry.HappenedOn,
        8 => entry.RecordedAt,
        9 => entry.RecordedBy,
        10 => entry.Capacity,
        11 => entry.KeyId,
        12 => entry.Nonce,
        13 => entry.Body,
        14 => entry.Previous,
        _ => entry.Leaf,
    };
}
