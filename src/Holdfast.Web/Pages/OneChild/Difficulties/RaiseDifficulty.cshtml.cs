using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>Anybody who works with the child says that the plan does not work; the lead social worker is told at once.</summary>
[Does(Doing.TakePart)]
public sealed class RaiseDifficultyModel(FormDesk desk) : DifficultyForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public DifficultyKind? Kind { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Pattern { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? SafeMeanwhile { get; set; }

    [BindProperty]
    public string? RaisedBy { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? RaisedOn { get; set; }

    public override string Heading => "Raise a difficulty";

    public override string Lede => $"If the child may be in danger now, protect the child first: that waits for no form and no meeting. The {View.Words.Term("lead-social-worker", View.Today)} is told as soon as you save.";

    public override string Button => "Raise it";

    protected override string Done => $"The difficulty is raised. It is on the {View.Words.Term("lead-social-worker", View.Today)}’s list now, and on every {View.Words.Term("core-group", View.Today)}’s agenda until it is resolved";

    protected override bool Offered => Child.PlanOn(View.Today) is not null;

    protected override bool Fits(Child sibling) => sibling.PlanOn(View.Today) is not null;

    protected override void Start() => (RaisedOn, RaisedBy) = (View.Today, FormDesk.MyName);

    protected override string Next() => View.Link($"difficulties/{CommandId}");

    protected override ICommand Command()
    {
        var mine = Child.CoreGroup.FirstOrDefault(m => m.UserId == FormDesk.UserId);
        return new RaiseDifficulty(
            CommandId, Needed(RaisedOn, nameof(RaisedOn), "Enter the date"), Kind, What ?? "", Pattern, Evidence, SafeMeanwhile ?? "", RaisedBy ?? "", mine?.Agency, View.Capacity == Capacity.LeadSocialWorker);
    }
}
