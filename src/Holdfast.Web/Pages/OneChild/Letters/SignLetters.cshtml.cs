using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Records.Documents;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Letters;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Letters;

/// <summary>The chair reads each reader's letter and signs those that may go; from then on they never change.</summary>
[Does(Doing.SignLetters)]
public sealed class SignLettersModel(FormDesk desk, LetterDesk letters) : ChildForm(desk)
{
    private const string Yes = "yes";

    [BindProperty(SupportsGet = true)]
    public Guid Conference { get; set; }

    [BindProperty(SupportsGet = true)]
    public LetterKind Kind { get; set; }

    /// <summary>One reader, when a letter is issued anew for one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? WhyAnew { get; set; }

    [BindProperty]
    public List<string> HasRead { get; set; } = [];

    /// <summary>The fingerprint of the letters as they were shown, so that nothing is signed that was not read.</summary>
    [BindProperty]
    public string? Digest { get; set; }

    public static IReadOnlyList<Choice> Confirmations { get; } = [new(Yes, "I have read each letter I sign")];

    public IReadOnlyList<LetterPreview> Previews { get; private set; } = [];

    public override string Heading => Kind switch
    {
        LetterKind.FullRecord => "Sign the full record",
        LetterKind.WhyNotThere => "Ask why they were not there",
        _ => "Sign the letters of decision",
    };

    public override string Button => "Sign";

    public override string Home => "letters";

    public IReadOnlyList<Choice> Readers => [.. Previews.Select(p => new Choice(p.Recipient.PersonId.ToString(), $"{p.Recipient.Name}, {p.Recipient.Role}{(p.Paper.Version > 1 ? $" (version {p.Paper.Version})" : "")}"))];

    /// <summary>Some of those shown were signed before.</summary>
    public bool Anew => Previews.Any(p => p.Paper.Version > 1);

    public string ShownDigest => DigestOf(Previews);

    protected override string Done => Chosen.Count == 1 ? "The letter is signed. Send it now" : "The letters are signed. Send each now";

    protected override bool Offered => Enum.IsDefined(Kind) && ConferenceLetters.Of(Child, Conference) is { } letters && (Kind == LetterKind.WhyNotThere || letters.Words is not null);

    protected override async Task Load(CancellationToken cancel)
    {
        if (ConferenceLetters.Of(Child, Conference) is { } conference)
        {
            Previews = await letters.Previews(View, conference, Kind, conference.RecipientsOf(Kind).Where(r => Person is null || r.PersonId == Person), cancel);
        }
    }

    protected override void Start() => Chosen =
        [.. Previews.Where(p => p.MaySign && (Person is not null || (p.Paper.Version == 1 && p.Recipient.Must))).Select(p => p.Recipient.PersonId)];

    protected override string FieldOf(string about) => about == nameof(Casework.Letters.SignLetters.Letters) ? nameof(Chosen) : about;

    protected override ICommand Command()
    {
        foreach (var preview in Previews.Where(p => Chosen.Contains(p.Recipient.PersonId)))
        {
            foreach (var leak in preview.Leaks)
            {
                ModelState.AddModelError(nameof(Chosen), $"{preview.Recipient.Name}’s letter can not be signed: under {leak.Where} stands {leak.What}");
            }

            if (preview.Missing is { } missing)
            {
                ModelState.AddModelError(nameof(Chosen), $"{preview.Recipient.Name}’s letter can not be signed yet. {missing}");
            }
        }

        if (!HasRead.Contains(Yes))
        {
            ModelState.AddModelError(nameof(HasRead), "Read each letter, then select that you have");
        }
        else if (Digest != ShownDigest)
        {
            HasRead = [];
            ModelState.Remove(nameof(HasRead));
            ModelState.AddModelError(nameof(HasRead), "What the letters say has changed since you read them. Read them again");
        }

        return new SignLetters(Conference, [.. Previews.Where(p => Chosen.Contains(p.Recipient.PersonId)).Select(p => ToSign(p, null))], Text.Clean(WhyAnew), letters.MyName);
    }

    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel)
    {
        var signing = (SignLetters)command;
        if (signing.Decide(Child, View.Lists, View.Today).IsRefused)
        {
            // Turned down as it is, so no document is made for it.
            return new ReadyCommand(signing);
        }

        try
        {
            var chosen = Previews.Where(p => Chosen.Contains(p.Recipient.PersonId)).ToList();
            var made = await Task.WhenAll(chosen.Select(p => letters.Make(p.Paper, cancel)));
            var sealing = await Task.WhenAll(made.Select(d => letters.Documents.Seal(d, Child.Id, cancel)));
            return new ReadyCommand(signing with { Letters = [.. chosen.Zip(made, ToSign)] }, (tx, stop) => WriteAll(sealing, tx, stop));
        }
        catch (PdfNotMadeException)
        {
            ModelState.AddModelError(nameof(Chosen), "The letters could not be made into documents. Nothing is signed, and nothing you wrote is lost. Try again in a few minutes");
            return null;
        }
    }

    private static async Task WriteAll(IEnumerable<Func<DbTransaction, CancellationToken, Task>> documents, DbTransaction tx, CancellationToken cancel)
    {
        foreach (var write in documents)
        {
            await write(tx, cancel);
        }
    }

    private LetterToSign ToSign(LetterPreview preview, LetterDocument? document) => new(
        document?.LetterId ?? NewId.Next(), Kind, preview.Recipient.Reader, preview.Recipient.PersonId, preview.Recipient.Name, preview.Paper.Version,
        document?.ContentType ?? "", document?.Sha256 ?? "");

    private static string DigestOf(IEnumerable<LetterPreview> previews) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', previews.Select(p => PaperMarkup.Document(p.Paper))))));
}
