namespace Holdfast.Casework.Journal;

/// <summary>In what standing somebody wrote or looked.</summary>
public enum Capacity
{
    LeadSocialWorker,
    SocialWorker,
    TeamManager,
    ConferenceChair,
    CoreGroupProfessional,
    HeadOfService,
    Auditor,
    Administrator,
    Import,
    Operator,

    /// <summary>A professional without an account, by a link made for them and a code; no person signed in.</summary>
    PersonalLink,
}

/// <summary>Who wrote an entry, and the capacity they wrote it in.</summary>
public sealed record Author(Guid UserId, Capacity Capacity);

/// <summary>One line of a child's journal.</summary>
/// <param name="Position">Its place among all entries of the installation; no gaps.</param>
/// <param name="Version">Its place in this child's journal: 1, 2, 3…</param>
/// <param name="CommandId">The act of recording it came from; one act may write to several children.</param>
/// <param name="RecordedAt">When it was written, UTC, whole microseconds.</param>
public sealed record Entry(long Position, int Version, Guid CommandId, DateTimeOffset RecordedAt, Author RecordedBy, ChildEvent What);
