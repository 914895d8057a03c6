using Holdfast.Casework;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Plans;
using Holdfast.Web.Reading;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>The meetings of a plan, by name: those held, and a conference that is meeting.</summary>
public static class MeetingsOfPlan
{
    public static IReadOnlyList<Choice> Choices(Child child, AreaWords words, PlanPeriod plan)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(plan);
        return [.. All(child).Where(m => plan.Covers(m.HeldOn)).OrderByDescending(m => m.HeldOn).Select(m => new Choice(m.MeetingId.ToString(), Named(m, words)))];
    }

    public static DateOnly? DayOf(Child child, Guid? meeting) => Find(child, meeting)?.HeldOn;

    /// <summary>Where a form opened from a meeting goes back to.</summary>
    public static string HomeOf(Child child, Guid? meeting) => meeting is { } id && CoreGroupMeeting.Find(child, id) is not null ? $"core-groups/{id}" : "plan";

    /// <summary>"Core group, 5 November 2026"; between meetings it is said so.</summary>
    public static string Name(Child child, AreaWords words, Guid? meeting, DateOnly on) => Find(child, meeting) is { } at ? Named(at, words) : $"Between meetings, {UkDate.Long(on)}";

    private static Casework.Meeting? Find(Child child, Guid? meeting) => meeting is null ? null : All(child).FirstOrDefault(m => m.MeetingId == meeting);

    private static IEnumerable<Casework.Meeting> All(Child child) =>
        child.Meetings.Concat(ConferenceMeeting.All(child).Select(m => new Casework.Meeting(m.ConferenceId, m.Kind == Casework.Conferences.ConferenceKind.Review ? MeetingKind.Review : MeetingKind.InitialConference, m.HeldOn)))
            .Concat(CoreGroupMeeting.All(child).Select(m => new Casework.Meeting(m.MeetingId, MeetingKind.CoreGroup, m.HeldOn)))
            .DistinctBy(m => m.MeetingId);

    private static string Named(Casework.Meeting meeting, AreaWords words) => $"{words.Of(meeting.Kind, meeting.HeldOn)}, {UkDate.Long(meeting.HeldOn)}";
}
