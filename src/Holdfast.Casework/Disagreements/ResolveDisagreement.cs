using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Disagreements;

/// <summary>Record that a disagreement is settled. Who is told of the outcome follows from the area's rules.</summary>
public sealed record ResolveDisagreement(Guid ResolutionId, Guid DisagreementId, DateOnly On, string Outcome, string By, string? PolicyIssue) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var disagreement = Disagreement.Find(child, DisagreementId);
        return child.Has(ResolutionId) ? Decision.AlreadyRecorded : Decision.From(Refusals(disagreement, today), () =>
            [new DisagreementResolved(ResolutionId, disagreement!.Id, disagreement.Raised.Between, disagreement.Now.Id, On, Outcome.Trim(), By.Trim(), Text.Clean(PolicyIssue))]);
    }

    private IEnumerable<Refusal> Refusals(Disagreement? disagreement, DateOnly today)
    {
        if (disagreement is null)
        {
            yield return new Refusal(nameof(DisagreementId), "Select a disagreement");
            yield break;
        }

        if (disagreement.Resolved is { } resolved)
        {
            yield return new Refusal(nameof(DisagreementId), $"This was settled on {UkDate.Long(resolved.On)} already");
        }

        if (Text.Missing(Outcome))
        {
            yield return new Refusal(nameof(Outcome), "Enter what was settled, and what is done");
        }

        if (Text.Missing(By))
        {
            yield return new Refusal(nameof(By), "Enter who settled it");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }
        else if (On < disagreement.Now.Since)
        {
            yield return new Refusal(nameof(On), $"Date must be on or after {UkDate.Long(disagreement.Now.Since)}, when it came to the stage it is at");
        }
    }
}
