using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework.CoreGroups;

/// <summary>What an item of the agenda asks of the meeting.</summary>
public enum AgendaKind
{
    ChildsPart,
    Chairs,
    WrittenAgreement,
    Dates,
    Assessment,
    Outcome,

    /// <summary>An action that was due and is not done, or was to be done by this meeting.</summary>
    Action,

    /// <summary>A change of the plan somebody proposed.</summary>
    Proposal,
    View,
    Disagreement,

    /// <summary>A difficulty that is not resolved (M55).</summary>
    Difficulty,
    News,
    Frequency,
    RiskAnalysis,
    CoverAndHolidays,
    PlanNeedsChange,
    School,
    Membership,
    Recommendation,
    Decisions,

    /// <summary>Other children in linked cases (H59).</summary>
    LinkedChildren,

    /// <summary>What the area's pack adds.</summary>
    OfArea,
}

/// <summary>One item of the agenda of one child.</summary>
/// <param name="Words">What it is about: the outcome, what the child said, who does not agree.</param>
/// <param name="Subject">What it is about, by id.</param>
/// <param name="Code">The code of what the pack adds.</param>
/// <param name="Done">The meeting has dealt with it.</param>
public sealed record AgendaItem(AgendaKind Kind, string Words, Guid? Subject, string? Code, bool Done);

/// <summary>Makes the agenda of a core group for one child from the record. The first has its own.</summary>
public static class CoreGroupAgenda
{
    /// <param name="child">The child as the record stands.</param>
    /// <param name="meeting">The meeting, once it has begun.</param>
    /// <param name="on">The day it is, or is planned for.</param>
    /// <param name="reviewOn">The day the next review is due, when it can be told.</param>
    /// <param name="nextOn">The last day the core group after this one can be.</param>
    /// <param name="ofArea">What the area's pack adds, by code.</param>
    /// <param name="isLinked">Somebody around the child is around other children too.</param>
    public static IReadOnlyList<AgendaItem> Of(Child child, CoreGroupMeeting? meeting, DateOnly on, DateOnly? reviewOn, DateOnly? nextOn, IReadOnlyList<Choice> ofArea, bool isLinked = false)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(ofArea);
        var parts = meeting?.Parts;
        var isFirst = meeting?.IsFirst ?? (child.PlanOn(on) is { } plan && !child.CoreGroupsHeld.Any(h => h.HeldOn >= plan.BeganOn));
        var items = new List<AgendaItem>();
        Add(AgendaKind.ChildsPart, "", meeting?.ChildsPart is not null);
        if (isFirst)
        {
            Add(AgendaKind.Chairs, "", meeting?.Chairs is not null);
            Part(AgendaKind.Assessment, CoreGroupParts.Assessment);
            Part(AgendaKind.WrittenAgreement, CoreGroupParts.WrittenAgreement);
        }

        if (DetailedPlan.Find(child, on) is { } detailed)
        {
            foreach (var outcome in detailed.Outcomes.Where(o => o.IsOpen || SaidOf(o.OutcomeId)))
            {
                // The first meeting makes the detailed plan of each outcome; later ones say how it goes.
                Add(AgendaKind.Outcome, outcome.Says.Outcome, isFirst ? outcome.Actions.Any(a => a.IsOpen) : SaidOf(outcome.OutcomeId), outcome.OutcomeId);
            }

            foreach (var action in detailed.Actions.Where(a => Told(a.ActionId) || (a.IsOpen && (a.Says.By is null || a.Says.By <= on))))
            {
                Add(AgendaKind.Action, $"{action.Says.What} ({action.Says.Who ?? "nobody yet"}{(action.Says.By is { } by ? $", by {UkDate.DayMonth(by)}" : "")})", Told(action.ActionId) || ChangedHere(action.ActionId), action.ActionId);
            }

            foreach (var proposal in detailed.Proposals.Where(p => p.IsOwed || p.Answers.Any(a => meeting is not null && a.MeetingId == meeting.MeetingId)))
            {
                Add(AgendaKind.Proposal, $"{proposal.Made.Name}: {proposal.Made.What}", !proposal.IsOwed, proposal.Made.ProposalId);
            }
        }

        foreach (var visit in ViewsOf(child, on))
        {
            Add(AgendaKind.View, visit.Child.OwnWords!, meeting is not null && child.ViewsConsidered.Any(v => v.VisitId == visit.VisitId && v.MeetingId == meeting.MeetingId), visit.VisitId);
        }

