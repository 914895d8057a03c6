using Holdfast.Casework;

namespace Holdfast.Practice.Rules;

/// <summary>How an occurrence must hang together with the one that opened the duty.</summary>
internal enum Link
{
    /// <summary>It only has to come on or after that day.</summary>
    Later,

    /// <summary>It is about the same meeting, visit, plan or difficulty, on or after that day.</summary>
    SameSubject,

    /// <summary>It is about the same subject, at any time.</summary>
    SameSubjectAnyTime,

    /// <summary>It is the very entry that opened the duty.</summary>
    SameEntry,
}

/// <summary>What an occurrence must be for a rule to take it up, compiled to two masks.</summary>
internal sealed record Matcher(OccurrenceKind Kind, Facets All, Facets None, Link Link, OccurrenceKind? WithoutByThen)
{
    /// <summary>It must fix a day for what comes next.</summary>
    public bool WithPlannedDate { get; init; }

    /// <summary>The code it must carry: how a plan ended, who was told, what was weighed.</summary>
    public string? Code { get; init; }

    public bool Is(Occurrence occurrence) =>
        (occurrence.Facets & All) == All && (occurrence.Facets & None) == 0 && (!WithPlannedDate || occurrence.Planned is not null) && (Code is null || occurrence.Key == Code);

    /// <summary>Whatever this takes up, the other takes up too.</summary>
    public bool IsAsStrictAs(Matcher other) =>
        Kind == other.Kind && (All & other.All) == other.All && (None & other.None) == other.None && (Link == other.Link || other.Link == Link.Later)
        && (WithPlannedDate || !other.WithPlannedDate) && (other.Code is null || Code == other.Code);
}
