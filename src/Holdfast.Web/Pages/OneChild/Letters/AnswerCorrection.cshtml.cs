using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Letters;

/// <summary>The chair answers whoever asked for a correction.</summary>
[Does(Doing.SignLetters)]
public sealed class AnswerCorrectionModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Correction { get; set; }

    [BindProperty]
    public CorrectionAnswer? Answer { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    public LetterCorrectionAsked? Asked { get; private set; }

    public override string Heading => "Answer what was asked for";

    public override string Home => Asked is null ? "letters" : $"letters/{Asked.LetterId}";

    protected override bool Offered => Asked is not null;

    protected override string Done => "The answer is recorded";

    protected override Task Load(CancellationToken cancel)
    {
        Asked = ConferenceLetters.FindCorrection(Child, Correction)?.Correction.Asked;
        return Task.CompletedTask;
    }

    protected override ICommand Command() => new AnswerLetterCorrection(CommandId, Correction, Answer, Reasons ?? "", FormDesk.MyName);
}
