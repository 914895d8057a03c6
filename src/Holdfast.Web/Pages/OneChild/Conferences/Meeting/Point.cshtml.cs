using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>Something said, put on the board.</summary>
[Does(Doing.RecordConference)]
public sealed class PointModel(FormDesk desk) : MeetingForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public BoardColumn? Column { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Whose { get; set; }

    [BindProperty]
    public Voice? Voice { get; set; }

    public override string Heading => "Put something on the board";

    public override string Button => "Put it up";

    protected override string Done => "It is on the board";

    protected override ICommand Command() => new AddBoardPoint(CommandId, ConferenceId, Column, Words ?? "", Whose ?? "", Voice);
}
