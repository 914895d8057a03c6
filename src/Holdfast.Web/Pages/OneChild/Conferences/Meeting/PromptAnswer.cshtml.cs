using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>What came of talking about the scores, where the area asks for it. It decides nothing.</summary>
[Does(Doing.RecordConference)]
public sealed class PromptAnswerModel(FormDesk desk) : MeetingForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public ScorePrompt Prompt { get; set; }

    [BindProperty]
    public string? Discussion { get; set; }

    [BindProperty]
    public string? ExistingSafety { get; set; }

    [BindProperty]
    public string? EscalatedTo { get; set; }

    public override string Heading => Prompt == ScorePrompt.MostAtZero ? "Most scores are 0: what was talked through" : "Most scores are high: would a child in need plan do?";

    protected override string Done => "The discussion is recorded";

    protected override ICommand Command() => new AnswerScorePrompt(CommandId, ConferenceId, Prompt, Discussion ?? "", ExistingSafety, EscalatedTo);
}
