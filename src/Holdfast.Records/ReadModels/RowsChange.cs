using Holdfast.Records.Storage;

namespace Holdfast.Records.ReadModels;

/// <summary>What must be written so that a table holds other rows. Most rows of a child who is written to stay as they are, and a row kept in four places is dear: only what differs is written.</summary>
internal sealed class RowsChange(ReadModelTable table)
{
    private readonly List<object[]> gone = [];
    private readonly List<KeptRow> made = [];

    /// <summary>Rows that differ only in columns no index holds.</summary>
    private readonly List<KeptRow> told = [];
    private readonly List<KeptRow> all = [];

    /// <param name="there">The rows of one child the table holds.</param>
    /// <param name="rows">Those it is to hold.</param>
    public void Add(IReadOnlyList<KeptRow> there, IReadOnlyList<KeptRow> rows)
    {
        // Rows that stand as they stood are the same objects, and one that comes or goes only moves those after it.
        var same = 0;
        while (same < there.Count && same < rows.Count && ReferenceEquals(there[same], rows[same]))
        {
            same++;
        }

        var (thereEnd, rowsEnd) = (there.Count, rows.Count);
        while (thereEnd > same && rowsEnd > same && ReferenceEquals(there[thereEnd - 1], rows[rowsEnd - 1]))
        {
            (thereEnd, rowsEnd) = (thereEnd - 1, rowsEnd - 1);
        }

        if (same == thereEnd)
        {
            made.AddRange(rows.Take(same..rowsEnd));
            return;
        }

        var others = there.Take(same..thereEnd).ToDictionary(r => r.Key(table.KeyColumns), StringComparer.Ordinal);
        foreach (var row in rows.Take(same..rowsEnd))
        {
            if (!others.Remove(row.Key(table.KeyColumns), out var was))
            {
                made.Add(row);
            }
            else if (ReferenceEquals(row, was))
            {
                continue;
            }
            else if (!row.IsAs(was, table.KeyColumns, table.FoundByEnd))
            {
                all.Add(row);
            }
            else if (!row.IsAs(was, table.FoundByEnd, table.Columns.Count))
            {
                told.Add(row);
            }
        }

        gone.AddRange(others.Values.Select(r => r.Values[..table.KeyColumns]));
    }

    public void Write(Together write)
    {
        write.AddForEach(table.Delete, gone);
        write.AddForEach(table.UpdateTold, [.. told.Select(r => (object?[])[.. r.Values[table.FoundByEnd..], .. r.Values[..table.KeyColumns]])]);
        write.AddForEach(table.UpdateAll, [.. all.Select(r => (object?[])[.. r.Values[table.KeyColumns..], .. r.Values[..table.KeyColumns]])]);
        write.AddForEach(table.Insert, [.. made.Select(r => r.Values)]);
    }
}
