using System.Globalization;

namespace Holdfast.Cli;

/// <summary>Numbers of things as sentences say them: "1 entry", "3296 entries".</summary>
internal static class Counted
{
    public static string Of(long count, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several ?? $"{one}s")}");

    public static string Children(long count) => Of(count, "child", "children");
}
