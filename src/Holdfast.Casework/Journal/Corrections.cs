namespace Holdfast.Casework.Journal;

/// <summary>An entry said something wrong; this is what it should have said. The original stays and both show.</summary>
/// <param name="Version">The entry put right, by its place in this child's journal. Correcting a correction points at the original.</param>
/// <param name="Now">The whole event as it should have been; of the same kind as the original.</param>
/// <param name="CorrectedOn">The day it was put right.</param>
[StoredAs("entry-corrected", 1)]
public sealed record EntryCorrected(int Version, ChildEvent Now, string Reason, DateOnly CorrectedOn) : ChildEvent
{
    public override DateOnly HappenedOn => CorrectedOn;
}

/// <summary>An entry should not be on this child's record. It stays readable, struck through, and no longer counts.</summary>
/// <param name="WrongChild">It belongs to another child: only a manager may still read its content.</param>
[StoredAs("entry-withdrawn", 1)]
public sealed record EntryWithdrawn(int Version, string Reason, bool WrongChild, DateOnly WithdrawnOn) : ChildEvent
{
    public override DateOnly HappenedOn => WithdrawnOn;
}

/// <summary>Put right what an entry says.</summary>
public sealed record CorrectEntry(int Version, ChildEvent Now, string Reason) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Find(Version) is not { } original)
        {
            return Decision.Refuse(new Refusal(nameof(Version), "This entry is not in the child's record"));
        }

        // Where a fact was read from stays true whatever is put right in it.
        var now = Now with { Imported = original.What.Imported };
        return original.What == now
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, original, now, today), () => [new EntryCorrected(Version, now, Reason.Trim(), today)]);
    }

    private IEnumerable<Refusal> Refusals(Child child, RecordedFact original, ChildEvent now, DateOnly today)
    {
        if (Text.Missing(Reason))
        {
            yield return new Refusal(nameof(Reason), "Enter why the entry is being corrected");
        }

        if (original.Withdrawn)
        {
            yield return new Refusal(nameof(Version), "This entry has been withdrawn, so it cannot be corrected");
        }

        if (original.What.GetType() != now.GetType() || now is EntryCorrected or EntryWithdrawn)
        {
            yield return new Refusal(nameof(Now), "A correction must be of the same kind as the entry it corrects");
            yield break;
        }

        if (now.About != original.What.About)
        {
            yield return new Refusal(nameof(Now), "A correction must be about the same thing as the entry it corrects. Withdraw the entry and record the right one");
        }

        if (now.HappenedOn > today)
        {
            yield return new Refusal(nameof(Now), "The date must be today or in the past");
        }

        if (CanNotBeTrue.Why(child, now, today) is { } why)
        {
            yield return new Refusal(nameof(Now), why);
        }
    }
}

/// <summary>Take an entry out of what counts, with the reason.</summary>
public sealed record WithdrawEntry(int Version, string Reason, bool WrongChild) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Find(Version) is not { } original)
        {
            return Decision.Refuse(new Refusal(nameof(Version), "This entry is not in the child's record"));
        }

        if (original.Withdrawn)
        {
            return Decision.AlreadyRecorded;
        }

        return Decision.From(Refusals(original), () => [new EntryWithdrawn(Version, Reason.Trim(), WrongChild, today)]);
    }

    private IEnumerable<Refusal> Refusals(RecordedFact original)
    {
        if (Text.Missing(Reason))
        {
            yield return new Refusal(nameof(Reason), "Enter why the entry is being withdrawn");
        }

        if (original.What is People.ChildRegistered)
        {
            yield return new Refusal(nameof(Version), "The registration cannot be withdrawn, because the record would have no child. Correct it instead");
        }

        if (original.What is EntryCorrected or EntryWithdrawn)
        {
            yield return new Refusal(nameof(Version), "A correction stays on the record. Correct the entry again, or record it anew");
        }
    }
}
