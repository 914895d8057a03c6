using System.Collections.Immutable;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>A review read the parts of the plan before and said of each whether its words still hold (B07). A later entry replaces it.</summary>
/// <param name="StillHold">Read through, and confirmed as they stand.</param>
/// <param name="ToBeWrittenAnew">They hold no longer; the core group writes them anew.</param>
/// <param name="Why">Why some are to be written anew.</param>
[StoredAs("plan-read-through", 1)]
public sealed record PlanReadThrough(Guid ReadId, Guid ConferenceId, DateOnly On, ImmutableList<PlanPart> StillHold, ImmutableList<PlanPart> ToBeWrittenAnew, string? Why) : OutcomeEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ReadId;

    public override Guid ConferenceId { get; init; } = ConferenceId;

    /// <summary>Whether a part still holds; nothing when the review did not say.</summary>
    public bool? SaysOf(PlanPart part) => StillHold.Contains(part) ? true : ToBeWrittenAnew.Contains(part) ? false : null;

    public bool Equals(PlanReadThrough? other) =>
        other is not null && ReadId == other.ReadId && ConferenceId == other.ConferenceId && On == other.On && Why == other.Why && Imported == other.Imported
        && StillHold.SequenceEqual(other.StillHold) && ToBeWrittenAnew.SequenceEqual(other.ToBeWrittenAnew);

    public override int GetHashCode() => HashCode.Combine(ReadId, ConferenceId);
}

/// <summary>Say of the parts of the plan before whether they still hold.</summary>
public sealed record ReadPlanThrough(Guid ReadId, Guid ConferenceId, ImmutableList<PlanPart> StillHold, ImmutableList<PlanPart> ToBeWrittenAnew, string? Why) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, ReadId, ConferenceId, meeting => Refusals(PlanBefore.Find(child, meeting)), on => new PlanReadThrough(
            ReadId, ConferenceId, on, StillHold, ToBeWrittenAnew, ToBeWrittenAnew.IsEmpty ? null : Text.Clean(Why)));

    private IEnumerable<Refusal> Refusals(PlanBefore? before)
    {
        if (StillHold.IsEmpty && ToBeWrittenAnew.IsEmpty)
        {
            yield return new Refusal(nameof(StillHold), "Select for at least one part whether it still holds");
        }
        else if (StillHold.Concat(ToBeWrittenAnew).Any(part => before?.Parts.All(p => p.Part != part) != false) || StillHold.Intersect(ToBeWrittenAnew).Any())
        {
            yield return new Refusal(nameof(StillHold), "Select parts of the plan before, each once");
        }

        if (!ToBeWrittenAnew.IsEmpty && Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter what no longer holds, and why");
        }
    }
}
