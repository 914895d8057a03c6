using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Disagreements;

/// <summary>What professionals do not agree about (H46, H50).</summary>
public enum DisagreementMatter
{
    Referral,
    Assessment,
    Enquiry,
    Conference,

    /// <summary>When core groups meet.</summary>
    CoreGroupTiming,

    /// <summary>Whether enough people were there to decide.</summary>
    CoreGroupQuorum,

    /// <summary>What a core group decided.</summary>
    CoreGroupDecision,
    PlanProgress,

    /// <summary>How somebody works.</summary>
    Practice,

    /// <summary>Somebody does not carry out what was agreed (M57).</summary>
    AgreedResponsibility,
    Other,
}

/// <summary>Whether people of one agency do not agree, or of several (H52).</summary>
public enum DisagreementBetween
{
    InsideOneAgency,
    Agencies,
}

/// <summary>The codes rules and packs know disagreements by.</summary>
public static class DisagreementCodes
{
    public const string InsideOneAgency = "inside-one-agency";
    public const string BetweenAgencies = "between-agencies";

    /// <summary>Stages an area's ladder may have; its pack says which, in what order, and whose they are.</summary>
    public static IReadOnlyList<string> Stages { get; } =
        ["practitioners", "core-group", "first-line-managers", "managers", "senior-managers", "heads-of-service", "escalation", "board"];

    public static string Of(DisagreementBetween between) => between == DisagreementBetween.Agencies ? BetweenAgencies : InsideOneAgency;
}

/// <summary>Something about one disagreement between professionals. It stands in the journals of all the children it is about.</summary>
public abstract record DisagreementEvent : ChildEvent
{
    public abstract Guid DisagreementId { get; init; }

    /// <summary>Who may read it: one agency's own matter is not for the others.</summary>
    public abstract DisagreementBetween Between { get; init; }
}

/// <summary>A professional does not agree; it begins at the first stage of the area's ladder.</summary>
/// <param name="What">What they do not agree with, and why.</param>
/// <param name="Wants">What they think should be done.</param>
/// <param name="Agency">The agency of whoever raises it.</param>
/// <param name="Stage">Code of the ladder's stage.</param>
/// <param name="People">Who takes it up there, by name.</param>
/// <param name="ProtectiveDate">The day by which it must be settled for the child's sake, when that is sooner than the area's limit.</param>
/// <param name="GoesOnFrom">The dissent, the core group's disagreement or the difficulty it goes on from.</param>
[StoredAs("disagreement-raised", 1)]
public sealed record DisagreementRaised(
    Guid DisagreementId, DisagreementBetween Between, DateOnly RaisedOn, DisagreementMatter Matter, string What, string Wants, string RaisedBy, string Agency, string WithWhom, string Stage, string People,
    string SafeMeanwhile, DateOnly? ProtectiveDate, Guid? GoesOnFrom) : DisagreementEvent
{
    public override DateOnly HappenedOn => RaisedOn;

    public override Guid? About => DisagreementId;

    public override Guid DisagreementId { get; init; } = DisagreementId;

    public override DisagreementBetween Between { get; init; } = Between;
}

/// <summary>A discussion about a disagreement, recorded at the time (H52).</summary>
/// <param name="StageId">The stage it belongs to: the disagreement's own id for the first.</param>
/// <param name="Who">Who took part.</param>
/// <param name="Agreed">What was agreed, or that nothing was.</param>
[StoredAs("disagreement-discussed", 1)]
public sealed record DisagreementDiscussed(
    Guid DiscussionId, Guid DisagreementId, DisagreementBetween Between, Guid StageId, DateOnly On, string Who, string Said, string Agreed, string SafeMeanwhile, string RecordedBy) : DisagreementEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => DiscussionId;

    public override Guid DisagreementId { get; init; } = DisagreementId;

    public override DisagreementBetween Between { get; init; } = Between;
}

/// <summary>Somebody who took part approved the record of a discussion (H52).</summary>
[StoredAs("disagreement-record-approved", 1)]
public sealed record DisagreementRecordApproved(Guid ApprovalId, Guid DisagreementId, DisagreementBetween Between, Guid DiscussionId, DateOnly On, string By) : DisagreementEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ApprovalId;

    public override Guid DisagreementId { get; init; } = DisagreementId;

    public override DisagreementBetween Between { get; init; } = Between;
}

/// <summary>A disagreement went on to a higher stage of the ladder.</summary>
/// <param name="EndsStageId">The stage it leaves.</param>
/// <param name="Why">Why it was not settled before.</param>
/// <param name="WhySkipped">Why a stage was left out, or the one before had no discussion.</param>
[StoredAs("disagreement-climbed", 1)]
public sealed record DisagreementClimbed(
    Guid StageId, Guid DisagreementId, DisagreementBetween Between, Guid EndsStageId, DateOnly On, string Stage, string People, string Why, string? WhySkipped, string SafeMeanwhile, DateOnly? ProtectiveDate,
    string By) : DisagreementEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => StageId;

    public override Guid DisagreementId { get; init; } = DisagreementId;

    public override DisagreementBetween Between { get; init; } = Between;
}

/// <summary>A disagreement is settled.</summary>
/// <param name="EndsStageId">The stage it was settled at.</param>
/// <param name="Outcome">What was settled, and what is done.</param>
/// <param name="PolicyIssue">What the board must look at because of it, if anything (H51).</param>
[StoredAs("disagreement-resolved", 1)]
public sealed record DisagreementResolved(
    Guid ResolutionId, Guid DisagreementId, DisagreementBetween Between, Guid EndsStageId, DateOnly On, string Outcome, string By, string? PolicyIssue) : DisagreementEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ResolutionId;

    public override Guid DisagreementId { get; init; } = DisagreementId;

    public override DisagreementBetween Between { get; init; } = Between;
}
