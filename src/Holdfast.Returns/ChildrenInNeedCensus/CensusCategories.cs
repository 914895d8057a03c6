namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>The census's codes for categories of abuse beside the codes of the England pack's list of categories.</summary>
public static class CensusCategories
{
    private static readonly Dictionary<string, string> PackCodes = new()
    {
        ["NEG"] = "neglect",
        ["PHY"] = "physical",
        ["SAB"] = "sexual",
        ["EMO"] = "emotional",
        ["MUL"] = "multiple",
    };

    /// <summary>The pack's code; null when the file gives none, or one the census does not have.</summary>
    public static string? ToPack(string? censusCode) => censusCode is not null ? PackCodes.GetValueOrDefault(censusCode) : null;
}
