using System.Collections.Immutable;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework.Endings;

/// <summary>How one outcome of the plan stood when the plan ended.</summary>
/// <param name="OutcomeId">The outcome of the detailed plan; nothing for one put into words here.</param>
/// <param name="Reached">It is reached; otherwise the evidence says why the plan can end all the same.</param>
/// <param name="Evidence">What shows it: for the child, not who came to what.</param>
public sealed record OutcomeAtEnd(Guid? OutcomeId, string Outcome, bool Reached, string Evidence);

/// <summary>Who has seen and spoken to somebody before a plan ends, and when; or why nobody has.</summary>
public sealed record SeenBeforeEnd(string? ByWhom, DateOnly? On, string? WhyNot);

/// <summary>
/// What a review went by when it ended a plan: the evidence outcome by outcome, the risk that remains, and who has seen and spoken to the child and the carers.
/// A later entry about the same plan replaces it.
/// </summary>
/// <param name="Outstanding">Assessments that are not finished, and why the plan ends without them.</param>
[StoredAs("plan-ending-evidenced", 1)]
public sealed record PlanEndingEvidenced(
    Guid EvidenceId, Guid PlanId, DateOnly On, ImmutableList<OutcomeAtEnd> Outcomes, string RemainingRisk, string? Outstanding, SeenBeforeEnd Child, SeenBeforeEnd Carers) : EndingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => EvidenceId;
}

/// <summary>Say what the end of a plan rests on, at the review or before it.</summary>
public sealed record EvidenceEnding(
    Guid EvidenceId, Guid PlanId, DateOnly On, ImmutableArray<OutcomeAtEnd> Outcomes, string RemainingRisk, string? Outstanding, string? ChildSeenBy, DateOnly? ChildSeenOn, string? WhyChildNotSeen,
    string? CarersSeenBy, DateOnly? CarersSeenOn, string? WhyCarersNotSeen) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(EvidenceId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () => [Event()]);
    }

    private PlanEndingEvidenced Event() => new(
        EvidenceId, PlanId, On, [.. Outcomes.Select(o => o with { Outcome = o.Outcome.Trim(), Evidence = o.Evidence.Trim() })], RemainingRisk.Trim(), Text.Clean(Outstanding),
        Seen(ChildSeenBy, ChildSeenOn, WhyChildNotSeen), Seen(CarersSeenBy, CarersSeenOn, WhyCarersNotSeen));

    private static SeenBeforeEnd Seen(string? by, DateOnly? on, string? whyNot) => new(Text.Clean(by), on, Text.Clean(by) is null ? Text.Clean(whyNot) : null);

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (child.Plans.All(p => p.PlanId != PlanId))
        {
            yield return new Refusal(nameof(PlanId), "The child has no such plan");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        for (var i = 0; i < Outcomes.Length; i++)
        {
            if (Text.Missing(Outcomes[i].Evidence))
            {
                yield return new Refusal($"Outcomes[{i}].Evidence", Outcomes[i].Reached ? "Enter what shows that this is reached for the child" : "Enter how this stands, and why the plan can end all the same");
            }
        }

        if (Outcomes.IsEmpty)
        {
            yield return new Refusal(nameof(Outcomes), "Enter at least one outcome and what shows it");
        }

        if (Text.Missing(RemainingRisk))
        {
            yield return new Refusal(nameof(RemainingRisk), "Enter the risk that remains; if there is none, enter how that is known");
        }

        foreach (var refusal in Seen(ChildSeenBy, ChildSeenOn, WhyChildNotSeen, today, "ChildSeen", "WhyChildNotSeen", child.ShortName)
            .Concat(Seen(CarersSeenBy, CarersSeenOn, WhyCarersNotSeen, today, "CarersSeen", "WhyCarersNotSeen", "the parents or carers")))
        {
            yield return refusal;
        }
    }

    private static IEnumerable<Refusal> Seen(string? by, DateOnly? on, string? whyNot, DateOnly today, string seen, string notSeen, string whom)
    {
        if (Text.Missing(by) && Text.Missing(whyNot))
        {
            yield return new Refusal($"{seen}By", $"Enter who has seen and spoken to {whom}, or why nobody has");
        }
        else if (!Text.Missing(by) && on is null)
        {
            yield return new Refusal($"{seen}On", $"Enter the day somebody last saw and spoke to {whom}");
        }
        else if (!Text.Missing(by) && !Text.Missing(whyNot))
        {
            yield return new Refusal(notSeen, $"Enter who has seen {whom}, or why nobody has, not both");
        }

        if (on > today)
        {
            yield return new Refusal($"{seen}On", "Date must be today or in the past");
        }
    }
}

/// <summary>What speaks against ending a plan now. It tells; it never prevents.</summary>
public enum EndingWarning
{
    /// <summary>No review has been held before: an end at the first is exceptional.</summary>
    FirstReview,

    /// <summary>A specialist assessment was commissioned and has not come.</summary>
    AssessmentOutstanding,
    ChildNotSeenLately,
    ComplaintOpen,
}

/// <summary>How the end of one plan stands.</summary>
public sealed class PlanEnding
{
    /// <summary>Somebody who closes a case has seen the child: after so many days that is long ago.</summary>
    private const int LatelyDays = 28;

    private PlanEnding(Child child, PlanPeriod plan)
    {
        Plan = plan;
        var said = child.All<EndingEvent>().ToList();
        Evidence = said.OfType<PlanEndingEvidenced>().LastOrDefault(e => e.PlanId == plan.PlanId);
        Grounded = said.OfType<PlanEndingGrounded>().LastOrDefault(e => e.PlanId == plan.PlanId);
    }

    public PlanPeriod Plan { get; }

    public PlanEndingEvidenced? Evidence { get; }

    /// <summary>What was said of a ground other than risk.</summary>
    public PlanEndingGrounded? Grounded { get; }

    /// <summary>The plan the child is on, or the last one.</summary>
    public static PlanEnding? Latest(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Plans is [.., var plan] ? new PlanEnding(child, plan) : null;
    }

    public static IEnumerable<EndingWarning> Warnings(Child child, PlanPeriod plan, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(plan);
        if (!child.Reviews.Any(r => r.HeldOn > plan.BeganOn && r.HeldOn < (plan.EndedOn ?? today)))
        {
            yield return EndingWarning.FirstReview;
        }

        var came = child.All<Conferences.Outcome.SpecialistAssessmentReceived>().Select(a => a.AssessmentId).ToHashSet();
        if (child.All<Conferences.Outcome.SpecialistAssessmentCommissioned>().Any(a => !came.Contains(a.AssessmentId)))
        {
            yield return EndingWarning.AssessmentOutstanding;
        }

        if (!child.UnbornOn(today) && !child.Visits.Any(v => v.Child.Seen && v.Place != Visits.VisitPlace.CoreGroupMeeting && v.VisitedOn >= today.AddDays(-LatelyDays)))
        {
            yield return EndingWarning.ChildNotSeenLately;
        }

        if (Complaints.Complaint.Of(child).Any(c => c.IsOpen && c.Received.Route == Complaints.ComplaintRoute.Conference))
        {
            yield return EndingWarning.ComplaintOpen;
        }
    }
}
