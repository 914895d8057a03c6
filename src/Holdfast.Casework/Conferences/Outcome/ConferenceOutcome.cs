using System.Collections.Immutable;
using Holdfast.Casework.Conferences.Meeting;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>What a conference leaves open about a child, worked out from the record.</summary>
public enum OutcomeGap
{
    RiskStatement,
    Outcomes,
    OutcomeWithoutAction,
    DangerUnanswered,
    PreviousOutcomeNotReviewed,
    PlanNotReadThrough,
    BottomLines,
    Lead,
    CoreGroup,
    FirstCoreGroupDate,
    VisitFrequency,
    NextReview,
    Assessment,
    RolesExplained,
    Expectations,
    RightsExplained,
    Recommendation,
    ChangesInTheMinutes,
    PreviousPlanExamined,
    ChildTold,
    DissentUnanswered,
}

/// <summary>One specialist assessment and, once it came, what it says.</summary>
public sealed record SpecialistAssessment(SpecialistAssessmentCommissioned Asked, SpecialistAssessmentReceived? Received);

/// <summary>One dissent and the answers to it, earliest first.</summary>
public sealed record Dissent(DissentRecorded Said, ImmutableArray<DissentAnswered> Answers)
{
    /// <summary>Every dissent about the child that nobody has answered, earliest first.</summary>
    public static IEnumerable<DissentRecorded> Unanswered(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        var answered = child.All<DissentAnswered>().Select(a => a.DissentId).ToHashSet();
        return child.All<DissentRecorded>().Where(d => !answered.Contains(d.DissentId));
    }
}

/// <summary>What one conference came to for one child, as the child's journal tells it.</summary>
public sealed class ConferenceOutcome
{
    private readonly Child child;
    private readonly IReadOnlyDictionary<ConferencePart, string> parts;
    private OutlinePlan? outline;

    private ConferenceOutcome(Child child, ConferenceMeeting meeting)
    {
        this.child = child;
        Meeting = meeting;
        parts = PartsOf(child, meeting.ConferenceId);
        var all = Of(child, meeting.ConferenceId).ToList();
        Offers = OffersOf(child, meeting.ConferenceId);
        CoreGroup = all.OfType<CoreGroupIdentified>().LastOrDefault();
        Assessment = all.OfType<AssessmentConsidered>().LastOrDefault();
        Specialists = [.. all.OfType<SpecialistAssessmentCommissioned>().Select(a => new SpecialistAssessment(a, all.OfType<SpecialistAssessmentReceived>().LastOrDefault(r => r.AssessmentId == a.AssessmentId)))];
        Recommendation = all.OfType<RecommendationHeard>().LastOrDefault();
        Changes = [.. all.OfType<PlanChangeReported>().OrderBy(c => c.ChangedOn)];
        Decided = all.OfType<ConferenceDecided>().LastOrDefault();
        Dissents = [.. meeting.Dissents.Select(d => new Dissent(d, [.. all.OfType<DissentAnswered>().Where(a => a.DissentId == d.DissentId)]))];
        Told = all.OfType<ChildToldOutcome>().LastOrDefault();
    }

    public ConferenceMeeting Meeting { get; }

    /// <summary>Read only when it is asked for: a review reads the whole plan before it.</summary>
    public OutlinePlan Outline => outline ??= OutlinePlan.Of(child, Meeting);

    /// <summary>Social workers the team manager offered to lead the plan.</summary>
    public ImmutableArray<LeadOffered> Offers { get; }

    /// <summary>The offer the chair took up, once decided.</summary>
    public LeadOffered? Lead => Offers.FirstOrDefault(o => o.OfferId == Decided?.OfferId);

    public CoreGroupIdentified? CoreGroup { get; }

    public AssessmentConsidered? Assessment { get; }

    public ImmutableArray<SpecialistAssessment> Specialists { get; }

    public RecommendationHeard? Recommendation { get; }

    public ImmutableArray<PlanChangeReported> Changes { get; }

    /// <summary>What follows from the decision; nothing while it is not made, or was recorded without what follows.</summary>
    public ConferenceDecided? Decided { get; }

    public ImmutableArray<Dissent> Dissents { get; }

    public ChildToldOutcome? Told { get; }

    public IEnumerable<BoardPointAdded> BottomLines => Meeting.Points.Where(p => p.Column == BoardColumn.BottomLine);

    /// <summary>Whether the child is on a plan by what was decided here.</summary>
    public bool HasPlan => Meeting.Initial?.Decision == ConferenceDecision.Plan || Meeting.Review?.Decision is ReviewDecision.Continue or ReviewDecision.Other;

