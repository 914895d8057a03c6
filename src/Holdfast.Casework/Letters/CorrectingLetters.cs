using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Letters;

/// <summary>Record that somebody who took part says a letter is wrong. Late asking is recorded too, and shown late.</summary>
public sealed record AskForLetterCorrection(Guid CorrectionId, Guid LetterId, string AskedBy, string What, DateOnly AskedOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(CorrectionId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, today), () => [new LetterCorrectionAsked(CorrectionId, LetterId, AskedBy.Trim(), What.Trim(), AskedOn)]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (ConferenceLetters.Find(child, LetterId)?.Letter is not { } letter)
        {
            yield return LetterRefusals.NoLetter;
        }
        else
        {
            foreach (var refusal in LetterRefusals.Day(AskedOn, letter.Signed.SignedOn, today, nameof(AskedOn), "when it was signed"))
            {
                yield return refusal;
            }
        }

        if (Text.Missing(AskedBy))
        {
            yield return new Refusal(nameof(AskedBy), "Enter who says it is wrong");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what is wrong and what it should say");
        }
    }
}

/// <summary>Answer whoever asked for a correction.</summary>
public sealed record AnswerLetterCorrection(Guid AnswerId, Guid CorrectionId, CorrectionAnswer? Answer, string Reasons, string AnsweredBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(AnswerId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child), () => [new LetterCorrectionAnswered(AnswerId, CorrectionId, Answer!.Value, Reasons.Trim(), AnsweredBy.Trim(), today)]);
    }

    private IEnumerable<Refusal> Refusals(Child child)
    {
        if (ConferenceLetters.FindCorrection(child, CorrectionId) is not { } found)
        {
            yield return new Refusal(nameof(CorrectionId), "Select what was asked for");
        }
        else if (found.Correction.Answered is { } answered)
        {
            yield return new Refusal(nameof(CorrectionId), $"This was answered on {UkDate.Long(answered.AnsweredOn)}");
        }

        if (Answer is null)
        {
            yield return new Refusal(nameof(Answer), "Select what came of it");
        }

        if (Text.Missing(Reasons))
        {
            yield return new Refusal(nameof(Reasons), "Enter the answer and the reasons");
        }

        if (Text.Missing(AnsweredBy))
        {
            yield return new Refusal(nameof(AnsweredBy), "Enter who answers");
        }
    }
}
