using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>The standing in which somebody chairs a core group.</summary>
public enum CoreGroupChair
{
    TeamManager,
    LeadSocialWorker,
    AnotherMember,
}

/// <summary>The core group began to meet about this child.</summary>
/// <param name="ChairIs">In what standing the chair chairs.</param>
/// <param name="WhyThisChair">Why somebody else chairs than the area's rule says.</param>
/// <param name="MinutesBy">Who takes the minutes; the task is shared among the professionals (H25).</param>
/// <param name="AtTheChildsSchool">It meets at the school the child goes to that day.</param>
[StoredAs("core-group-began", 1)]
public sealed record CoreGroupBegan(
    Guid MeetingId, DateOnly HeldOn, string Chair, CoreGroupChair ChairIs, string? WhyThisChair, string? MinutesBy, bool AtTheChildsSchool, string? WhyAnotherDay) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => HeldOn;

    public override Guid? About => MeetingId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>The group agreed who chairs from now on, and who in that person's absence (H18).</summary>
/// <param name="WhyManagerGoesOn">Why the team manager keeps the chair, when so decided: a complex case (M39).</param>
[StoredAs("core-group-chairs-agreed", 1)]
public sealed record CoreGroupChairsAgreed(Guid AgreedId, Guid MeetingId, DateOnly On, string Chair, CoreGroupChair ChairIs, string? ViceChair, string? WhyManagerGoesOn) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => AgreedId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>Open the record of a core group as it begins to meet.</summary>
/// <param name="ByRule">Who chairs this one by the area's rule; nothing when the area has none.</param>
public sealed record BeginCoreGroup(
    Guid MeetingId, DateOnly HeldOn, string Chair, CoreGroupChair? ChairIs, string? WhyThisChair, string? MinutesBy, bool AtTheChildsSchool, string? WhyAnotherDay, CoreGroupChair? ByRule) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(MeetingId) || CoreGroupMeeting.Find(child, MeetingId) is not null
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, area, today), () =>
            [
                new CoreGroupBegan(
                    MeetingId, HeldOn, Chair.Trim(), ChairIs!.Value, Differs ? Text.Clean(WhyThisChair) : null, Text.Clean(MinutesBy), AtTheChildsSchool, Planned(child) is null ? null : Text.Clean(WhyAnotherDay)),
            ]);
    }

    private bool Differs => ByRule is { } rule && ChairIs is { } chosen && chosen != rule;

    private DateOnly? Planned(Child child) => child.CoreGroupPlan(MeetingId) is { } planned && planned.On != HeldOn ? planned.On : null;

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (HeldOn > today)
        {
            yield return new Refusal(nameof(HeldOn), "Date of the meeting must be today or in the past");
        }
        else if (child.PlanOn(HeldOn) is null)
        {
            yield return new Refusal(nameof(HeldOn), NoPlan(child, area));
        }

        if (Planned(child) is { } day && Text.Missing(WhyAnotherDay))
        {
            yield return new Refusal(nameof(WhyAnotherDay), $"It was planned for {UkDate.Full(day)}. Enter why it met on another day");
        }

        if (Text.Missing(Chair))
        {
            yield return new Refusal(nameof(Chair), "Enter who chairs the meeting");
        }

        if (ChairIs is null)
        {
            yield return new Refusal(nameof(ChairIs), "Select in what standing they chair");
        }
        else if (Differs && Text.Missing(WhyThisChair))
        {
            yield return new Refusal(nameof(WhyThisChair), ByRule == CoreGroupChair.TeamManager
                ? $"By the area’s rule the {area.Terms.TeamManager} chairs this meeting. Enter why somebody else does"
                : ByRule == CoreGroupChair.LeadSocialWorker ? $"By the area’s rule the {area.Terms.LeadSocialWorker} chairs this meeting. Enter why somebody else does" : "By the area’s rule another member chairs this meeting. Enter why not");
        }
    }

    private string NoPlan(Child child, AreaPractice area)
    {
        if (child.Plans.Where(p => p.BeganOn > HeldOn).Select(p => (DateOnly?)p.BeganOn).Min() is { } begins)
        {
            return $"{child.ShortName}’s plan began on {UkDate.Long(begins)}. A {area.Terms.CoreGroup} cannot meet before it";
        }

        return child.Plans.Count > 0 && child.Plans[^1].EndedOn is { } ended
            ? $"{child.ShortName}’s plan ended on {UkDate.Long(ended)}. A {area.Terms.CoreGroup} cannot meet after it"
            : $"{child.ShortName} is not on a plan, so there is no {area.Terms.CoreGroup}. A conference decides that first";
    }
}

/// <summary>Agree who chairs from now on.</summary>
public sealed record AgreeChairs(Guid AgreedId, Guid MeetingId, string Chair, CoreGroupChair? ChairIs, string? ViceChair, string? WhyManagerGoesOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        InMeeting.Decide(child, area, AgreedId, MeetingId, _ => Refusals(area), on => new CoreGroupChairsAgreed(
            AgreedId, MeetingId, on, Chair.Trim(), ChairIs!.Value, Text.Clean(ViceChair), ChairIs == CoreGroupChair.TeamManager ? Text.Clean(WhyManagerGoesOn) : null));

    private IEnumerable<Refusal> Refusals(AreaPractice area)
    {
        if (Text.Missing(Chair))
        {
            yield return new Refusal(nameof(Chair), "Enter who chairs from now on");
        }

        if (ChairIs is null)
        {
            yield return new Refusal(nameof(ChairIs), "Select in what standing they chair");
        }

        if (ChairIs == CoreGroupChair.TeamManager && Text.Missing(WhyManagerGoesOn))
        {
            yield return new Refusal(nameof(WhyManagerGoesOn), $"Enter why the {area.Terms.TeamManager} goes on chairing");
        }

        if (Text.Clean(ViceChair) is { } vice && string.Equals(vice, Chair.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            yield return new Refusal(nameof(ViceChair), "The vice-chair must be somebody else than the chair");
        }
    }
}
