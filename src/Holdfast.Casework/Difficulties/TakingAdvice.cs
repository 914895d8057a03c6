using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Difficulties;

/// <summary>Whose advice was taken.</summary>
public enum AdviceFrom
{
    /// <summary>A child protection adviser (H31).</summary>
    Adviser,

    /// <summary>A lawyer (H31).</summary>
    Legal,

    /// <summary>The chair of the conference (H33).</summary>
    ConferenceChair,
}

/// <summary>The codes rules know advice by.</summary>
public static class AdviceCodes
{
    public const string Adviser = "adviser";
    public const string Legal = "legal";
    public const string ConferenceChair = "conference-chair";

    public static string Of(AdviceFrom from) => from switch
    {
        AdviceFrom.Adviser => Adviser,
        AdviceFrom.Legal => Legal,
        _ => ConferenceChair,
    };
}

/// <summary>Advice was taken about a difficulty or a disagreement (H31, H33).</summary>
/// <param name="Subject">The difficulty or the disagreement.</param>
/// <param name="Name">Who advised.</param>
/// <param name="WhatFollows">What is done because of it, or why it is not followed.</param>
[StoredAs("advice-taken", 1)]
public sealed record AdviceTaken(Guid AdviceId, Guid Subject, AdviceFrom Whose, string Name, string Advice, string WhatFollows, DateOnly TakenOn, string AskedBy) : DifficultyEvent
{
    public override DateOnly HappenedOn => TakenOn;

    public override Guid? About => AdviceId;
}

/// <summary>Record advice.</summary>
public sealed record TakeAdvice(Guid AdviceId, Guid Subject, AdviceFrom? Whose, string Name, string Advice, string WhatFollows, DateOnly TakenOn, string AskedBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(AdviceId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () =>
            [new AdviceTaken(AdviceId, Subject, Whose!.Value, Name.Trim(), Advice.Trim(), WhatFollows.Trim(), TakenOn, AskedBy.Trim())]);
    }

    /// <summary>The day what the advice is about arose; nothing when there is no such difficulty or disagreement.</summary>
    public static DateOnly? Since(Child child, Guid subject) => Difficulty.Find(child, subject)?.Since ?? Disagreement.Find(child, subject)?.Raised.RaisedOn;

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (Whose is null)
        {
            yield return new Refusal(nameof(Whose), "Select whose advice it is");
        }

        foreach (var (about, words, message) in new[]
        {
            (nameof(Name), Name, "Enter who advised"), (nameof(Advice), Advice, "Enter what they advised"),
            (nameof(WhatFollows), WhatFollows, "Enter what is done because of it, or why it is not followed"), (nameof(AskedBy), AskedBy, "Enter who asked for it"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }

        if (Since(child, Subject) is not { } since)
        {
            yield return new Refusal(nameof(Subject), "Select what the advice is about");
        }
        else if (TakenOn < since)
        {
            yield return new Refusal(nameof(TakenOn), $"Date must be on or after {UkDate.Long(since)}, when it arose");
        }

        if (TakenOn > today)
        {
            yield return new Refusal(nameof(TakenOn), "Date must be today or in the past");
        }
    }
}