        foreach (var open in child.OpenDisagreements(on).Concat(Settled(child, meeting)))
        {
            Add(AgendaKind.Disagreement, $"{open.Who}: {open.What}", meeting is not null && (open.On == meeting.HeldOn || meeting.TakenUp.Any(t => t.DisagreementId == open.DisagreementId)), open.DisagreementId);
        }

        foreach (var difficulty in Difficulty.All(child).Where(d => d.Since <= on && (d.IsOpen || TakenUpHere(d))))
        {
            Add(AgendaKind.Difficulty, difficulty.What, TakenUpHere(difficulty), difficulty.Id);
        }

        foreach (var news in child.NewsToConsider(on))
        {
            Add(AgendaKind.News, news.What, false, news.NewsId);
        }

        if (!isFirst)
        {
            Part(AgendaKind.PlanNeedsChange, CoreGroupParts.PlanNeedsChange);
            if (AssessmentIsOpen(child, on))
            {
                Part(AgendaKind.Assessment, CoreGroupParts.Assessment);
            }
        }

        Add(AgendaKind.Frequency, "", meeting?.Frequency is not null);
        Part(AgendaKind.RiskAnalysis, CoreGroupParts.RiskAnalysis);
        Part(AgendaKind.CoverAndHolidays, CoreGroupParts.CoverAndHolidays);
        if (child.MonthsOldOn(on) is >= 48 and < 216)
        {
            Part(AgendaKind.School, CoreGroupParts.School);
        }

        if (isLinked)
        {
            Part(AgendaKind.LinkedChildren, CoreGroupParts.LinkedChildren);
        }

        Add(AgendaKind.Membership, "", meeting is not null && !meeting.NotWrittenDown.Any());
        if (!isFirst && reviewOn is { } review && (nextOn is null || review <= nextOn))
        {
            Add(AgendaKind.Recommendation, UkDate.Long(review), meeting?.Recommendation is not null);
        }

        foreach (var choice in ofArea)
        {
            items.Add(new AgendaItem(AgendaKind.OfArea, choice.Words, null, choice.Code, parts?.ContainsKey(choice.Code) == true));
        }

        Part(AgendaKind.Decisions, CoreGroupParts.Decisions);
        Add(AgendaKind.Dates, "", child.CoreGroupsToCome.Any(p => p.On > on));
        return items;

        void Add(AgendaKind kind, string words, bool done, Guid? subject = null) => items.Add(new AgendaItem(kind, words, subject, null, done));

        bool SaidOf(Guid outcome) => meeting?.Progress.Any(p => p.OutcomeId == outcome) == true;

        bool Told(Guid action) => meeting?.ActionProgress.Any(p => p.ActionId == action) == true;

        bool ChangedHere(Guid action) => meeting?.Changes.OfType<PlanActionAgreed>().Any(c => c.ActionId == action) == true;

        bool TakenUpHere(Difficulty difficulty) => meeting is not null && difficulty.TakenUp.Any(t => t.MeetingId == meeting.MeetingId);

        void Part(AgendaKind kind, string part) => Add(kind, "", parts?.ContainsKey(part) == true);
    }

    /// <summary>Visits of this plan at which the child said or showed something that no core group has taken up before that day (W07).</summary>
    public static IEnumerable<Visits.VisitMade> ViewsOf(Child child, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.PlanOn(on) is not { } plan ? [] : child.Visits.Where(v => v.VisitedOn >= plan.BeganOn && v.VisitedOn <= on && v.Child.OwnWords is not null
            && !child.ViewsConsidered.Any(c => c.VisitId == v.VisitId && c.Meeting == MeetingKind.CoreGroup && c.ConsideredOn < on));
    }

    private static IEnumerable<OpenDisagreement> Settled(Child child, CoreGroupMeeting? meeting) => meeting is null ? [] : child.Disagreements(meeting.HeldOn)
        .Where(d => d.Since is [.., { Settled: true } last] && last.MeetingId == meeting.MeetingId);

    /// <summary>The conference went on without the assessment, or one is being made and is not signed.</summary>
    private static bool AssessmentIsOpen(Child child, DateOnly on) =>
        child.Latest<AssessmentConsidered>(_ => true) is { Presented: false } || (Assessments.Assessment.Current(child) is { } being && being.Begun.HappenedOn <= on);
}
