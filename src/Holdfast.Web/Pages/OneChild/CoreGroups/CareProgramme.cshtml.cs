using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>What a mental-health care plan gives goes into the child's plan, and the two keep in step (H61).</summary>
[Does(Doing.Record)]
public sealed class CareProgrammeModel(FormDesk desk) : CoreGroupWorkForm(desk)
{
    [BindProperty]
    public string? Whose { get; set; }

    [BindProperty]
    public string? LedBy { get; set; }

    [BindProperty]
    public string? Support { get; set; }

    [BindProperty]
    public bool? GroupInvited { get; set; }

    [BindProperty]
    public string? WhyNotInvited { get; set; }

    [BindProperty]
    public bool? CopyHeld { get; set; }

    [BindProperty]
    public string? Copy { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "A mental-health care plan beside the child’s plan";

    protected override bool Offered => Child.PlanOn(View.Today) is not null;

    protected override string Done => "It is recorded. Put the support into the plan too";

    protected override void Start()
    {
        ForAll();
        On = View.Today;
    }

    protected override ICommand Command() =>
        new TakeInCareProgramme(CommandId, Needed(On, nameof(On), "Enter the date"), Whose ?? "", LedBy ?? "", Support ?? "", GroupInvited, WhyNotInvited, CopyHeld, Copy ?? "");
}
