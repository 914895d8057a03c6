using System.Buffers;
using System.Buffers.Binary;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Holdfast.Records.Storage;

namespace Holdfast.Records.ReadModels;

/// <summary>One row of a read model, as it is kept or as it would be: its values as the columns hold them, in the order of <see cref="ReadModelTable.Columns"/>.</summary>
internal sealed class KeptRow(object[] values)
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    private ulong? fingerprint;

    public object[] Values => values;

    /// <summary>A short fingerprint of all it holds.</summary>
    public ulong Fingerprint => fingerprint ??= FingerprintOf(values);

    public static KeptRow Read(DbDataReader row)
    {
        var values = new object[row.FieldCount];
        row.GetValues(values);
        return new KeptRow(values);
    }

    public static KeptRow Of(object?[] values)
    {
        var stored = new object[values.Length];
        for (var i = 0; i < stored.Length; i++)
        {
            stored[i] = Sql.Stored(values[i]);
        }

        return new KeptRow(stored);
    }

    /// <summary>What tells it from the other rows of the table, as one word.</summary>
    /// <param name="columns">How many of its columns, the first ones, do.</param>
    public string Key(int columns) => string.Join('\u001f', values.Take(columns).Select(v => v is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(v, CultureInfo.InvariantCulture)));

    /// <summary>Whether both hold the same in the columns from one place to before another.</summary>
    public bool IsAs(KeptRow other, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!Same(values[i], other.Values[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number comes back wider from one engine than from the other.</summary>
    private static bool Same(object one, object other) => (one, other) switch
    {
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (string a, string b) => a == b,
        (int or long, int or long) => Convert.ToInt64(one, CultureInfo.InvariantCulture) == Convert.ToInt64(other, CultureInfo.InvariantCulture),
        (DBNull, DBNull) => true,
        _ => false,
    };

    private static ulong FingerprintOf(object[] values)
    {
        var all = buffer ??= new ArrayBufferWriter<byte>(4 * 1024);
        all.ResetWrittenCount();
        foreach (var value in values)
        {
            switch (value)
            {
                case byte[] bytes:
                    all.Write(bytes);
                    break;
                case string text:
                    Encoding.UTF8.GetBytes(text, all);
                    break;
                case int number:
                    BinaryPrimitives.WriteInt32BigEndian(all.GetSpan(sizeof(int)), number);
                    all.Advance(sizeof(int));
                    break;
                case long number:
                    BinaryPrimitives.WriteInt64BigEndian(all.GetSpan(sizeof(long)), number);
                    all.Advance(sizeof(long));
                    break;
                case DBNull:
                    all.Write("\u0000"u8);
                    break;
                default:
                    throw new UnreachableException($"A row holds {value.GetType().Name}, which has no fingerprint.");
            }

            all.Write("\u001f"u8);
        }

        return XxHash3.HashToUInt64(all.WrittenSpan);
    }
}
