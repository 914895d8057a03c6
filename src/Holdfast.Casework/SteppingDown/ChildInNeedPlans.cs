using System.Collections.Immutable;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework.SteppingDown;

/// <summary>Something the child in need plan takes over, or adds.</summary>
/// <param name="FromId">The action or outcome of the protection plan it comes from; nothing when it is new.</param>
public sealed record StepItem(Guid? FromId, string What, string? Who, DateOnly? By);

/// <summary>A child in need plan follows a plan that ended (B12).</summary>
/// <param name="PlanId">The protection plan it follows.</param>
/// <param name="ReviewOn">When it is reviewed.</param>
/// <param name="StepBackUpIf">What must happen for protection to be thought of again.</param>
/// <param name="FamilySays">What child and parents say to it.</param>
[StoredAs("child-in-need-plan-began", 1)]
public sealed record ChildInNeedPlanBegan(
    Guid StepId, Guid PlanId, DateOnly BeganOn, ImmutableList<StepItem> Items, string Lead, DateOnly ReviewOn, string StepBackUpIf, string? FamilySays) : EndingEvent
{
    public override DateOnly HappenedOn => BeganOn;

    public override Guid? About => StepId;
}

/// <summary>What a review of a child in need plan came to.</summary>
public enum StepReview
{
    GoesOn,
    Ends,

    /// <summary>There is enough to think of protection again: a strategy discussion follows.</summary>
    StepsBackUp,
}

/// <summary>The child in need plan was reviewed.</summary>
/// <param name="WhySooner">Why it ends before the time the area asks for, when it does.</param>
[StoredAs("child-in-need-plan-reviewed", 1)]
public sealed record ChildInNeedPlanReviewed(Guid ReviewId, Guid PlanId, DateOnly On, StepReview Decision, string Why, DateOnly? NextOn, string? WhySooner, string Who) : EndingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ReviewId;
}

/// <summary>How stepping down from one plan stands.</summary>
public sealed class SteppedDown
{
    private SteppedDown(Child child, PlanPeriod plan)
    {
        Plan = plan;
        var said = child.All<EndingEvent>().ToList();
        ChildInNeed = said.OfType<ChildInNeedPlanBegan>().LastOrDefault(e => e.PlanId == plan.PlanId);
        Reviews = [.. said.OfType<ChildInNeedPlanReviewed>().Where(e => e.PlanId == plan.PlanId)];
        None = said.OfType<NoChildInNeedPlan>().LastOrDefault(e => e.PlanId == plan.PlanId);
        Overseen = [.. said.OfType<StepDownOverseen>().Where(e => e.PlanId == plan.PlanId)];
    }

    /// <summary>The protection plan that ended.</summary>
    public PlanPeriod Plan { get; }

    public ChildInNeedPlanBegan? ChildInNeed { get; }

    public ImmutableArray<ChildInNeedPlanReviewed> Reviews { get; }

    /// <summary>Why there is no child in need plan.</summary>
    public NoChildInNeedPlan? None { get; }

    public ImmutableArray<StepDownOverseen> Overseen { get; }

    public bool IsOpen => ChildInNeed is not null && Reviews.All(r => r.Decision == StepReview.GoesOn);

    /// <summary>Nothing is said yet of what follows.</summary>
    public bool IsUnsaid => ChildInNeed is null && None is null;

    /// <summary>The date fixed for the next review, while it goes on.</summary>
    public DateOnly? NextReviewOn => !IsOpen ? null : Reviews.IsEmpty ? ChildInNeed!.ReviewOn : Reviews[^1].NextOn;

    /// <summary>What follows the last plan that ended; nothing while no plan has, or the child is on one again.</summary>
    public static SteppedDown? Latest(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Plans is [.., { EndRecorded: true } plan] ? new SteppedDown(child, plan) : null;
    }

    public static SteppedDown? Of(Child child, Guid planId)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Plans.LastOrDefault(p => p.PlanId == planId && p.EndRecorded) is { } plan ? new SteppedDown(child, plan) : null;
    }

    /// <summary>What the protection plan leaves undone, to begin the child in need plan with: open actions, and open outcomes nothing serves any more.</summary>
    public static IReadOnlyList<StepItem> Unfinished(Child child, PlanPeriod plan)
    {
        var items = new List<StepItem>();
        foreach (var outcome in DetailedPlan.Of(child, plan).OpenOutcomes)
        {
            var open = outcome.Actions.Where(a => a.IsOpen).ToList();
            items.AddRange(open.Select(a => new StepItem(a.ActionId, a.Says.What, a.Says.Who, a.Says.By)));
            if (open.Count == 0)
            {
                items.Add(new StepItem(outcome.OutcomeId, outcome.Says.Outcome, null, null));
            }
        }

        return items;
    }
}

