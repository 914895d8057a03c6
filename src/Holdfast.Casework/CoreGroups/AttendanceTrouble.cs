using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>How far trouble with a member's attendance has climbed (B20).</summary>
public enum TroubleStep
{
    /// <summary>The social worker told the team manager.</summary>
    TeamManager,

    /// <summary>The team manager took it up with the agency.</summary>
    Agency,

    /// <summary>The team manager put it to the agency in writing.</summary>
    InWriting,
    Settled,
}

/// <summary>Trouble with a member's attendance that holds the plan up took a step.</summary>
/// <param name="TroubleId">The same for every step of one trouble.</param>
/// <param name="Member">Whose attendance it is, by name.</param>
/// <param name="HoldsUp">What in the plan it holds up.</param>
[StoredAs("core-group-attendance-trouble", 1)]
public sealed record CoreGroupAttendanceTrouble(Guid StepId, Guid TroubleId, DateOnly On, TroubleStep Step, string Member, string Agency, string HoldsUp, string By, string Words) : CoreGroupEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => StepId;
}

/// <summary>Take a step about a member's attendance.</summary>
public sealed record StepUpAttendance(Guid StepId, Guid TroubleId, DateOnly On, TroubleStep? Step, string Member, string Agency, string HoldsUp, string By, string Words) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var before = child.Latest<CoreGroupAttendanceTrouble>(t => t.TroubleId == TroubleId);
        return child.Has(StepId) ? Decision.AlreadyRecorded : Decision.From(Refusals(area, before, today), () =>
        [
            new CoreGroupAttendanceTrouble(StepId, TroubleId, On, Step!.Value, before?.Member ?? Member.Trim(), before?.Agency ?? Agency.Trim(), before?.HoldsUp ?? HoldsUp.Trim(), By.Trim(), Words.Trim()),
        ]);
    }

    private IEnumerable<Refusal> Refusals(AreaPractice area, CoreGroupAttendanceTrouble? before, DateOnly today)
    {
        if (Step is null)
        {
            yield return new Refusal(nameof(Step), "Select what was done");
        }
        else if (before is null && Step != TroubleStep.TeamManager)
        {
            yield return new Refusal(nameof(Step), $"The first step is that the social worker tells the {area.Terms.TeamManager}");
        }
        else if (before is { Step: TroubleStep.Settled })
        {
            yield return new Refusal(nameof(Step), "This was settled. Begin again if there is trouble anew");
        }
        else if (before is not null && Step <= before.Step)
        {
            yield return new Refusal(nameof(Step), "This step has been taken already. Select the next one");
        }

        if (before is null)
        {
            foreach (var (about, words, message) in new[]
            {
                (nameof(Member), Member, "Enter whose attendance it is"), (nameof(Agency), Agency, "Enter the agency they come for"), (nameof(HoldsUp), HoldsUp, "Enter what in the plan it holds up"),
            })
            {
                if (Text.Missing(words))
                {
                    yield return new Refusal(about, message);
                }
            }
        }
        else if (On < before.On)
        {
            yield return new Refusal(nameof(On), $"The date must be on or after {UkDate.Long(before.On)}, the day of the step before");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        if (Text.Missing(By))
        {
            yield return new Refusal(nameof(By), "Enter who did this");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what was said, and what was agreed");
        }
    }
}
