using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.SteppingDown;

/// <summary>Why no child in need plan follows.</summary>
public enum NoStepReason
{
    LookedAfter,
    MovedToAnotherAuthority,

    /// <summary>Exceptionally none: with a rationale on the child’s file and in the minutes of the review (B17a), and oversight (B18).</summary>
    NotNeeded,
}

/// <summary>No child in need plan follows a plan that ended.</summary>
/// <param name="ConferenceId">The review in whose minutes the rationale stands too.</param>
[StoredAs("no-child-in-need-plan", 1)]
public sealed record NoChildInNeedPlan(Guid NoneId, Guid PlanId, DateOnly On, NoStepReason Because, string Rationale, Guid? ConferenceId, string DecidedBy) : EndingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => NoneId;
}

/// <summary>Team manager and head of service talked in supervision about an end without a child in need plan (B18).</summary>
/// <param name="Agreed">The head of service agrees that none is needed.</param>
/// <param name="Instead">What is to be done when not.</param>
[StoredAs("step-down-overseen", 1)]
public sealed record StepDownOverseen(Guid OversightId, Guid PlanId, DateOnly On, string TeamManager, string HeadOfService, string Discussion, bool Agreed, string Reasons, string? Instead) : EndingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => OversightId;
}

/// <summary>Say why no child in need plan follows. The rationale goes on the child’s file and, in the same act, into the review’s minutes.</summary>
public sealed record DoWithoutChildInNeedPlan(Guid NoneId, Guid PlanId, DateOnly On, NoStepReason? Because, string Rationale, string DecidedBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(NoneId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () => Events(child));
    }

    private IEnumerable<ChildEvent> Events(Child child)
    {
        var review = ReviewThatEnded(child);
        yield return new NoChildInNeedPlan(NoneId, PlanId, On, Because!.Value, Rationale.Trim(), review?.ConferenceId, DecidedBy.Trim());
        if (Because == NoStepReason.NotNeeded && review is not null)
        {
            yield return new ConferencePartRecorded(review.ConferenceId, review.HeldOn, ConferencePart.NoChildInNeedPlan, Rationale.Trim());
        }
    }

    private ReviewConferenceHeld? ReviewThatEnded(Child child) =>
        SteppedDown.Of(child, PlanId) is { Plan: { EndedOn: { } ended } } ? child.Reviews.LastOrDefault(r => r.HeldOn == ended && r.Decision == ReviewDecision.End) : null;

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (SteppedDown.Of(child, PlanId) is not { } down)
        {
            yield return new Refusal(nameof(PlanId), "The plan has not ended");
            yield break;
        }

        if (!down.IsUnsaid)
        {
            yield return new Refusal(nameof(Because), "What follows the plan is on the record already. Correct that entry if it is wrong");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }
        else if (On < down.Plan.EndedOn)
        {
            yield return new Refusal(nameof(On), $"Date must be on or after {UkDate.Long(down.Plan.EndedOn.Value)}, when the plan ended");
        }

        if (Because is null)
        {
            yield return new Refusal(nameof(Because), "Select why there is none");
        }

        if (Text.Missing(Rationale))
        {
            yield return new Refusal(nameof(Rationale), Because == NoStepReason.NotNeeded ? "Enter clearly why none is needed. It stands here and in the minutes of the review" : "Enter the reasons, and what is known of it");
        }

        if (Text.Missing(DecidedBy))
        {
            yield return new Refusal(nameof(DecidedBy), "Enter who decided it");
        }
    }
}

/// <summary>Record what team manager and head of service said about an end without a child in need plan.</summary>
public sealed record OverseeStepDown(Guid OversightId, Guid PlanId, DateOnly On, string TeamManager, string HeadOfService, string Discussion, bool? Agreed, string Reasons, string? Instead) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(OversightId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, area, today), () =>
        [
            new StepDownOverseen(OversightId, PlanId, On, TeamManager.Trim(), HeadOfService.Trim(), Discussion.Trim(), Agreed!.Value, Reasons.Trim(), Agreed == true ? null : Text.Clean(Instead)),
        ]);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (SteppedDown.Of(child, PlanId)?.None is not { } none)
        {
            yield return new Refusal(nameof(PlanId), "Nobody has said that there is no child in need plan");
            yield break;
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }
        else if (On < none.On)
        {
            yield return new Refusal(nameof(On), $"Date must be on or after {UkDate.Long(none.On)}, when it was decided");
        }

        if (Text.Missing(TeamManager))
        {
            yield return new Refusal(nameof(TeamManager), $"Enter the {area.Terms.TeamManager}’s name");
        }

        if (Text.Missing(HeadOfService))
        {
            yield return new Refusal(nameof(HeadOfService), "Enter the name of the head of service");
        }
        else if (string.Equals(TeamManager?.Trim(), HeadOfService.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            yield return new Refusal(nameof(HeadOfService), $"Supervision is between two people. Enter the head of service, not the {area.Terms.TeamManager} again");
        }

        if (Text.Missing(Discussion))
        {
            yield return new Refusal(nameof(Discussion), "Enter what was talked about");
        }

        if (Agreed is null)
        {
            yield return new Refusal(nameof(Agreed), "Select whether the head of service agrees");
        }

        if (Text.Missing(Reasons))
        {
            yield return new Refusal(nameof(Reasons), "Enter the reasons");
        }

        if (Agreed == false && Text.Missing(Instead))
        {
            yield return new Refusal(nameof(Instead), "Enter what is to be done instead");
        }
    }
}
