namespace Holdfast.Records.Storage;

/// <summary>The SQLite every connection of this process uses, set up before the first of them opens.</summary>
internal static class SqliteEngine
{
    private const int CountMemory = 9;

    private static readonly Lazy<bool> SetUp = new(() =>
    {
        SQLitePCL.Batteries_V2.Init();

        // Counting memory takes a lock that all connections share, each time one asks for some; nobody reads the count. Where SQLite is running already it goes on counting.
        return SQLitePCL.raw.sqlite3_config(CountMemory, 0) == SQLitePCL.raw.SQLITE_OK;
    });

    public static void Start() => _ = SetUp.Value;
}
