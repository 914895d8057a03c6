using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>One member of the core group, by name.</summary>
/// <param name="PersonId">The person in the child's network; the child when it is the child's own id.</param>
public sealed record CoreGroupMember(Guid PersonId, string Name, string Role, string? Agency, Guid? UserId);

/// <summary>Somebody who came to a core group.</summary>
public sealed record Attendee(Guid PersonId, string Name);

/// <summary>The members of the core group were named; this list replaces the one before.</summary>
[StoredAs("core-group-members-named", 1)]
public sealed record CoreGroupMembersNamed(ImmutableList<CoreGroupMember> Members, DateOnly NamedOn) : ChildEvent
{
    public override DateOnly HappenedOn => NamedOn;

    public bool Equals(CoreGroupMembersNamed? other) =>
        other is not null && NamedOn == other.NamedOn && Imported == other.Imported && Members.SequenceEqual(other.Members);

    public override int GetHashCode() => HashCode.Combine(NamedOn, Members.Count);
}

/// <summary>The core group met.</summary>
/// <param name="ChildCame">The child was there. It never counts as seeing the child (W14).</param>
/// <param name="AtTheChildsSchool">It met at the school the child goes to that day.</param>
/// <param name="VisitFrequencyView">What the group thought of how often the child is seen (M34a).</param>
/// <param name="NextOn">The date of the next meeting.</param>
[StoredAs("core-group-held", 1)]
public sealed record CoreGroupHeld(
    Guid MeetingId, DateOnly HeldOn, ImmutableList<Attendee> Came, bool ChildCame, bool AtTheChildsSchool, string? WhatWasAgreed,
    string? VisitFrequencyView, DateOnly? NextOn) : ChildEvent
{
    public override DateOnly HappenedOn => HeldOn;

    public override Guid? About => MeetingId;

    public bool Equals(CoreGroupHeld? other) =>
        other is not null && MeetingId == other.MeetingId && HeldOn == other.HeldOn && ChildCame == other.ChildCame
        && AtTheChildsSchool == other.AtTheChildsSchool && WhatWasAgreed == other.WhatWasAgreed && VisitFrequencyView == other.VisitFrequencyView
        && NextOn == other.NextOn && Imported == other.Imported && Came.SequenceEqual(other.Came);

    public override int GetHashCode() => HashCode.Combine(MeetingId, HeldOn);
}

/// <summary>The notes of a core group were sent to its members.</summary>
[StoredAs("core-group-notes-sent", 1)]
public sealed record CoreGroupNotesSent(Guid MeetingId, DateOnly SentOn, string To) : ChildEvent
{
    public override DateOnly HappenedOn => SentOn;

    public override Guid? About => MeetingId;
}

/// <summary>Name the members of the core group.</summary>
public sealed record NameCoreGroup(ImmutableList<CoreGroupMember> Members, DateOnly NamedOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Decision.Standing(child, Refusals(area, today), () => new CoreGroupMembersNamed(Members, NamedOn), _ => true);
    }

    private IEnumerable<Refusal> Refusals(AreaPractice area, DateOnly today)
    {
        if (Members.IsEmpty)
        {
            yield return new Refusal(nameof(Members), $"Name at least one member of the {area.Terms.CoreGroup}");
        }

        for (var i = 0; i < Members.Count; i++)
        {
            if (Text.Missing(Members[i].Name))
            {
                yield return new Refusal($"Members[{i}].Name", "Enter the member's name; an agency alone is not a member");
            }
        }

        if (NamedOn > today)
        {
            yield return new Refusal(nameof(NamedOn), "Date must be today or in the past");
        }
    }
}

/// <summary>Record that the core group met.</summary>
public sealed record RecordCoreGroup(
    Guid MeetingId, DateOnly HeldOn, ImmutableList<Attendee> Came, bool ChildCame, bool AtTheChildsSchool, string? WhatWasAgreed,
    string? VisitFrequencyView, DateOnly? NextOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(MeetingId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, today), () =>
            [
                new CoreGroupHeld(MeetingId, HeldOn, Came, ChildCame, AtTheChildsSchool, Text.Clean(WhatWasAgreed), Text.Clean(VisitFrequencyView), NextOn),
            ]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (HeldOn > today)
        {
            yield return new Refusal(nameof(HeldOn), "Date of the meeting must be today or in the past");
        }
        else if (child.PlanOn(HeldOn) is null)
        {
            yield return new Refusal(nameof(HeldOn), "The child was not on a plan that day");
        }

        if (Came.IsEmpty)
        {
            yield return new Refusal(nameof(Came), "Select who came");
        }

        if (NextOn <= HeldOn)
        {
            yield return new Refusal(nameof(NextOn), "The next meeting must be after this one");
        }
    }
}

/// <summary>Record that the notes of a core group were sent.</summary>
public sealed record RecordNotesSent(Guid MeetingId, DateOnly SentOn, string To) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Decision.Once(child, Refusals(child, area, today), () => new CoreGroupNotesSent(MeetingId, SentOn, To.Trim()));
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (child.CoreGroupsHeld.FirstOrDefault(m => m.MeetingId == MeetingId) is not { } meeting)
        {
            yield return new Refusal(nameof(MeetingId), $"Select the {area.Terms.CoreGroup} the notes are of");
        }
        else if (SentOn < meeting.HeldOn)
        {
            yield return new Refusal(nameof(SentOn), "Notes can only be sent after the meeting");
        }

        if (SentOn > today)
        {
            yield return new Refusal(nameof(SentOn), "Date must be today or in the past");
        }

        if (Text.Missing(To))
        {
            yield return new Refusal(nameof(To), "Enter who the notes were sent to");
        }
    }
}
