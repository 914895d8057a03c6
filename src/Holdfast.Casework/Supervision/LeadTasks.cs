using System.Collections.Immutable;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Casework.SignedRecord;

namespace Holdfast.Casework.Supervision;

/// <summary>What the lead social worker of a child answers for (H03, H67). Put together from public guidance of several areas; no area's own list.</summary>
public enum LeadTask
{
    /// <summary>The outline plan becomes a detailed plan of all agencies.</summary>
    DetailedPlan,

    /// <summary>Core groups meet as often as they must.</summary>
    CoreGroups,

    /// <summary>What family and agencies give is brought together.</summary>
    Contributions,

    /// <summary>The child is seen as the plan says.</summary>
    SeeTheChild,

    /// <summary>The plan is explained to the child.</summary>
    ExplainThePlan,

    /// <summary>What the child wishes and feels is asked again and again.</summary>
    WishesAndFeelings,

    /// <summary>Direct work is done with child and family.</summary>
    DirectWork,

    /// <summary>The assessment is completed.</summary>
    Assessment,

    /// <summary>Earlier files and those of other children are read.</summary>
    FamilyHistory,

    /// <summary>Each meeting is written up for its members.</summary>
    WriteUpMeetings,

    /// <summary>The chair has a report before each review.</summary>
    ReportToTheChair,

    /// <summary>Managers know of problems.</summary>
    AlertManagers,

    /// <summary>The record is complete, current and signed.</summary>
    SignedRecord,
}

/// <summary>The lead social worker says how something they answer for stands. A later entry about the same replaces it.</summary>
[StoredAs("lead-task-noted", 1)]
public sealed record LeadTaskNoted(Guid NoteId, LeadTask Task, DateOnly On, bool Done, string Words, string By) : SupervisionEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => NoteId;
}

/// <summary>How one of them stands.</summary>
/// <param name="Done">What the record shows, or what was said of it; empty when the record can not show it and nobody has said.</param>
/// <param name="On">The day it was last seen to.</param>
/// <param name="Count">How many there are: meetings not written up, files not read.</param>
public sealed record LeadTaskLine(LeadTask Task, bool? Done, DateOnly? On, int Count, LeadTaskNoted? Noted);

/// <summary>What the lead social worker answers for, worked out from the record of one child where it can be.</summary>
public static class LeadTasks
{
    /// <param name="overdue">The actions of duties that are overdue today: what must be done and is not.</param>
    /// <param name="related">The other children whose files have to be read.</param>
    public static ImmutableArray<LeadTaskLine> Of(Child child, DateOnly today, IReadOnlySet<string> overdue, IEnumerable<RelatedChild> related)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(overdue);
        var noted = child.All<LeadTaskNoted>().ToLookup(n => n.Task);
        var files = FilesToRead.Of(child, related);
        return [.. Enum.GetValues<LeadTask>().Select(t => Line(t))];

        LeadTaskLine Line(LeadTask task)
        {
            var (done, on, count) = Shown(child, task, today, overdue, files);
            var said = noted[task].LastOrDefault();
            return new LeadTaskLine(task, done ?? said?.Done, on ?? said?.On, count, said);
        }
    }

    /// <summary>What the record shows; nothing where it can not.</summary>
    private static (bool? Done, DateOnly? On, int Count) Shown(Child child, LeadTask task, DateOnly today, IReadOnlySet<string> overdue, FilesToRead files)
    {
        switch (task)
        {
            case LeadTask.DetailedPlan:
                var plan = DetailedPlan.Find(child, today);
                return (plan is { } p && p.Outcomes.Any() && p.Actions.Any(), null, 0);
            case LeadTask.CoreGroups:
                return (child.CoreGroupsHeld.Count > 0 && !overdue.Contains("record-core-group"), Last(child.CoreGroupsHeld.Select(c => c.HeldOn)), 0);
            case LeadTask.Contributions:
                var waiting = Assessments.Assessment.Current(child)?.Missing.Count() ?? 0;
                return (Assessments.Assessment.All(child).Any(a => !a.Contributions.IsEmpty) ? waiting == 0 : null, null, waiting);
            case LeadTask.SeeTheChild:
                return (child.Visits.Any(v => v.Child.Seen) && !overdue.Contains("record-visit"), Last(child.Visits.Where(v => v.Child.Seen).Select(v => v.VisitedOn)), 0);
            case LeadTask.ExplainThePlan:
                return (child.Visits.Any(v => v.Child.PlanExplained is not null), Last(child.Visits.Where(v => v.Child.PlanExplained is not null).Select(v => v.VisitedOn)), 0);
            case LeadTask.WishesAndFeelings:
                return (child.Visits.LastOrDefault(v => v.Child.Seen)?.Child.OwnWords is not null, Last(child.Visits.Where(v => v.Child.OwnWords is not null).Select(v => v.VisitedOn)), 0);
            case LeadTask.DirectWork:
                var work = Last(child.Visits.Where(v => v.Child.DirectWork is not null).Select(v => v.VisitedOn));
                return (work is null ? null : true, work, 0);
            case LeadTask.Assessment:
                var signed = Assessments.Assessment.All(child).FirstOrDefault(a => a.Signed is not null)?.Signed;
                return (signed is not null && Assessments.Assessment.Current(child) is null, signed?.SignedOn, 0);
            case LeadTask.FamilyHistory:
                return (!files.Unread.Any() && !files.Considered.IsEmpty, files.Considered is [.., var last] ? last.ConsideredOn : null, files.Unread.Count());
            case LeadTask.WriteUpMeetings:
                var unsent = child.CoreGroupsHeld.Count(c => child.NotesSent.All(n => n.MeetingId != c.MeetingId));
                return (child.CoreGroupsHeld.Count == 0 ? null : unsent == 0, Last(child.NotesSent.Select(n => n.SentOn)), unsent);
            case LeadTask.SignedRecord:
                var periods = SignedPeriods.Of(child, today);
                return (!periods.Signed.IsEmpty && periods.Unsigned.IsEmpty && periods.Signed.All(s => s.WrittenSince == 0), Last(periods.Signed.Select(s => s.Signed.SignedOn)), periods.Unsigned.Length);
            default:
                return (null, null, 0);
        }
    }

    private static DateOnly? Last(IEnumerable<DateOnly> days) => days.Select(d => (DateOnly?)d).Max();
}

/// <summary>Say how something the lead social worker answers for stands.</summary>
public sealed record NoteLeadTask(Guid NoteId, LeadTask? Task, DateOnly On, bool? IsDone, string Words, string By) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(NoteId) ? Decision.AlreadyRecorded : Decision.From(Refusals(today), () => [new LeadTaskNoted(NoteId, Task!.Value, On, IsDone!.Value, Words.Trim(), By.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(DateOnly today)
    {
        if (Task is null)
        {
            yield return new Refusal(nameof(Task), "Select what it is about");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        if (IsDone is null)
        {
            yield return new Refusal(nameof(IsDone), "Select whether it is done");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter how it was done, or what stands in the way");
        }
    }
}
