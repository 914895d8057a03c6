using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Holdfast.Records.Storage;

/// <summary>Reading rows in the form <see cref="Sql"/> stores values in.</summary>
public static class Rows
{
    internal static async Task<List<T>> Read<T>(this DbConnection connection, string sql, Func<DbDataReader, T> row, CancellationToken cancel, params (string Name, object? Value)[] values)
    {
        await using var command = connection.Command(sql, values);
        return await command.Read(row, cancel);
    }

    internal static async Task<List<T>> Read<T>(this DbTransaction transaction, string sql, Func<DbDataReader, T> row, CancellationToken cancel, params (string Name, object? Value)[] values)
    {
        await using var command = transaction.Command(sql, values);
        return await command.Read(row, cancel);
    }

    internal static async Task<List<T>> Read<T>(this DbCommand command, Func<DbDataReader, T> row, CancellationToken cancel)
    {
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public static Guid Id(this DbDataReader row, int column) => new(row.Borrow(column), bigEndian: true);

    public static Guid? IdOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Id(column);

    public static DateOnly Day(this DbDataReader row, int column) => DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Day(column);

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset Instant(this DbDataReader row, int column) => Sql.FromMicroseconds(row.GetInt64(column));

    internal static bool Yes(this DbDataReader row, int column) => row.GetInt64(column) != 0;

    /// <summary>A count or sum, whatever width the engine gave it.</summary>
    internal static int Number(this DbDataReader row, int column) => Convert.ToInt32(row.GetValue(column), CultureInfo.InvariantCulture);

    internal static byte[] Bytes(this DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    /// <summary>The bytes of a column without a copy where the driver has one to lend: good until the next row is read.</summary>
    internal static ReadOnlySpan<byte> Borrow(this DbDataReader row, int column) =>
        row is SqliteDataReader sqlite ? SQLitePCL.raw.sqlite3_column_blob(sqlite.Handle, column) : row.GetFieldValue<byte[]>(column);
}
