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
    public bool Is(Occurrence occurrence) => (occurrence.Facets & All) == All && (occurrence.Facets & None) == 0;
}
