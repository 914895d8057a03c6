using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.People;

/// <summary>How somebody stands to the child.</summary>
public enum NetworkRole
{
    Family,
    Professional,
    Other,
}

/// <summary>What is known of one person around a child. The person may stand in several children's networks; each journal keeps its own line.</summary>
/// <param name="PersonId">The same in every child's journal.</param>
/// <param name="Relationship">In words, such as "mother", "grandmother", "health visitor".</param>
/// <param name="ParentalResponsibility">Yes, no, or not known.</param>
/// <param name="Agency">The professional's agency.</param>
/// <param name="Contact">Telephone or mail that the whole network may see. A protected address never stands here.</param>
/// <param name="UserId">The professional's account, when they have one.</param>
public sealed record NetworkPerson(
    Guid PersonId, string Name, NetworkRole Role, string Relationship, bool? ParentalResponsibility, bool? LivesWithChild,
    string? Agency, string? Contact, Guid? UserId);

/// <summary>Somebody came into the child's network, or what is known of them changed.</summary>
[StoredAs("network-person-recorded", 1)]
public sealed record NetworkPersonRecorded(NetworkPerson Person, DateOnly Since) : ChildEvent
{
    public override DateOnly HappenedOn => Since;

    public override Guid? About => Person.PersonId;
}

/// <summary>Somebody is no longer in the child's network.</summary>
[StoredAs("network-person-left", 1)]
public sealed record NetworkPersonLeft(Guid PersonId, DateOnly LeftOn, string Reason) : ChildEvent
{
    public override DateOnly HappenedOn => LeftOn;

    public override Guid? About => PersonId;
}

/// <summary>The school, nursery or college the child goes to.</summary>
[StoredAs("school-recorded", 1)]
public sealed record SchoolRecorded(string Name, string? Contact, DateOnly From) : ChildEvent
{
    public override DateOnly HappenedOn => From;
}

/// <summary>The child's general practitioner.</summary>
[StoredAs("gp-recorded", 1)]
public sealed record GpRecorded(string Name, string? Contact, DateOnly From) : ChildEvent
{
    public override DateOnly HappenedOn => From;
}

/// <summary>Where the child lives, when everyone in the network may know it.</summary>
[StoredAs("address-recorded", 1)]
public sealed record AddressRecorded(string Address, DateOnly From) : ChildEvent
{
    public override DateOnly HappenedOn => From;
}

/// <summary>
/// An address or contact is protected. The address itself is in a stream of its own, with its own key, and never here;
/// this line says only that there is one, whose it is and from whom it is kept.
/// </summary>
/// <param name="ContactId">The protected contact's own stream.</param>
/// <param name="PersonId">Whose contact it is; the child's own when empty.</param>
/// <param name="WithheldFrom">Names or descriptions of those who must never learn it.</param>
[StoredAs("contact-protected", 1)]
public sealed record ContactProtected(Guid ContactId, Guid? PersonId, ImmutableArray<Guid> WithheldFrom, string Reason, DateOnly ProtectedOn) : ChildEvent
{
    public override DateOnly HappenedOn => ProtectedOn;

    public override Guid? About => ContactId;

    public bool Equals(ContactProtected? other) =>
        other is not null && ContactId == other.ContactId && PersonId == other.PersonId && Reason == other.Reason
        && ProtectedOn == other.ProtectedOn && Imported == other.Imported && WithheldFrom.AsSpan().SequenceEqual(other.WithheldFrom.AsSpan());

    public override int GetHashCode() => HashCode.Combine(ContactId, ProtectedOn);
}

/// <summary>The protected words themselves, in the protected contact's own stream.</summary>
[StoredAs("protected-contact-written", 1)]
public sealed record ProtectedContactWritten(Guid ChildId, string Address, string? Telephone, DateOnly WrittenOn) : JournalEvent
{
    public override DateOnly HappenedOn => WrittenOn;
}

/// <summary>Language, communication and learning needs of the child, or of somebody in the family, and what was done about them (M03).</summary>
/// <param name="PersonId">The person in the network; the child when empty.</param>
/// <param name="WhatWasDone">What was done so that they understand and can disagree.</param>
[StoredAs("communication-needs-recorded", 1)]
public sealed record CommunicationNeedsRecorded(
    Guid? PersonId, string? Language, bool InterpreterNeeded, string? CommunicationNeed, string? LearningNeed, string? WhatWasDone, DateOnly RecordedFor) : ChildEvent
{
    public override DateOnly HappenedOn => RecordedFor;
}

