using System.Data.Common;
using System.Globalization;
using Holdfast.Records.Storage;

namespace Holdfast.Records.ReadModels;

/// <summary>One row of a read model, as it is kept or as it would be. Two are equal when every column holds the same.</summary>
internal sealed class KeptRow(object?[] values) : IEquatable<KeptRow>
{
    private readonly string text = string.Join('\u001f', values.Select(Told));

    /// <summary>In the order of the table's columns.</summary>
    public object?[] Values { get; } = values;

    public static KeptRow Read(DbDataReader row)
    {
        var values = new object[row.FieldCount];
        row.GetValues(values);
        return new KeptRow(values);
    }

    public bool Equals(KeptRow? other) => other is not null && text == other.text;

    public override bool Equals(object? obj) => Equals(obj as KeptRow);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(text);

    private static string Told(object? value) => Sql.Stored(value) switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DBNull => "\u0000",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
    };
}
