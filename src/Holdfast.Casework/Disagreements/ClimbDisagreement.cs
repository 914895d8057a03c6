using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Disagreements;

/// <summary>Take a disagreement to a higher stage. A stage is left out only with a reason (H46 to H51).</summary>
public sealed record ClimbDisagreement(
    Guid StageId, Guid DisagreementId, DateOnly On, string? Stage, string People, string Why, string? WhySkipped, string SafeMeanwhile, DateOnly? ProtectiveDate, string By, ImmutableArray<Choice> Ladder) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var disagreement = Disagreement.Find(child, DisagreementId);
        return child.Has(StageId) ? Decision.AlreadyRecorded : Decision.From(Refusals(disagreement, today), () =>
        [
            new DisagreementClimbed(
                StageId, disagreement!.Id, disagreement.Raised.Between, disagreement.Now.Id, On, Stage!, People.Trim(), Why.Trim(), Text.Clean(WhySkipped), SafeMeanwhile.Trim(), ProtectiveDate, By.Trim()),
        ]);
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
            yield return new Refusal(nameof(DisagreementId), $"This was settled on {UkDate.Long(resolved.On)}. Raise it anew if it comes back");
        }

        foreach (var refusal in OfTheLadder(disagreement).Concat(OfTheWords()))
        {
            yield return refusal;
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }
        else if (On < disagreement.Now.Since)
        {
            yield return new Refusal(nameof(On), $"Date must be on or after {UkDate.Long(disagreement.Now.Since)}, when it came to the stage it is at");
        }

        if (ProtectiveDate < On)
        {
            yield return new Refusal(nameof(ProtectiveDate), $"The day must be on or after {UkDate.Long(On)}, when it goes on");
        }
    }

    private IEnumerable<Refusal> OfTheLadder(Disagreement disagreement)
    {
        var (to, now) = (Place(Stage), Place(disagreement.Now.Code));
        if (to < 0)
        {
            yield return new Refusal(nameof(Stage), "Select the stage it goes on to");
        }
        else if (to <= now)
        {
            yield return new Refusal(nameof(Stage), "It has been at this stage, or is past it. Select a higher one");
        }
        else if (to > now + 1 && Text.Missing(WhySkipped))
        {
            yield return new Refusal(nameof(WhySkipped), $"Enter why this stage is left out: {string.Join("; ", Ladder.Skip(now + 1).Take(to - now - 1).Select(s => s.Words))}");
        }
        else if (disagreement.Now.Discussions.IsEmpty && Text.Missing(WhySkipped))
        {
            yield return new Refusal(nameof(WhySkipped), "No discussion is recorded at the stage it is at. Record it first, or enter why there was none");
        }
    }

    private IEnumerable<Refusal> OfTheWords()
    {
        foreach (var (about, words, message) in new[]
        {
            (nameof(People), People, "Enter who takes it up there"), (nameof(Why), Why, "Enter why it is not settled"), (nameof(SafeMeanwhile), SafeMeanwhile, "Enter how the child is safe meanwhile"), (nameof(By), By, "Enter who takes it further"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }
    }

    private int Place(string? stage)
    {
        for (var i = 0; i < Ladder.Length; i++)
        {
            if (Ladder[i].Code == stage)
            {
                return i;
            }
        }

        return -1;
    }
}
