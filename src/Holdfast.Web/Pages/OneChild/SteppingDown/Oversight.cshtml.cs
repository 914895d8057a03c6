using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Journal;
using Holdfast.Casework.SteppingDown;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.SteppingDown;

/// <summary>Team manager and head of service talk in supervision about an end without a child in need plan (B18).</summary>
[Does(Doing.OverseeStepDown)]
public sealed class OversightModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public string? TeamManager { get; set; }

    [BindProperty]
    public string? HeadOfService { get; set; }

    [BindProperty]
    public string? Discussion { get; set; }

    [BindProperty]
    public bool? Agreed { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Instead { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "Supervision: no child in need plan";

    public override string Home => "ending";

    public SteppedDown? Down => SteppedDown.Latest(Child);

    protected override bool Offered => Down?.None is not null;

    protected override string Done => "The oversight is recorded";

    protected override void Start()
    {
        On = View.Today;
        (TeamManager, HeadOfService) = View.Capacity == Capacity.HeadOfService ? (null, FormDesk.MyName) : (FormDesk.MyName, (string?)null);
    }

    protected override ICommand Command() => new OverseeStepDown(CommandId, Down!.Plan.PlanId, Needed(On, nameof(On), "Enter the date"), TeamManager ?? "", HeadOfService ?? "", Discussion ?? "", Agreed, Reasons ?? "", Instead);
}
