using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Letters;

/// <summary>Somebody who took part says a letter is wrong.</summary>
[Does(Doing.SendLetters)]
public sealed class AskCorrectionModel(FormDesk desk) : ChildForm(desk)
{
    private LetterSigned? signed;

    [BindProperty(SupportsGet = true)]
    public Guid Letter { get; set; }

    [BindProperty]
    public string? AskedBy { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? AskedOn { get; set; }

    public override string Heading => "Somebody says the letter is wrong";

    public override string Home => $"letters/{Letter}";

    protected override bool Offered => signed is not null;

    protected override string Done => "The correction asked for is recorded. The chair owes an answer";

    protected override Task Load(CancellationToken cancel)
    {
        signed = ConferenceLetters.Find(Child, Letter)?.Letter.Signed;
        return Task.CompletedTask;
    }

    protected override void Start() => (AskedBy, AskedOn) = (signed?.To, View.Today);

    protected override ICommand Command() =>
        new AskForLetterCorrection(CommandId, Letter, AskedBy ?? "", What ?? "", Needed(AskedOn, nameof(AskedOn), "Enter the date"));
}
