using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.FamilyHistory;

/// <summary>Write down that a file was read, and what it means for this child.</summary>
public sealed record ReadFile(Guid ReadId, DateOnly ReadOn, FamilyFile? File, Guid? OtherChildId, string Name, string By, string Means) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(ReadId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, today), () => [new FamilyFileRead(ReadId, ReadOn, File!.Value, File == FamilyFile.OtherChild ? OtherChildId : null, Name.Trim(), By.Trim(), Means.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (ReadOn > today)
        {
            yield return new Refusal(nameof(ReadOn), "Date must be today or in the past");
        }

        if (File is null)
        {
            yield return new Refusal(nameof(File), "Select which file was read");
        }

        if (OtherChildId == child.Id)
        {
            yield return new Refusal(nameof(OtherChildId), $"This is the record of {child.ShortName}. Select another child");
        }

        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter whose file was read");
        }

        if (Text.Missing(By))
        {
            yield return new Refusal(nameof(By), "Enter who read it");
        }

        if (Text.Missing(Means))
        {
            yield return new Refusal(nameof(Means), $"Enter what it means for {child.ShortName}, also when it is nothing new");
        }
    }
}

/// <summary>Ask an agency for what it knows of the family from before.</summary>
public sealed record AskForHistory(Guid AskedId, DateOnly AskedOn, string Agency, string What, DateOnly NeededBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(AskedId) ? Decision.AlreadyRecorded : Decision.From(Refusals(today), () => [new FamilyHistoryAsked(AskedId, AskedOn, Agency.Trim(), What.Trim(), NeededBy)]);
    }

    private IEnumerable<Refusal> Refusals(DateOnly today)
    {
        if (AskedOn > today)
        {
            yield return new Refusal(nameof(AskedOn), "Date must be today or in the past");
        }

        if (NeededBy < AskedOn)
        {
            yield return new Refusal(nameof(NeededBy), "The day it is needed by must be on or after the day they are asked");
        }

        if (Text.Missing(Agency))
        {
            yield return new Refusal(nameof(Agency), "Enter which agency is asked");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what they are asked for");
        }
    }
}

/// <summary>Write down what an agency told of before.</summary>
public sealed record ObtainHistory(Guid ObtainedId, Guid AskedId, DateOnly ObtainedOn, string What, string Means) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(ObtainedId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, today), () => [new FamilyHistoryObtained(ObtainedId, AskedId, ObtainedOn, What.Trim(), Means.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (child.Latest<FamilyHistoryAsked>(a => a.AskedId == AskedId) is not { } asked)
        {
            yield return new Refusal(nameof(AskedId), "Select an agency that was asked");
        }
        else if (child.Latest<FamilyHistoryObtained>(o => o.AskedId == AskedId) is { } before)
        {
            yield return new Refusal(nameof(AskedId), $"{asked.Agency} answered on {UkDate.Long(before.ObtainedOn)}. Correct that entry, or ask once more");
        }
        else if (ObtainedOn < asked.AskedOn)
        {
            yield return new Refusal(nameof(ObtainedOn), $"Date must be on or after {UkDate.Long(asked.AskedOn)}, when they were asked");
        }

        if (ObtainedOn > today)
        {
            yield return new Refusal(nameof(ObtainedOn), "Date must be today or in the past");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what they know");
        }

        if (Text.Missing(Means))
        {
            yield return new Refusal(nameof(Means), "Enter what it means for the child");
        }
    }
}

/// <summary>Put together what the family's history means for this child.</summary>
/// <param name="NotRead">Whose files have not been read: for each it must be said why.</param>
public sealed record ConsiderHistory(Guid ConsideredId, DateOnly ConsideredOn, HistoryReadFor? For, string Means, string? Unread, string By, ImmutableArray<string> NotRead) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(ConsideredId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, today), () => [new FamilyHistoryConsidered(ConsideredId, ConsideredOn, For!.Value, Means.Trim(), NotRead.IsEmpty ? null : Text.Clean(Unread), By.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (ConsideredOn > today)
        {
            yield return new Refusal(nameof(ConsideredOn), "Date must be today or in the past");
        }

        if (For is null)
        {
            yield return new Refusal(nameof(For), "Select what it is read for");
        }

        if (Text.Missing(Means))
        {
            yield return new Refusal(nameof(Means), $"Enter what the family’s history means for {child.ShortName}");
        }

        if (!NotRead.IsEmpty && Text.Missing(Unread))
        {
            yield return new Refusal(nameof(Unread), $"Not read yet: {Text.And(NotRead)}. Read what is missing, or enter why it was not");
        }
    }
}
