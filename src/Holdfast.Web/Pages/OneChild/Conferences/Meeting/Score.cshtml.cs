using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>Somebody's score, on the area's scale, and why.</summary>
[Does(Doing.RecordConference)]
public sealed class ScoreModel(FormDesk desk) : SpeakerForm(desk)
{
    [BindProperty]
    [Display(Name = "Score")]
    public int? Score { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The area's scale; nothing when the area has not settled one, and then nobody can score.</summary>
    public ConferenceScale? Scale => ConferenceScale.Read(View.Rules.ListSetting(MeetingRules.Scale, Meeting?.HeldOn ?? View.Today));

    public override string Heading => $"How safe is {Child.ShortName}?";

    protected override string Done => "The score is recorded";

    protected override bool Offered => base.Offered && Scale is not null;

    protected override ICommand Command()
    {
        var (name, grouping) = Speaker;
        return new GiveConferenceScore(CommandId, ConferenceId, name, grouping, Score, Reason ?? "", Scale!);
    }
}
