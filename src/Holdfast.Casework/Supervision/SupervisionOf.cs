using System.Collections.Immutable;

namespace Holdfast.Casework.Supervision;

/// <summary>A decision of supervision with what came of it.</summary>
public sealed record SupervisionDecision(SupervisionDecisionMade Made, SupervisionDecisionDone? Done)
{
    public bool IsLate(DateOnly day) => Done is null && Made.DueOn < day;
}

/// <summary>One supervision with its decisions.</summary>
public sealed record SupervisionTalk(SupervisionHeld Held, ImmutableArray<SupervisionDecision> Decisions);

/// <summary>A draw this child's record was in, with what was found.</summary>
public sealed record Sampling(RecordSampled Drawn, SampleFound? Found);

/// <summary>How managers look after the work with one child, latest first.</summary>
public sealed record SupervisionOf(ImmutableArray<SupervisionTalk> Talks, ImmutableArray<OversightGiven> Oversight, ImmutableArray<Sampling> Samples)
{
    /// <summary>Decisions nobody has said the outcome of, soonest first.</summary>
    public IEnumerable<SupervisionDecision> Open => Talks.SelectMany(t => t.Decisions).Where(d => d.Done is null).OrderBy(d => d.Made.DueOn);

    public static SupervisionOf Child(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        var all = child.All<SupervisionEvent>().Reverse().ToList();
        var decisions = all.OfType<SupervisionDecisionMade>().Reverse().Select(m => new SupervisionDecision(m, all.OfType<SupervisionDecisionDone>().FirstOrDefault(d => d.DecisionId == m.DecisionId))).ToList();
        return new SupervisionOf(
            [.. all.OfType<SupervisionHeld>().Select(h => new SupervisionTalk(h, [.. decisions.Where(d => d.Made.SupervisionId == h.SupervisionId)]))],
            [.. all.OfType<OversightGiven>()],
            [.. all.OfType<RecordSampled>().Select(d => new Sampling(d, all.OfType<SampleFound>().FirstOrDefault(f => f.SampleId == d.SampleId)))]);
    }
}
