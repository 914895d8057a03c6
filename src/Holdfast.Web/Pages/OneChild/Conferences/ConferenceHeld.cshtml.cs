using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences;

/// <summary>The conference that decides about a plan was held, with no record of its meeting here; when it decided so, the plan begins that day.</summary>
[Does(Doing.RecordConference)]
public sealed class ConferenceHeldModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    [Display(Name = "Date of the conference")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public ConferenceDecision Outcome { get; set; }

    [BindProperty]
    public string? Category { get; set; }

    [BindProperty]
    public Guid? LeadSocialWorkerId { get; set; }

    [BindProperty]
    [Display(Name = "Date of the first meeting")]
    public DateOnly? FirstCoreGroupOn { get; set; }

    [BindProperty]
    public HowOften VisitsEvery { get; set; } = new();

    [BindProperty]
    public HowOften CoreGroupsEvery { get; set; } = new();

    public override string Heading => $"{View.Words.Capital("initial-conference", View.Today)} held";

    public IReadOnlyList<Records.Accounts.PersonChoice> Workers { get; private set; } = [];

    protected override bool OffersSiblings => true;

    protected override string Done => "The conference is recorded";

    protected override async Task Load(CancellationToken cancel) => Workers = await FormDesk.Workers(Child.Area, cancel);

    protected override void Start() => HeldOn = View.Today;

    protected override string FieldOf(string about) => HowOften.FieldOf(about);

    protected override ICommand? Command()
    {
        VisitsEvery.Check(ModelState, nameof(VisitsEvery));
        CoreGroupsEvery.Check(ModelState, nameof(CoreGroupsEvery));
        var on = Needed(HeldOn, nameof(HeldOn), "Enter the date of the conference");
        return new RecordInitialConference(
                CommandId, on, Outcome, Text.Clean(Category), LeadSocialWorkerId, Workers.FirstOrDefault(w => w.UserId == LeadSocialWorkerId)?.DisplayName, FirstCoreGroupOn,
                NewId.Next(), VisitsEvery.Interval, CoreGroupsEvery.Interval);
    }

    /// <summary>One conference for the family; each child has a plan of their own.</summary>
    protected override ICommand For(Child child, ICommand command) => (RecordInitialConference)command with { PlanId = NewId.Next() };
}
