using System.Collections.Immutable;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>Takes the entries of a journal into a plan, one by one, in order of when they happened.</summary>
internal sealed class PlanReading(PlanPeriod plan, int? upTo)
{
    private const string AgreedThere = "Agreed at the conference";
    private readonly Dictionary<Guid, List<(ChildEvent What, Entry Entry)>> undecided = [];
    private readonly HashSet<Guid> conferences = [];
    private readonly List<Guid> outcomes = [];
    private readonly Dictionary<Guid, Worded<OutcomeSays>> outcomeTexts = [];
    private readonly Dictionary<Guid, OutcomeFate> fates = [];
    private readonly List<Guid> actions = [];
    private readonly Dictionary<Guid, Worded<ActionSays>> actionTexts = [];
    private readonly Dictionary<Guid, DateOnly> leftOut = [];
    private readonly List<PlanOutcomeProgress> outcomeProgress = [];
    private readonly List<PlanActionProgress> actionProgress = [];
    private readonly List<PlanProposalAnswered> answers = [];
    private readonly List<PlanChangeProposed> proposals = [];

    public PlanPeriod Plan { get; } = plan;

    public int? UpTo { get; } = upTo;

    public Dictionary<PlanPart, Worded<PartSays>> Parts { get; } = [];

    public Dictionary<Guid, Worded<FrequencySays>> Frequencies { get; } = [];

    public List<PlanAgreementGiven> Agreements { get; } = [];

    public List<AgreedAtConference> Agreed { get; } = [];

    public List<ChangeMade> Changes { get; } = [];

    /// <summary>What each review of this plan said of its parts, in order of the reviews.</summary>
    public Dictionary<Guid, PlanReadThrough> ReadThrough { get; } = [];

    public IEnumerable<Proposal> Proposals => proposals.Select(p => new Proposal(p, [.. answers.Where(a => a.ProposalId == p.ProposalId)]));

    public IEnumerable<PlanAction> Actions
    {
        get
        {
            var progress = actionProgress.ToLookup(p => p.ActionId);
            return actions.Select(id => new PlanAction(id, actionTexts[id], [.. progress[id]], leftOut.TryGetValue(id, out var on) ? on : null));
        }
    }

    public ImmutableArray<PlanOutcome> Outcomes(IReadOnlyList<PlanAction> all)
    {
        var progress = outcomeProgress.ToLookup(p => p.OutcomeId);
        var serving = all.ToLookup(a => a.Says.OutcomeId);
        return [.. outcomes.Select(id => new PlanOutcome(id, outcomeTexts[id], [.. serving[id]], [.. progress[id]], fates.TryGetValue(id, out var fate) ? fate : null))];
    }

    public void Take(ChildEvent what, Entry entry)
    {
        switch (what)
        {
            case PlanEvent e:
                if (e.OfPlan == Plan.PlanId)
                {
                    TakeChange(e, entry);
                }

                break;
            case MeetingEvent e and (OutlineOutcomeAgreed or OutlineActionAgreed or OutlineOutcomeReviewed or RiskStatementMade or DangerStatementMade or BoardPointAdded or ConferencePartRecorded or PlanReadThrough):
                TakeOfConference(e, entry);
                break;
            case InitialConferenceHeld { Decision: ConferenceDecision.Plan } e when Plan.Covers(e.HeldOn):
                Decided(e.ConferenceId);
                break;
            case ReviewConferenceHeld e when Plan.Covers(e.HeldOn):
                Decided(e.ConferenceId);
                break;
            default:
                break;
        }
    }

    /// <summary>What a conference says is in the plan once the conference has decided; until then it waits.</summary>
    private void TakeOfConference(MeetingEvent what, Entry entry)
    {
        if (conferences.Contains(what.ConferenceId))
        {
            TakeAgreed(what, entry);
        }
        else
        {
            if (!undecided.TryGetValue(what.ConferenceId, out var waiting))
            {
                undecided[what.ConferenceId] = waiting = [];
            }

            waiting.Add((what, entry));
        }
    }

    private void Decided(Guid conferenceId)
    {
        if (conferences.Add(conferenceId) && undecided.Remove(conferenceId, out var waiting))
        {
            foreach (var (what, entry) in waiting)
            {
                TakeAgreed((MeetingEvent)what, entry);
            }
        }
    }

    private void TakeAgreed(MeetingEvent what, Entry entry)
    {
        switch (what)
        {
            case DangerStatementMade e:
                Agreed.Insert(0, new AgreedAtConference(e.StatementId, e.ConferenceId, e.On, true, e.Danger, null, false));
                break;
            case OutlineOutcomeAgreed e:
                Agreed.Insert(0, new AgreedAtConference(e.OutcomeId, e.ConferenceId, e.On, false, e.Outcome, e.DangerId, true));
                Outcome(e.OutcomeId, new OutcomeSays(e.Outcome, e.HowSeen, null, e.DangerId), At(e, e.OutcomeId, AgreedThere), entry, true);
                break;
            case OutlineActionAgreed e:
                Action(e.ActionId, new ActionSays(e.OutcomeId, e.What, e.Why, null, e.Who, e.By, null), At(e, e.ActionId, AgreedThere), entry, true);
                break;
            case OutlineOutcomeReviewed e:
                Reviewed(e, entry);
                break;
            case PlanReadThrough e:
                ReadThrough[e.ConferenceId] = e;
                break;
            case RiskStatementMade e:
                Part(PlanPart.MustChange, new PartSays(e.MustChange, null), e, e.StatementId, entry);
                Part(PlanPart.Contingency, new PartSays(e.Contingency, e.ContingencyWhen), e, e.StatementId, entry);
                break;
            case BoardPointAdded { Column: BoardColumn.BottomLine } e:
                var before = Parts.TryGetValue(PlanPart.BottomLines, out var lines) && lines.Standing is [{ AtConference: true } last] && last.Change.MeetingId == e.ConferenceId ? last.Says.Words + "\n" : "";
                Part(PlanPart.BottomLines, new PartSays(before + e.Words, null), e, e.PointId, entry);
                break;
            case ConferencePartRecorded { Part: ConferencePart.ExpectedOfFamily } e:
                Part(PlanPart.FamilysPart, new PartSays(e.Words, null), e, e.ConferenceId, entry);
                break;
            case ConferencePartRecorded { Part: ConferencePart.ExpectedOfProfessionals } e:
                Part(PlanPart.AgenciesPart, new PartSays(e.Words, null), e, e.ConferenceId, entry);
                break;
            default:
                break;
        }
    }

