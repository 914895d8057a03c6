using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Complaints;

/// <summary>A complaint, an appeal or a representation is taken in.</summary>
[Does(Doing.RecordConference)]
public sealed class NewComplaintModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public ComplaintRoute? Route { get; set; }

    [BindProperty]
    public ComplaintKind? Kind { get; set; }

    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Wants { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public Guid? ConferenceId { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "A complaint, an appeal or a representation";

    public override string Lede => "The plan stands meanwhile, and whoever complains is told so.";

    public override string Home => "complaints";

    public IReadOnlyList<Choice> Kinds { get; } = EndingWords.Choices<ComplaintKind>(EndingWords.Of);

    public IReadOnlyList<Choice> People => [new(Child.Id.ToString(), Child.ShortName), .. Choices.Network(Child)];

    public IReadOnlyList<Choice> Conferences => Choices.Meetings(Child, View.Words, MeetingKind.Review, MeetingKind.InitialConference);

    protected override bool OffersSiblings => true;

    protected override string Done => "It is recorded. The plan stands meanwhile: tell them so when you answer that it came";

    protected override string Next() => View.Link($"complaints/{CommandId}");

    protected override void Start()
    {
        On = View.Today;
        ConferenceId = Conferences is [var latest, ..] ? Guid.Parse(latest.Value) : null;
    }

    protected override ICommand Command() => new ReceiveComplaint(
        CommandId, Needed(On, nameof(On), "Enter the date"), Route, Kind, Text.Clean(Who) ?? Name ?? "", PersonId, What ?? "", Wants, Agency, ConferenceId, FormDesk.MyName);

    private string? Name => PersonId is not { } person ? null : person == Child.Id ? Child.FullName : Child.Network.GetValueOrDefault(person)?.Name;
}
