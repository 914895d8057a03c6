using System.Collections.Immutable;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>The chair was told, before a review, of every change of the plan since the conference before (B16, B25).</summary>
/// <param name="Changes">The entries the chair was told of; empty when nothing had changed.</param>
/// <param name="To">Who was told: the chair, by name.</param>
/// <param name="Words">What the changes come to, and the chair's view of them.</param>
[StoredAs("plan-changes-told", 1)]
public sealed record PlanChangesTold(Guid ConferenceId, Guid ToldId, DateOnly On, ImmutableArray<Guid> Changes, string To, string Words, string ToldBy) : PreparationEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ToldId;

    public override Guid ConferenceId { get; init; } = ConferenceId;

    public bool Equals(PlanChangesTold? other) =>
        other is not null && ToldId == other.ToldId && ConferenceId == other.ConferenceId && On == other.On && To == other.To && Words == other.Words && ToldBy == other.ToldBy && Imported == other.Imported
        && Changes.AsSpan().SequenceEqual(other.Changes.AsSpan());

    public override int GetHashCode() => HashCode.Combine(ToldId, On);
}

/// <summary>What of the plan changed since the conference before, and whether the chair of the next one was told.</summary>
public static class ChangesForReview
{
    /// <summary>Changes of the detailed plan since the last conference, in order of happening.</summary>
    public static IReadOnlyList<PlanChanged> Since(Child child, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.PlanOn(today) is not { } plan ? []
            : [.. child.All<PlanChanged>().Where(c => c.OfPlan == plan.PlanId && c.Change.On >= LastConference(child, today, plan.BeganOn))];
    }

    /// <summary>Those the chair has not been told of.</summary>
    public static IReadOnlyList<PlanChanged> NotTold(Child child, Guid conferenceId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var told = Told(child, conferenceId).SelectMany(t => t.Changes).ToHashSet();
        return [.. Since(child, today).Where(c => !told.Contains(c.Change.EntryId))];
    }

    public static IReadOnlyList<PlanChangesTold> Told(Child child, Guid conferenceId)
    {
        ArgumentNullException.ThrowIfNull(child);
        return [.. child.All<PlanChangesTold>().Where(t => t.ConferenceId == conferenceId)];
    }

    private static DateOnly LastConference(Child child, DateOnly today, DateOnly began) =>
        child.Meetings.Where(m => m.Kind != MeetingKind.CoreGroup && m.HeldOn <= today && m.HeldOn >= began).Select(m => (DateOnly?)m.HeldOn).Max() ?? began;
}

/// <summary>Tell the chair of a review of every change of the plan since the conference before.</summary>
public sealed record TellChairOfChanges(Guid ConferenceId, Guid ToldId, DateOnly On, string To, string Words, string ToldBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return ChangesForReview.Told(child, ConferenceId).Any(t => t.ToldId == ToldId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () =>
            [new PlanChangesTold(ConferenceId, ToldId, On, [.. ChangesForReview.NotTold(child, ConferenceId, today).Where(c => c.Change.On <= On).Select(c => c.Change.EntryId)], To.Trim(), Words.Trim(), ToldBy.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        foreach (var refusal in Prepared.Refusals(child, ConferenceId, On, nameof(On), today))
        {
            yield return refusal;
        }

        if (child.ConferenceWith(ConferenceId) is { Asked.Kind: not ConferenceKind.Review })
        {
            yield return new Refusal(nameof(ConferenceId), "Only before a review is there a plan that may have changed");
        }

        if (Text.Missing(To))
        {
            yield return new Refusal(nameof(To), "Enter the chair who was told");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what the changes come to, or that nothing changed");
        }
    }
}
