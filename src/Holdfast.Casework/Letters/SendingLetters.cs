using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Letters;

/// <summary>Send a signed letter, or say how it was given.</summary>
public sealed record SendLetter(Guid SendingId, Guid LetterId, SendingHow? How, string? Where, string SentBy, DateOnly SentOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var found = ConferenceLetters.Find(child, LetterId);
        return child.Has(SendingId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(found?.Letter, today), () => [new LetterSent(SendingId, LetterId, How!.Value, Text.Clean(Where), SentBy.Trim(), SentOn)]);
    }

    private IEnumerable<Refusal> Refusals(Letter? letter, DateOnly today)
    {
        if (letter is null)
        {
            yield return LetterRefusals.NoLetter;
            yield break;
        }

        if (!letter.IsLatest)
        {
            yield return new Refusal(nameof(LetterId), "This letter was issued anew. Send the newer one");
        }

        if (How is null)
        {
            yield return new Refusal(nameof(How), "Select how the letter is sent");
        }
        else if (How == SendingHow.Mail && letter.Sendings.Any(s => s.How == SendingHow.Mail && string.Equals(s.Where, Where?.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            yield return new Refusal(nameof(Where), "This letter was sent to this mail address already");
        }

        foreach (var refusal in LetterRefusals.Day(SentOn, letter.Signed.SignedOn, today, nameof(SentOn), "when it was signed"))
        {
            yield return refusal;
        }

        if (Text.Missing(SentBy))
        {
            yield return new Refusal(nameof(SentBy), "Enter who sent it");
        }
    }
}

/// <summary>Record that the letters of a conference were made and sent outside Holdfast.</summary>
public sealed record RecordLettersSentOtherwise(Guid SentId, Guid ConferenceId, LetterKind? Kind, string To, string SentBy, DateOnly SentOn) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(SentId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, today), () => [new LettersSentOtherwise(SentId, ConferenceId, Kind!.Value, To.Trim(), SentBy.Trim(), SentOn)]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (ConferenceLetters.Of(child, ConferenceId) is not { } letters)
        {
            yield return LetterRefusals.NoConference;
        }
        else
        {
            foreach (var refusal in LetterRefusals.Day(SentOn, letters.Conference.HeldOn, today, nameof(SentOn), "the day of the conference"))
            {
                yield return refusal;
            }
        }

        if (Kind is null)
        {
            yield return new Refusal(nameof(Kind), "Select which letters were sent");
        }

        if (Text.Missing(To))
        {
            yield return new Refusal(nameof(To), "Enter who they were sent to");
        }

        if (Text.Missing(SentBy))
        {
            yield return new Refusal(nameof(SentBy), "Enter who sent them");
        }
    }
}
