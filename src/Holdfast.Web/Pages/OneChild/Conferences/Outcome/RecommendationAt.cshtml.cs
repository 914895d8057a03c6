using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>What the core group recommends to the review.</summary>
[Does(Doing.RecordConference)]
public sealed class RecommendationAtModel(FormDesk desk) : OutcomeForm(desk)
{
    [BindProperty]
    public Recommendation? Recommends { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? ChildInNeedPlan { get; set; }

    public override string Heading => $"What does the {View.Words.Term("core-group", View.Today)} recommend?";

    protected override string Done => "The recommendation is recorded";

    protected override bool Offered => base.Offered && Meeting!.Kind == ConferenceKind.Review;

    protected override ICommand Command() => new HearRecommendation(CommandId, ConferenceId, Recommends, Why ?? "", ChildInNeedPlan);
}
