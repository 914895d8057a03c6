using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Letters;

/// <summary>One letter as the chair read it before signing.</summary>
/// <param name="LetterVersion">The version it says it is.</param>
/// <param name="Sha256">The fingerprint of the exact bytes.</param>
public sealed record LetterToSign(Guid LetterId, LetterKind Kind, LetterReader Reader, Guid PersonId, string To, int LetterVersion, string ContentType, string Sha256);

/// <summary>Sign the letters of a conference that the chair has read; each is for one reader, and never changes again.</summary>
/// <param name="WhyAnew">Why a letter that was signed before is issued anew.</param>
public sealed record SignLetters(Guid ConferenceId, ImmutableArray<LetterToSign> Letters, string? WhyAnew, string SignedBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (Letters.Any(l => child.Has(l.LetterId)))
        {
            return Decision.AlreadyRecorded;
        }

        var letters = ConferenceLetters.Of(child, ConferenceId);
        return Decision.From(Refusals(letters), () => Letters.Select(l => Signed(letters!, l, today)));
    }

    private LetterSigned Signed(ConferenceLetters letters, LetterToSign l, DateOnly today)
    {
        var before = letters.LatestFor(l.PersonId, l.Kind)?.Signed;
        return new LetterSigned(
            l.LetterId, ConferenceId, l.Kind, l.Reader, l.PersonId, l.To.Trim(), l.LetterVersion, before?.LetterId, before is null ? null : Text.Clean(WhyAnew), l.ContentType, l.Sha256,
            SignedBy.Trim(), today);
    }

    private IEnumerable<Refusal> Refusals(ConferenceLetters? letters)
    {
        if (letters is null)
        {
            yield return LetterRefusals.NoConference;
            yield break;
        }

        if (Letters.IsEmpty)
        {
            yield return new Refusal(nameof(Letters), "Select whose letter to sign");
        }

        if (Letters.Any(l => letters.RecipientsOf(l.Kind).All(r => r.PersonId != l.PersonId)))
        {
            yield return new Refusal(nameof(Letters), "Select only people who can be sent a letter");
        }

        if (Letters.FirstOrDefault(l => (letters.LatestFor(l.PersonId, l.Kind)?.Signed.LetterVersion ?? 0) + 1 != l.LetterVersion) is { } raced)
        {
            yield return new Refusal(nameof(Letters), $"The letter to {raced.To.Trim()} was signed by somebody else meanwhile. Read that one first");
        }

        if (Letters.Any(l => l.LetterVersion > 1) && Text.Missing(WhyAnew))
        {
            yield return new Refusal(nameof(WhyAnew), "Enter why the letter is issued anew");
        }

        if (Text.Missing(SignedBy))
        {
            yield return new Refusal(nameof(SignedBy), "Enter who signs");
        }
    }
}

/// <summary>Decide that somebody does not get a letter.</summary>
public sealed record WithholdLetter(Guid WithheldId, Guid ConferenceId, LetterKind Kind, Guid PersonId, string Reason, string DecidedBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var letters = ConferenceLetters.Of(child, ConferenceId);
        var recipient = letters?.RecipientsOf(Kind).FirstOrDefault(r => r.PersonId == PersonId);
        return child.Has(WithheldId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(letters, recipient), () => [new LetterWithheld(WithheldId, ConferenceId, Kind, PersonId, recipient!.Name, Reason.Trim(), DecidedBy.Trim(), today)]);
    }

    private IEnumerable<Refusal> Refusals(ConferenceLetters? letters, Recipient? recipient)
    {
        if (letters is null)
        {
            yield return LetterRefusals.NoConference;
        }

        if (recipient is null)
        {
            yield return new Refusal(nameof(PersonId), "Select who does not get the letter");
        }

        if (Text.Missing(Reason))
        {
            yield return new Refusal(nameof(Reason), "Enter why this person does not get the letter");
        }

        if (Text.Missing(DecidedBy))
        {
            yield return new Refusal(nameof(DecidedBy), "Enter who decided that");
        }
    }
}
