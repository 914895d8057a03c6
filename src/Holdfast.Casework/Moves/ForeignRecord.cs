using System.Collections.Immutable;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;

namespace Holdfast.Casework.Moves;

/// <summary>
/// Another authority’s record of the child came with the child, sealed: its entries stay that authority’s, are kept as they were written, and are proved by their own chain.
/// </summary>
/// <param name="TransferId">The other authority’s number of the file.</param>
/// <param name="From">The other authority.</param>
/// <param name="Entries">How many entries it holds.</param>
/// <param name="LeftOut">Of how many it holds only the place and the fingerprint.</param>
/// <param name="Seal">The fingerprint of its last entry, which takes in every one before.</param>
/// <param name="Sha256">The fingerprint of the segment as it is kept here.</param>
/// <param name="WasOnPlan">The child was on a plan there.</param>
/// <param name="Papers">How many papers came with it.</param>
[StoredAs("foreign-record-received", 2)]
public sealed record ForeignRecordReceived(
    Guid SegmentId, Guid TransferId, string From, DateOnly ReceivedOn, int Entries, int LeftOut, DateOnly First, DateOnly Last, string Seal, string Sha256, bool WasOnPlan, string ReceivedBy,
    int? Papers = null) : EndingEvent
{
    public override DateOnly HappenedOn => ReceivedOn;

    public override Guid? About => SegmentId;
}

/// <summary>Somebody whose address is kept apart, as the other authority’s record has it.</summary>
/// <param name="Person">The person; the child itself when empty.</param>
public sealed record ProtectedThere(Guid ContactId, NetworkPerson? Person, ImmutableArray<NetworkPerson> WithheldFrom, string Reason);

/// <summary>Take over a child who comes with another authority’s record: the child’s record here begins with it.</summary>
/// <param name="Protected">Those whose addresses are kept apart. The words travel in streams of their own, when they travel at all.</param>
public sealed record ReceiveTransfer(ForeignRecordReceived Record, RegisterChild Register, ImmutableArray<ProtectedThere> Protected) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Has(Record.SegmentId))
        {
            return Decision.AlreadyRecorded;
        }

        if (child.IsRegistered)
        {
            return Decision.Refuse(new Refusal(nameof(Record), "A transferred record begins a child’s record. This child has one"));
        }

        var registered = Register.Decide(child, area, today);
        return Decision.From(registered.Refusals, () => [.. registered.Events, Record, .. Apart(today)]);
    }

    private IEnumerable<ChildEvent> Apart(DateOnly today)
    {
        foreach (var person in Protected.SelectMany(p => p.WithheldFrom.Append(p.Person)).OfType<NetworkPerson>().DistinctBy(p => p.PersonId))
        {
            yield return new NetworkPersonRecorded(person with { Contact = null }, today);
        }

        foreach (var apart in Protected)
        {
            yield return new ContactProtected(apart.ContactId, apart.Person?.PersonId, [.. apart.WithheldFrom.Select(p => p.PersonId)], apart.Reason, today);
        }
    }
}