/// <summary>Begin a child in need plan where a plan ended.</summary>
public sealed record BeginChildInNeedPlan(Guid StepId, Guid PlanId, DateOnly BeganOn, ImmutableArray<StepItem> Items, string Lead, DateOnly? ReviewOn, string StepBackUpIf, string? FamilySays) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(StepId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () => [Event()]);
    }

    private ChildInNeedPlanBegan Event() => new(
        StepId, PlanId, BeganOn, [.. Items.Where(i => !Text.Missing(i.What)).Select(i => i with { What = i.What.Trim(), Who = Text.Clean(i.Who) })], Lead.Trim(), ReviewOn!.Value, StepBackUpIf.Trim(), Text.Clean(FamilySays));

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (SteppedDown.Of(child, PlanId) is not { } down)
        {
            yield return new Refusal(nameof(PlanId), "The plan has not ended. A child in need plan follows it");
            yield break;
        }

        if (down.ChildInNeed is { } had)
        {
            yield return new Refusal(nameof(BeganOn), $"A child in need plan began on {UkDate.Long(had.BeganOn)}. Review that one");
        }

        if (BeganOn < down.Plan.EndedOn)
        {
            yield return new Refusal(nameof(BeganOn), $"Date must be on or after {UkDate.Long(down.Plan.EndedOn.Value)}, when the plan ended");
        }
        else if (BeganOn > today)
        {
            yield return new Refusal(nameof(BeganOn), "Date must be today or in the past");
        }

        if (Items.All(i => Text.Missing(i.What)))
        {
            yield return new Refusal(nameof(Items), "Keep or add at least one thing that is still to be done");
        }

        if (Text.Missing(Lead))
        {
            yield return new Refusal(nameof(Lead), "Enter who leads the child in need plan");
        }

        if (ReviewOn is null)
        {
            yield return new Refusal(nameof(ReviewOn), "Enter the day it is reviewed");
        }
        else if (ReviewOn <= BeganOn)
        {
            yield return new Refusal(nameof(ReviewOn), "The review must be after the day it begins");
        }

        if (Text.Missing(StepBackUpIf))
        {
            yield return new Refusal(nameof(StepBackUpIf), "Enter what must happen for protection to be thought of again");
        }
    }
}

/// <summary>Review a child in need plan: it goes on, ends, or steps back up.</summary>
/// <param name="Least">The last day of the time the area asks for at least; nothing where it has none.</param>
public sealed record ReviewChildInNeedPlan(Guid ReviewId, Guid PlanId, DateOnly On, StepReview? Decides, string Why, DateOnly? NextOn, string? WhySooner, string Who, DateOnly? Least) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(ReviewId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () =>
        [
            new ChildInNeedPlanReviewed(ReviewId, PlanId, On, Decides!.Value, Why.Trim(), Decides == StepReview.GoesOn ? NextOn : null, Decides == StepReview.Ends ? Text.Clean(WhySooner) : null, Who.Trim()),
        ]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (SteppedDown.Of(child, PlanId) is not { ChildInNeed: { } began } down)
        {
            yield return new Refusal(nameof(PlanId), "There is no child in need plan to review");
            yield break;
        }

        if (!down.IsOpen)
        {
            yield return new Refusal(nameof(Decides), "This child in need plan is over");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }
        else if (On < began.BeganOn)
        {
            yield return new Refusal(nameof(On), $"Date must be on or after {UkDate.Long(began.BeganOn)}, when it began");
        }

        if (Decides is null)
        {
            yield return new Refusal(nameof(Decides), "Select what was decided");
        }
        else if (Decides == StepReview.GoesOn && (NextOn is null || NextOn <= On))
        {
            yield return new Refusal(nameof(NextOn), NextOn is null ? "Enter the day of the next review" : "The next review must be after this one");
        }
        else if (Decides == StepReview.Ends && On < Least && Text.Missing(WhySooner))
        {
            yield return new Refusal(nameof(WhySooner), $"A child in need plan goes on until {UkDate.Long(Least.Value)} at least. Enter why it ends sooner");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter the reasons");
        }

        if (Text.Missing(Who))
        {
            yield return new Refusal(nameof(Who), "Enter who took part");
        }
    }
}
