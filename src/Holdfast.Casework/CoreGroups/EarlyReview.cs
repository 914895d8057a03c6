using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>What points to a review before its day. Each is a prompt, never a decision.</summary>
public enum EarlyReviewPointer
{
    NewIncident,
    PlanCannotBeCarriedOut,
    DangerousPerson,
    CircumstancesChanged,
    MovedToSaferPlace,
    PlanShouldEnd,

    /// <summary>Obstacles to the plan are not satisfactorily dealt with (M09).</summary>
    ObstaclesRemain,
    ChildNotSeen,
    NotCooperating,
    DisputeUnresolved,
    NewInHousehold,

    /// <summary>The plan does not have the desired effect (P13).</summary>
    NoEffect,
}

/// <summary>An early review was asked for. Only the chair, or the chair's manager, changes the day of a review.</summary>
/// <param name="MeetingId">The core group that asks, when it was decided at one.</param>
/// <param name="ManagersAdvice">What the manager advised, who must be consulted (H08).</param>
/// <param name="AdvisersAdvice">What the child protection adviser advised, or why nobody was asked.</param>
[StoredAs("early-review-asked", 1)]
public sealed record EarlyReviewAsked(
    Guid RequestId, Guid? MeetingId, DateOnly AskedOn, ImmutableList<EarlyReviewPointer> Pointers, string Why, string AskedBy, string Manager, string ManagersAdvice, string AdvisersAdvice) : CoreGroupEvent
{
    public override DateOnly HappenedOn => AskedOn;

    public override Guid? About => RequestId;

    public bool Equals(EarlyReviewAsked? other) =>
        other is not null && RequestId == other.RequestId && MeetingId == other.MeetingId && AskedOn == other.AskedOn && Why == other.Why && AskedBy == other.AskedBy && Manager == other.Manager
        && ManagersAdvice == other.ManagersAdvice && AdvisersAdvice == other.AdvisersAdvice && Imported == other.Imported && Pointers.SequenceEqual(other.Pointers);

    public override int GetHashCode() => HashCode.Combine(RequestId, AskedOn);
}

/// <summary>The chair answered whether there is an early review.</summary>
[StoredAs("early-review-answered", 1)]
public sealed record EarlyReviewAnswered(Guid AnswerId, Guid RequestId, DateOnly AnsweredOn, bool Convened, DateOnly? ReviewOn, string Why, string AnsweredBy) : CoreGroupEvent
{
    public override DateOnly HappenedOn => AnsweredOn;

    public override Guid? About => AnswerId;
}

/// <summary>A request for an early review with its answer, once there is one.</summary>
public sealed record EarlyReviewRequest(EarlyReviewAsked Asked, EarlyReviewAnswered? Answered);

/// <summary>Ask for an early review.</summary>
public sealed record AskForEarlyReview(
    Guid RequestId, Guid? MeetingId, DateOnly AskedOn, ImmutableList<EarlyReviewPointer> Pointers, string Why, string AskedBy, string Manager, string ManagersAdvice, string AdvisersAdvice) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(RequestId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () =>
        [
            new EarlyReviewAsked(RequestId, MeetingId, AskedOn, [.. Pointers.Distinct().Order()], Why.Trim(), AskedBy.Trim(), Manager.Trim(), ManagersAdvice.Trim(), AdvisersAdvice.Trim()),
        ]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (AskedOn > today)
        {
            yield return new Refusal(nameof(AskedOn), "Date must be today or in the past");
        }
        else if (child.PlanOn(AskedOn) is null)
        {
            yield return new Refusal(nameof(AskedOn), "The child was not on a plan that day, so there is nothing to review");
        }

        if (Pointers.IsEmpty)
        {
            yield return new Refusal(nameof(Pointers), "Select at least one thing that points to a review before its day");
        }

        foreach (var (about, words, message) in new[]
        {
            (nameof(Why), Why, "Enter what has happened"),
            (nameof(AskedBy), AskedBy, "Enter who asks for it"),
            (nameof(Manager), Manager, "Enter which manager was consulted"),
            (nameof(ManagersAdvice), ManagersAdvice, "Enter what the manager advised"),
            (nameof(AdvisersAdvice), AdvisersAdvice, "Enter what the adviser advised, or why no adviser was asked"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }
    }
}

/// <summary>Answer a request for an early review.</summary>
public sealed record AnswerEarlyReview(Guid AnswerId, Guid RequestId, DateOnly AnsweredOn, bool? Convened, DateOnly? ReviewOn, string Why, string AnsweredBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(AnswerId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () =>
            [new EarlyReviewAnswered(AnswerId, RequestId, AnsweredOn, Convened!.Value, Convened == true ? ReviewOn : null, Why.Trim(), AnsweredBy.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (child.EarlyReviews.FirstOrDefault(r => r.Asked.RequestId == RequestId) is not { } request)
        {
            yield return new Refusal(nameof(RequestId), "Select a request for an early review");
            yield break;
        }

        if (request.Answered is { } before)
        {
            yield return new Refusal(nameof(RequestId), $"{before.AnsweredBy} answered this on {UkDate.Long(before.AnsweredOn)}");
        }

        if (AnsweredOn > today)
        {
            yield return new Refusal(nameof(AnsweredOn), "Date must be today or in the past");
        }
        else if (AnsweredOn < request.Asked.AskedOn)
        {
            yield return new Refusal(nameof(AnsweredOn), $"The date must be on or after {UkDate.Long(request.Asked.AskedOn)}, when it was asked");
        }

        if (Convened is null)
        {
            yield return new Refusal(nameof(Convened), "Select whether there is an early review");
        }
        else if (Convened == true && ReviewOn is null)
        {
            yield return new Refusal(nameof(ReviewOn), "Enter the day of the early review");
        }
        else if (Convened == true && ReviewOn < AnsweredOn)
        {
            yield return new Refusal(nameof(ReviewOn), "The review must be on or after the day of the answer");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why");
        }

        if (Text.Missing(AnsweredBy))
        {
            yield return new Refusal(nameof(AnsweredBy), "Enter who answers");
        }
    }
}
