using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Letters;

/// <summary>Write what the letters about a conference say about this child.</summary>
public sealed record WriteLetterWords(
    Guid WordsId, Guid ConferenceId, string Reasons, string? WhatMustChange, string? WhatWeWillDo, string? IfNothingChanges, string? NotFollowed, string? ForTheChild) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(WordsId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child), () =>
                [new LetterWordsWritten(
                    WordsId, ConferenceId, Reasons.Trim(), Text.Clean(WhatMustChange), Text.Clean(WhatWeWillDo), Text.Clean(IfNothingChanges), Text.Clean(NotFollowed), Text.Clean(ForTheChild), today)]);
    }

    private IEnumerable<Refusal> Refusals(Child child)
    {
        if (ConferenceLetters.Of(child, ConferenceId) is null)
        {
            yield return LetterRefusals.NoConference;
        }

        if (Text.Missing(Reasons))
        {
            yield return new Refusal(nameof(Reasons), "Enter why the conference decided so");
        }
    }
}

/// <summary>Write a part that only some readers get.</summary>
public sealed record WriteLetterPart(Guid PartId, Guid ConferenceId, string Heading, string Words, ImmutableArray<Guid> OnlyFor, string Why) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(PartId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child), () => [new LetterPartWritten(PartId, ConferenceId, Heading.Trim(), Words.Trim(), OnlyFor, Why.Trim(), today)]);
    }

    private IEnumerable<Refusal> Refusals(Child child)
    {
        var letters = ConferenceLetters.Of(child, ConferenceId);
        if (letters is null)
        {
            yield return LetterRefusals.NoConference;
        }

        if (Text.Missing(Heading))
        {
            yield return new Refusal(nameof(Heading), "Enter a heading for this part");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what this part says");
        }

        if (OnlyFor.IsEmpty)
        {
            yield return new Refusal(nameof(OnlyFor), "Select who this part is for");
        }
        else if (letters is not null && OnlyFor.Any(id => letters.Recipients.All(r => r.PersonId != id)))
        {
            yield return new Refusal(nameof(OnlyFor), "Select only people who can be sent a letter");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why the other readers do not get this part");
        }
    }
}

/// <summary>What every command about letters says alike.</summary>
internal static class LetterRefusals
{
    public static Refusal NoConference => new("ConferenceId", "Select a conference that was held");

    public static Refusal NoLetter => new("LetterId", "Select a letter that was signed");

    /// <summary>Days between the act before and today.</summary>
    public static IEnumerable<Refusal> Day(DateOnly on, DateOnly earliest, DateOnly today, string about, string sinceWhen)
    {
        if (on > today)
        {
            yield return new Refusal(about, "Date must be today or in the past");
        }
        else if (on < earliest)
        {
            yield return new Refusal(about, $"Date must be on or after {UkDate.Long(earliest)}, {sinceWhen}");
        }
    }
}
