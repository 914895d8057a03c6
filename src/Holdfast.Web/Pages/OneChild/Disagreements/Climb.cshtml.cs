using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Disagreements;

/// <summary>A disagreement goes on to a higher stage of the area's ladder.</summary>
[Does(Doing.Disagree)]
public sealed class ClimbModel(FormDesk desk) : DisagreementForm(desk)
{
    [BindProperty]
    public string? Stage { get; set; }

    [BindProperty]
    public string? People { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? WhySkipped { get; set; }

    [BindProperty]
    public string? SafeMeanwhile { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    [Display(Name = "The day the child needs it settled by")]
    public DateOnly? ProtectiveDate { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "Take it to the next stage";

    public string NowAt => View.Words.Stage(Found!.Now.Code, Found.Raised.RaisedOn);

    /// <summary>The stages above the one it is at.</summary>
    public IReadOnlyList<Choice> Stages => [.. Ladder.SkipWhile(s => s.Code != Found!.Now.Code).Skip(1).Select(s => new Choice(s.Code, s.Words))];

    public IReadOnlyList<(string Heading, IReadOnlyList<Casework.Choice> People)> Equivalents => LadderShown.EquivalentsOf(View.Rules, View.Today);

    protected override string FirstField => nameof(Stage);

    protected override string Done => "It has gone on to the next stage";

    protected override bool Offered => Found is not null && Stages.Count > 0;

    protected override void Start()
    {
        ForAll();
        (On, By, Stage, SafeMeanwhile) = (View.Today, FormDesk.MyName, Stages.Count > 0 ? Stages[0].Value : null, Found?.SafeMeanwhile);
    }

    protected override ICommand Command() => new ClimbDisagreement(
        CommandId, Disagreement, Needed(On, nameof(On), "Enter the date"), Stage, People ?? "", Why ?? "", WhySkipped, SafeMeanwhile ?? "", ProtectiveDate, By ?? "", Ladder);
}
