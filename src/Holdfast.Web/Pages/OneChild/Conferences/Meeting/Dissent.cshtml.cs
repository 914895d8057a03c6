using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>Somebody does not agree with the decision.</summary>
[Does(Doing.RecordConference)]
public sealed class DissentModel(FormDesk desk) : SpeakerForm(desk)
{
    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    [Display(Name = "Date to be answered by")]
    public DateOnly? AnswerBy { get; set; }

    /// <summary>What the area's own clock says.</summary>
    public string Clock => View.Rules.Setting("dissent-answer-within", Meeting?.HeldOn ?? View.Today) is { } within
        ? $"{View.Rules.Name} answers within {within}; a sooner day counts"
        : "Your area has not set by when it is answered";

    public override string Heading => "Somebody does not agree";

    protected override string Done => "The disagreement is recorded";

    protected override ICommand Command()
    {
        var (name, grouping) = Speaker;
        return new RecordDissent(CommandId, ConferenceId, name, grouping, Reasons ?? "", Owner ?? "", AnswerBy);
    }
}
