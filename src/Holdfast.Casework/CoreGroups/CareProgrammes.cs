using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>What a mental-health care plan gives was taken into the child's plan, and how the two keep in step (H61, H57). A later entry about the same person replaces it.</summary>
/// <param name="Whose">Whose care plan it is: a parent, or the child.</param>
/// <param name="LedBy">Who leads that programme; lead responsibility for the child's plan stays where it is.</param>
/// <param name="Support">The support in it that stands in the child's plan now.</param>
/// <param name="GroupInvited">The core group is invited to its reviews.</param>
/// <param name="WhyNotInvited">Why it is not, on the child's interest.</param>
/// <param name="CopyHeld">A written copy is held.</param>
/// <param name="Copy">Where it is held, or why none is.</param>
[StoredAs("care-programme-taken-in", 1)]
public sealed record CareProgrammeTakenIn(
    Guid TakenId, DateOnly On, string Whose, string LedBy, string Support, bool GroupInvited, string? WhyNotInvited, bool CopyHeld, string Copy) : CoreGroupEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => TakenId;

    /// <summary>The last word about each person's programme.</summary>
    public static IReadOnlyList<CareProgrammeTakenIn> All(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return [.. child.All<CareProgrammeTakenIn>().GroupBy(c => c.Whose.ToUpperInvariant()).Select(g => g.Last())];
    }
}

/// <summary>Take what a mental-health care plan gives into the child's plan.</summary>
public sealed record TakeInCareProgramme(
    Guid TakenId, DateOnly On, string Whose, string LedBy, string Support, bool? GroupInvited, string? WhyNotInvited, bool? CopyHeld, string Copy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(TakenId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, area, today), () =>
            [new CareProgrammeTakenIn(TakenId, On, Whose.Trim(), LedBy.Trim(), Support.Trim(), GroupInvited!.Value, GroupInvited == false ? Text.Clean(WhyNotInvited) : null, CopyHeld!.Value, Copy.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }
        else if (child.PlanOn(On) is null)
        {
            yield return new Refusal(nameof(On), $"{child.ShortName} was not on a plan that day");
        }

        foreach (var (about, words, message) in new[]
        {
            (nameof(Whose), Whose, "Enter whose care plan it is"), (nameof(LedBy), LedBy, "Enter who leads the programme"),
            (nameof(Support), Support, "Enter the support that now stands in the child’s plan"), (nameof(Copy), Copy, "Enter where the written copy is held, or why there is none"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }

        if (GroupInvited is null)
        {
            yield return new Refusal(nameof(GroupInvited), $"Select whether the {area.Terms.CoreGroup} is invited to its reviews");
        }
        else if (GroupInvited == false && Text.Missing(WhyNotInvited))
        {
            yield return new Refusal(nameof(WhyNotInvited), "Enter why not, on the child’s interest");
        }

        if (CopyHeld is null)
        {
            yield return new Refusal(nameof(CopyHeld), "Select whether a written copy is held");
        }
    }
}
