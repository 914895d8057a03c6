using System.Data.Common;
using System.Globalization;

namespace Holdfast.Records.Storage;

/// <summary>
/// Plain SQL said once for both engines: ids travel as 16 bytes big-endian, dates as ISO text, instants as whole microseconds UTC,
/// yes/no as 0/1.
/// </summary>
public static class Sql
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    public static DbCommand Command(this DbConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
        {
            command.Add(name, value);
        }

        return command;
    }

    public static DbCommand Command(this DbTransaction tx, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = tx.Connection!.Command(text, values);
        command.Transaction = tx;
        return command;
    }

    /// <summary>Runs one statement and says how many rows it touched.</summary>
    public static async Task<int> Execute(this DbTransaction tx, string text, params (string Name, object? Value)[] values)
    {
        await using var command = tx.Command(text, values);
        return await command.ExecuteNonQueryAsync();
    }

    public static DbParameter Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = Stored(value);
        command.Parameters.Add(parameter);
        return parameter;
    }

    /// <summary>The value as the columns of both engines hold it.</summary>
    public static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => id.ToByteArray(bigEndian: true),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToMicroseconds(),
        bool yes => yes ? 1 : 0,
        _ => value,
    };

    public static Guid Id(this DbDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);

    public static Guid? IdOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Id(column);

    public static DateOnly Day(this DbDataReader row, int column) => DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Day(column);

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset Instant(this DbDataReader row, int column) => FromMicroseconds(row.GetInt64(column));

    /// <summary>Whole microseconds since 1970, UTC; what is finer is cut off.</summary>
    public static long ToMicroseconds(this DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TicksPerMicrosecond;

    public static DateTimeOffset FromMicroseconds(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TicksPerMicrosecond);
}
