using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>Whether a parent is known to adult social care or health.</summary>
[Does(Doing.Record)]
public sealed class ParentsServicesModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public ParentsServices? Services { get; set; }

    [BindProperty]
    public string? AskedOf { get; set; }

    [BindProperty]
    public string? Holder { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "Is a parent known to adult social care or health?";

    public override string Home => "plan/parents-records";

    public IReadOnlyList<Choice> Parents => [.. Of(Child).Select(p => new Choice(p.PersonId.ToString(), $"{p.Name}, {p.Relationship}"))];

    public IReadOnlyList<Choice> Answers { get; } = [.. Enum.GetValues<ParentsServices>().Select(s => new Choice(s.ToString(), PlanWords.Of(s)))];

    protected override bool Offered => Child.PlanOn(View.Today) is not null;

    protected override bool OffersSiblings => true;

    protected override string Done => "The answer is recorded";

    protected override bool Fits(Child sibling) => sibling.PlanOn(View.Today) is not null && Of(sibling).Any(p => PersonId is null || p.PersonId == PersonId);

    protected override void Start()
    {
        (On, AlsoFor) = (View.Today, [.. Siblings.Select(s => s.Id)]);
        if (Of(Child).FirstOrDefault(p => p.PersonId == PersonId)?.Asked is { } before)
        {
            (Services, AskedOf, Holder) = (before.Services, before.AskedOf, before.Holder);
        }
    }

    protected override ICommand Command() => For(Child, new AskParentsServices(CommandId, default, PersonId, Needed(On, nameof(On), "Enter the date"), Services, AskedOf ?? "", Holder));

    protected override ICommand For(Child child, ICommand command)
    {
        ArgumentNullException.ThrowIfNull(child);
        return (AskParentsServices)command with { PlanId = child.PlanOn(View.Today)!.PlanId };
    }

    private IReadOnlyList<ParentsRecord> Of(Child child) => child.PlanOn(View.Today) is { } plan ? ParentsRecord.Of(child, plan.PlanId) : [];
}
