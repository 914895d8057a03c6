using System.Collections.Immutable;
using Holdfast.Practice.Packs;

namespace Holdfast.Practice.Rules;

/// <summary>The kinds of rule that open duties. Required contents, ladders and thresholds come when their facts do.</summary>
public enum RuleKind
{
    /// <summary>Something must be done by a day counted from something that happened.</summary>
    Deadline,

    /// <summary>Something must be done again and again while the child is on a plan.</summary>
    Rhythm,

    /// <summary>At least every second act must have something.</summary>
    Alternate,

    /// <summary>Named people must be told, or named choices weighed.</summary>
    Notice,
}

/// <summary>How well it is known that practice is so.</summary>
public enum Confidence
{
    /// <summary>The area's own document says it.</summary>
    Stated,

    /// <summary>Read in one public source.</summary>
    Seen,

    /// <summary>Read in two or more sources that do not depend on each other.</summary>
    SeenTwice,

    /// <summary>Commonly known, and not found in a source.</summary>
    General,

    /// <summary>Sources disagree, so there is no value until the area sets its own.</summary>
    Conflict,

    /// <summary>Looked for and not found, or too unclear to count by, so there is no value until the area sets its own.</summary>
    Unconfirmed,
}

/// <summary>Where a rule or value was read.</summary>
/// <param name="Document">The document's title.</param>
/// <param name="Section">The section, page or paragraph in it.</param>
/// <param name="CheckedOn">The day somebody last read it there.</param>
/// <param name="Confidence">How well it is known.</param>
public sealed record Source(string Document, string Section, DateOnly CheckedOn, Confidence Confidence)
{
    /// <summary>Nobody but the area can say what the value is.</summary>
    public bool LeavesItToTheArea => Confidence is Confidence.Conflict or Confidence.Unconfirmed;
}

/// <summary>What a rule says from a day until its next version.</summary>
/// <param name="InForceFrom">Duties that open on or after this day follow this version.</param>
/// <param name="Timing">When the duty is due.</param>
/// <param name="TimingWords">The timing as the file writes it.</param>
/// <param name="Aim">The sooner day to aim for, when the source names one.</param>
/// <param name="Recipients">Codes of those to be told.</param>
/// <param name="Choices">Codes of the choices to weigh.</param>
public sealed record RuleVersion(
    DateOnly InForceFrom, Timing Timing, string TimingWords, Limit? Aim, ImmutableArray<string> Recipients, ImmutableArray<string> Choices, Source Source)
{
    /// <summary>The last day it is in force; until the next version when empty.</summary>
    public DateOnly? InForceUntil { get; init; }

    /// <summary>It comes round again and again, so the timing says how often.</summary>
    public bool IsRhythm { get; init; }

    internal Said At { get; init; }

    internal Said TimingAt { get; init; }
}

/// <summary>One rule of a pack: what opens a duty, what meets it, by when, whose it is and why.</summary>
public sealed class Rule
{
    /// <summary>Its name, which is its file's name.</summary>
    public required string Id { get; init; }

    /// <summary>The pack whose file it is.</summary>
    public required string Pack { get; init; }

    public required RuleKind Kind { get; init; }

    /// <summary>What must be done, with the area's words in braces.</summary>
    public required string Title { get; init; }

    /// <summary>Capacity code of whoever must do it.</summary>
    public required string Owner { get; init; }

    /// <summary>What page does it.</summary>
    public required string Action { get; init; }

    /// <summary>Why, up to the time limit: "The first {core-group} must be held".</summary>
    public required string Because { get; init; }

    /// <summary>How the last time is spoken of, for a rhythm: "{child} was last seen alone".</summary>
    public string? LastTime { get; init; }

    /// <summary>Requirements of the practice documents that the rule serves.</summary>
    public ImmutableArray<string> Requirements { get; init; } = [];

    /// <summary>Versions, the latest first.</summary>
    public required ImmutableArray<RuleVersion> Versions { get; init; }

    internal ImmutableArray<Matcher> OpenedBy { get; init; } = [];

    internal Matcher? CountsFromLast { get; init; }

    internal ImmutableArray<Matcher> MetBy { get; init; } = [];

    internal ImmutableArray<Matcher> FallsAwayWith { get; init; } = [];

    /// <summary>For an alternate: the acts of which every second one counts.</summary>
    internal ImmutableArray<Matcher> Of { get; init; } = [];

    /// <summary>For a rhythm: the rule that covers the time before it. When that one is not known before an import, the rhythm begins at the import.</summary>
    internal string? Follows { get; init; }

    /// <summary>An area that has never set the time owes nothing, where other rules say that it is not set.</summary>
    internal bool OnlyWhereSet { get; init; }

    internal Limit? ShownBefore { get; init; }

    internal Said At { get; init; }

    internal Said? Shortens { get; init; }

    internal IReadOnlyDictionary<string, Said> Places { get; init; } = new Dictionary<string, Said>();

    internal ImmutableArray<Examples.Example> Examples { get; init; } = [];

    /// <summary>Everything it looks for in the record.</summary>
    internal IEnumerable<Matcher> Matchers => [.. OpenedBy, .. MetBy, .. FallsAwayWith, .. Of, .. CountsFromLast is { } last ? [last] : ImmutableArray<Matcher>.Empty];

    /// <summary>Rules whose duties decide about its own.</summary>
    internal IEnumerable<string> GoesWith => Versions.Select(v => v.Timing).OfType<Timing.WithNext>().SelectMany(t => t.Rules).Concat(Follows is { } follows ? [follows] : []);

    /// <summary>The version in force on a day; nothing before the first.</summary>
    public RuleVersion? VersionOn(DateOnly day)
    {
        foreach (var version in Versions)
        {
            if (version.InForceFrom <= day)
            {
                return version.InForceUntil < day ? null : version;
            }
        }

        return null;
    }

    internal Rule With(ImmutableArray<RuleVersion> versions) => new()
    {
        Id = Id, Pack = Pack, Kind = Kind, Title = Title, Owner = Owner, Action = Action, Because = Because, LastTime = LastTime, Requirements = Requirements,
        Versions = versions, OpenedBy = OpenedBy, CountsFromLast = CountsFromLast, MetBy = MetBy, FallsAwayWith = FallsAwayWith, Of = Of, Follows = Follows, OnlyWhereSet = OnlyWhereSet,
        ShownBefore = ShownBefore, At = At, Shortens = Shortens, Places = Places, Examples = Examples,
    };
}
