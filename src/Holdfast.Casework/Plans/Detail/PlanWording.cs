using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>What an outcome says.</summary>
/// <param name="ServesId">What the conference agreed that it serves.</param>
public sealed record OutcomeSays(string Outcome, string? Measure, string? Baseline, Guid? ServesId);

/// <summary>What an action says.</summary>
public sealed record ActionSays(Guid OutcomeId, string What, string? Purpose, Guid? PersonId, string? Who, DateOnly? By, string? AskedBy);

/// <summary>What a part says.</summary>
public sealed record PartSays(string Words, string? SetOffBy);

/// <summary>How often one member sees the child.</summary>
public sealed record FrequencySays(Guid PersonId, string Name, Interval? Every, string Setting);

/// <summary>One wording of a thing in a plan, with the change that brought it.</summary>
/// <param name="Entry">The entry it was written in: who wrote it and when.</param>
/// <param name="AtConference">It came from the conference, not from a change of the detailed plan.</param>
public sealed record Wording<T>(T Says, PlanChange Change, Entry Entry, bool AtConference);

/// <summary>One thing in a plan, and every wording it has had.</summary>
/// <param name="Wordings">Earliest first.</param>
/// <param name="Standing">The wordings nothing has replaced. More than one: people wrote without having read each other.</param>
public sealed record Worded<T>(ImmutableArray<Wording<T>> Wordings, ImmutableArray<Wording<T>> Standing)
{
    public T Now => Standing[^1].Says;

    /// <summary>Two people wrote different things without having read each other. Where both wrote the same there is nothing to settle.</summary>
    public bool InConflict => Standing.Any(w => !EqualityComparer<T>.Default.Equals(w.Says, Standing[0].Says));

    /// <summary>Wordings something has replaced, earliest first.</summary>
    public IEnumerable<Wording<T>> Before => Wordings.Except(Standing);

    /// <summary>What a writer who has this in front of them replaces.</summary>
    public ImmutableList<Guid> Seen => [.. Standing.Select(w => w.Change.EntryId)];

    internal static Worded<T> First(Wording<T> wording) => new([wording], [wording]);

    internal Worded<T> Then(Wording<T> wording) => new(
        Wordings.Add(wording), [.. Standing.Where(s => !wording.Change.Replaces.Contains(s.Change.EntryId)), wording]);
}

/// <summary>An outcome of the plan.</summary>
/// <param name="Fate">What a review said of it when it is no longer in the plan, reached or dropped.</param>
public sealed record PlanOutcome(Guid OutcomeId, Worded<OutcomeSays> Text, ImmutableArray<PlanAction> Actions, ImmutableArray<PlanOutcomeProgress> Progress, Conferences.Outcome.OutcomeFate? Fate)
{
    public OutcomeSays Says => Text.Now;

    public bool Reached => Fate == Conferences.Outcome.OutcomeFate.Reached || Progress.LastOrDefault()?.Direction == Direction.Reached;

    /// <summary>In the plan and not reached.</summary>
    public bool IsOpen => Fate is null && !Reached;
}

/// <summary>An action of the plan.</summary>
/// <param name="LeftOutAt">The review that did not keep it.</param>
public sealed record PlanAction(Guid ActionId, Worded<ActionSays> Text, ImmutableArray<PlanActionProgress> Progress, DateOnly? LeftOutAt)
{
    public ActionSays Says => Text.Now;

    public ActionState? State => Progress.LastOrDefault()?.State;

    public bool IsOpen => LeftOutAt is null && State is not (ActionState.Done or ActionState.NoLongerNeeded);

    public bool OverdueOn(DateOnly day) => IsOpen && Says.By < day;

    /// <summary>How often its date was put to a later day.</summary>
    public int TimesPutOff
    {
        get
        {
            var times = 0;
            DateOnly? by = null;
            foreach (var wording in Text.Wordings)
            {
                if (by is { } before && wording.Says.By > before)
                {
                    times++;
                }

                by = wording.Says.By ?? by;
            }

            return times;
        }
    }
}

/// <summary>A proposal and the answers to it, earliest first.</summary>
public sealed record Proposal(PlanChangeProposed Made, ImmutableArray<PlanProposalAnswered> Answers)
{
    public bool IsOwed => Answers.IsEmpty;
}

/// <summary>Something a conference agreed that the plan must answer: a danger statement or an outcome (M65, M41).</summary>
/// <param name="InThePlan">It is an outcome, and so in the plan already in the conference's own words.</param>
public sealed record AgreedAtConference(Guid Id, Guid ConferenceId, DateOnly On, bool IsDanger, string Words, Guid? AnswersId, bool InThePlan);
