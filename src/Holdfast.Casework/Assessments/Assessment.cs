using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Assessments;

/// <summary>How far an assessment has come.</summary>
public enum AssessmentStanding
{
    Open,

    /// <summary>It waits for a manager.</summary>
    WaitsForSignature,

    /// <summary>A manager gave it back.</summary>
    GivenBack,
    Signed,
}

/// <summary>What somebody was asked for, with what came.</summary>
public sealed record Contribution(AssessmentContributionAsked Asked, AssessmentContributionGiven? Given)
{
    public bool IsLate(DateOnly day) => Given is null && Asked.NeededBy < day;
}

/// <summary>One assessment as one child's journal tells it.</summary>
public sealed class Assessment
{
    private readonly ImmutableArray<RecordedFact> facts;

    private Assessment(Child child, AssessmentBegun begun)
    {
        Begun = begun;
        facts = [.. child.Facts.Where(f => f.What is AssessmentEvent e && e.AssessmentId == begun.AssessmentId)];
        var all = facts.Select(f => f.What).ToList();
        Contributions = [.. all.OfType<AssessmentContributionAsked>().Select(a => new Contribution(a, all.OfType<AssessmentContributionGiven>().LastOrDefault(g => g.ContributionId == a.ContributionId)))];
        Analysis = all.OfType<AssessmentAnalysisWritten>().LastOrDefault();
        Submission = all.OfType<AssessmentPutForSignature>().LastOrDefault();
        Signed = all.OfType<AssessmentSigned>().LastOrDefault();
        Returned = all.OfType<AssessmentReturned>().LastOrDefault(r => r.SubmissionId == Submission?.SubmissionId);
        Cover = all.OfType<AssessmentSignOffCovered>().LastOrDefault(c => c.SubmissionId == Submission?.SubmissionId);
    }

    public Guid AssessmentId => Begun.AssessmentId;

    public AssessmentBegun Begun { get; }

    public ImmutableArray<Contribution> Contributions { get; }

    public AssessmentAnalysisWritten? Analysis { get; }

    /// <summary>The last time it was put forward.</summary>
    public AssessmentPutForSignature? Submission { get; }

    public AssessmentSigned? Signed { get; }

    /// <summary>Why the last submission was given back, when it was.</summary>
    public AssessmentReturned? Returned { get; }

    /// <summary>Who covers the signing of the last submission, when somebody does.</summary>
    public AssessmentSignOffCovered? Cover { get; }

    public AssessmentStanding Standing => Signed is not null ? AssessmentStanding.Signed
        : Submission is null ? AssessmentStanding.Open
        : Returned is not null ? AssessmentStanding.GivenBack
        : AssessmentStanding.WaitsForSignature;

    /// <summary>What was asked for and has not come.</summary>
    public IEnumerable<Contribution> Missing => Contributions.Where(c => c.Given is null);

    /// <summary>
    /// Whether this person wrote the assessment: its analysis in any version, or put it forward. Nobody counter-signs their own, in whatever capacity they wrote it.
    /// </summary>
    public bool IsBy(Guid userId) =>
        facts.Any(f => f.What is AssessmentAnalysisWritten or AssessmentPutForSignature && (f.Original.RecordedBy.UserId == userId || f.Amendments.Any(a => a.What is EntryCorrected && a.RecordedBy.UserId == userId)));

    /// <summary>The assessment with that id, if it began for this child.</summary>
    public static Assessment? Find(Child child, Guid assessmentId)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Latest<AssessmentBegun>(b => b.AssessmentId == assessmentId) is { } begun ? new Assessment(child, begun) : null;
    }

    /// <summary>Every assessment of the child, latest first.</summary>
    public static IEnumerable<Assessment> All(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.All<AssessmentBegun>().Reverse().Select(b => new Assessment(child, b));
    }

    /// <summary>The assessment being made, if one is.</summary>
    public static Assessment? Current(Child child) => All(child).FirstOrDefault(a => a.Standing != AssessmentStanding.Signed);

    /// <summary>The contribution that was asked for under that id, with its assessment.</summary>
    public static (Assessment Assessment, Contribution Contribution)? FindContribution(Child child, Guid contributionId)
    {
        foreach (var assessment in All(child))
        {
            if (assessment.Contributions.FirstOrDefault(c => c.Asked.ContributionId == contributionId) is { } asked)
            {
                return (assessment, asked);
            }
        }

        return null;
    }
}
