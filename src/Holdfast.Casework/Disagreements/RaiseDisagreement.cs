using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Disagreements;

/// <summary>Say that one does not agree with another professional.</summary>
/// <param name="Ladder">The stages of the area's ladder, by code, the first first.</param>
public sealed record RaiseDisagreement(
    Guid DisagreementId, DisagreementBetween? Between, DateOnly RaisedOn, DisagreementMatter? Matter, string What, string Wants, string RaisedBy, string Agency, string WithWhom, string People, string SafeMeanwhile,
    DateOnly? ProtectiveDate, Guid? From, ImmutableArray<Choice> Ladder) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(DisagreementId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () =>
        [
            new DisagreementRaised(
                DisagreementId, Between!.Value, RaisedOn, Matter!.Value, What.Trim(), Wants.Trim(), RaisedBy.Trim(), Agency.Trim(), WithWhom.Trim(), Ladder[0].Code, People.Trim(), SafeMeanwhile.Trim(), ProtectiveDate, From),
        ]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (Ladder.IsEmpty)
        {
            yield return new Refusal(nameof(Ladder), "Your area has no ladder for disagreements. Ask whoever looks after its practice pack");
        }

        if (Matter is null)
        {
            yield return new Refusal(nameof(Matter), "Select what it is about");
        }

        if (Between is null)
        {
            yield return new Refusal(nameof(Between), "Select whether it is inside one agency or between agencies");
        }

        foreach (var (about, words, message) in new[]
        {
            (nameof(What), What, "Enter what you do not agree with, and why"), (nameof(Wants), Wants, "Enter what you think should be done"), (nameof(RaisedBy), RaisedBy, "Enter who does not agree"),
            (nameof(Agency), Agency, "Enter their agency"), (nameof(WithWhom), WithWhom, "Enter who sees it otherwise, and their agency"), (nameof(People), People, "Enter who will talk about it first"),
            (nameof(SafeMeanwhile), SafeMeanwhile, "Enter how the child is safe meanwhile"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }

        if (RaisedOn > today)
        {
            yield return new Refusal(nameof(RaisedOn), "Date must be today or in the past");
        }
        else if (RaisedOn < child.EarliestOn)
        {
            yield return new Refusal(nameof(RaisedOn), $"Date must be on or after {UkDate.Long(child.EarliestOn.Value)}, 10 months before {child.ShortName} was born or is expected");
        }

        if (ProtectiveDate < RaisedOn)
        {
            yield return new Refusal(nameof(ProtectiveDate), $"The day must be on or after {UkDate.Long(RaisedOn)}, when it was raised");
        }
    }
}
