using System.Collections.Immutable;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework.Endings;

/// <summary>What a ground of ending asks for. Each area says which ground needs which (facts differ from place to place).</summary>
public enum EndingNeed
{
    /// <summary>The name of the authority the child moved to.</summary>
    Authority,

    /// <summary>The day that authority held its conference; never before it.</summary>
    Conference,

    /// <summary>The day it confirmed in writing that it is responsible.</summary>
    Confirmation,

    /// <summary>Agencies were asked first.</summary>
    Consulted,

    /// <summary>The child is 18 by then.</summary>
    Birthday,

    /// <summary>A review around that day.</summary>
    Review,

    /// <summary>A review, or formal letters between the services.</summary>
    ReviewOrLetter,

    /// <summary>The day of the child’s death.</summary>
    Death,

    /// <summary>Where the child went, and how that is known.</summary>
    WhereTo,
}

/// <summary>What a plan’s end on a ground other than risk rests on.</summary>
/// <param name="DecidedBy">The manager named to decide it.</param>
/// <param name="Consulted">Which agencies were asked, and what they said.</param>
/// <param name="Authority">The authority, or the country, the child went to.</param>
/// <param name="ReviewOn">The review held for it.</param>
/// <param name="LetterOn">The day of the formal letters between the services.</param>
/// <param name="HowKnown">How it is known.</param>
[StoredAs("plan-ending-grounded", 1)]
public sealed record PlanEndingGrounded(
    Guid EndingId, Guid PlanId, DateOnly On, string Ground, string DecidedBy, string? Consulted, string? Authority, DateOnly? ConferenceOn, DateOnly? ConfirmedOn, DateOnly? ReviewOn, DateOnly? LetterOn,
    string? HowKnown) : EndingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => EndingId;
}

/// <summary>End a plan on a ground of the closed list other than risk, with what the area asks for on that ground.</summary>
/// <param name="Needs">What the area asks for.</param>
public sealed record EndPlanOnGround(
    Guid EndingId, Guid PlanId, DateOnly EndedOn, string Ground, string Reason, string DecidedBy, string? Consulted, string? Authority, DateOnly? ConferenceOn, DateOnly? ConfirmedOn, DateOnly? ReviewOn,
    DateOnly? LetterOn, DateOnly? DiedOn, string? HowKnown, ImmutableHashSet<EndingNeed> Needs) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(area);
        if (child.Has(EndingId))
        {
            return Decision.AlreadyRecorded;
        }

        if (Ground == PlanEndings.DecidedAtReview)
        {
            return Decision.Refuse(new Refusal(
                nameof(Ground), $"Neither a {area.Terms.CoreGroup} nor a manager ends a plan because the child is no longer at risk: only a review conference does. Record what the review decided, or ask for an early review"));
        }

        var ended = new EndPlan(PlanId, EndedOn, Ground, Reason).Decide(child, area, today);
        return Decision.From([.. ended.Refusals, .. Refusals(child, today)], () => [.. Death(child), .. ended.Events, Event()]);
    }

    private IEnumerable<ChildEvent> Death(Child child)
    {
        if (Needs.Contains(EndingNeed.Death) && child.DiedOn is null && DiedOn is { } died)
        {
            yield return new ChildDied(died);
        }
    }

    private PlanEndingGrounded Event() => new(
        EndingId, PlanId, EndedOn, Ground, DecidedBy.Trim(), Text.Clean(Consulted), Text.Clean(Authority), ConferenceOn, ConfirmedOn, ReviewOn, LetterOn, Text.Clean(HowKnown));

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (Text.Missing(DecidedBy))
        {
            yield return new Refusal(nameof(DecidedBy), "Enter which manager decided that the plan ends");
        }

        if (Needs.Contains(EndingNeed.Authority) && Text.Missing(Authority))
        {
            yield return new Refusal(nameof(Authority), "Enter the authority the child moved to");
        }

        if (Needs.Contains(EndingNeed.Conference))
        {
            if (ConferenceOn is null)
            {
                yield return new Refusal(nameof(ConferenceOn), "Enter the day of that authority’s conference. Until it has been held the plan stays here");
            }
            else if (ConferenceOn > EndedOn)
            {
                yield return new Refusal(nameof(ConferenceOn), $"The plan cannot end before {UkDate.Long(ConferenceOn.Value)}, the day of the other authority’s conference");
            }
        }

        if (Needs.Contains(EndingNeed.Confirmation) && (ConfirmedOn is null || ConfirmedOn > today))
        {
            yield return new Refusal(nameof(ConfirmedOn), ConfirmedOn is null ? "Enter the day they confirmed in writing that they are responsible" : "Date must be today or in the past");
        }

        if (Needs.Contains(EndingNeed.Consulted) && Text.Missing(Consulted))
        {
            yield return new Refusal(nameof(Consulted), "Enter which agencies were asked, and what they said");
        }

        if (Needs.Contains(EndingNeed.Birthday))
        {
            if (child.BornOn is not { } born)
            {
                yield return new Refusal(nameof(Ground), "The date of birth is not known. Record it first");
            }
            else if (born.AddYears(Adulthood.Years) > EndedOn)
            {
                yield return new Refusal(nameof(EndedOn), $"{child.ShortName} is 18 on {UkDate.Long(born.AddYears(Adulthood.Years))}. The plan cannot end on this ground before");
            }
        }

        if (Needs.Contains(EndingNeed.Review) && (ReviewOn is null || ReviewOn > today))
        {
            yield return new Refusal(nameof(ReviewOn), ReviewOn is null ? "Enter the day of the review held for it" : "Date must be today or in the past");
        }

        if (Needs.Contains(EndingNeed.ReviewOrLetter) && ReviewOn is null && LetterOn is null)
        {
            yield return new Refusal(nameof(ReviewOn), "Enter the day of the review, or of the formal letters between the services");
        }

        if (Needs.Contains(EndingNeed.Death) && (child.DiedOn ?? DiedOn) is var died)
        {
            if (died is null)
            {
                yield return new Refusal(nameof(DiedOn), $"Enter the day {child.ShortName} died");
            }
            else if (died > EndedOn || died < child.BornOn)
            {
                yield return new Refusal(nameof(DiedOn), died < child.BornOn ? $"Date must be on or after {UkDate.Long(child.BornOn!.Value)}, when {child.ShortName} was born" : "The plan cannot end on this ground before that day");
            }
        }

        if (Needs.Contains(EndingNeed.WhereTo))
        {
            if (Text.Missing(Authority))
            {
                yield return new Refusal(nameof(Authority), "Enter the country the child went to");
            }

            if (Text.Missing(HowKnown))
            {
                yield return new Refusal(nameof(HowKnown), "Enter how it is known, and whether anything there worries anybody");
            }
        }
    }
}
