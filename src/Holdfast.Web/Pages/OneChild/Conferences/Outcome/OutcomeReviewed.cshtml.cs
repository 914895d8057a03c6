using Holdfast.Casework;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>At a review: what became of one outcome of the plan before. Nothing goes on that is not confirmed here.</summary>
[Does(Doing.RecordConference)]
public sealed class OutcomeReviewedModel(FormDesk desk) : OutcomeForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid OutcomeId { get; set; }

    [BindProperty]
    public OutcomeFate? Fate { get; set; }

    [BindProperty]
    public string? NowSays { get; set; }

    [BindProperty]
    public string? HowSeenNow { get; set; }

    [BindProperty]
    public string? Progress { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public List<Guid> ActionsKept { get; set; } = [];

    /// <summary>The outcome as the plan before has it.</summary>
    public PlannedOutcome? Before => Outcome.Outline.Before?.Outcomes.FirstOrDefault(o => o.OutcomeId == OutcomeId);

    public IReadOnlyList<Choice> Actions => [.. (Before?.Actions ?? []).Select(a => new Choice(a.ActionId.ToString(), a.What, string.Join(" · ", Said(a))))];

    public override string Heading => "What became of this outcome?";

    protected override string Done => "What became of it is recorded";

    protected override bool OffersSiblings => false;

    protected override bool Offered => base.Offered && Before is not null;

    protected override void Start()
    {
        if (Outcome.Outline.Reviewed.FirstOrDefault(r => r.OutcomeId == OutcomeId) is { } said)
        {
            (Fate, NowSays, HowSeenNow, Progress, Evidence, Why, ActionsKept) = (said.Fate, said.NowSays, said.HowSeenNow, said.Progress, said.Evidence, said.Why, [.. said.ActionsKept]);
        }
    }

    private static IEnumerable<string> Said(PlannedAction action)
    {
        yield return $"{action.Who ?? "Nobody yet"}, {(action.By is { } by ? $"by {UkDate.Long(by)}" : "with no date")}";
        if (action.State is { } state)
        {
            yield return action.Words is { } words ? $"{PlanWords.Of(state)}: {words}" : PlanWords.Of(state);
        }
    }

    protected override ICommand Command() => new ReviewOutlineOutcome(CommandId, ConferenceId, OutcomeId, Fate, NowSays, HowSeenNow, Progress ?? "", Evidence ?? "", Why, [.. ActionsKept]);
}
