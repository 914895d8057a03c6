using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Letters;
using Holdfast.Practice;
using Holdfast.Records.Documents;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Letters;

/// <summary>One sending, and how it stands.</summary>
public sealed record SendingLine(LetterSent Sent, string Says, string Tone);

/// <summary>One signed letter: proof of who was sent which version when, and what was said against it.</summary>
[Does(Doing.ReadLetters)]
public sealed class OneLetterModel(LetterDesk desk, OutboxStore outbox, TimeProvider clock) : ChildPage
{
    public ConferenceLetters Letters { get; private set; } = null!;

    public Letter Letter { get; private set; } = null!;

    public IReadOnlyList<SendingLine> Sendings { get; private set; } = [];

    /// <summary>What people say against words of this letter, since it was signed.</summary>
    public IReadOnlyList<DisagreementStated> SaidSince { get; private set; } = [];

    public bool IsPdf => Letter.Signed.ContentType == LetterDocument.PdfType;

    /// <summary>Every version of this reader's letter, latest first.</summary>
    public IReadOnlyList<Letter> Versions => [.. Letters.Letters.Where(l => l.Signed.PersonId == Letter.Signed.PersonId && l.Signed.Kind == Letter.Signed.Kind).Reverse()];

    public IReadOnlyList<(string Key, string Value)> Rows
    {
        get
        {
            var s = Letter.Signed;
            return
            [
                ("Conference", $"{View.Words.Capital(LetterWords.Term(Letters), Letters.Conference.HeldOn)}, {UkDate.Long(Letters.Conference.HeldOn)}"), ("Copy", LetterWords.Reader(s.Reader)),
                ("Version", s.WhyAnew is null ? $"{s.LetterVersion}" : $"{s.LetterVersion}, issued anew: {s.WhyAnew}"), ("Signed", $"{UkDate.Long(s.SignedOn)}, {s.SignedBy}"),
                ("Fingerprint of the document (SHA-256)", s.Sha256),
            ];
        }
    }

    public async Task<IActionResult> OnGet(Guid letter, CancellationToken cancel)
    {
        if (ConferenceLetters.Find(Child, letter) is not { } found)
        {
            return NotFound();
        }

        (Letters, Letter) = found;
        SaidSince = (await desk.SaidSince(Child, [letter], cancel)).GetValueOrDefault(letter, []);
        var mail = new MailShown(await outbox.OfChild(Child.Id, cancel), clock.GetUtcNow());
        Sendings = [.. Letter.Sendings.Select(s => (Sent: s, Shown: mail.Says(s))).Select(s => new SendingLine(s.Sent, s.Shown.Says, s.Shown.Tone))];
        return Page();
    }

    /// <summary>Said of a correction asked for after the area's days, counted from the first sending; it is answered all the same.</summary>
    public string? IsLate(LetterCorrectionAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Letter.Sendings is [var first, ..] && View.Rules.Length("record-corrections-within", first.SentOn) is { } within
            && View.Rules.Calendar.After(first.SentOn, within) is { } due && asked.AskedOn > due.Day
            ? $"after {UkDate.Long(due.Day)}, until when the area takes corrections"
            : null;
    }
}