    private void Reviewed(OutlineOutcomeReviewed e, Entry entry)
    {
        if (!outcomeTexts.TryGetValue(e.OutcomeId, out var was))
        {
            return;
        }

        if (e.Fate == OutcomeFate.Changed)
        {
            Outcome(e.OutcomeId, was.Now with { Outcome = e.NowSays ?? was.Now.Outcome, Measure = e.HowSeenNow ?? was.Now.Measure }, At(e, e.ReviewedId, e.Why ?? "Changed at the review") with { Replaces = was.Seen }, entry, true);
        }

        fates.Remove(e.OutcomeId);
        if (e.Fate is OutcomeFate.Reached or OutcomeFate.Dropped)
        {
            fates[e.OutcomeId] = e.Fate;
        }

        // What was agreed after the review spoke of the outcome was not in front of it.
        foreach (var action in actions.Where(a => actionTexts[a] is var text && text.Now.OutcomeId == e.OutcomeId && text.Wordings[0].Entry.Position < entry.Position))
        {
            if (e.ActionsKept.Contains(action))
            {
                leftOut.Remove(action);
            }
            else
            {
                leftOut[action] = e.On;
            }
        }

        var direction = e.Fate == OutcomeFate.Reached ? Direction.Reached : Direction.NotSaid;
        outcomeProgress.Add(new PlanOutcomeProgress(e.ReviewedId, Plan.PlanId, e.OutcomeId, e.On, e.ConferenceId, direction, e.Progress, Text.Clean(e.Evidence)));
    }

    private void TakeChange(PlanEvent what, Entry entry)
    {
        switch (what)
        {
            case PlanOutcomeAgreed e:
                Outcome(e.OutcomeId, new OutcomeSays(e.Outcome, e.Measure, e.Baseline, e.ServesId), e.Change, entry, false);
                break;
            case PlanActionAgreed e:
                Action(e.ActionId, new ActionSays(e.OutcomeId, e.What, e.Purpose, e.PersonId, e.Who, e.By, e.AskedBy), e.Change, entry, false);
                break;
            case PlanPartWritten e:
                Parts[e.Part] = Say(Parts.GetValueOrDefault(e.Part), new PartSays(e.Words, e.SetOffBy), e.Change, entry, false);
                break;
            case MemberFrequencyAgreed e:
                Frequencies[e.PersonId] = Say(Frequencies.GetValueOrDefault(e.PersonId), new FrequencySays(e.PersonId, e.Name, e.Every, e.Setting), e.Change, entry, false);
                break;
            case PlanOutcomeProgress e:
                outcomeProgress.Add(e);
                break;
            case PlanActionProgress e:
                actionProgress.Add(e);
                break;
            case PlanChangeProposed e:
                proposals.Add(e);
                break;
            case PlanProposalAnswered e:
                answers.Add(e);
                break;
            case PlanAgreementGiven e:
                Agreements.RemoveAll(a => a.As == e.As && string.Equals(a.Name, e.Name, StringComparison.OrdinalIgnoreCase));
                Agreements.Add(e);
                break;
            default:
                break;
        }
    }

    private void Outcome(Guid id, OutcomeSays says, PlanChange change, Entry entry, bool atConference)
    {
        if (!outcomeTexts.TryGetValue(id, out var was))
        {
            outcomes.Add(id);
        }

        outcomeTexts[id] = Say(was, says, change, entry, atConference);
    }

    private void Action(Guid id, ActionSays says, PlanChange change, Entry entry, bool atConference)
    {
        if (!actionTexts.TryGetValue(id, out var was))
        {
            actions.Add(id);
        }

        actionTexts[id] = Say(was, says, change, entry, atConference);
    }

    private void Part(PlanPart part, PartSays says, MeetingEvent at, Guid entryId, Entry entry)
    {
        var was = Parts.GetValueOrDefault(part);
        if (was is { Standing: [var only] } && only.Says == says)
        {
            return;
        }

        Parts[part] = Say(was, says, At(at, entryId, AgreedThere) with { Replaces = was?.Seen ?? [] }, entry, true);
    }

    private Worded<T> Say<T>(Worded<T>? was, T says, PlanChange change, Entry entry, bool atConference)
    {
        Changes.Add(new ChangeMade(change, entry));
        var wording = new Wording<T>(says, change, entry, atConference);
        return was is null ? Worded<T>.First(wording) : was.Then(wording);
    }

    private PlanChange At(MeetingEvent what, Guid entryId, string why) => new(entryId, Plan.PlanId, what.HappenedOn, what.ConferenceId, why, []);
}
