using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>Before a review the group records what it recommends. Only the review decides.</summary>
[Does(Doing.TakePart)]
public sealed class RecommendModel(FormDesk desk) : CoreGroupForm(desk)
{
    [BindProperty]
    public Recommendation? Recommends { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Outcomes { get; set; }

    [BindProperty]
    public string? ChildInNeedPlan { get; set; }

    public override string Heading => $"What the group recommends to the {View.Words.Term("review-conference", View.Today)}";

    public override string Lede => "Only the review decides whether the plan goes on.";

    public IReadOnlyList<Choice> Recommendations { get; } = CoreGroupWords.Choices<Recommendation>(OutcomeWords.Of);

    protected override string Done => "The recommendation is recorded";

    protected override void Start()
    {
        if (Meeting?.Recommendation is { } before)
        {
            (Recommends, Why, Outcomes, ChildInNeedPlan) = (before.Recommends, before.Why, before.Outcomes, before.ChildInNeedPlan);
        }
    }

    protected override ICommand Command() => new RecommendToReview(CommandId, MeetingId, Recommends, Why ?? "", Outcomes ?? "", ChildInNeedPlan);
}
