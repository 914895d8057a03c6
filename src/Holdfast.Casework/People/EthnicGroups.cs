using Holdfast.Casework.Journal;

namespace Holdfast.Casework.People;

/// <summary>The ethnic groups of the Children in Need census. The record keeps the code; people read the words.</summary>
public static class EthnicGroups
{
    /// <summary>It was not asked yet, or nobody could say.</summary>
    public const string NotYetKnown = "NOBT";

    /// <summary>It was asked, and the child or the parent did not wish to say.</summary>
    public const string NotSaid = "REFU";

    /// <summary>Every group in the order of the census, the two answers that name none last.</summary>
    public static IReadOnlyList<Choice> All { get; } =
    [
        new("WBRI", "White British"), new("WIRI", "White Irish"), new("WIRT", "Traveller of Irish heritage"), new("WROM", "Gypsy or Roma"), new("WOTH", "Any other White background"),
        new("MWBC", "White and Black Caribbean"), new("MWBA", "White and Black African"), new("MWAS", "White and Asian"), new("MOTH", "Any other mixed background"),
        new("AIND", "Indian"), new("APKN", "Pakistani"), new("ABAN", "Bangladeshi"), new("AOTH", "Any other Asian background"),
        new("BCRB", "Caribbean"), new("BAFR", "African"), new("BOTH", "Any other Black background"),
        new("CHNE", "Chinese"), new("OOTH", "Any other ethnic group"),
        new(NotSaid, "Did not wish to say"), new(NotYetKnown, "Not yet known"),
    ];

    /// <summary>Whether the code says nothing of the child: it was never written down, or is not yet known.</summary>
    public static bool IsUnknown(string? code) => code is null or NotYetKnown;

    public static bool Has(string? code) => All.Any(g => g.Code == code);
}

/// <summary>The child's ethnic group, as the child or a parent says it, became known or changed.</summary>
/// <param name="Code">A code of <see cref="EthnicGroups"/>.</param>
/// <param name="SaidBy">Who said it.</param>
[StoredAs("ethnicity-recorded", 1)]
public sealed record EthnicityRecorded(string Code, string? SaidBy, DateOnly RecordedOn) : ChildEvent
{
    public override DateOnly HappenedOn => RecordedOn;
}

/// <summary>Write down the child's ethnic group. It is asked, never guessed.</summary>
public sealed record RecordEthnicity(string? Code, string? SaidBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Decision.Once(child, Refusals(), () => new EthnicityRecorded(Code!, Text.Clean(SaidBy), today));
    }

    private IEnumerable<Refusal> Refusals()
    {
        if (!EthnicGroups.Has(Code))
        {
            yield return new Refusal(nameof(Code), "Select an ethnic group, or that it is not yet known");
        }
        else if (!EthnicGroups.IsUnknown(Code) && Text.Missing(SaidBy))
        {
            yield return new Refusal(nameof(SaidBy), "Enter who said so, such as the child or a parent");
        }
    }
}
