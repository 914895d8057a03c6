using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Supervision;

/// <summary>A decision as it is typed.</summary>
public sealed record DecisionWanted(Guid DecisionId, string What, string Who, DateOnly? DueOn);

/// <summary>Write down a supervision of one child with its decisions.</summary>
public sealed record HoldSupervision(Guid SupervisionId, DateOnly HeldOn, string By, string With, string ChildsLife, string Discussed, DateOnly? NextOn, ImmutableArray<DecisionWanted> Decisions) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(SupervisionId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () =>
        [
            new SupervisionHeld(SupervisionId, HeldOn, By.Trim(), With.Trim(), ChildsLife.Trim(), Discussed.Trim(), NextOn),
            .. Decisions.Select(d => new SupervisionDecisionMade(d.DecisionId, SupervisionId, HeldOn, d.What.Trim(), d.Who.Trim(), d.DueOn!.Value)),
        ]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (HeldOn > today)
        {
            yield return new Refusal(nameof(HeldOn), "Date must be today or in the past");
        }
        else if (HeldOn < child.EarliestOn)
        {
            yield return new Refusal(nameof(HeldOn), $"Date must be on or after {UkDate.Long(child.EarliestOn.Value)}, 10 months before {child.ShortName} was born or is expected");
        }

        if (NextOn <= HeldOn)
        {
            yield return new Refusal(nameof(NextOn), "The next supervision must be after this one");
        }

        foreach (var (about, words, message) in new[]
        {
            (nameof(With), With, "Enter whom you spoke with"),
            (nameof(ChildsLife), ChildsLife, $"Enter what is known of {child.ShortName}’s life now, and from when"),
            (nameof(Discussed), Discussed, "Enter what you spoke about"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }

        for (var i = 0; i < Decisions.Length; i++)
        {
            foreach (var refusal in Refusals(Decisions[i], $"{nameof(Decisions)}[{i}]"))
            {
                yield return refusal;
            }
        }
    }

    private IEnumerable<Refusal> Refusals(DecisionWanted decision, string field)
    {
        if (Text.Missing(decision.What))
        {
            yield return new Refusal($"{field}.{nameof(DecisionWanted.What)}", "Enter what was decided");
        }

        if (Text.Missing(decision.Who))
        {
            yield return new Refusal($"{field}.{nameof(DecisionWanted.Who)}", "Enter who does it");
        }

        if (decision.DueOn is null)
        {
            yield return new Refusal($"{field}.{nameof(DecisionWanted.DueOn)}", "Enter the day it is done by");
        }
        else if (decision.DueOn < HeldOn)
        {
            yield return new Refusal($"{field}.{nameof(DecisionWanted.DueOn)}", "The day must be on or after the day of the supervision");
        }
    }
}

/// <summary>Say what came of a decision of supervision.</summary>
public sealed record FinishDecision(Guid DoneId, Guid DecisionId, DateOnly DoneOn, string Words, string By) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(DoneId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () => [new SupervisionDecisionDone(DoneId, DecisionId, DoneOn, Words.Trim(), By.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (child.Latest<SupervisionDecisionMade>(m => m.DecisionId == DecisionId) is not { } made)
        {
            yield return new Refusal(nameof(DecisionId), "Select a decision of supervision");
        }
        else if (child.Latest<SupervisionDecisionDone>(d => d.DecisionId == DecisionId) is { } before)
        {
            yield return new Refusal(nameof(DecisionId), $"{before.By} wrote on {UkDate.Long(before.DoneOn)} what came of it");
        }
        else if (DoneOn < made.MadeOn)
        {
            yield return new Refusal(nameof(DoneOn), $"Date must be on or after {UkDate.Long(made.MadeOn)}, when it was decided");
        }

        if (DoneOn > today)
        {
            yield return new Refusal(nameof(DoneOn), "Date must be today or in the past");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what was done, or why it was not");
        }
    }
}

/// <summary>Write down what a head of service makes of a case.</summary>
public sealed record GiveOversight(Guid OversightId, DateOnly GivenOn, OversightMatter? Matter, string With, string Reasons, string View, string FollowUp, string By) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(OversightId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(today), () => [new OversightGiven(OversightId, GivenOn, Matter!.Value, With.Trim(), Reasons.Trim(), View.Trim(), FollowUp.Trim(), By.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(DateOnly today)
    {
        if (GivenOn > today)
        {
            yield return new Refusal(nameof(GivenOn), "Date must be today or in the past");
        }

        if (Matter is null)
        {
            yield return new Refusal(nameof(Matter), "Select what you looked at");
        }

        foreach (var (about, words, message) in new[]
        {
            (nameof(With), With, "Enter whom you spoke with"),
            (nameof(Reasons), Reasons, "Enter the reasons you were given"),
            (nameof(View), View, "Enter what you make of it"),
            (nameof(FollowUp), FollowUp, "Enter what follows, and where it is taken up again"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }
    }
}
