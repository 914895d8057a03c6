using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;
using Holdfast.Records.Documents;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Letters;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>How one reader has their copy, as it was typed.</summary>
public sealed class NotesRow
{
    public Guid PersonId { get; set; }

    public NotesHow? How { get; set; }

    public string? Where { get; set; }
}

/// <summary>One reader's copy as it would go out now.</summary>
/// <param name="Mail">The mail address of a member with an account.</param>
/// <param name="KeptOut">The reader was kept out of the meeting.</param>
public sealed record NotesShown(Recipient Reader, LetterPaper Paper, IReadOnlyList<Leak> Leaks, string? Needs, string? Mail, bool KeptOut);

/// <summary>The notes and the plan are frozen for everybody in the plan, each their own copy, and given: by mail, posted, handed over, or to be read with an account.</summary>
[Does(Doing.Record)]
public sealed class SendNotesModel(FormDesk desk, CoreGroupMail mail, LetterDesk letters, OutboxStore outbox) : CoreGroupForm(desk)
{
    private const string Yes = "yes";
    private const int TooYoungMonths = 48;

    [BindProperty]
    public List<NotesRow> Rows { get; set; } = [];

    [BindProperty]
    public string? ForTheChild { get; set; }

    [BindProperty]
    public string? Others { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? SentOn { get; set; }

    [BindProperty]
    public List<string> HasRead { get; set; } = [];

    /// <summary>The fingerprint of the copies as they were shown, so that nothing goes out that was not read.</summary>
    [BindProperty]
    public string? Digest { get; set; }

    public static IReadOnlyList<Choice> Confirmations { get; } = [new(Yes, "I have read each copy, and each goes to its own reader only")];

    public IReadOnlyList<NotesShown> Previews { get; private set; } = [];

    public override string Heading => "Send the notes and the plan";

    public override string Lede => $"Everybody in {Child.ShortName}’s plan has their own copy: the notes, who does what by when, and the plan as it now stands. A copy that has gone out never changes.";

    public override string Home => $"core-groups/{MeetingId}/notes";

    public override string Button => "Send";

    public string ShownDigest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Previews.Select(s => PaperMarkup.Document(s.Paper))))));

    /// <summary>Each child's copies are read before they go, so each child's notes go by themselves.</summary>
    protected override bool OffersSiblings => false;

    protected override bool Offered => Meeting is { Held: not null };

    protected override string Done => Rows.Any(r => r.How is NotesHow.Mail or NotesHow.SignIn) ? "Everybody’s copy is frozen. The mail goes in a moment" : "Everybody’s copy is frozen and recorded as given";

    public IReadOnlyList<Choice> WaysOf(NotesShown shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return [.. Enum.GetValues<NotesHow>().Where(h => h != NotesHow.SignIn || shown.Mail is not null).Select(h => new Choice(h.ToString(), CoreGroupWords.Of(h)))];
    }

    protected override async Task Load(CancellationToken cancel)
    {
        if (Meeting is not { Held: not null } meeting)
        {
            return;
        }

        var mailed = await mail.MembersWithMail(Child, cancel);
        var all = new List<NotesShown>();
        foreach (var reader in NotesReaders.Of(Child, meeting, FormDesk.UserId))
        {
            var paper = NotesPaper.Of(View, meeting, reader, Copies(reader.PersonId) + 1, FormDesk.MyName);
            var check = await letters.Check(View, paper, reader, cancel);
            all.Add(new NotesShown(
                reader, check.Paper, check.Leaks, check.Needs, mailed.FirstOrDefault(m => m.PersonId == reader.PersonId)?.Address, Child.CoreGroupExclusions.Any(e => reader.MayBe(e.PersonId, e.Name) && e.Covers(meeting.HeldOn))));
        }

        Previews = all;
        Rows = [.. Previews.Select(s => Rows.FirstOrDefault(r => r.PersonId == s.Reader.PersonId) ?? new NotesRow { PersonId = s.Reader.PersonId })];
    }

    protected override void Start()
    {
        SentOn = View.Today;
        Others = Text.And(Meeting?.ChairIs == CoreGroupChair.TeamManager && Previews.All(s => s.Reader.Name != Meeting.Chair) && Meeting.Chair != FormDesk.MyName ? [Meeting.Chair] : []);
        foreach (var (row, shown) in Rows.Zip(Previews))
        {
            row.How = shown.Mail is not null ? NotesHow.SignIn : null;
            if (shown.Reader.Reader == LetterReader.Child && Child.MonthsOldOn(View.Today) is < TooYoungMonths)
            {
                (row.How, row.Where) = (NotesHow.NotGiven, "Too young to read it or have it read; told in other ways");
            }
        }
    }

    protected override string FieldOf(string about) => about.EndsWith(nameof(NotesForReader.Words), StringComparison.Ordinal) ? nameof(ForTheChild) : about.Replace(nameof(GiveNotes.Readers), nameof(Rows), StringComparison.Ordinal);

    protected override ICommand Command()
    {
        for (var i = 0; i < Previews.Count; i++)
        {
            foreach (var leak in Rows[i].How is null or NotesHow.NotGiven ? [] : Previews[i].Leaks)
            {
                ModelState.AddModelError($"Rows[{i}].How", $"{Previews[i].Reader.Name}’s copy can not be given: under {leak.Where} stands {leak.What}");
            }

            if (Rows[i] is { How: NotesHow.Mail, Where: { } where } && !MailboxAddress.IsOne(where))
            {
                ModelState.AddModelError($"Rows[{i}].Where", "Enter a mail address, such as name@example.com");
            }

            if (Rows[i].How == NotesHow.SignIn && Previews[i].Mail is null)
            {
                ModelState.AddModelError($"Rows[{i}].How", $"{Previews[i].Reader.Name} has no account. Select another way");
            }
        }

        var on = Needed(SentOn, nameof(SentOn), "Enter the date");
        if (!HasRead.Contains(Yes))
        {
            ModelState.AddModelError(nameof(HasRead), "Read each copy, then select that you have");
        }
        else if (Digest != ShownDigest)
        {
            HasRead = [];
            ModelState.Remove(nameof(HasRead));
            ModelState.Remove(nameof(Digest));
            ModelState.AddModelError(nameof(HasRead), "What the copies say has changed since you read them. Read them again");
        }

        return Given([.. Previews.Zip(Rows, (s, r) => Given(s, r, null))], on);
    }

    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel)
    {
        var giving = (GiveNotes)command;
        if (giving.Decide(Child, View.Lists, View.Today) is { IsRefused: true })
        {
            return new ReadyCommand(giving);
        }

        var beside = new List<Func<DbTransaction, CancellationToken, Task>>();
        var readers = giving.Readers.ToBuilder();
        for (var i = 0; i < Previews.Count; i++)
        {
            if (await letters.HoldsProtectedWords(Child, Rows[i].Where, cancel))
            {
                ModelState.AddModelError($"Rows[{i}].Where", "This address is protected. Take it out: hand the copy over, or post it without writing here where");
            }
            else if (Rows[i].How != NotesHow.NotGiven)
            {
                await Make(i, readers, beside, cancel);
            }
        }

        return ModelState.IsValid ? new ReadyCommand(giving with { Readers = readers.ToImmutable() }, (tx, stop) => WriteAll(beside, tx, stop)) : null;
    }

    private async Task Make(int i, ImmutableArray<NotesForReader>.Builder readers, List<Func<DbTransaction, CancellationToken, Task>> beside, CancellationToken cancel)
    {
        var (shown, row) = (Previews[i], Rows[i]);
        var paper = shown.Reader.Reader == LetterReader.Child ? (await letters.Statements(View, Child.Id, LetterReader.Child, cancel))(NotesPaper.Of(View, Meeting!, shown.Reader, shown.Paper.Version, FormDesk.MyName, ForTheChild)) : shown.Paper;
        foreach (var leak in shown.Reader.Reader == LetterReader.Child ? await letters.LeaksIn(View, Child.Id, paper, cancel) : [])
        {
            ModelState.AddModelError(nameof(ForTheChild), $"{shown.Reader.Name}’s copy can not be given: under {leak.Where} stands {leak.What}");
        }

        if (!ModelState.IsValid)
        {
            return;
        }

        try
        {
            var document = await letters.Make(paper, cancel);
            readers[i] = Given(shown, row, document);
            beside.Add(await letters.Documents.Seal(document, Child.Id, cancel));
            if (LetterMail.Of(readers[i], shown.Mail, Child.Id, FormDesk.MyName, View.Rules.Name) is { } message)
            {
                beside.Add(await outbox.Seal(message, cancel));
            }
        }
        catch (PdfNotMadeException)
        {
            ModelState.AddModelError($"Rows[{i}].How", "The copies could not be made into documents. Nothing is sent, and nothing you wrote is lost. Try again in a few minutes");
        }
    }

    private GiveNotes Given(ImmutableArray<NotesForReader> readers, DateOnly on) => new(MeetingId, on, readers, Others, FormDesk.MyName);

    private NotesForReader Given(NotesShown shown, NotesRow row, LetterDocument? document) => new(
        document?.LetterId ?? NewId.Next(), NewId.Next(), shown.Reader.Reader, shown.Reader.PersonId, shown.Reader.Name, shown.Paper.Version, DetailedPlan.Find(Child, View.Today)?.Versions.Count() ?? 0, row.How,
        row.How == NotesHow.SignIn ? null : row.Where, shown.Reader.Reader == LetterReader.Child && row.How != NotesHow.NotGiven ? ForTheChild : null, document?.ContentType ?? "", document?.Sha256 ?? "");

    private int Copies(Guid person) => CoreGroupCopy.Of(Child, MeetingId).Count(c => c.Frozen.PersonId == person);

    private static async Task WriteAll(IEnumerable<Func<DbTransaction, CancellationToken, Task>> rows, DbTransaction tx, CancellationToken cancel)
    {
        foreach (var write in rows)
        {
            await write(tx, cancel);
        }
    }
}
