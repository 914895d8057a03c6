using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Endings;

/// <summary>How one outcome stood, as the form asks for it.</summary>
public sealed class OutcomeAnswers
{
    public Guid? OutcomeId { get; set; }

    public string? Outcome { get; set; }

    public bool? Reached { get; set; }

    public string? Evidence { get; set; }
}

/// <summary>What the end of a plan rests on: never a tick, but evidence outcome by outcome, the risk that remains, and who has seen the child.</summary>
[Does(Doing.RecordConference)]
public sealed class EvidenceOfEndingModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public List<OutcomeAnswers> Outcomes { get; set; } = [];

    [BindProperty]
    public string? RemainingRisk { get; set; }

    [BindProperty]
    public string? Outstanding { get; set; }

    [BindProperty]
    public string? ChildSeenBy { get; set; }

    [BindProperty]
    [Display(Name = "Day")]
    public DateOnly? ChildSeenOn { get; set; }

    [BindProperty]
    public string? WhyChildNotSeen { get; set; }

    [BindProperty]
    public string? CarersSeenBy { get; set; }

    [BindProperty]
    [Display(Name = "Day")]
    public DateOnly? CarersSeenOn { get; set; }

    [BindProperty]
    public string? WhyCarersNotSeen { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "What the end of the plan rests on";

    public override string Lede => "A plan ends on evidence for the child, never on a tick. Write it before the review decides; the review reads it.";

    public override string Home => "ending";

    public override bool KeepsWhileTyping => true;

    public IReadOnlyList<string> Warnings =>
        [.. PlanEnding.Warnings(Child, Plan!, View.Today).Where(w => w != EndingWarning.ComplaintOpen || View.Disclosure.Shows(typeof(ComplaintReceived))).Select(w => EndingWords.Of(w, Child.ShortName))];

    protected override bool Offered => Plan is not null;

    protected override string Done => "It is written down. Only the review decides";

    private PlanPeriod? Plan => PlanEnding.Latest(Child)?.Plan;

    protected override void Start()
    {
        var before = PlanEnding.Latest(Child)!.Evidence;
        Outcomes =
        [
            .. DetailedPlan.Of(Child, Plan!).Outcomes.Select(o => new OutcomeAnswers
            {
                OutcomeId = o.OutcomeId, Outcome = o.Says.Outcome, Reached = before?.Outcomes.Find(b => b.OutcomeId == o.OutcomeId)?.Reached ?? (o.Reached ? true : null),
                Evidence = before?.Outcomes.Find(b => b.OutcomeId == o.OutcomeId)?.Evidence ?? o.Progress.LastOrDefault()?.Evidence,
            }),
        ];
        if (Outcomes.Count == 0)
        {
            Outcomes.Add(new OutcomeAnswers());
        }

        var seen = Child.Visits.LastOrDefault(v => v.Child.Seen && v.Place != VisitPlace.CoreGroupMeeting);
        (RemainingRisk, Outstanding) = (before?.RemainingRisk, before?.Outstanding);
        (ChildSeenBy, ChildSeenOn) = (seen?.VisitedBy, seen?.VisitedOn);
        On = Plan!.EndedOn ?? View.Today;
    }

    protected override ICommand Command()
    {
        for (var i = 0; i < Outcomes.Count; i++)
        {
            Needed(Outcomes[i].Reached, $"Outcomes[{i}].Reached", "Select whether it is reached");
            if (Text.Missing(Outcomes[i].Outcome))
            {
                ModelState.AddModelError($"Outcomes[{i}].Outcome", "Enter what was to change for the child");
            }
        }

        return new EvidenceEnding(
            CommandId, Plan!.PlanId, Needed(On, nameof(On), "Enter the date"), [.. Outcomes.Select(o => new OutcomeAtEnd(o.OutcomeId, o.Outcome ?? "", o.Reached == true, o.Evidence ?? ""))], RemainingRisk ?? "", Outstanding,
            ChildSeenBy, ChildSeenOn, WhyChildNotSeen, CarersSeenBy, CarersSeenOn, WhyCarersNotSeen);
    }
}
