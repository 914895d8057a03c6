using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Letters;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Letters;

/// <summary>A signed letter is sent by mail, or was posted or handed over. What must not reach the reader is looked for once more.</summary>
[Does(Doing.SendLetters)]
public sealed class SendLetterModel(FormDesk desk, LetterDesk letters, OutboxStore outbox) : ChildForm(desk)
{
    private const string Yes = "yes";

    private bool holdsProtectedWords;

    [BindProperty(SupportsGet = true)]
    public Guid Letter { get; set; }

    [BindProperty]
    public SendingHow? How { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    public List<string> OnlyTheirs { get; set; } = [];

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? SentOn { get; set; }

    public LetterSigned? Signed { get; private set; }

    public IReadOnlyList<Leak> Leaks { get; private set; } = [];

    /// <summary>What people say against words of this letter, since it was signed.</summary>
    public IReadOnlyList<DisagreementStated> SaidSince { get; private set; } = [];

    public IReadOnlyList<Choice> Confirmations => [new(Yes, $"{Signed?.To} gave this mail address, and nobody else opens this mailbox")];

    public override string Heading => $"Send {Text.InSentence(LetterWords.Kind(Signed!.Kind))} to {Signed.To}";

    public override string? Lede => $"Version {Signed!.LetterVersion}, signed on {UkDate.Long(Signed.SignedOn)} by {Signed.SignedBy}.";

    public override string Home => $"letters/{Letter}";

    public override string Button => "Send";

    protected override bool Offered => Signed is not null;

    protected override string Done => How == SendingHow.Mail ? "The letter waits in the outbox and goes in a moment" : "Recorded how the letter was given";

    protected override async Task Load(CancellationToken cancel)
    {
        Signed = ConferenceLetters.Find(Child, Letter)?.Letter.Signed;
        if (Signed is { } signed && await letters.Open(Letter, Child.Id, cancel) is { } document)
        {
            Leaks = await letters.LeaksIn(View, signed, document, cancel);
            SaidSince = (await letters.SaidSince(Child, [Letter], cancel)).GetValueOrDefault(Letter, []);
            holdsProtectedWords = await letters.HoldsProtectedWords(Child, Where, cancel);
        }
    }

    protected override void Start() => SentOn = View.Today;

    protected override ICommand Command()
    {
        foreach (var leak in Leaks)
        {
            ModelState.AddModelError(nameof(How), $"This letter can not be sent: under {leak.Where} stands {leak.What}");
        }

        if (holdsProtectedWords)
        {
            ModelState.AddModelError(nameof(Where), "This address is protected. Take it out: hand the letter over, or post it without writing here where");
        }

        if (How == SendingHow.Mail)
        {
            CheckMail();
        }

        var on = How == SendingHow.Mail ? View.Today : Needed(SentOn, nameof(SentOn), "Enter the date");
        return new SendLetter(CommandId, Letter, How, Text.Clean(Where), letters.MyName, on);
    }

    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel) =>
        command is SendLetter { How: SendingHow.Mail } sending && !sending.Decide(Child, View.Lists, View.Today).IsRefused
            ? new ReadyCommand(sending, await outbox.Seal(LetterMail.Of(sending, Signed!, Child.Id, View.Rules.Name), cancel))
            : new ReadyCommand(command);

    private void CheckMail()
    {
        if (!MailboxAddress.IsOne(Where))
        {
            ModelState.AddModelError(nameof(Where), "Enter a mail address, such as name@example.com");
        }

        if (!OnlyTheirs.Contains(Yes))
        {
            ModelState.AddModelError(nameof(OnlyTheirs), "Select that nobody else opens this mailbox, or give the letter another way");
        }
    }
}
