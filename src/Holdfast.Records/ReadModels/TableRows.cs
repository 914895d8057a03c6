using System.Buffers.Binary;
using System.IO.Hashing;

namespace Holdfast.Records.ReadModels;

/// <summary>The rows of one table about one child.</summary>
internal sealed class TableRows
{
    private const int MostOnTheStack = 128;

    public TableRows(ReadModelTable table, IReadOnlyList<KeptRow> rows)
    {
        (Table, Rows) = (table, rows);
        Span<byte> all = rows.Count <= MostOnTheStack ? stackalloc byte[rows.Count * sizeof(ulong)] : new byte[rows.Count * sizeof(ulong)];
        for (var i = 0; i < rows.Count; i++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(all[(i * sizeof(ulong))..], rows[i].Fingerprint);
        }

        Fingerprint = rows.Count == 0 ? 0 : XxHash3.HashToUInt64(all);
    }

    public ReadModelTable Table { get; }

    public IReadOnlyList<KeptRow> Rows { get; }

    /// <summary>A short fingerprint of all the rows, so that what would come out the same is not written again.</summary>
    public ulong Fingerprint { get; }

    /// <param name="values">Each row's values in the order of the columns.</param>
    public static TableRows Of(ReadModelTable table, IEnumerable<object?[]> values) => new(table, [.. values.Select(KeptRow.Of)]);
}
