using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>What there is for a child who has no plan, or whose plan ended.</summary>
public enum InsteadOfPlan
{
    ChildInNeedPlan,
    EarlyHelp,

    /// <summary>Nothing, with the reason why not.</summary>
    Nothing,
}

/// <summary>What follows from a conference's decision about one child, recorded with it.</summary>
/// <param name="Decided">The decision in the words of the record: plan, no-plan, continue, end or other.</param>
/// <param name="OfferId">The offer the chair named the lead social worker from; empty while none is named.</param>
/// <param name="WhyCoreGroupLate">Why the first core group is after the area's limit, when it is.</param>
/// <param name="NextReviewOn">The date fixed for the next review.</param>
/// <param name="WhyReviewLate">Why that is after the last day it is owed by, when it is.</param>
/// <param name="Instead">What there is without a plan.</param>
/// <param name="InsteadWords">What it consists of, or why there is nothing.</param>
/// <param name="CategoryWords">At a review: why the category is still right, or changes.</param>
/// <param name="Other">What a review decided that is neither going on nor an end.</param>
[StoredAs("conference-decided", 1)]
public sealed record ConferenceDecided(
    Guid ConferenceId, DateOnly On, DecidedAs Decided, Guid? OfferId, DateOnly? FirstCoreGroupOn, string? WhyCoreGroupLate, DateOnly? NextReviewOn, string? WhyReviewLate,
    InsteadOfPlan? Instead, string? InsteadWords, string? CategoryWords, string? Other) : OutcomeEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ConferenceId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>What a conference of any kind decided about one child.</summary>
public enum DecidedAs
{
    Plan,
    NoPlan,
    Continue,
    End,
    Other,
}

/// <summary>The chair's reasons, and who tells the child: the same for every decision.</summary>
/// <param name="ReasonsId">The entry of the reasons.</param>
/// <param name="WhyNotTheMajority">Why it is not what most agencies thought, when it is not.</param>
public sealed record ChairsReasons(Guid ReasonsId, string? Reasons, string? WhyNotTheMajority, string? WhoTellsTheChild, string? TheChildIsTold)
{
    internal ConferenceReasonsGiven Given(ConferenceMeeting meeting) => new(
        ReasonsId, meeting.ConferenceId, meeting.HeldOn, Reasons!.Trim(), Text.Clean(WhyNotTheMajority), Text.Clean(WhoTellsTheChild) ?? "", Text.Clean(TheChildIsTold) ?? "");

    internal IEnumerable<Refusal> Refusals(Child child, ConferenceMeeting meeting, PlanView? decided)
    {
        if (Text.Missing(Reasons))
        {
            yield return new Refusal(nameof(Reasons), "Enter the chair’s reasons");
        }

        if (decided is { } d && meeting.Tally.Majority is { } most && d != most && Text.Missing(WhyNotTheMajority))
        {
            yield return new Refusal(nameof(WhyNotTheMajority), "Most agencies thought otherwise. Enter why the decision is not theirs");
        }

        if (child.UnbornOn(meeting.HeldOn))
        {
            yield break;
        }

        if (Text.Missing(WhoTellsTheChild))
        {
            yield return new Refusal(nameof(WhoTellsTheChild), $"Enter who tells {child.ShortName}");
        }

        if (Text.Missing(TheChildIsTold))
        {
            yield return new Refusal(nameof(TheChildIsTold), $"Enter when {child.ShortName} is told");
        }
    }
}

/// <summary>What an area's time limits say of the dates a conference fixes; nothing where they say nothing.</summary>
/// <param name="FirstCoreGroupBy">The last day for the first core group.</param>
/// <param name="ReviewBy">The last practicable day for the next review.</param>
public sealed record DateLimits(DateOnly? FirstCoreGroupBy, DateOnly? ReviewBy)
{
    internal static IEnumerable<Refusal> CoreGroup(DateOnly? on, DateOnly? by, string? why)
    {
        if (on is { } day && WeekEnd(day))
        {
            yield return new Refusal("FirstCoreGroupOn", $"{UkDate.Full(day)} is at a weekend. Enter a working day");
        }

        if (on > by && Text.Missing(why))
        {
            yield return new Refusal("WhyCoreGroupLate", $"The last day in time is {UkDate.Long(by.Value)}. Choose a day by then, or enter why it is later");
        }
    }