    /// <summary>The category first recorded for the plan, and the one it has now.</summary>
    public (string? Initial, string? Latest) Category => child.PlanOn(Meeting.HeldOn) is { } plan ? (plan.Category, plan.LatestCategory) : (null, null);

    /// <summary>What was said of a part; nothing while it is missing.</summary>
    public string? Part(ConferencePart part) => parts.GetValueOrDefault(part);

    public static ConferenceOutcome? Find(Child child, Guid conferenceId) => ConferenceMeeting.Find(child, conferenceId) is { } meeting ? new ConferenceOutcome(child, meeting) : null;

    /// <summary>What the conference that last decided about the child came to, by a day.</summary>
    public static ConferenceOutcome? Latest(Child child, DateOnly by) =>
        ConferenceMeeting.All(child).Where(m => m.IsDecided && m.HeldOn <= by).MaxBy(m => m.HeldOn) is { } meeting ? new ConferenceOutcome(child, meeting) : null;

    /// <summary>What is still open. It tells; it never prevents.</summary>
    public IReadOnlyList<OutcomeGap> Gaps
    {
        get
        {
            var gaps = new List<OutcomeGap>();
            if (HasPlan || !Meeting.IsDecided)
            {
                Add(Outline.Risk is null, OutcomeGap.RiskStatement);
                Add(Outline.Outcomes.IsEmpty, OutcomeGap.Outcomes);
                Add(Outline.WithoutAction.Any(), OutcomeGap.OutcomeWithoutAction);
                Add(Outline.Unanswered.Any(), OutcomeGap.DangerUnanswered);
                Add(!BottomLines.Any(), OutcomeGap.BottomLines);
                Add(CoreGroup is null, OutcomeGap.CoreGroup);
            }

            if (HasPlan)
            {
                Add(child.LeadSocialWorker is null || (Meeting.Kind != ConferenceKind.Review && Decided is { OfferId: null } && child.LeadSocialWorker.NamedOn < Meeting.HeldOn), OutcomeGap.Lead);
                Add(Meeting.Initial is { FirstCoreGroupOn: null } && child.CoreGroupsHeld.All(c => c.HeldOn < Meeting.HeldOn), OutcomeGap.FirstCoreGroupDate);
                Add(child.VisitsEvery(Meeting.HeldOn) is null, OutcomeGap.VisitFrequency);
                Add(Decided?.NextReviewOn is null, OutcomeGap.NextReview);
                Add(Part(ConferencePart.RolesExplained) is null, OutcomeGap.RolesExplained);
                Add(Part(ConferencePart.ExpectedOfFamily) is null || Part(ConferencePart.ExpectedOfProfessionals) is null, OutcomeGap.Expectations);
            }

            if (Meeting.Kind == ConferenceKind.Review)
            {
                Add(Outline.NotReviewed.Any(), OutcomeGap.PreviousOutcomeNotReviewed);
                Add(Outline.PartsNotRead.Any(), OutcomeGap.PlanNotReadThrough);
                Add(Recommendation is null, OutcomeGap.Recommendation);
                Add(Part(ConferencePart.PreviousPlanExamined) is null, OutcomeGap.PreviousPlanExamined);
                Add(Part(ConferencePart.ChangesInTheMinutes) is null, OutcomeGap.ChangesInTheMinutes);
            }
            else
            {
                Add(Assessment is null, OutcomeGap.Assessment);
            }

            Add(Meeting.RightsNotExplained.Any(), OutcomeGap.RightsExplained);
            Add(Meeting.IsDecided && Told is null && !child.IsUnborn && !child.UnbornOn(Meeting.HeldOn), OutcomeGap.ChildTold);
            Add(Dissents.Any(d => d.Answers.IsEmpty), OutcomeGap.DissentUnanswered);
            return gaps;

            void Add(bool so, OutcomeGap gap)
            {
                if (so)
                {
                    gaps.Add(gap);
                }
            }
        }
    }

    internal static ImmutableArray<LeadOffered> OffersOf(Child child, Guid conferenceId) => [.. Of(child, conferenceId).OfType<LeadOffered>()];

    internal static IReadOnlyDictionary<ConferencePart, string> PartsOf(Child child, Guid conferenceId) =>
        Of(child, conferenceId).OfType<ConferencePartRecorded>().GroupBy(p => p.Part).ToDictionary(g => g.Key, g => g.Last().Words);

    private static IEnumerable<OutcomeEvent> Of(Child child, Guid conferenceId) => child.All<OutcomeEvent>().Where(e => e.ConferenceId == conferenceId);
}
