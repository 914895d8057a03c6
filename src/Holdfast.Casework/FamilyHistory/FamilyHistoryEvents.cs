using Holdfast.Casework.Journal;

namespace Holdfast.Casework.FamilyHistory;

/// <summary>Something about what is known of the family from before, and from the files of other children (M43).</summary>
public abstract record FamilyHistoryEvent : ChildEvent;

/// <summary>What was read.</summary>
public enum FamilyFile
{
    /// <summary>The child's own file from before.</summary>
    OwnEarlier,

    /// <summary>What is on the child's record now.</summary>
    OwnCurrent,

    /// <summary>The file of another child who lives, or lived, with those who care for this child now.</summary>
    OtherChild,
}

/// <summary>When the files must have been read.</summary>
public enum HistoryReadFor
{
    InitialConference,
    FirstReview,
    Other,
}

/// <summary>Somebody read a file.</summary>
/// <param name="OtherChildId">The other child, when that file is kept here.</param>
/// <param name="Name">Whose file, in words.</param>
/// <param name="Means">What it means for this child.</param>
[StoredAs("family-file-read", 1)]
public sealed record FamilyFileRead(Guid ReadId, DateOnly ReadOn, FamilyFile File, Guid? OtherChildId, string Name, string By, string Means) : FamilyHistoryEvent
{
    public override DateOnly HappenedOn => ReadOn;

    public override Guid? About => ReadId;
}

/// <summary>An agency was asked for what it knows of the family from before.</summary>
[StoredAs("family-history-asked", 1)]
public sealed record FamilyHistoryAsked(Guid AskedId, DateOnly AskedOn, string Agency, string What, DateOnly NeededBy) : FamilyHistoryEvent
{
    public override DateOnly HappenedOn => AskedOn;

    public override Guid? About => AskedId;
}

/// <summary>What an agency knows of the family from before came.</summary>
/// <param name="Means">What it means for this child.</param>
[StoredAs("family-history-obtained", 1)]
public sealed record FamilyHistoryObtained(Guid ObtainedId, Guid AskedId, DateOnly ObtainedOn, string What, string Means) : FamilyHistoryEvent
{
    public override DateOnly HappenedOn => ObtainedOn;

    public override Guid? About => ObtainedId;
}

/// <summary>All of it was put together: what the family's history means for this child.</summary>
/// <param name="Unread">Which files were not read and why, when there are any.</param>
[StoredAs("family-history-considered", 1)]
public sealed record FamilyHistoryConsidered(Guid ConsideredId, DateOnly ConsideredOn, HistoryReadFor For, string Means, string? Unread, string By) : FamilyHistoryEvent
{
    public override DateOnly HappenedOn => ConsideredOn;

    public override Guid? About => ConsideredId;
}
