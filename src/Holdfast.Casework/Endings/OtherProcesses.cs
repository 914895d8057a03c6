using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Endings;

/// <summary>Coming of age.</summary>
public static class Adulthood
{
    public const int Years = 18;

    /// <summary>A plan looks ahead for so many months before the birthday.</summary>
    public const int AheadMonths = 12;
}

/// <summary>Processes beside the plan that have their own rules and their own records.</summary>
public enum OtherProcess
{
    LookedAfter,

    /// <summary>What follows the 18th birthday.</summary>
    Adulthood,

    /// <summary>What follows a child’s death.</summary>
    Death,
}

/// <summary>A process beside the plan was begun or taken further, so that nobody has to look for it.</summary>
/// <param name="What">What was begun or arranged, and where it is kept.</param>
/// <param name="NextOn">The next date in it, such as the looked-after review.</param>
[StoredAs("process-linked", 1)]
public sealed record ProcessLinked(Guid LinkId, OtherProcess Process, DateOnly On, string What, string WhoLeads, DateOnly? NextOn) : EndingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => LinkId;
}

/// <summary>Link a process beside the plan.</summary>
public sealed record LinkProcess(Guid LinkId, OtherProcess? Process, DateOnly On, string What, string WhoLeads, DateOnly? NextOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(LinkId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () => [new ProcessLinked(LinkId, Process!.Value, On, What.Trim(), WhoLeads.Trim(), NextOn)]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (Process is null)
        {
            yield return new Refusal(nameof(Process), "Select which process it is");
        }
        else if (Process == OtherProcess.Death && child.DiedOn is null)
        {
            yield return new Refusal(nameof(Process), $"{child.ShortName}’s death is not on the record. End the plan on that ground first");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what was begun or arranged, and where it is kept");
        }

        if (Text.Missing(WhoLeads))
        {
            yield return new Refusal(nameof(WhoLeads), "Enter who leads it");
        }

        if (NextOn < On)
        {
            yield return new Refusal(nameof(NextOn), "The next date must be on or after the day this happened");
        }
    }
}
