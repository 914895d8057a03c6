using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework.Conferences;

/// <summary>What an initial conference decided about a plan.</summary>
public enum ConferenceDecision
{
    NotInTheSource,
    Plan,
    NoPlan,
}

/// <summary>What a review conference decided about the plan.</summary>
public enum ReviewDecision
{
    NotInTheSource,
    Continue,
    End,

    /// <summary>Neither: what it was stands with the decision, and the plan goes on meanwhile.</summary>
    Other,
}

/// <summary>The conference that decides whether the child is likely to suffer significant harm was held.</summary>
/// <param name="Category">Code of the area's list of categories.</param>
/// <param name="FirstCoreGroupOn">The date fixed for the first core group before the conference ended.</param>
[StoredAs("initial-conference-held", 1)]
public sealed record InitialConferenceHeld(
    Guid ConferenceId, DateOnly HeldOn, ConferenceDecision Decision, string? Category, Guid? LeadSocialWorkerId, string? LeadSocialWorkerName,
    DateOnly? FirstCoreGroupOn) : ChildEvent
{
    public override DateOnly HappenedOn => HeldOn;

    public override Guid? About => ConferenceId;
}

/// <summary>A review conference looked at the plan.</summary>
[StoredAs("review-conference-held", 1)]
public sealed record ReviewConferenceHeld(Guid ConferenceId, DateOnly HeldOn, ReviewDecision Decision, string? Category) : ChildEvent
{
    public override DateOnly HappenedOn => HeldOn;

    public override Guid? About => ConferenceId;
}

/// <summary>Record an initial conference and, when it decided so, that the plan began that day.</summary>
public sealed record RecordInitialConference(
    Guid ConferenceId, DateOnly HeldOn, ConferenceDecision Outcome, string? Category, Guid? LeadSocialWorkerId, string? LeadSocialWorkerName,
    DateOnly? FirstCoreGroupOn, Guid PlanId, Interval? VisitsEvery, Interval? CoreGroupsEvery) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(area);
        return child.Has(ConferenceId) ? Journal.Decision.AlreadyRecorded : Journal.Decision.From(Refusals(child, area, today), Events);
    }

    private IEnumerable<ChildEvent> Events()
    {
        var lead = Text.Clean(LeadSocialWorkerName);
        yield return new InitialConferenceHeld(ConferenceId, HeldOn, Outcome, Category, LeadSocialWorkerId, lead, FirstCoreGroupOn);
        if (Outcome == ConferenceDecision.Plan)
        {
            yield return new PlanBegan(PlanId, HeldOn, Category, null, VisitsEvery, CoreGroupsEvery);
            if (lead is not null)
            {
                yield return new LeadSocialWorkerNamed(LeadSocialWorkerId, lead, HeldOn);
            }
        }
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (HeldOn > today)
        {
            yield return new Refusal(nameof(HeldOn), "Date of the conference must be today or in the past");
        }

        if (Outcome == ConferenceDecision.NotInTheSource)
        {
            yield return new Refusal(nameof(Outcome), "Select what the conference decided");
        }

        if (Outcome == ConferenceDecision.Plan)
        {
            if (area.Categories.All(c => c.Code != Category))
            {
                yield return new Refusal(nameof(Category), "Select a category of harm");
            }

            if (child.PlanOn(HeldOn) is { } plan)
            {
                yield return new Refusal(nameof(HeldOn), $"The child was already on a plan that day: it began on {UkDate.Long(plan.BeganOn)}");
            }

            if (child.Has(PlanId))
            {
                yield return new Refusal(nameof(PlanId), "This plan is on the record already, made by another conference");
            }

            if (FirstCoreGroupOn < HeldOn)
            {
                yield return new Refusal(nameof(FirstCoreGroupOn), $"The first {area.Terms.CoreGroup} must be on or after the day of the conference");
            }

            foreach (var refusal in HowOften.Refusals(VisitsEvery, CoreGroupsEvery))
            {
                yield return refusal;
            }
        }
    }
}

/// <summary>Record a review conference; when it decided to end the plan, the plan ends that day.</summary>
public sealed record RecordReviewConference(Guid ConferenceId, DateOnly HeldOn, ReviewDecision Outcome, string? Category, string? Reason) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(area);
        return child.Has(ConferenceId)
            ? Journal.Decision.AlreadyRecorded
            : Journal.Decision.From(Refusals(child, area, today), () => Events(child));
    }

    private IEnumerable<ChildEvent> Events(Child child)
    {
        yield return new ReviewConferenceHeld(ConferenceId, HeldOn, Outcome, Category);
        if (Outcome == ReviewDecision.End && child.PlanOn(HeldOn) is { EndRecorded: false } plan)
        {
            yield return new PlanEnded(plan.PlanId, HeldOn, PlanEndings.DecidedAtReview, Text.Clean(Reason));
        }
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (HeldOn > today)
        {
            yield return new Refusal(nameof(HeldOn), "Date of the review must be today or in the past");
        }

        if (child.PlanOn(HeldOn) is not { } plan)
        {
            yield return new Refusal(nameof(HeldOn), "The child was not on a plan that day");
        }
        else if (HeldOn <= plan.BeganOn)
        {
            yield return new Refusal(nameof(HeldOn), $"Date of the review must be after {UkDate.Long(plan.BeganOn)}, when the plan began");
        }

        else if (Outcome == ReviewDecision.End && plan.EndedOn is { } ended && ended != HeldOn)
        {
            yield return new Refusal(nameof(Outcome), $"This plan ended on {UkDate.Long(ended)}. Correct that entry if it is wrong");
        }

        if (Outcome == ReviewDecision.NotInTheSource)
        {
            yield return new Refusal(nameof(Outcome), "Select what the review decided");
        }

        if (Outcome == ReviewDecision.Continue && area.Categories.All(c => c.Code != Category))
        {
            yield return new Refusal(nameof(Category), "Select a category of harm");
        }

        if (Outcome == ReviewDecision.End && Text.Missing(Reason))
        {
            yield return new Refusal(nameof(Reason), "Enter why the child is no longer likely to suffer significant harm");
        }
    }
}
