using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Letters;

/// <summary>The chair decides that somebody does not get a letter.</summary>
[Does(Doing.SignLetters)]
public sealed class WithholdLetterModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Conference { get; set; }

    [BindProperty(SupportsGet = true)]
    public LetterKind Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Recipient? Recipient { get; private set; }

    public override string Heading => $"No {Text.InSentence(LetterWords.Kind(Kind))} for {Recipient?.Name}";

    public override string Home => "letters";

    protected override bool Offered => Recipient is not null && Enum.IsDefined(Kind);

    protected override string Done => "Recorded why the letter is not sent";

    protected override Task Load(CancellationToken cancel)
    {
        Recipient = ConferenceLetters.Of(Child, Conference)?.RecipientsOf(Kind).FirstOrDefault(r => r.PersonId == Person);
        return Task.CompletedTask;
    }

    protected override ICommand Command() => new WithholdLetter(CommandId, Conference, Kind, Person, Reason ?? "", FormDesk.MyName);
}
