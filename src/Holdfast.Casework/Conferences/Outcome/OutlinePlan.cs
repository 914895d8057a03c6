using System.Collections.Immutable;
using Holdfast.Casework.Conferences.Meeting;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>An outcome as the outline plan of one conference has it.</summary>
/// <param name="Fate">What the review said of it; nothing when this conference made it.</param>
public sealed record PlannedOutcome(Guid OutcomeId, string Outcome, string HowSeen, Guid? DangerId, OutcomeFate? Fate, ImmutableArray<OutlineActionAgreed> Actions);

/// <summary>
/// The outline plan of one conference about one child. A review begins with nothing: an outcome of the plan before is in it only when the
/// review said that it stays or what it changes to.
/// </summary>
public sealed class OutlinePlan
{
    private OutlinePlan(Guid conferenceId, DateOnly on, OutlinePlan? before, IReadOnlyList<MeetingEvent> said, ImmutableArray<DangerStatementMade> dangers)
    {
        (ConferenceId, On, Before, Dangers) = (conferenceId, on, before, dangers);
        Risk = said.OfType<RiskStatementMade>().LastOrDefault();
        Reviewed = [.. said.OfType<OutlineOutcomeReviewed>().GroupBy(r => r.OutcomeId).Select(g => g.Last())];
        var actions = said.OfType<OutlineActionAgreed>().ToLookup(a => a.OutcomeId);
        Outcomes =
        [
            .. Reviewed.Where(r => r.Fate is OutcomeFate.Unchanged or OutcomeFate.Changed).Select(r => GoesOn(r, before, actions)).OfType<PlannedOutcome>(),
            .. said.OfType<OutlineOutcomeAgreed>().Select(o => new PlannedOutcome(o.OutcomeId, o.Outcome, o.HowSeen, o.DangerId, null, [.. actions[o.OutcomeId]])),
        ];
    }

    public Guid ConferenceId { get; }

    public DateOnly On { get; }

    /// <summary>The plan of the conference before, when this is a review.</summary>
    public OutlinePlan? Before { get; }

    public RiskStatementMade? Risk { get; }

    public ImmutableArray<DangerStatementMade> Dangers { get; }

    public ImmutableArray<PlannedOutcome> Outcomes { get; }

    /// <summary>What the review said of each outcome of the plan before, the last word about each.</summary>
    public ImmutableArray<OutlineOutcomeReviewed> Reviewed { get; }

    public bool IsEmpty => Risk is null && Outcomes.IsEmpty && Reviewed.IsEmpty;

    /// <summary>Outcomes of the plan before of which the review has not said anything; they are not in this plan.</summary>
    public IEnumerable<PlannedOutcome> NotReviewed => Before?.Outcomes.Where(o => Reviewed.All(r => r.OutcomeId != o.OutcomeId)) ?? [];

    public IEnumerable<PlannedOutcome> WithoutAction => Outcomes.Where(o => o.Actions.IsEmpty);

    /// <summary>Danger statements no outcome answers (M65).</summary>
    public IEnumerable<DangerStatementMade> Unanswered => Dangers.Where(d => Outcomes.All(o => o.DangerId is not { } id || DangerOf(id)?.Danger != d.Danger));

    /// <summary>A danger statement of this conference or of those before; a review may say the same one again.</summary>
    public DangerStatementMade? DangerOf(Guid id) => Dangers.FirstOrDefault(d => d.StatementId == id) ?? Before?.DangerOf(id);

    public static OutlinePlan Of(Child child, Guid conferenceId)
    {
        ArgumentNullException.ThrowIfNull(child);
        var meeting = ConferenceMeeting.Find(child, conferenceId) ?? throw new ArgumentException("The conference has not begun for the child.", nameof(conferenceId));
        return Of(child, meeting);
    }

    /// <summary>The plan of the conference before a review, if there is one.</summary>
    internal static OutlinePlan? FindBefore(Child child, Guid conferenceId) => ConferenceMeeting.Find(child, conferenceId) is { } meeting ? FindBefore(child, meeting) : null;

    internal static OutlinePlan Of(Child child, ConferenceMeeting meeting) =>
        new(meeting.ConferenceId, meeting.HeldOn, FindBefore(child, meeting), [.. child.Facts.Select(f => f.What).OfType<MeetingEvent>().Where(e => e.ConferenceId == meeting.ConferenceId)], meeting.Statements);

    private static OutlinePlan? FindBefore(Child child, ConferenceMeeting meeting) => meeting.Kind == ConferenceKind.Review
        ? ConferenceMeeting.All(child).Where(m => m.HeldOn < meeting.HeldOn && m.IsDecided).OrderByDescending(m => m.HeldOn).Select(m => Of(child, m)).FirstOrDefault(p => !p.IsEmpty)
        : null;

    private static PlannedOutcome? GoesOn(OutlineOutcomeReviewed review, OutlinePlan? before, ILookup<Guid, OutlineActionAgreed> actions) =>
        before?.Outcomes.FirstOrDefault(o => o.OutcomeId == review.OutcomeId) is { } was
            ? new PlannedOutcome(was.OutcomeId, review.NowSays ?? was.Outcome, review.HowSeenNow ?? was.HowSeen, was.DangerId, review.Fate, [.. was.Actions.Where(a => review.ActionsKept.Contains(a.ActionId)), .. actions[was.OutcomeId]])
            : null;
}
