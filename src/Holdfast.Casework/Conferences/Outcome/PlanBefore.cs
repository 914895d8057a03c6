using System.Collections.Immutable;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>An action as a conference has it in front of it.</summary>
/// <param name="Who">Who does it, by name; empty while nobody has taken it on.</param>
/// <param name="By">The day by which it is done; nothing while no day is agreed.</param>
/// <param name="State">What became of it, as core groups told; nothing when nobody has said.</param>
/// <param name="Words">What was done, or why not.</param>
public sealed record PlannedAction(Guid ActionId, string What, string? Why, string? Who, DateOnly? By, ActionState? State, string? Words)
{
    internal static PlannedAction Of(OutlineActionAgreed agreed) => new(agreed.ActionId, agreed.What, agreed.Why, agreed.Who, agreed.By, null, null);

    internal static PlannedAction Of(PlanAction action) =>
        new(action.ActionId, action.Says.What, action.Says.Purpose, action.Says.Who, action.Says.By, action.State, action.Progress.LastOrDefault()?.Words);
}

/// <summary>What the plan says must change, and what is done if it does not, before a review.</summary>
/// <param name="On">The day these words were agreed.</param>
public sealed record RiskBefore(DateOnly On, string MustChange, string? Contingency, string? ContingencyWhen);

/// <summary>A part of the plan before a review.</summary>
/// <param name="On">The day these words were agreed.</param>
public sealed record PartBefore(PlanPart Part, DateOnly On, PartSays Says);

/// <summary>
/// The plan a review has in front of it (B07): the detailed plan as core groups have carried it on, without what the review itself says. Once the
/// review has decided it stays what it was then, whatever is written later.
/// </summary>
public sealed class PlanBefore
{
    private PlanBefore(DetailedPlan plan)
    {
        Outcomes =
        [
            .. plan.Outcomes.Where(o => o.Fate is null).Select(o => new PlannedOutcome(
                o.OutcomeId, o.Says.Outcome, o.Says.Measure, DangerOf(plan, o), null, [.. o.Actions.Where(a => a.LeftOutAt is null).Select(PlannedAction.Of)]) { Progress = o.Progress }),
        ];
        if (plan.Part(PlanPart.MustChange) is { } must)
        {
            var contingency = plan.Part(PlanPart.Contingency)?.Now;
            Risk = new RiskBefore(must.Standing[^1].Change.On, must.Now.Words, contingency?.Words, contingency?.SetOffBy);
        }

        Parts = [.. plan.Parts.Where(p => p.Key is not (PlanPart.MustChange or PlanPart.Contingency)).OrderBy(p => p.Key).Select(p => new PartBefore(p.Key, p.Value.Standing[^1].Change.On, p.Value.Now))];
        Versions = [.. plan.Versions];
    }

    public RiskBefore? Risk { get; }

    /// <summary>Outcomes no review has called reached or dropped, in the order they came in.</summary>
    public ImmutableArray<PlannedOutcome> Outcomes { get; }

    /// <summary>What else the plan says, part by part.</summary>
    public ImmutableArray<PartBefore> Parts { get; }

    public ImmutableArray<PlanVersion> Versions { get; }

    /// <summary>The plan before this review; nothing when the conference is none, the child was on no plan, or the plan says nothing yet.</summary>
    internal static PlanBefore? Find(Child child, ConferenceMeeting review)
    {
        if (review.Kind != ConferenceKind.Review || child.Plans.LastOrDefault(p => p.BeganOn < review.HeldOn && p.Covers(review.HeldOn)) is not { } period)
        {
            return null;
        }

        var plan = DetailedPlan.Without(child, period, review.ConferenceId, review.DecidedAt);
        return plan.Outcomes.IsEmpty && plan.Parts.IsEmpty ? null : new PlanBefore(plan);
    }

    private static Guid? DangerOf(DetailedPlan plan, PlanOutcome outcome) => plan.Served(outcome) switch
    {
        { IsDanger: true } danger => danger.Id,
        { AnswersId: { } answers } => answers,
        _ => null,
    };
}
