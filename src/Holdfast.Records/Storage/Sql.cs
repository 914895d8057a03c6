using System.Data.Common;
using System.Globalization;

namespace Holdfast.Records.Storage;

/// <summary>
/// Plain SQL said once for both engines, and the one form values are stored in: ids travel as 16 bytes big-endian, dates as ISO text, instants as whole microseconds UTC,
/// yes/no as 0/1.
/// </summary>
public static class Sql
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    public static DbCommand Command(this DbConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection is SqliteStatements statements ? statements.Take(text) : connection.CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < values.Length; i++)
        {
            command.Take(i, values[i].Name, values[i].Value);
        }

        while (command.Parameters.Count > values.Length)
        {
            command.Parameters.RemoveAt(values.Length);
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

    /// <summary>"@v0, @v1…" for so many columns.</summary>
    internal static string Places(int columns) => string.Join(", ", Enumerable.Range(0, columns).Select(i => "@" + Together.Place(i)));

    /// <summary>"@p0, @p1…" for the items, which are added to the values under those names.</summary>
    internal static string In<T>(this List<(string Name, object? Value)> values, string name, IEnumerable<T> items)
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

    public static DbParameter Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        // Without the sign SQLite's driver tries one sign after the other each time the statement runs.
        parameter.ParameterName = "@" + name;
        parameter.Value = Stored(value);
        command.Parameters.Add(parameter);
        return parameter;
    }

    /// <summary>The value as the columns of both engines hold it.</summary>
    public static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => id.ToByteArray(bigEndian: true),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToMicroseconds(),
        bool yes => yes ? 1 : 0,
        _ => value,
    };

    /// <summary>Whole microseconds since 1970, UTC; what is finer is cut off.</summary>
    public static long ToMicroseconds(this DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TicksPerMicrosecond;

    /// <summary>Whether so many microseconds are an instant that can be told.</summary>
    public static bool IsInstant(long microseconds) => microseconds >= DateTimeOffset.MinValue.ToMicroseconds() && microseconds <= DateTimeOffset.MaxValue.ToMicroseconds();

    public static DateTimeOffset FromMicroseconds(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TicksPerMicrosecond);

    /// <summary>Gives a value its parameter: the one of the last time where the statement has it.</summary>
    private static void Take(this DbCommand command, int at, string name, object? value)
    {
        if (at >= command.Parameters.Count)
        {
            command.Add(name, value);
            return;
        }

        var parameter = command.Parameters[at];
        if (!parameter.ParameterName.AsSpan(1).SequenceEqual(name))
        {
            parameter.ParameterName = "@" + name;
        }

        parameter.Value = Stored(value);
    }
}
