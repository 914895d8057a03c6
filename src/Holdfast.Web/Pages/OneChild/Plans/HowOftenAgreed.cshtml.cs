using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Plans;

/// <summary>How often the child is to be seen, and the core group meets, was agreed.</summary>
[Does(Doing.Record)]
public sealed class HowOftenAgreedModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public HowOften VisitsEvery { get; set; } = new();

    [BindProperty]
    public HowOften CoreGroupsEvery { get; set; } = new();

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? AgreedOn { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public override string Heading => $"How often {Child.ShortName} is seen";

    protected override bool OffersSiblings => true;

    protected override string Done => "How often is recorded";

    protected override bool Fits(Child sibling) => sibling.PlanOn(View.Today) is not null;

    protected override void Start()
    {
        AgreedOn = View.Today;
        VisitsEvery = HowOften.Of(Child.VisitsEvery(View.Today));
        CoreGroupsEvery = HowOften.Of(Child.CoreGroupsEvery(View.Today));
    }

    protected override string FieldOf(string about) => HowOften.FieldOf(about);

    protected override ICommand? Command()
    {
        VisitsEvery.Check(ModelState, nameof(VisitsEvery));
        CoreGroupsEvery.Check(ModelState, nameof(CoreGroupsEvery));
        var on = Needed(AgreedOn, nameof(AgreedOn), "Enter the date");
        return new AgreePlanFrequency(VisitsEvery.Interval, CoreGroupsEvery.Interval, on, Why ?? "");
    }
}
