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

    /// <summary>Runs one statement once for each row, whose values are named @v0, @v1…: by one prepared statement, or in one message where the engine can.</summary>
    public static async Task ExecuteForEach(this DbTransaction transaction, string sql, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        if (transaction.Connection!.CanCreateBatch)
        {
            await using var batch = transaction.Connection.CreateBatch();
            batch.Transaction = transaction;
            foreach (var row in rows)
            {
                var one = batch.CreateBatchCommand();
                one.CommandText = sql;
                for (var i = 0; i < row.Length; i++)
                {
                    var parameter = one.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = (Place(i), Sql.Stored(row[i]));
                    one.Parameters.Add(parameter);
                }

                batch.BatchCommands.Add(one);
            }

            await batch.ExecuteNonQueryAsync(cancel);
            return;
        }

        await using var command = transaction.Command(sql);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (command.Parameters.Count <= i)
                {
                    command.Add(Place(i), row[i]);
                }
                else
                {
                    command.Parameters[i].Value = Sql.Stored(row[i]);
                }
            }

            await command.ExecuteNonQueryAsync(cancel);
        }
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

    private static string Place(int column) => string.Create(CultureInfo.InvariantCulture, $"v{column}");

    public static bool Yes(this DbDataReader row, int column) => row.GetInt64(column) != 0;

    /// <summary>A count or sum, whatever width the engine gave it.</summary>
    public static int Number(this DbDataReader row, int column) => Convert.ToInt32(row.GetValue(column), CultureInfo.InvariantCulture);

    public static byte[] Bytes(this DbDataReader row, int column) => (byte[])row.GetValue(column);

    public static async Task<List<T>> Read<T>(this DbCommand command, Func<DbDataReader, T> row, CancellationToken cancel)
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
