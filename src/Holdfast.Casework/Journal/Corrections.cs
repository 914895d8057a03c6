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

        if (original.What == Now)
        {
            return Decision.AlreadyRecorded;
        }

        return Decision.From(Refusals(child, original, today), () => [new EntryCorrected(Version, Now with { Imported = original.What.Imported }, Reason.Trim(), today)]);
    }

    private IEnumerable<Refusal> Refusals(Child child, RecordedFact original, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            yield return new Refusal(nameof(Reason), "Enter why the entry is being corrected");
        }

        if (original.Withdrawn)
        {
            yield return new Refusal(nameof(Version), "This entry has been withdrawn, so it cannot be corrected");
        }

        if (original.What.GetType() != Now.GetType() || Now is EntryCorrected or EntryWithdrawn)
        {
            yield return new Refusal(nameof(Now), "A correction must be of the same kind as the entry it corrects");
        }

        if (Now.HappenedOn > today)
        {
            yield return new Refusal(nameof(Now), "The date must be today or in the past");
        }

        if (child.BornOn is { } born && Now.HappenedOn < born.AddYears(-1))
        {
            yield return new Refusal(nameof(Now), "The date must not be before the child was expected");
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
        if (string.IsNullOrWhiteSpace(Reason))
        {
            yield return new Refusal(nameof(Reason), "Enter why the entry is being withdrawn");
        }

        if (original.What is People.ChildRegistered)
        {
            yield return new Refusal(nameof(Version), "The registration cannot be withdrawn, because the record would have no child. Correct it instead");
        }
    }
}
