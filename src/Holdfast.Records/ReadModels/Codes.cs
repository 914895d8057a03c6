using System.Text.Json;

namespace Holdfast.Records.ReadModels;

/// <summary>How lists write a word of the record that comes from a fixed set: in lower case, with hyphens.</summary>
internal static class Codes
{
    public static string Of(Enum word) => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());
}
