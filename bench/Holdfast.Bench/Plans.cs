using System.Collections.Immutable;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;

namespace Holdfast.Bench;

/// <summary>Two versions of a plan of 60 actions, read from the journal as they were written and compared word by word.</summary>
internal static class Plans
{
    private const int Outcomes = 20;
    private const int ActionsEach = 3;
    private const int Rounds = 31;
    private const double Budget = 50;
    private static readonly DateOnly Began = new(2024, 11, 4);
    private static readonly Guid Plan = NewId.Next();

    public static async Task<Measured> Measure()
    {
        var child = Child.From(NewId.Next(), Entries(Life()));
        var period = child.Plans[0];
        var versions = DetailedPlan.Of(child, period).Versions.ToList();
        var (ours, against) = await Turns.Time(5, Rounds, () => Compare(child, period, versions[0].UpTo, versions[^1].UpTo), () => Compare(child, period, versions[0].UpTo, versions[0].UpTo));
        var ms = ours * 1000;
        return new Measured($"two versions of a plan of {Outcomes * ActionsEach} actions, compared", $"{ms:0.0} ms", $"{against * 1000:0.0} ms with itself", ours / against, $"under {Budget:0} ms", ms < Budget);
    }

    private static Task Compare(Child child, PlanPeriod period, int from, int to)
    {
        var beside = PlanComparison.Of(DetailedPlan.Of(child, period, from), DetailedPlan.Of(child, period, to));
        GC.KeepAlive(beside);
        return beside.Count >= Outcomes * ActionsEach ? Task.CompletedTask : throw new InvalidOperationException("The plan is not whole.");
    }

    /// <summary>Everything agreed at the first meeting, and every word of it changed at eleven after that.</summary>
    private static IEnumerable<ChildEvent> Life()
    {
        yield return new ChildRegistered("hillingdon", "B-1", new PersonName("Bench", "Child"), Began.AddYears(-6), null, Sex.Unknown, null, Began);
        yield return new PlanBegan(Plan, Began, "neglect", null, null, null);
        var last = new Dictionary<Guid, Guid>();
        var outcomes = Enumerable.Range(0, Outcomes).Select(_ => NewId.Next()).ToList();
        var actions = outcomes.ToDictionary(o => o, _ => Enumerable.Range(0, ActionsEach).Select(_ => NewId.Next()).ToList());
        for (var meeting = 0; meeting < 12; meeting++)
        {
            var on = Began.AddMonths(2 * meeting);
            var at = NewId.Next();
            foreach (var part in Enum.GetValues<PlanPart>())
            {
                yield return new PlanPartWritten(Change(Part(part), on, at, last), part, Words(60, meeting), part == PlanPart.Contingency ? Words(12, meeting) : null);
            }

            foreach (var outcome in outcomes)
            {
                yield return new PlanOutcomeAgreed(Change(outcome, on, at, last), outcome, null, Words(14, meeting), Words(18, meeting), Words(12, meeting));
                foreach (var action in actions[outcome])
                {
                    yield return new PlanActionAgreed(Change(action, on, at, last), action, outcome, Words(16, meeting), Words(16, meeting), null, "Jo Field", on.AddDays(40), null);
                }
            }
        }
    }

    private static Guid Part(PlanPart part) => new((int)part + 1, 0, 0, new byte[8]);

    private static PlanChange Change(Guid item, DateOnly on, Guid meeting, Dictionary<Guid, Guid> last)
    {
        var entry = NewId.Next();
        ImmutableList<Guid> replaces = last.TryGetValue(item, out var before) ? [before] : [];
        last[item] = entry;
        return new PlanChange(entry, Plan, on, meeting, "Agreed anew", replaces);
    }

    private static string Words(int count, int meeting) => string.Join(' ', Enumerable.Range(0, count).Select(i => (i + meeting) % 4 == 0 ? $"word{i}at{meeting}" : $"word{i}"));

    private static IEnumerable<Entry> Entries(IEnumerable<ChildEvent> events)
    {
        var author = new Author(NewId.Next(), Capacity.LeadSocialWorker);
        return events.Select((what, i) => new Entry(i + 1, i + 1, NewId.Next(), DateTimeOffset.UnixEpoch.AddMinutes(i), author, what));
    }
}
