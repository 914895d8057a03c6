using System.Data.Common;
using System.Globalization;
using Holdfast.Records.Storage;

namespace Holdfast.Records.ReadModels;

/// <summary>Reading rows in the forms the schema keeps them in.</summary>
internal static class Rows
{
    public static async Task<List<T>> Read<T>(this DbConnection connection, string sql, Func<DbDataReader, T> row, CancellationToken cancel, params (string Name, object? Value)[] values)
    {
        await using var command = connection.Command(sql, values);
        return await command.Read(row, cancel);
    }

    public static async Task<List<T>> Read<T>(this DbTransaction transaction, string sql, Func<DbDataReader, T> row, CancellationToken cancel, params (string Name, object? Value)[] values)
    {
        await using var command = transaction.Command(sql, values);
        return await command.Read(row, cancel);
    }

    /// <summary>"@p0, @p1…" for the items, which are added to the values under those names.</summary>
    public static string In<T>(this List<(string Name, object? Value)> values, string name, IEnumerable<T> items)
    {
        var names = new List<string>();
        foreach (var item in items)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{name}{names.Count}");
            values.Add((at, item));
            names.Add("@" + at);
        }

        return names.Count == 0 ? "NULL" : string.Join(", ", names);
    }

    public static bool Yes(this DbDataReader row, int column) => row.GetInt64(column) != 0;

    /// <summary>A count or sum, whatever width the engine gave it.</summary>
    public static int Number(this DbDataReader row, int column) => Convert.ToInt32(row.GetValue(column), CultureInfo.InvariantCulture);

    public static byte[] Bytes(this DbDataReader row, int column) => (byte[])row.GetValue(column);

    private static async Task<List<T>> Read<T>(this DbCommand command, Func<DbDataReader, T> row, CancellationToken cancel)
    {
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(row(reader));
        }

        return rows;
    }
}
