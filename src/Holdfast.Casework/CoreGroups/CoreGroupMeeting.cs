using System.Collections.Immutable;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework.CoreGroups;

/// <summary>One core group as one child's journal tells it: who was there, what was said, what is left.</summary>
public sealed class CoreGroupMeeting
{
    private readonly CoreGroupBegan began;

    private CoreGroupMeeting(Child child, CoreGroupBegan began)
    {
        this.began = began;
        var all = child.All<CoreGroupMeetingEvent>().Where(e => e.MeetingId == began.MeetingId).ToList();
        Attendance = Latest(all.OfType<CoreGroupAttended>(), a => a.PersonId?.ToString() ?? a.Name.Trim().ToUpperInvariant());
        Parts = all.OfType<CoreGroupPartRecorded>().GroupBy(p => p.Part).ToImmutableDictionary(g => g.Key, g => g.Last().Words);
        Progress = Latest(child.All<PlanOutcomeProgress>().Where(p => p.MeetingId == began.MeetingId), p => p.OutcomeId.ToString());
        ActionProgress = Latest(child.All<PlanActionProgress>().Where(p => p.MeetingId == began.MeetingId), p => p.ActionId.ToString());
        Changes = [.. child.All<PlanChanged>().Where(c => c.Change.MeetingId == began.MeetingId)];
        Frequency = all.OfType<CoreGroupFrequencyReviewed>().LastOrDefault();
        Chairs = all.OfType<CoreGroupChairsAgreed>().LastOrDefault();
        ChildsPart = all.OfType<CoreGroupChildsPartDecided>().LastOrDefault();
        Help = Latest(all.OfType<CoreGroupHelpArranged>(), h => $"{h.Help} {h.For.ToUpperInvariant()}");
        Disagreements = [.. all.OfType<CoreGroupDisagreement>()];
        TakenUp = [.. all.OfType<CoreGroupDisagreementTakenUp>()];
        Recommendation = all.OfType<CoreGroupRecommended>().LastOrDefault();
        Confirmed = [.. all.OfType<CoreGroupTasksConfirmed>()];
        OwnRecords = Latest(all.OfType<CoreGroupOwnRecord>(), r => r.Name.ToUpperInvariant());
        Held = child.CoreGroupsHeld.LastOrDefault(h => h.MeetingId == began.MeetingId);
        Members = [.. child.CoreGroupLists.LastOrDefault(l => l.NamedOn <= began.HeldOn)?.Members ?? child.CoreGroup];
        IsFirst = child.PlanOn(began.HeldOn) is not { } plan || !child.CoreGroupsHeld.Any(h => h.MeetingId != began.MeetingId && h.HeldOn >= plan.BeganOn && h.HeldOn <= began.HeldOn);
        ChildCame = Attendance.Any(a => a.PersonId == child.Id && a.How is (CoreGroupHow.Came or CoreGroupHow.ByPhoneOrVideo));
    }

    public Guid MeetingId => began.MeetingId;

    public DateOnly HeldOn => began.HeldOn;

    public string Chair => began.Chair;

    public CoreGroupChair ChairIs => began.ChairIs;

    public string? WhyThisChair => began.WhyThisChair;

    public string? MinutesBy => began.MinutesBy;

    public bool AtTheChildsSchool => began.AtTheChildsSchool;

    /// <summary>It is the first core group of the plan.</summary>
    public bool IsFirst { get; }

    /// <summary>The members on the day of the meeting.</summary>
    public ImmutableArray<CoreGroupMember> Members { get; }

    /// <summary>The last word about each person, in the order they were first written down.</summary>
    public ImmutableArray<CoreGroupAttended> Attendance { get; }

    /// <summary>What was recorded in words, by part; the last word of each.</summary>
    public ImmutableDictionary<string, string> Parts { get; }

    /// <summary>The last word about each outcome.</summary>
    public ImmutableArray<PlanOutcomeProgress> Progress { get; }

    /// <summary>The last word about each action.</summary>
    public ImmutableArray<PlanActionProgress> ActionProgress { get; }

    /// <summary>What the plan says anew since this meeting.</summary>
    public ImmutableArray<PlanChanged> Changes { get; }

    public CoreGroupFrequencyReviewed? Frequency { get; }

    public CoreGroupChairsAgreed? Chairs { get; }

    public CoreGroupChildsPartDecided? ChildsPart { get; }

    public ImmutableArray<CoreGroupHelpArranged> Help { get; }

    public ImmutableArray<CoreGroupDisagreement> Disagreements { get; }

    public ImmutableArray<CoreGroupDisagreementTakenUp> TakenUp { get; }

    public CoreGroupRecommended? Recommendation { get; }

    public ImmutableArray<CoreGroupTasksConfirmed> Confirmed { get; }

    /// <summary>The last own record of each member who keeps one here.</summary>
    public ImmutableArray<CoreGroupOwnRecord> OwnRecords { get; }

    /// <summary>The meeting as it was closed, once it has been.</summary>
    public CoreGroupHeld? Held { get; }

    /// <summary>The child was there, which never counts as seeing the child (W14).</summary>
    public bool ChildCame { get; }

    /// <summary>The lead social worker, or somebody for them, was there (H28).</summary>
    public bool LeadIsThere => Attendance.Any(a => a.IsLead && a.IsThere);

    /// <summary>Members of whom nothing is written down yet. Two members may have one name; then only who they are tells them apart.</summary>
    public IEnumerable<CoreGroupMember> NotWrittenDown => Members.Where(m => !Attendance.Any(a =>
        a.PersonId == m.PersonId || (string.Equals(a.Name, m.Name, StringComparison.OrdinalIgnoreCase) && Members.All(o => o.PersonId != a.PersonId))));

    /// <summary>Who lacks cover and a written report (H27).</summary>
    public IEnumerable<CoreGroupAttended> WithoutReport => Attendance.Where(a => a.LacksReport);

    /// <summary>The core group with that id, if it has begun for this child.</summary>
    public static CoreGroupMeeting? Find(Child child, Guid meetingId)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Latest<CoreGroupBegan>(b => b.MeetingId == meetingId) is { } began ? new CoreGroupMeeting(child, began) : null;
    }

    /// <summary>Core groups that have begun for this child, latest first.</summary>
    public static IEnumerable<CoreGroupMeeting> All(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.All<CoreGroupBegan>().Reverse().Select(b => new CoreGroupMeeting(child, b));
    }

    private static ImmutableArray<T> Latest<T>(IEnumerable<T> all, Func<T, string> who) => [.. all.GroupBy(who).Select(g => g.Last())];
}
