using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Endings;

/// <summary>Where a process beside the plan stands: looked after, the 18th birthday, a death.</summary>
[Does(Doing.Record)]
public sealed class ProcessModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public OtherProcess? Process { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? WhoLeads { get; set; }

    [BindProperty]
    [Display(Name = "Next date")]
    public DateOnly? NextOn { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "A process beside the plan";

    public override string Lede => "Looked-after children, young people who reach 18 and children who die have processes of their own. This says where theirs stands, so that nobody has to look for it.";

    public override string Home => "ending";

    public IReadOnlyList<Choice> Processes { get; } = EndingWords.Choices<OtherProcess>(EndingWords.Of);

    protected override string Done => "Where it stands is recorded";

    protected override void Start()
    {
        On = View.Today;
        Process = Child.DiedOn is not null ? OtherProcess.Death : PlanEnding.Latest(Child)?.Plan.Ground == "became-looked-after" ? OtherProcess.LookedAfter : null;
    }

    protected override ICommand Command() => new LinkProcess(CommandId, Process, Needed(On, nameof(On), "Enter the date"), What ?? "", WhoLeads ?? "", NextOn);
}
