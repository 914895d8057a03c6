using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>What is asked of the chair about the members.</summary>
public enum MembershipChange
{
    Join,
    Leave,
}

/// <summary>A change of the core group's members was asked of the conference's chair (H06).</summary>
/// <param name="Member">Who is to join or leave, by name.</param>
[StoredAs("core-group-change-asked", 1)]
public sealed record CoreGroupChangeAsked(Guid ChangeId, DateOnly AskedOn, MembershipChange Change, CoreGroupMember Member, string Why, string AskedBy) : CoreGroupEvent
{
    public override DateOnly HappenedOn => AskedOn;

    public override Guid? About => ChangeId;
}

/// <summary>The chair answered; when agreed, the list of members changed with it.</summary>
[StoredAs("core-group-change-answered", 1)]
public sealed record CoreGroupChangeAnswered(Guid AnswerId, Guid ChangeId, DateOnly AnsweredOn, bool Agreed, string Why, string AnsweredBy) : CoreGroupEvent
{
    public override DateOnly HappenedOn => AnsweredOn;

    public override Guid? About => AnswerId;
}

/// <summary>
/// The team manager decided to keep a member of the family out, because the group could not function with them there (H26). A later entry about the
/// same person replaces it.
/// </summary>
/// <param name="Until">The last day it holds; empty while it goes on.</param>
/// <param name="HowHeard">How the person is heard and kept informed all the same.</param>
[StoredAs("core-group-exclusion-decided", 1)]
public sealed record CoreGroupExclusionDecided(Guid ExclusionId, DateOnly On, Guid? PersonId, string Name, string Why, string DecidedBy, DateOnly? Until, string HowHeard) : CoreGroupEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ExclusionId;

    public bool Covers(DateOnly day) => day >= On && (Until is null || day <= Until);
}

/// <summary>A change that was asked for, with its answer once there is one.</summary>
public sealed record MembershipRequest(CoreGroupChangeAsked Asked, CoreGroupChangeAnswered? Answered);

/// <summary>Ask the chair for a change of the members.</summary>
public sealed record AskForMembershipChange(Guid ChangeId, DateOnly AskedOn, MembershipChange? Change, CoreGroupMember Member, string Why, string AskedBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(ChangeId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, area, today), () => [new CoreGroupChangeAsked(ChangeId, AskedOn, Change!.Value, Member, Why.Trim(), AskedBy.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (Change is null)
        {
            yield return new Refusal(nameof(Change), "Select whether somebody joins or leaves");
        }

        var isMember = child.CoreGroup.Any(m => m.PersonId == Member.PersonId || string.Equals(m.Name, Member.Name.Trim(), StringComparison.OrdinalIgnoreCase));
        if (Text.Missing(Member.Name))
        {
            yield return new Refusal(nameof(Member), "Enter the person’s name; an agency alone is not a member");
        }
        else if (Change == MembershipChange.Leave && !isMember)
        {
            yield return new Refusal(nameof(Member), $"{Member.Name.Trim()} is not a member of the {area.Terms.CoreGroup}");
        }
        else if (Change == MembershipChange.Join && isMember)
        {
            yield return new Refusal(nameof(Member), $"{Member.Name.Trim()} is a member of the {area.Terms.CoreGroup} already");
        }

        if (AskedOn > today)
        {
            yield return new Refusal(nameof(AskedOn), "Date must be today or in the past");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why");
        }

        if (Text.Missing(AskedBy))
        {
            yield return new Refusal(nameof(AskedBy), "Enter who asks");
        }
    }
}

/// <summary>Answer a change of the members that was asked for.</summary>
public sealed record AnswerMembershipChange(Guid AnswerId, Guid ChangeId, DateOnly AnsweredOn, bool? Agreed, string Why, string AnsweredBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var request = child.MembershipRequests.FirstOrDefault(r => r.Asked.ChangeId == ChangeId);
        return child.Has(AnswerId) ? Decision.AlreadyRecorded : Decision.From(Refusals(request, today), () => Events(child, request!.Asked));
    }

    private IEnumerable<ChildEvent> Events(Child child, CoreGroupChangeAsked asked)
    {
        yield return new CoreGroupChangeAnswered(AnswerId, ChangeId, AnsweredOn, Agreed!.Value, Why.Trim(), AnsweredBy.Trim());
        if (Agreed == true)
        {
            var others = child.CoreGroup.Where(m => m.PersonId != asked.Member.PersonId && !string.Equals(m.Name, asked.Member.Name, StringComparison.OrdinalIgnoreCase));
            yield return new CoreGroupMembersNamed(asked.Change == MembershipChange.Join ? [.. others, asked.Member] : [.. others], AnsweredOn);
        }
    }

    private IEnumerable<Refusal> Refusals(MembershipRequest? request, DateOnly today)
    {
        if (request is null)
        {
            yield return new Refusal(nameof(ChangeId), "Select a change that was asked for");
            yield break;
        }

        if (request.Answered is { } before)
        {
            yield return new Refusal(nameof(ChangeId), $"{before.AnsweredBy} answered this on {UkDate.Long(before.AnsweredOn)}");
        }

        if (AnsweredOn > today)
        {
            yield return new Refusal(nameof(AnsweredOn), "Date must be today or in the past");
        }
        else if (AnsweredOn < request.Asked.AskedOn)
        {
            yield return new Refusal(nameof(AnsweredOn), $"The date must be on or after {UkDate.Long(request.Asked.AskedOn)}, when it was asked");
        }

        if (Agreed is null)
        {
            yield return new Refusal(nameof(Agreed), "Select whether you agree");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why");
        }

        if (Text.Missing(AnsweredBy))
        {
            yield return new Refusal(nameof(AnsweredBy), "Enter who answers");
        }
    }
}

/// <summary>Keep a member of the family out of core groups, or end that.</summary>
public sealed record DecideExclusion(Guid ExclusionId, DateOnly On, Guid? PersonId, string Name, string Why, string DecidedBy, DateOnly? Until, string HowHeard) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(ExclusionId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, area, today), () => [new CoreGroupExclusionDecided(ExclusionId, On, PersonId, Name.Trim(), Why.Trim(), DecidedBy.Trim(), Until, HowHeard.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter who is kept out");
        }
        else if (child.CoreGroup.Any(m => m.Agency is not null && (m.PersonId == PersonId || string.Equals(m.Name, Name.Trim(), StringComparison.OrdinalIgnoreCase))))
        {
            yield return new Refusal(nameof(Name), $"{Name.Trim()} is a professional. Ask the chair for a change of the members instead");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        if (Until < On)
        {
            yield return new Refusal(nameof(Until), "The last day must be on or after the day it was decided");
        }

        foreach (var (about, words, message) in new[]
        {
            (nameof(Why), Why, "Enter why the group cannot function with them there"),
            (nameof(DecidedBy), DecidedBy, $"Enter which {area.Terms.TeamManager} decided"),
            (nameof(HowHeard), HowHeard, "Enter how they are heard and kept informed"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }
    }
}
