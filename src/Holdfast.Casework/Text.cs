namespace Holdfast.Casework;

/// <summary>What people typed, without the blank edges; nothing typed is nothing.</summary>
public static class Text
{
    public static string? Clean(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public static bool Missing(string? typed) => string.IsNullOrWhiteSpace(typed);
}