    internal static IEnumerable<Refusal> Review(DateOnly? on, DateOnly? by, string? why, DateOnly heldOn)
    {
        if (on is not { } day)
        {
            yield return new Refusal("NextReviewOn", "Enter the date of the next review");
        }
        else if (day <= heldOn)
        {
            yield return new Refusal("NextReviewOn", $"The next review must be after {UkDate.Long(heldOn)}, the day of the conference");
        }
        else if (WeekEnd(day))
        {
            yield return new Refusal("NextReviewOn", $"{UkDate.Full(day)} is at a weekend. Enter a working day");
        }

        if (on > by && Text.Missing(why))
        {
            yield return new Refusal("WhyReviewLate", $"The last practicable day is {UkDate.Long(by.Value)}. Choose a day by then, or enter why it is later");
        }
    }

    private static bool WeekEnd(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>Decide at an initial, pre-birth or transfer-in conference about one child, with everything that follows, in one act.</summary>
/// <param name="OfferId">The lead social worker, from those offered. Without one the plan begins all the same, and shows at once that it has none.</param>
public sealed record DecideInitialConference(
    Guid ConferenceId, ConferenceDecision? Decides, string? Category, Guid? OfferId, DateOnly? FirstCoreGroupOn, string? WhyCoreGroupLate, Interval? VisitsEvery, Interval? CoreGroupsEvery,
    DateOnly? NextReviewOn, string? WhyReviewLate, InsteadOfPlan? Instead, string? InsteadWords, ChairsReasons Why, Guid PlanId, DateLimits Limits) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (ConferenceMeeting.Find(child, ConferenceId) is not { } meeting)
        {
            return MeetingRefusals.NotBegun(child);
        }

        if (child.Has(ConferenceId))
        {
            return Decision.AlreadyRecorded;
        }

        var offer = ConferenceOutcome.OffersOf(child, ConferenceId).FirstOrDefault(o => o.OfferId == OfferId);
        var plan = Decides == ConferenceDecision.Plan;
        var held = new RecordInitialConference(
            ConferenceId, meeting.HeldOn, Decides ?? ConferenceDecision.NotInTheSource, plan ? Category : null, plan ? offer?.UserId : null, plan ? offer?.Name : null, plan ? FirstCoreGroupOn : null, PlanId,
            plan ? VisitsEvery : null, plan ? CoreGroupsEvery : null).Decide(child, area, today);
        return Decision.From([.. held.Refusals.Select(ByField), .. Refusals(child, area, meeting, offer)], () => [.. held.Events, Why.Given(meeting), Decided(meeting, plan)]);
    }

    private ConferenceDecided Decided(ConferenceMeeting meeting, bool plan) => new(
        ConferenceId, meeting.HeldOn, plan ? DecidedAs.Plan : DecidedAs.NoPlan, plan ? OfferId : null, plan ? FirstCoreGroupOn : null, plan ? Text.Clean(WhyCoreGroupLate) : null, plan ? NextReviewOn : null,
        plan ? Text.Clean(WhyReviewLate) : null, plan ? null : Instead, plan ? null : Text.Clean(InsteadWords), null, null);

    private static Refusal ByField(Refusal refusal) => refusal.About is nameof(RecordInitialConference.HeldOn) or nameof(RecordInitialConference.Outcome) ? refusal with { About = nameof(Decides) } : refusal;

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, ConferenceMeeting meeting, LeadOffered? offer)
    {
        if (meeting.Kind == ConferenceKind.Review)
        {
            yield return new Refusal(nameof(Decides), "This is a review. Decide whether the plan continues");
        }

        if (Decides == ConferenceDecision.Plan)
        {
            if (OfferId is not null && offer is null)
            {
                yield return new Refusal(nameof(OfferId), $"Select somebody the {area.Terms.TeamManager} has offered");
            }

            foreach (var refusal in DateLimits.CoreGroup(FirstCoreGroupOn, Limits.FirstCoreGroupBy, WhyCoreGroupLate).Concat(DateLimits.Review(NextReviewOn, Limits.ReviewBy, WhyReviewLate, meeting.HeldOn)))
            {
                yield return refusal;
            }
        }
        else if (Decides == ConferenceDecision.NoPlan)
        {
            foreach (var refusal in InsteadRefusals.Of(Instead, InsteadWords))
            {
                yield return refusal;
            }
        }

        var decided = Decides switch { ConferenceDecision.Plan => PlanView.Yes, ConferenceDecision.NoPlan => PlanView.No, _ => (PlanView?)null };
        foreach (var refusal in Why.Refusals(child, meeting, decided))
        {
            yield return refusal;
        }
    }
}

