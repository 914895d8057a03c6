using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Supervision;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Supervision;

/// <summary>A head of service writes what they make of a case, with the reasons given.</summary>
[Does(Doing.HeadOversight)]
public sealed class OversightModel(FormDesk desk) : SupervisionForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public OversightMatter? Matter { get; set; }

    [BindProperty]
    public string? With { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Thinks { get; set; }

    [BindProperty]
    public string? FollowUp { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? GivenOn { get; set; }

    public override string Heading => $"What the head of service makes of the work with {Child.ShortName}";

    public IReadOnlyList<Choice> Matters { get; } = [.. Enum.GetValues<OversightMatter>().Select(m => new Choice(m.ToString(), OversightWords.Of(m)))];

    protected override string Done => "It is recorded";

    protected override bool OffersSiblings => true;

    protected override void Start() => GivenOn = View.Today;

    protected override string FieldOf(string about) => about == nameof(GiveOversight.View) ? nameof(Thinks) : about;

    protected override ICommand Command() =>
        new GiveOversight(CommandId, Needed(GivenOn, nameof(GivenOn), "Enter the date"), Matter, With ?? "", Reasons ?? "", Thinks ?? "", FollowUp ?? "", FormDesk.MyName);
}
