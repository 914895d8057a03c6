namespace Holdfast.GovUk;

/// <summary>Words handed to GOV.UK Frontend's scripts in <c>data-i18n</c> attributes.</summary>
internal static class Words
{
    public static Dictionary<string, string?> AddWords(this Dictionary<string, string?> attributes, string key, string? message)
    {
        if (!string.IsNullOrEmpty(message))
        {
            attributes[$"data-i18n.{key}"] = message;
        }

        return attributes;
    }

    /// <summary>One message per plural form, such as "one" and "other".</summary>
    public static Dictionary<string, string?> AddWords(
        this Dictionary<string, string?> attributes, string key, IReadOnlyDictionary<string, string?>? messages)
    {
        foreach (var (plural, message) in messages ?? new Dictionary<string, string?>())
        {
            attributes[$"data-i18n.{key}.{plural}"] = message;
        }

        return attributes;
    }

    public static Dictionary<string, string?> AddAll(
        this Dictionary<string, string?> attributes, IReadOnlyDictionary<string, string?>? more)
    {
        foreach (var (name, value) in more ?? new Dictionary<string, string?>())
        {
            attributes[name] = value;
        }

        return attributes;
    }
}
