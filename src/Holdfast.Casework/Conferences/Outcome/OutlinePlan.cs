using System.Collections.Immutable;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>An outcome as the outline plan of one conference has it.</summary>
/// <param name="HowSeen">How anybody can see that it has changed; empty when a core group has not said.</param>
/// <param name="Fate">What the review said of it; nothing when this conference made it.</param>
public sealed record PlannedOutcome(Guid OutcomeId, string Outcome, string? HowSeen, Guid? DangerId, OutcomeFate? Fate, ImmutableArray<PlannedAction> Actions)
{
    /// <summary>What core groups told of it, earliest first; only before a review.</summary>
    public ImmutableArray<PlanOutcomeProgress> Progress { get; init; } = [];
}

/// <summary>
/// The outline plan of one conference about one child. A review begins with nothing: an outcome of the plan before is in it only when the
/// review said that it stays or what it changes to.
/// </summary>
public sealed class OutlinePlan
{
    private readonly Child child;

    private OutlinePlan(Child child, Guid conferenceId, DateOnly on, PlanBefore? before, IReadOnlyList<MeetingEvent> said, ImmutableArray<DangerStatementMade> dangers)
    {
        (this.child, ConferenceId, On, Before, Dangers) = (child, conferenceId, on, before, dangers);
        Risk = said.OfType<RiskStatementMade>().LastOrDefault();
        Reviewed = [.. said.OfType<OutlineOutcomeReviewed>().GroupBy(r => r.OutcomeId).Select(g => g.Last())];
        var actions = said.OfType<OutlineActionAgreed>().ToLookup(a => a.OutcomeId);
        Outcomes =
        [
            .. Reviewed.Where(r => r.Fate is OutcomeFate.Unchanged or OutcomeFate.Changed).Select(r => GoesOn(r, before, actions)).OfType<PlannedOutcome>(),
            .. said.OfType<OutlineOutcomeAgreed>().Select(o => new PlannedOutcome(o.OutcomeId, o.Outcome, o.HowSeen, o.DangerId, null, [.. actions[o.OutcomeId].Select(PlannedAction.Of)])),
        ];
        PartsRead = said.OfType<PlanReadThrough>().LastOrDefault();
    }

    public Guid ConferenceId { get; }

    public DateOnly On { get; }

    /// <summary>The plan as it stood before, when this is a review.</summary>
    public PlanBefore? Before { get; }

    /// <summary>What the review said of the other parts of the plan before, its last word.</summary>
    public PlanReadThrough? PartsRead { get; }

    public RiskStatementMade? Risk { get; }

    public ImmutableArray<DangerStatementMade> Dangers { get; }

    public ImmutableArray<PlannedOutcome> Outcomes { get; }

    /// <summary>What the review said of each outcome of the plan before, the last word about each.</summary>
    public ImmutableArray<OutlineOutcomeReviewed> Reviewed { get; }

    public bool IsEmpty => Risk is null && Outcomes.IsEmpty && Reviewed.IsEmpty;

    /// <summary>Outcomes of the plan before of which the review has not said anything; they are not in this plan.</summary>
    public IEnumerable<PlannedOutcome> NotReviewed => Before?.Outcomes.Where(o => Reviewed.All(r => r.OutcomeId != o.OutcomeId)) ?? [];

    /// <summary>Parts of the plan before of which the review has not said whether they still hold.</summary>
    public IEnumerable<PartBefore> PartsNotRead => Before?.Parts.Where(p => PartsRead?.SaysOf(p.Part) is null) ?? [];

    public IEnumerable<PlannedOutcome> WithoutAction => Outcomes.Where(o => o.Actions.IsEmpty);

    /// <summary>Danger statements no outcome answers (M65).</summary>
    public IEnumerable<DangerStatementMade> Unanswered => Dangers.Where(d => Outcomes.All(o => o.DangerId is not { } id || DangerOf(id)?.Danger != d.Danger));

    /// <summary>A danger statement of this conference or of those before; a review may say the same one again.</summary>
    public DangerStatementMade? DangerOf(Guid id) => child.Latest<DangerStatementMade>(d => d.StatementId == id);

    public static OutlinePlan Of(Child child, Guid conferenceId)
    {
        ArgumentNullException.ThrowIfNull(child);
        var meeting = ConferenceMeeting.Find(child, conferenceId) ?? throw new ArgumentException("The conference has not begun for the child.", nameof(conferenceId));
        return Of(child, meeting);
    }

    /// <summary>The plan before a review, if there is one.</summary>
    internal static PlanBefore? FindBefore(Child child, Guid conferenceId) => ConferenceMeeting.Find(child, conferenceId) is { } meeting ? PlanBefore.Find(child, meeting) : null;

    internal static OutlinePlan Of(Child child, ConferenceMeeting meeting) => new(
        child, meeting.ConferenceId, meeting.HeldOn, PlanBefore.Find(child, meeting),
        [.. child.All<MeetingEvent>().Where(e => e.ConferenceId == meeting.ConferenceId)], meeting.Statements);

    private static PlannedOutcome? GoesOn(OutlineOutcomeReviewed review, PlanBefore? before, ILookup<Guid, OutlineActionAgreed> actions) =>
        before?.Outcomes.FirstOrDefault(o => o.OutcomeId == review.OutcomeId) is { } was
            ? new PlannedOutcome(
                was.OutcomeId, review.NowSays ?? was.Outcome, review.HowSeenNow ?? was.HowSeen, was.DangerId, review.Fate,
                [.. was.Actions.Where(a => review.ActionsKept.Contains(a.ActionId)), .. actions[was.OutcomeId].Select(PlannedAction.Of)])
            : null;
}
