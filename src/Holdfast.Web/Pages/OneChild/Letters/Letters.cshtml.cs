using Holdfast.Casework.Complaints;
using Holdfast.Casework.Letters;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild.Letters;

/// <summary>How one reader's letter stands.</summary>
public sealed record LetterCell(LetterKind Kind, Letter? Letter, string Says, string Tone, bool MayWithhold);

/// <summary>One reader, and how their letters of a conference stand.</summary>
public sealed record ReaderRow(Guid PersonId, string Name, string Role, LetterCell Decision, LetterCell FullRecord);

/// <summary>A conference with its letters.</summary>
public sealed record ConferenceRows(ConferenceLetters Letters, string Name, IReadOnlyList<DutyRow> Owed, IReadOnlyList<ReaderRow> Rows, IReadOnlyList<AbsentRow> NotThere);

/// <summary>A professional who was not there, and the letter that asks why.</summary>
public sealed record AbsentRow(string Name, string Role, LetterCell Cell);

/// <summary>Who was sent what after each conference, and what is still owed.</summary>
[Does(Doing.ReadLetters)]
public sealed class LettersModel(LetterDesk desk, OutboxStore outbox, TimeProvider clock) : ChildPage
{
    public IReadOnlyList<ConferenceRows> Conferences { get; private set; } = [];

    /// <summary>What people say against words of letters that were signed before, by the letter.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<DisagreementStated>> SaidSince { get; private set; } = new Dictionary<Guid, IReadOnlyList<DisagreementStated>>();

    /// <summary>What was to go by mail and will not, as long as nobody has given it another way or put the record right.</summary>
    public IReadOnlyList<MailNotGone> NotGone { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        SaidSince = await desk.SaidSince(Child, ConferenceLetters.All(Child).SelectMany(c => c.Letters).Select(l => l.Signed.LetterId), cancel);
        var mail = new MailShown(await outbox.OfChild(Child.Id, cancel), clock.GetUtcNow());
        NotGone = [.. mail.NotGone(Child).Where(m => m.Sending is null || m.IsUnsettled(Child))];
        Conferences = [.. ConferenceLetters.All(Child).Select(c => new ConferenceRows(
            c, $"{View.Words.Capital(LetterWords.Term(c), c.Conference.HeldOn)}, {Casework.UkDate.Long(c.Conference.HeldOn)}",
            [.. View.Duties.Where(d => d.Action == "send-letter" && (d.Subject == c.Conference.MeetingId || c.NotThere().Any(a => a.PersonId == d.Subject))).Select(d => new DutyRow(d, View.Day, null))],
            [.. Readers(c).Select(r => new ReaderRow(r.PersonId, r.Name, r.Role, Cell(c, r, LetterKind.Decision, mail), Cell(c, r, LetterKind.FullRecord, mail)))],
            [.. c.NotThere().Select(r => new AbsentRow(r.Name, r.Role, Cell(c, r, LetterKind.WhyNotThere, mail)))]))];
    }

    /// <summary>Those a letter may go to now, and those it went to who are no longer around the child.</summary>
    private static IEnumerable<Recipient> Readers(ConferenceLetters c)
    {
        var now = c.Recipients;
        return now.Concat(c.Letters.Select(l => l.Signed).Where(s => s.Kind != LetterKind.WhyNotThere && now.All(r => r.PersonId != s.PersonId)).DistinctBy(s => s.PersonId)
            .Select(s => new Recipient(s.PersonId, s.To, "no longer around the child", s.Reader, false)));
    }

    private static LetterCell Cell(ConferenceLetters c, Recipient reader, LetterKind kind, MailShown mail)
    {
        if (c.LatestFor(reader.PersonId, kind) is { } letter)
        {
            var (says, tone) = letter.AwaitsAnswer ? ("Correction asked for", "hf-soon") : letter.Sendings is [.., var last] ? mail.Says(last) : ("Not sent yet", "hf-soon");
            return new LetterCell(kind, letter, says, tone, false);
        }

        return c.WithheldFrom(reader.PersonId, kind) is { } withheld
            ? new LetterCell(kind, null, $"Not for this person: {withheld.Reason}", "", false)
            : c.Otherwise.LastOrDefault(o => o.Kind == kind) is { } otherwise ? new LetterCell(kind, null, $"Sent another way on {Casework.UkDate.DayMonth(otherwise.SentOn)}: see below", "hf-muted", false)
            : reader.Must ? new LetterCell(kind, null, "Not signed yet", "hf-muted", true) : new LetterCell(kind, null, "—", "hf-muted", false);
    }
}
