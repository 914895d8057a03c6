using System.Collections.Immutable;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>
/// The detailed plan of one child: what the conference agreed, from the moment it decided (M27), and every change since. Made only by reading
/// the child's journal, up to an entry of it when a version before is asked for.
/// </summary>
public sealed class DetailedPlan
{
    private readonly Dictionary<Guid, PlanAction> actions;

    internal DetailedPlan(PlanReading read)
    {
        Plan = read.Plan;
        UpTo = read.UpTo;
        actions = read.Actions.ToDictionary(a => a.ActionId);
        Outcomes = read.Outcomes([.. actions.Values]);
        Parts = read.Parts.ToImmutableDictionary();
        Frequencies = [.. read.Frequencies.Values];
        Proposals = [.. read.Proposals];
        Agreements = [.. read.Agreements];
        Agreed = [.. read.Agreed];
        Changes = [.. read.Changes];
        ReadThrough = [.. read.ReadThrough.Values.OrderBy(r => r.On)];
    }

    public PlanPeriod Plan { get; }

    /// <summary>The last entry of the journal this version knows of; nothing when it is the plan as it stands.</summary>
    public int? UpTo { get; }

    /// <summary>Every outcome, also those that were reached or dropped, in the order they came in.</summary>
    public ImmutableArray<PlanOutcome> Outcomes { get; }

    public IEnumerable<PlanOutcome> OpenOutcomes => Outcomes.Where(o => o.IsOpen);

    public IEnumerable<PlanAction> Actions => Outcomes.SelectMany(o => o.Actions);

    public ImmutableDictionary<PlanPart, Worded<PartSays>> Parts { get; }

    /// <summary>How often each member of the core group sees the child.</summary>
    public ImmutableArray<Worded<FrequencySays>> Frequencies { get; }

    public ImmutableArray<Proposal> Proposals { get; }

    /// <summary>Proposals that are owed an answer.</summary>
    public IEnumerable<Proposal> Owed => Proposals.Where(p => p.IsOwed);

    /// <summary>The last answer of everybody who was asked whether they agree.</summary>
    public ImmutableArray<PlanAgreementGiven> Agreements { get; }

    /// <summary>What the conferences of this plan agreed, the latest conference's first.</summary>
    public ImmutableArray<AgreedAtConference> Agreed { get; }

    /// <summary>Everything that changed what the plan says, in order of writing.</summary>
    public ImmutableArray<ChangeMade> Changes { get; }

    /// <summary>What the reviews of this plan said of its parts, earliest first.</summary>
    public ImmutableArray<PlanReadThrough> ReadThrough { get; }

    /// <summary>The last review's word on a part's words: whether they still hold. Nothing when they were written since, or no review has said.</summary>
    public (bool Holds, DateOnly On)? SaidAtReview(PlanPart part) =>
        Part(part) is { } text && ReadThrough.LastOrDefault(r => r.SaysOf(part) is not null) is { } read && text.Standing[^1].Change.On <= read.On && text.Standing[^1].Change.MeetingId != read.ConferenceId
            ? (read.SaysOf(part)!.Value, read.On)
            : null;

    public IEnumerable<PlanVersion> Versions => PlanVersion.Of(Changes);

    /// <summary>Dangers no outcome answers, and outcomes of the conference no action serves.</summary>
    public IEnumerable<AgreedAtConference> Unanswered => Agreed.Where(a => a.IsDanger ? !Serving(a.Id).Any() : Outcome(a.Id) is { IsOpen: true } o && o.Actions.IsEmpty && !Serving(a.Id).Any());

    /// <summary>Whether two people changed the same thing without having read each other.</summary>
    public bool InConflict => Outcomes.Any(o => o.Text.InConflict) || Actions.Any(a => a.Text.InConflict) || Parts.Values.Any(p => p.InConflict) || Frequencies.Any(f => f.InConflict);

    public PlanOutcome? Outcome(Guid id) => Outcomes.FirstOrDefault(o => o.OutcomeId == id);

    public PlanAction? Action(Guid id) => actions.GetValueOrDefault(id);

    public Worded<PartSays>? Part(PlanPart part) => Parts.GetValueOrDefault(part);

    /// <summary>The outcomes of the plan that serve something the conference agreed.</summary>
    public IEnumerable<PlanOutcome> Serving(Guid id)
    {
        // A review may say the same danger again; what answered it before answers it still.
        var words = Agreed.FirstOrDefault(a => a.Id == id && a.IsDanger)?.Words;
        var same = Agreed.Where(a => a.Id == id || (a.IsDanger && a.Words == words)).Select(a => a.Id).ToHashSet();
        return Outcomes.Where(o => o.Says.ServesId is { } serves && same.Contains(serves));
    }

    /// <summary>What the conference agreed that an outcome serves; the outcome itself when the conference agreed that.</summary>
    public AgreedAtConference? Served(PlanOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return Agreed.FirstOrDefault(a => a.Id == outcome.Says.ServesId) ?? Agreed.FirstOrDefault(a => a.Id == outcome.OutcomeId);
    }

    /// <summary>The plan the child is on that day, as it stands.</summary>
    public static DetailedPlan? Find(Child child, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.PlanOn(on) is { } plan ? Of(child, plan) : null;
    }

    /// <summary>A plan as it stands, or as it stood when an entry of the journal had been written.</summary>
    /// <param name="upTo">The entry, by its place in the journal.</param>
    public static DetailedPlan Of(Child child, PlanPeriod plan, int? upTo = null)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(plan);
        var read = new PlanReading(plan, upTo);
        foreach (var (what, entry) in upTo is { } version ? AsWritten(child, version) : child.Facts.Select(f => (f.What, f.Original)))
        {
            read.Take(what, entry);
        }

        return new DetailedPlan(read);
    }

    /// <summary>A plan as it was when a conference had decided, or as it stands until then, without anything that conference said.</summary>
    internal static DetailedPlan Without(Child child, PlanPeriod plan, Guid conferenceId, int? decidedAt)
    {
        var read = new PlanReading(plan, decidedAt);
        foreach (var (what, entry) in (decidedAt is { } version ? AsWritten(child, version) : child.Facts.Select(f => (f.What, f.Original))).Where(f => !IsOf(f.Item1)))
        {
            read.Take(what, entry);
        }

        return new DetailedPlan(read);

        bool IsOf(ChildEvent what) => (what is MeetingEvent said && said.ConferenceId == conferenceId) || (what is ReviewConferenceHeld held && held.ConferenceId == conferenceId);
    }

    /// <summary>Entries up to one of them, as they stood then: corrected and withdrawn only by what had been written.</summary>
    private static IEnumerable<(ChildEvent What, Entry Entry)> AsWritten(Child child, int version) =>
        child.AllFacts.Where(f => f.Version <= version).Select(f => Stood(f, version)).OfType<(ChildEvent What, Entry Entry)>().OrderBy(f => f.What.HappenedOn).ThenBy(f => f.Entry.Position);

    private static (ChildEvent What, Entry Entry)? Stood(RecordedFact fact, int version)
    {
        var amended = fact.Amendments.Where(a => a.Version <= version).Select(a => a.What).ToList();
        return amended.OfType<EntryWithdrawn>().Any() ? null : (amended.OfType<EntryCorrected>().LastOrDefault()?.Now ?? fact.Original.What, fact.Original);
    }
}
