using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.SteppingDown;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Pages.OneChild.Endings;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.SteppingDown;

/// <summary>One thing of a child in need plan, as the form asks for it.</summary>
public sealed class StepAnswers
{
    public Guid? FromId { get; set; }

    public string? What { get; set; }

    public string? Who { get; set; }

    [Display(Name = "By when")]
    public DateOnly? By { get; set; }
}

/// <summary>A child in need plan, begun with what the plan leaves undone.</summary>
[Does(Doing.RecordConference)]
public sealed class StepDownModel(FormDesk desk) : ChildForm(desk)
{
    private const int Empty = 2;

    [BindProperty]
    public List<StepAnswers> Items { get; set; } = [];

    [BindProperty]
    public string? Lead { get; set; }

    [BindProperty]
    public string? StepBackUpIf { get; set; }

    [BindProperty]
    public string? FamilySays { get; set; }

    [BindProperty]
    [Display(Name = "Date it begins")]
    public DateOnly? BeganOn { get; set; }

    [BindProperty]
    [Display(Name = "Date of the review")]
    public DateOnly? ReviewOn { get; set; }

    public override string Heading => "Step down to a child in need plan";

    public override string Home => "ending";

    public override bool KeepsWhileTyping => true;

    /// <summary>The last day of the time the area asks for at least.</summary>
    public DateOnly? Least => EndingRules.Least(View.Rules, Down!.Plan.EndedOn ?? View.Today);

    /// <summary>The child in need plan as the core group drew it up, or the review put it.</summary>
    public string? Drawn => Child.Latest<ConferenceDecided>(d => d.On == Down!.Plan.EndedOn && d.Instead == InsteadOfPlan.ChildInNeedPlan)?.InsteadWords
        ?? Child.Latest<CoreGroupRecommended>(r => r.On >= Down!.Plan.BeganOn && r.ChildInNeedPlan is not null)?.ChildInNeedPlan;

    protected override bool Offered => Down is not null && Child.DiedOn is null;

    protected override string Done => "The child in need plan has begun";

    private SteppedDown? Down => SteppedDown.Latest(Child);

    protected override void Start()
    {
        Items = [.. SteppedDown.Unfinished(Child, Down!.Plan).Select(i => new StepAnswers { FromId = i.FromId, What = i.What, Who = i.Who, By = i.By }), .. Enumerable.Range(0, Empty).Select(_ => new StepAnswers())];
        (BeganOn, ReviewOn, Lead) = (Down.Plan.EndedOn, Least, Child.LeadSocialWorker?.Name);
    }

    protected override ICommand Command() => new BeginChildInNeedPlan(
        CommandId, Down!.Plan.PlanId, Needed(BeganOn, nameof(BeganOn), "Enter the day it begins"), [.. Items.Select(i => new StepItem(i.FromId, i.What ?? "", i.Who, i.By))], Lead ?? "", ReviewOn, StepBackUpIf ?? "", FamilySays);

    protected override string FieldOf(string about) => about == nameof(Items) ? "Items[0].What" : about;
}
