namespace Holdfast.Records.Storage;

/// <summary>
/// Whether what runs was begun by somebody whose turn it is to write. Whoever they wait for must not wait for a turn of their own: it would come only when this one ends.
/// </summary>
internal static class Turn
{
    private static readonly AsyncLocal<bool> Had = new();

    public static bool IsHad => Had.Value;

    /// <summary>From here to the end of the asynchronous method that calls this, and in all it calls.</summary>
    public static void Begin() => Had.Value = true;
}