/// <summary>Decide at a review about one child, with everything that follows, in one act.</summary>
/// <param name="CategoryWords">Why the category is still right, or changes.</param>
/// <param name="Ground">Code of the area's closed list of endings, when the plan ends.</param>
/// <param name="Other">What was decided that is neither.</param>
public sealed record DecideReviewConference(
    Guid ConferenceId, ReviewDecision? Decides, string? Category, string? CategoryWords, DateOnly? NextReviewOn, string? WhyReviewLate, string? Ground, string? EndsBecause, InsteadOfPlan? Instead, string? InsteadWords,
    string? Other, ChairsReasons Why, DateLimits Limits) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(area);
        if (ConferenceMeeting.Find(child, ConferenceId) is not { } meeting)
        {
            return MeetingRefusals.NotBegun(child);
        }

        return child.Has(ConferenceId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, area, meeting), () => Events(child, meeting));
    }

    private IEnumerable<ChildEvent> Events(Child child, ConferenceMeeting meeting)
    {
        var ends = Decides == ReviewDecision.End;
        yield return new ReviewConferenceHeld(ConferenceId, meeting.HeldOn, Decides!.Value, ends ? null : Category);
        if (ends && child.PlanOn(meeting.HeldOn) is { EndRecorded: false } plan)
        {
            yield return new PlanEnded(plan.PlanId, meeting.HeldOn, Ground, Text.Clean(EndsBecause));
        }

        yield return Why.Given(meeting);
        yield return new ConferenceDecided(
            ConferenceId, meeting.HeldOn, Decides.Value switch { ReviewDecision.End => DecidedAs.End, ReviewDecision.Other => DecidedAs.Other, _ => DecidedAs.Continue }, null, null, null, ends ? null : NextReviewOn,
            ends ? null : Text.Clean(WhyReviewLate), ends ? Instead : null, ends ? Text.Clean(InsteadWords) : null, ends ? null : Text.Clean(CategoryWords), Decides == ReviewDecision.Other ? Text.Clean(Other) : null);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, ConferenceMeeting meeting)
    {
        if (meeting.Kind != ConferenceKind.Review)
        {
            yield return new Refusal(nameof(Decides), "This is not a review. Decide whether there is a plan");
        }
        else if (Decides is null or ReviewDecision.NotInTheSource)
        {
            yield return new Refusal(nameof(Decides), "Select what the review decided");
        }
        else if (child.PlanOn(meeting.HeldOn) is not { } plan)
        {
            yield return new Refusal(nameof(Decides), "The child was not on a plan that day");
        }
        else if (meeting.HeldOn <= plan.BeganOn)
        {
            yield return new Refusal(nameof(Decides), $"The plan began on {UkDate.Long(plan.BeganOn)}; a review must be after that day");
        }

        var more = Decides switch
        {
            ReviewDecision.Continue or ReviewDecision.Other => GoesOn(area, meeting),
            ReviewDecision.End => Ends(area),
            _ => [],
        };
        var decided = Decides switch { ReviewDecision.Continue => PlanView.Yes, ReviewDecision.End => PlanView.No, _ => (PlanView?)null };
        foreach (var refusal in more.Concat(Why.Refusals(child, meeting, decided)))
        {
            yield return refusal;
        }
    }

    private IEnumerable<Refusal> GoesOn(AreaPractice area, ConferenceMeeting meeting)
    {
        if (area.Categories.All(c => c.Code != Category))
        {
            yield return new Refusal(nameof(Category), "Select a category of harm");
        }

        if (Text.Missing(CategoryWords))
        {
            yield return new Refusal(nameof(CategoryWords), "Enter why this category is still right, or why it changes");
        }

        if (Decides == ReviewDecision.Other && Text.Missing(Other))
        {
            yield return new Refusal(nameof(Other), "Enter what the review decided");
        }

        foreach (var refusal in DateLimits.Review(NextReviewOn, Limits.ReviewBy, WhyReviewLate, meeting.HeldOn))
        {
            yield return refusal;
        }
    }

    private IEnumerable<Refusal> Ends(AreaPractice area)
    {
        if (area.PlanEndings.All(e => e.Code != Ground))
        {
            yield return new Refusal(nameof(Ground), "Select on what ground the plan ends");
        }

        if (Text.Missing(EndsBecause))
        {
            yield return new Refusal(nameof(EndsBecause), "Enter what has changed for the child, and how that is known");
        }

        foreach (var refusal in InsteadRefusals.Of(Instead, InsteadWords))
        {
            yield return refusal;
        }
    }
}

/// <summary>What is asked of whatever stands in place of a plan.</summary>
internal static class InsteadRefusals
{
    public static IEnumerable<Refusal> Of(InsteadOfPlan? instead, string? words)
    {
        if (instead is null)
        {
            yield return new Refusal("Instead", "Select what there is instead of a plan");
        }
        else if (Text.Missing(words))
        {
            yield return new Refusal("InsteadWords", instead == InsteadOfPlan.Nothing ? "Enter why nothing is needed" : "Enter what it consists of and who leads it");
        }
    }
}
