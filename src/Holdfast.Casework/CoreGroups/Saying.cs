using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>What every core group's record says in words; an area's pack may add parts of its own.</summary>
public static class CoreGroupParts
{
    public const string Discussion = "discussion";
    public const string Decisions = "decisions";
    public const string RiskAnalysis = "risk-analysis";
    public const string PlanNeedsChange = "plan-needs-change";
    public const string CoverAndHolidays = "cover-and-holidays";
    public const string Assessment = "assessment";
    public const string WrittenAgreement = "written-agreement";
    public const string School = "school";
    public const string FamilyTookPart = "family-took-part";
    public const string OtherProgrammes = "other-programmes";
    public const string LinkedChildren = "linked-children";
    public const string ConflictOfInterest = "conflict-of-interest";
    public const string NotKeepingTo = "not-keeping-to";
    public const string AgenciesConflict = "agencies-conflict";
    public const string RolesExplained = "roles-explained";

    /// <summary>Why the meeting went on without the lead social worker or anybody for them (H28).</summary>
    public const string WithoutLead = "without-lead";

    public static ImmutableArray<string> All { get; } =
    [
        Discussion, Decisions, RiskAnalysis, PlanNeedsChange, CoverAndHolidays, Assessment, WrittenAgreement, School, FamilyTookPart, OtherProgrammes, LinkedChildren, ConflictOfInterest, NotKeepingTo,
        AgenciesConflict, RolesExplained,
    ];
}

/// <summary>One part of the record of a core group, in words. A later entry replaces it.</summary>
/// <param name="Part">Code of the part.</param>
[StoredAs("core-group-part-recorded", 1)]
public sealed record CoreGroupPartRecorded(Guid MeetingId, DateOnly On, string Part, string Words) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => MeetingId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>The group asked whether the child is seen often enough, and whether it meets often enough (M34a, M60).</summary>
[StoredAs("core-group-frequency-reviewed", 1)]
public sealed record CoreGroupFrequencyReviewed(Guid ReviewedId, Guid MeetingId, DateOnly On, bool VisitsEnough, string WhyVisits, bool MeetingsEnough, string WhyMeetings) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ReviewedId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>What was said of a part.</summary>
public sealed record CoreGroupSays(string Part, string? Words);

/// <summary>Record parts of a core group's record. Those whose words stand already, and those left empty, write nothing.</summary>
/// <param name="Added">Codes of the parts the area's pack adds.</param>
public sealed record RecordCoreGroupParts(Guid MeetingId, ImmutableArray<CoreGroupSays> Parts, ImmutableArray<string> Added) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return CoreGroupMeeting.Find(child, MeetingId) is not { } meeting
            ? Decision.Refuse(new Refusal(nameof(MeetingId), $"The {area.Terms.CoreGroup} has not begun for {child.ShortName}"))
            : Decision.From(Refusals(area, meeting), () => Parts.Where(p => Text.Clean(p.Words) is { } words && meeting.Parts.GetValueOrDefault(p.Part) != words)
                .Select(p => new CoreGroupPartRecorded(MeetingId, meeting.HeldOn, p.Part, p.Words!.Trim())));
    }

    private IEnumerable<Refusal> Refusals(AreaPractice area, CoreGroupMeeting meeting)
    {
        if (Parts.All(p => Text.Missing(p.Words) && !meeting.Parts.ContainsKey(p.Part)))
        {
            yield return new Refusal(Parts.IsEmpty ? nameof(Parts) : Parts[0].Part, "Enter at least one of these");
        }

        foreach (var part in Parts.Where(p => !CoreGroupParts.All.Contains(p.Part) && !Added.Contains(p.Part)))
        {
            yield return new Refusal(part.Part, $"This is not a part of a {area.Terms.CoreGroup}’s record");
        }

        foreach (var part in Parts.Where(p => Text.Missing(p.Words) && meeting.Parts.ContainsKey(p.Part)))
        {
            yield return new Refusal(part.Part, "What was recorded here cannot be left empty. Enter what it should say, or withdraw the entry");
        }
    }
}

/// <summary>Record whether the child is seen, and the group meets, often enough; and agree another frequency when not.</summary>
public sealed record ReviewFrequency(
    Guid ReviewedId, Guid MeetingId, bool? VisitsEnough, string WhyVisits, Interval? VisitsEvery, bool? MeetingsEnough, string WhyMeetings, Interval? CoreGroupsEvery) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        InMeeting.Decide(child, area, ReviewedId, MeetingId, _ => Refusals(), meeting => Events(child, meeting));

    private IEnumerable<ChildEvent> Events(Child child, CoreGroupMeeting meeting)
    {
        yield return new CoreGroupFrequencyReviewed(ReviewedId, MeetingId, meeting.HeldOn, VisitsEnough!.Value, WhyVisits.Trim(), MeetingsEnough!.Value, WhyMeetings.Trim());
        var (visits, groups) = (VisitsEnough == false ? VisitsEvery : null, MeetingsEnough == false ? CoreGroupsEvery : null);
        if ((visits, groups) is not (null, null) && child.PlanOn(meeting.HeldOn) is { } plan)
        {
            yield return new Plans.PlanFrequencyAgreed(plan.PlanId, visits, groups, meeting.HeldOn, Text.Sentence(visits is null ? WhyMeetings.Trim() : WhyVisits.Trim()));
        }
    }

    private IEnumerable<Refusal> Refusals()
    {
        if (VisitsEnough is null)
        {
            yield return new Refusal(nameof(VisitsEnough), "Select whether the child is seen often enough");
        }
        else if (VisitsEnough == false && VisitsEvery is not { Count: >= 1 })
        {
            yield return new Refusal(nameof(VisitsEvery), "Enter how often the child is to be seen from now on");
        }

        if (Text.Missing(WhyVisits))
        {
            yield return new Refusal(nameof(WhyVisits), "Enter why, given the child’s age and needs");
        }

        if (MeetingsEnough is null)
        {
            yield return new Refusal(nameof(MeetingsEnough), "Select whether the group meets often enough");
        }
        else if (MeetingsEnough == false && CoreGroupsEvery is not { Count: >= 1 })
        {
            yield return new Refusal(nameof(CoreGroupsEvery), "Enter how often the group meets from now on");
        }

        if (Text.Missing(WhyMeetings))
        {
            yield return new Refusal(nameof(WhyMeetings), "Enter why, given how complex it is and the child’s needs and age");
        }
    }
}
