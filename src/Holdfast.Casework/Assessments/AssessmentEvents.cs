using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Assessments;

/// <summary>Something about the assessment of one child. Brothers and sisters assessed together share the assessment's id; each journal keeps entries of its own.</summary>
public abstract record AssessmentEvent : ChildEvent
{
    /// <summary>The assessment, the same for all the children it is about.</summary>
    public abstract Guid AssessmentId { get; init; }
}

/// <summary>An assessment began (M32).</summary>
/// <param name="BegunOn">The day its time is counted from, which each area says for itself.</param>
/// <param name="Why">Why it is made, or made anew.</param>
[StoredAs("assessment-begun", 1)]
public sealed record AssessmentBegun(Guid AssessmentId, DateOnly BegunOn, string Why) : AssessmentEvent
{
    public override DateOnly HappenedOn => BegunOn;

    public override Guid? About => AssessmentId;

    public override Guid AssessmentId { get; init; } = AssessmentId;
}

/// <summary>Somebody was asked for what they know, by a day (M44, P19).</summary>
/// <param name="PersonId">The member of the core group; empty for somebody outside it.</param>
/// <param name="What">What they are asked about.</param>
[StoredAs("assessment-contribution-asked", 1)]
public sealed record AssessmentContributionAsked(
    Guid ContributionId, Guid AssessmentId, DateOnly AskedOn, Guid? PersonId, string Name, string Role, string? Agency, string What, DateOnly NeededBy) : AssessmentEvent
{
    public override DateOnly HappenedOn => AskedOn;

    public override Guid? About => ContributionId;

    public override Guid AssessmentId { get; init; } = AssessmentId;
}

/// <summary>What they know came.</summary>
/// <param name="GoingWell">What is going well for this child.</param>
/// <param name="Worries">What worries them about this child.</param>
/// <param name="Needs">What this child needs.</param>
/// <param name="How">How it came: by account, by personal link, on paper.</param>
[StoredAs("assessment-contribution-given", 1)]
public sealed record AssessmentContributionGiven(
    Guid GivenId, Guid AssessmentId, Guid ContributionId, DateOnly GivenOn, string By, string How, string? GoingWell, string? Worries, string? Needs) : AssessmentEvent
{
    public override DateOnly HappenedOn => GivenOn;

    public override Guid? About => GivenId;

    public override Guid AssessmentId { get; init; } = AssessmentId;
}

/// <summary>What the assessment makes of everything, for one child (H66, H11). A later entry replaces it.</summary>
/// <param name="Needs">What the child needs for their development.</param>
/// <param name="Parents">What the parents can do about it, and what stands in their way.</param>
/// <param name="Environment">Family, home and surroundings.</param>
/// <param name="Racism">What racism and harassment do to child and parents, and to how the family answers an assessment; or how it was asked and that there is none.</param>
/// <param name="Means">What all of it means for this child.</param>
/// <param name="WhyNotLead">Why somebody else than the lead social worker wrote it, when so.</param>
[StoredAs("assessment-analysis-written", 1)]
public sealed record AssessmentAnalysisWritten(
    Guid AnalysisId, Guid AssessmentId, DateOnly WrittenOn, string Needs, string Parents, string Environment, string Racism, string Means, string By, string? WhyNotLead) : AssessmentEvent
{
    public override DateOnly HappenedOn => WrittenOn;

    public override Guid? About => AnalysisId;

    public override Guid AssessmentId { get; init; } = AssessmentId;
}

/// <summary>The assessment waits for a manager to counter-sign it.</summary>
/// <param name="Without">Why it is put forward without what was asked of somebody, when something has not come.</param>
[StoredAs("assessment-put-for-signature", 1)]
public sealed record AssessmentPutForSignature(Guid SubmissionId, Guid AssessmentId, DateOnly PutOn, string By, string? Without) : AssessmentEvent
{
    public override DateOnly HappenedOn => PutOn;

    public override Guid? About => SubmissionId;

    public override Guid AssessmentId { get; init; } = AssessmentId;
}

/// <summary>A manager counter-signed the assessment, which is thereby complete (P12).</summary>
/// <param name="CoversFor">For whom the manager did, when covering another's queue.</param>
[StoredAs("assessment-signed", 1)]
public sealed record AssessmentSigned(Guid SignedId, Guid AssessmentId, Guid SubmissionId, DateOnly SignedOn, string By, string? CoversFor, string? Words) : AssessmentEvent
{
    public override DateOnly HappenedOn => SignedOn;

    public override Guid? About => SignedId;

    public override Guid AssessmentId { get; init; } = AssessmentId;
}

/// <summary>A manager gave the assessment back, with what is still to do.</summary>
[StoredAs("assessment-returned", 1)]
public sealed record AssessmentReturned(Guid ReturnedId, Guid AssessmentId, Guid SubmissionId, DateOnly ReturnedOn, string By, string Why) : AssessmentEvent
{
    public override DateOnly HappenedOn => ReturnedOn;

    public override Guid? About => ReturnedId;

    public override Guid AssessmentId { get; init; } = AssessmentId;
}

/// <summary>Another manager covers the counter-signing of an assessment that waits.</summary>
/// <param name="ManagerId">The manager's account, which may read and sign until it is signed or the last day is over.</param>
/// <param name="CoversFor">Whose queue it is.</param>
[StoredAs("assessment-sign-off-covered", 1)]
public sealed record AssessmentSignOffCovered(Guid CoverId, Guid AssessmentId, Guid SubmissionId, DateOnly On, Guid ManagerId, string Manager, string CoversFor, DateOnly Until, string Why, string ArrangedBy) : AssessmentEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => CoverId;

    public override Guid AssessmentId { get; init; } = AssessmentId;
}
