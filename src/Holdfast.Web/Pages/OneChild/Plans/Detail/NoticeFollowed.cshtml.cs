using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>Whoever holds a parent's own record acknowledged the plan, or was chased.</summary>
[Does(Doing.Record)]
public sealed class NoticeFollowedModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Notice { get; set; }

    [BindProperty]
    public bool? Acknowledged { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => $"The plan on {Sent!.Name}’s own record";

    public override string Lede => $"Sent to {Sent!.To} on {UkDate.Long(Sent.On)}.";

    public override string Home => "plan/parents-records";

    protected override bool Offered => Sent is not null && Child.PlanOn(View.Today)?.PlanId == Sent.PlanId;

    protected override string Done => Acknowledged == true ? "Recorded that the plan is on the record" : "Recorded that it was chased";

    private PlanNoticeSent? Sent => Child.Latest<PlanNoticeSent>(n => n.NoticeId == Notice);

    protected override void Start() => (On, By) = (View.Today, Sent?.To);

    protected override ICommand Command() => new FollowPlanNotice(CommandId, Sent!.PlanId, Sent.NoticeId, Needed(On, nameof(On), "Enter the date"), Acknowledged, By ?? "", Words ?? "");
}
