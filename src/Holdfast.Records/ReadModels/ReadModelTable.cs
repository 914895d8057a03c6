using Holdfast.Records.Storage;

namespace Holdfast.Records.ReadModels;

/// <summary>A table of rows about children, made from their journals: its columns and the statements that keep it in step.</summary>
internal sealed class ReadModelTable
{
    /// <param name="key">The columns that tell one row from another.</param>
    /// <param name="foundBy">Further columns kept in an index, which are dear to write: they are written only when they change.</param>
    /// <param name="told">The others.</param>
    public ReadModelTable(string name, string key, string foundBy, string told)
    {
        var (keys, found, others) = (Split(key), Split(foundBy), Split(told));
        (Name, Columns) = (name, [.. keys, .. found, .. others]);
        (KeyColumns, FoundByEnd) = (keys.Length, keys.Length + found.Length);
        Select = $"SELECT {string.Join(", ", Columns)} FROM {name} WHERE child = @child";
        Insert = $"INSERT INTO {name} ({string.Join(", ", Columns)}) VALUES ({Sql.Places(Columns.Count)})";
        Delete = $"DELETE FROM {name} WHERE {Equal(keys, 0, " AND ")}";
        UpdateTold = Update(others, keys);
        UpdateAll = Update([.. found, .. others], keys);
    }

    public string Name { get; }

    /// <summary>Key first, then what rows are found by, then the rest.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>How many columns, the first ones, are the key.</summary>
    public int KeyColumns { get; }

    /// <summary>Where the columns rows are found by end.</summary>
    public int FoundByEnd { get; }

    /// <summary>Every row of one child.</summary>
    public string Select { get; }

    public string Insert { get; }

    /// <summary>Takes the key.</summary>
    public string Delete { get; }

    /// <summary>Takes the columns after those rows are found by, then the key.</summary>
    public string UpdateTold { get; }

    /// <summary>Takes the columns after the key, then the key.</summary>
    public string UpdateAll { get; }

    private string Update(string[] columns, string[] keys) => $"UPDATE {Name} SET {Equal(columns, 0, ", ")} WHERE {Equal(keys, columns.Length, " AND ")}";

    private static string Equal(string[] columns, int from, string between) => string.Join(between, columns.Select((c, i) => $"{c} = @v{from + i}"));

    private static string[] Split(string columns) => columns.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
