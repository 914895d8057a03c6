using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Pages.OneChild.Conferences.Meeting;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>One outcome of the plan before beside what it is now.</summary>
/// <param name="Said">What the review said of it; nothing while it has not been gone through.</param>
public sealed record OutcomeBeside(PlannedOutcome Before, OutlineOutcomeReviewed? Said, PlannedOutcome? Now);

/// <summary>What the conference came to for one child: to read, to print, and while it meets, to finish.</summary>
public sealed class OutcomeModel(MeetingDesk desk) : MeetingPage(desk)
{
    protected override string What => "OneChild/Conferences/Outcome/Outcome";

    public ConferenceOutcome Outcome => ConferenceOutcome.Find(Child, Meeting.ConferenceId)!;

    public bool IsReview => Meeting.Kind == ConferenceKind.Review;

    /// <summary>May write, and there is something still to write.</summary>
    public bool Writes => View.May(Doing.RecordConference);

    public string To(string form) => View.Link($"conference/meeting/{Meeting.ConferenceId}/{form}");

    public string? Decision => Outcome.Decided is { } decided
        ? decided.Decided == DecidedAs.Plan ? View.Words.Capital("plan", Meeting.HeldOn) : OutcomeWords.Of(decided.Decided)
        : (Meeting.Initial?.Decision, Meeting.Review?.Decision) switch
        {
            (ConferenceDecision.Plan, _) => View.Words.Capital("plan", Meeting.HeldOn),
            (ConferenceDecision.NoPlan, _) => "No plan",
            (_, ReviewDecision.Continue) => "The plan continues",
            (_, ReviewDecision.End) => "The plan ends",
            _ => null,
        };

    /// <summary>"Neglect", or at a review "Neglect at first, now emotional abuse".</summary>
    public string? Category
    {
        get
        {
            var decided = Meeting.Initial?.Category ?? Meeting.Review?.Category;
            var first = Child.PlanOn(Meeting.HeldOn)?.Category;
            return Words(decided) is not { } now ? null
                : IsReview && Words(first) is { } was && first != decided ? $"{was} at first, now {Text.InSentence(now)}" : now;
        }
    }

    /// <summary>The plan before and the plan now, outcome by outcome.</summary>
    public IReadOnlyList<OutcomeBeside> Beside =>
    [
        .. (Outcome.Outline.Before?.Outcomes ?? []).Select(b => new OutcomeBeside(
            b, Outcome.Outline.Reviewed.FirstOrDefault(r => r.OutcomeId == b.OutcomeId), Outcome.Outline.Outcomes.FirstOrDefault(o => o.OutcomeId == b.OutcomeId && o.Fate is not null))),
    ];

    /// <summary>What the record itself says changed since the conference before.</summary>
    public IReadOnlyList<(DateOnly On, EntryReading Reading)> Recorded
    {
        get
        {
            var since = Child.Meetings.Where(m => m.Kind != Casework.ChildsVoice.MeetingKind.CoreGroup && m.HeldOn < Meeting.HeldOn).Select(m => (DateOnly?)m.HeldOn).Max();
            return since is null ? [] :
            [
                .. Child.Facts.Where(f => View.Disclosure.Shows(f) && f.What.HappenedOn > since && f.What.HappenedOn < Meeting.HeldOn
                        && f.What is PlanFrequencyAgreed or LeadSocialWorkerNamed or CoreGroupMembersNamed or CoreGroupHeld { WhatWasAgreed: not null }
                            or PlanOutcomeAgreed or PlanActionAgreed or PlanPartWritten or MemberFrequencyAgreed)
                    .Select(f => (f.What.HappenedOn, View.Reader.Read(f.What))),
            ];
        }
    }

    /// <summary>When an answer to a dissent is owed, by the area's own clock.</summary>
    public string OwedBy(Guid dissent) => View.Duties.FirstOrDefault(d => d.Action == "answer-dissent" && d.Subject == dissent) switch
    {
        { State: DutyState.Met } => "answered",
        { State: DutyState.NotSetByArea } => "by when is not set by your area",
        { Due: { } due } => $"to be answered by {UkDate.Full(due)}",
        _ => "by when is not set by your area",
    };

    public bool IsLate(Guid dissent) => View.Duties.Any(d => d.Action == "answer-dissent" && d.Subject == dissent && d.State == DutyState.Open && d.Due < View.Day);

    /// <summary>What is still open, with the form that closes it.</summary>
    public IEnumerable<(string Words, string? Href)> Open => Outcome.Gaps.Select(gap => (OutcomeWords.Of(gap, View.Words, Meeting.HeldOn).Words, Href(gap)));

    private string? Href(OutcomeGap gap) => !Writes ? null : gap switch
    {
        OutcomeGap.PreviousOutcomeNotReviewed => To($"outcome-reviewed?outcomeId={Outcome.Outline.NotReviewed.First().OutcomeId}"),
        OutcomeGap.OutcomeWithoutAction => To($"plan-action?outcomeId={Outcome.Outline.WithoutAction.First().OutcomeId}"),
        OutcomeGap.DangerUnanswered => To($"plan-outcome?dangerId={Outcome.Outline.Unanswered.First().StatementId}"),
        OutcomeGap.DissentUnanswered => View.Link($"conference/dissent-answered?dissent={Outcome.Dissents.First(d => d.Answers.IsEmpty).Said.DissentId}"),
        OutcomeGap.Lead when Outcome.Offers.Length > 0 && Child.LeadSocialWorker is null => To("plan-lead"),
        OutcomeGap.Lead => View.Link($"conference/lead-offer?conference={Meeting.ConferenceId}"),
        OutcomeGap.VisitFrequency => View.May(Doing.Record) ? View.Link("how-often") : null,
        _ => OutcomeWords.Of(gap, View.Words, Meeting.HeldOn).Form is { } form ? To(form) : null,
    };

    private string? Words(string? category) => View.Words.Category(category, Meeting.HeldOn);
}