/// <summary>Put a person in the child's network, or change what is known of them.</summary>
public sealed record RecordNetworkPerson(NetworkPerson Person, DateOnly Since) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Network.TryGetValue(Person.PersonId, out var now) && now == Person
            ? Decision.AlreadyRecorded
            : Decision.Standing(child, Refusals(today), () => new NetworkPersonRecorded(Person, Since), r => r.Person.PersonId == Person.PersonId);
    }

    private IEnumerable<Refusal> Refusals(DateOnly today)
    {
        if (Text.Missing(Person.Name))
        {
            yield return new Refusal("Person.Name", "Enter the person's name");
        }

        if (Text.Missing(Person.Relationship))
        {
            yield return new Refusal("Person.Relationship", "Enter how the person is related to the child, or their job");
        }

        if (Person.Role == NetworkRole.Professional && Text.Missing(Person.Agency))
        {
            yield return new Refusal("Person.Agency", "Enter the agency the person works for");
        }

        if (Since > today)
        {
            yield return new Refusal(nameof(Since), "Date must be today or in the past");
        }
    }
}

/// <summary>Take a person out of the child's network.</summary>
public sealed record RemoveNetworkPerson(Guid PersonId, DateOnly LeftOn, string Reason) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (!child.Network.ContainsKey(PersonId))
        {
            return Decision.AlreadyRecorded;
        }

        return Decision.From(Refusals(child, today), () => [new NetworkPersonLeft(PersonId, LeftOn, Reason.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (Text.Missing(Reason))
        {
            yield return new Refusal(nameof(Reason), "Enter why the person is no longer in the network");
        }

        if (LeftOn > today)
        {
            yield return new Refusal(nameof(LeftOn), "Date must be today or in the past");
        }
        else if (child.Latest<NetworkPersonRecorded>(r => r.Person.PersonId == PersonId) is { } known && LeftOn < known.Since)
        {
            yield return new Refusal(nameof(LeftOn), $"Date must be on or after {UkDate.Long(known.Since)}, since when the person is recorded as in the network");
        }
    }
}

/// <summary>The child goes to a school, from a day.</summary>
public sealed record RecordSchool(string Name, string? Contact, DateOnly From) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Decision.Standing(child, PlaceRefusals.For(Name, From, today, "Enter the name of the school, nursery or college"),
            () => new SchoolRecorded(Name.Trim(), Text.Clean(Contact), From), _ => true);
    }
}

/// <summary>The child is registered with a general practitioner, from a day.</summary>
public sealed record RecordGp(string Name, string? Contact, DateOnly From) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Decision.Standing(child, PlaceRefusals.For(Name, From, today, "Enter the name of the GP or practice"),
            () => new GpRecorded(Name.Trim(), Text.Clean(Contact), From), _ => true);
    }
}

/// <summary>Where the child lives, when it may be known.</summary>
public sealed record RecordAddress(string Address, DateOnly From) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Decision.Standing(child, PlaceRefusals.For(Address, From, today, "Enter the address", nameof(Address)), () => new AddressRecorded(Address.Trim(), From), _ => true);
    }
}

internal static class PlaceRefusals
{
    internal static IEnumerable<Refusal> For(string name, DateOnly from, DateOnly today, string missing, string about = "Name")
    {
        if (Text.Missing(name))
        {
            yield return new Refusal(about, missing);
        }

        if (from > today)
        {
            yield return new Refusal("From", "Date must be today or in the past");
        }
    }
}

/// <summary>Say that an address is protected. The words go to the protected contact's own stream in the same act.</summary>
public sealed record ProtectContact(Guid ContactId, Guid? PersonId, ImmutableArray<Guid> WithheldFrom, string Reason) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.ProtectedContacts.Any(c => c.ContactId == ContactId))
        {
            return Decision.AlreadyRecorded;
        }

        return Text.Missing(Reason)
            ? Decision.Refuse(new Refusal(nameof(Reason), "Enter why the address is protected"))
            : Decision.Record(new ContactProtected(ContactId, PersonId, WithheldFrom, Reason.Trim(), today));
    }
}

/// <summary>Record what somebody needs in order to understand and be understood.</summary>
public sealed record RecordCommunicationNeeds(
    Guid? PersonId, string? Language, bool InterpreterNeeded, string? CommunicationNeed, string? LearningNeed, string? WhatWasDone, DateOnly RecordedFor) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Decision.Standing(child, Refusals(child, today), () =>
            new CommunicationNeedsRecorded(PersonId, Text.Clean(Language), InterpreterNeeded, Text.Clean(CommunicationNeed), Text.Clean(LearningNeed), Text.Clean(WhatWasDone), RecordedFor),
            n => n.PersonId == PersonId);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (PersonId is { } person && !child.Network.ContainsKey(person))
        {
            yield return new Refusal(nameof(PersonId), "Select somebody in the child's network");
        }

        if (Text.Missing(Language) && Text.Missing(CommunicationNeed) && Text.Missing(LearningNeed))
        {
            yield return new Refusal(nameof(Language), "Enter a language, a communication need or a learning need");
        }

        if (InterpreterNeeded && Text.Missing(WhatWasDone))
        {
            yield return new Refusal(nameof(WhatWasDone), "Enter what was done, such as the interpreter booked");
        }

        if (RecordedFor > today)
        {
            yield return new Refusal(nameof(RecordedFor), "Date must be today or in the past");
        }
    }
}
