using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Practice;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>The dates the area's rules would owe once a conference decides for a plan: worked out by the rules themselves, from the record as it would then be.</summary>
internal static class OutcomeLimits
{
    public static DateLimits Of(Child child, AreaRules rules, ConferenceMeeting meeting)
    {
        if (child.Area != rules.Code)
        {
            return new DateLimits(null, null);
        }

        var after = Casework.Child.From(child.Id, [.. child.AllFacts.Select(f => f.Original), .. Decided(child, meeting)]);
        var owed = DutyEngine.Duties(after, rules, meeting.HeldOn).Where(d => d.State == DutyState.Open && d.OpenedOn == meeting.HeldOn).ToList();
        var review = owed.Where(d => d.Action == "record-review").MinBy(d => d.Due);
        return new DateLimits(meeting.Kind == ConferenceKind.Review ? null : owed.Where(d => d.Action == "record-core-group").MinBy(d => d.Due)?.Due, review?.LastWorkingDay ?? review?.Due);
    }

    private static IEnumerable<Entry> Decided(Child child, ConferenceMeeting meeting)
    {
        IReadOnlyList<ChildEvent> events = meeting.Kind == ConferenceKind.Review
            ? [new ReviewConferenceHeld(meeting.ConferenceId, meeting.HeldOn, ReviewDecision.Continue, null)]
            : [new InitialConferenceHeld(meeting.ConferenceId, meeting.HeldOn, ConferenceDecision.Plan, null, null, null, null), new PlanBegan(meeting.ConferenceId, meeting.HeldOn, null, null, null, null)];
        return meeting.IsDecided ? [] : events.Select((what, i) => new Entry(long.MaxValue - 2 + i, child.Version + 1 + i, meeting.ConferenceId, DateTimeOffset.UnixEpoch, new Author(child.Id, Capacity.ConferenceChair), what));
    }
}
