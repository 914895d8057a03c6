using System.Collections.Immutable;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>The conference said by name who belongs to the core group (M11, H04), and why so many or why somebody of the family is not a member (M07).</summary>
/// <param name="Members">How many there are.</param>
/// <param name="WhySoMany">Why all of them are needed, when there are many.</param>
/// <param name="WhyNotFamily">Why somebody with parental responsibility is not a member, when somebody is not.</param>
/// <param name="ChildTakesPart">How the child takes part, or why not.</param>
[StoredAs("core-group-identified", 1)]
public sealed record CoreGroupIdentified(
    Guid IdentifiedId, Guid ConferenceId, DateOnly On, int Members, string? WhySoMany, string? WhyNotFamily, string? ChildTakesPart) : OutcomeEvent
{
    /// <summary>With more members than this the conference says why they are all needed.</summary>
    public const int Many = 8;

    public override DateOnly HappenedOn => On;

    public override Guid? About => IdentifiedId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>Name the core group at the conference.</summary>
public sealed record IdentifyCoreGroup(
    Guid IdentifiedId, Guid ConferenceId, ImmutableList<CoreGroupMember> Members, string? WhySoMany, string? WhyNotFamily, string? ChildTakesPart) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Has(IdentifiedId))
        {
            return Decision.AlreadyRecorded;
        }

        return ConferenceMeeting.Find(child, ConferenceId) is not { } meeting
            ? MeetingRefusals.NotBegun(child)
            : Decision.From(Refusals(child, area, meeting), () => Events(meeting.HeldOn));
    }

    private IEnumerable<ChildEvent> Events(DateOnly on)
    {
        yield return new CoreGroupIdentified(IdentifiedId, ConferenceId, on, Members.Count, Text.Clean(WhySoMany), Text.Clean(WhyNotFamily), Text.Clean(ChildTakesPart));
        yield return new CoreGroupMembersNamed(Members, on);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, ConferenceMeeting meeting)
    {
        if (Members.IsEmpty)
        {
            yield return new Refusal(nameof(Members), $"Name at least one member of the {area.Terms.CoreGroup}");
        }

        if (Members.Any(m => Text.Missing(m.Name)))
        {
            yield return new Refusal(nameof(Members), "Enter each member’s name; an agency alone is not a member");
        }

        if (Members.Count > CoreGroupIdentified.Many && Text.Missing(WhySoMany))
        {
            yield return new Refusal(nameof(WhySoMany), $"These are {Members.Count} people. Name only those needed, or enter why all of them are");
        }

        var missing = child.Network.Values.Where(p => p.ParentalResponsibility == true && Members.All(m => m.PersonId != p.PersonId)).Select(p => p.Name).ToList();
        if (!Members.IsEmpty && missing.Count > 0 && Text.Missing(WhyNotFamily))
        {
            yield return new Refusal(nameof(WhyNotFamily), $"Name {Text.And(missing)} too, or enter why not");
        }

        if (!child.UnbornOn(meeting.HeldOn) && Text.Missing(ChildTakesPart))
        {
            yield return new Refusal(nameof(ChildTakesPart), $"Enter how {child.ShortName} takes part, or why not");
        }
    }
}
