using System.Collections.Immutable;
using System.Diagnostics;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;
using Holdfast.Cli.Seeding;
using Holdfast.Practice;

namespace Holdfast.Bench;

/// <summary>The engine reading the England pack against the same pack written out in C#, over one child with 300 entries.</summary>
internal static class Duties
{
    private const int Entries = 300;
    private const int AtATime = 100;
    private const int Rounds = 200;
    private const int WarmUp = 200;

    public static Measured Measure()
    {
        var today = new DateOnly(2026, 11, 18);
        var library = PracticeLibrary.Default;
        var rules = library.RulesOf(library.DemonstrationAreas.Single(a => a.Code == "england"));
        var child = AChild(library, today);
        var hand = new EnglandByHand(rules);
        var duties = Agreed(child, today).Count;
        var (ours, against) = (new List<double>(), new List<double>());
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var engine = Time(() => DutyEngine.Duties(child, rules, today).Count);
            var written = Time(() => hand.Duties(child, today).Count);
            if (round >= WarmUp)
            {
                ours.Add(engine);
                against.Add(written);
            }
        }

        // Only now, so that what the runtime learns of the code while it is timed is learned from the child it is timed with.
        TryEveryRule();
        var (a, b) = (Turns.Median(ours), Turns.Median(against));
        return new Measured(
            $"duties of a child with {Entries} entries ({duties} duties)", $"{a * 1e6:0.0} µs", $"{b * 1e6:0.0} µs by hand", a / b, "at most 2", a / b <= 2);

        // The invented child lives through little of what the rules speak of; the examples of the pack live through all of it.
        void TryEveryRule()
        {
            var tried = ExamplesOfThePack.Of(library, rules.Pack).SelectMany(e => Agreed(e.Child, e.AsAt)).Where(d => d.State == DutyState.Met).Select(d => d.Rule).ToHashSet();
            if (rules.Rules.FirstOrDefault(r => !tried.Contains(r.Id)) is { } untried)
            {
                throw new InvalidOperationException($"No example meets a duty of {untried.Id}, so whether the engine and the rules by hand agree about it is not known.");
            }
        }

        IReadOnlyList<Duty> Agreed(Child of, DateOnly on)
        {
            var engines = DutyEngine.Duties(of, rules, on);
            var byHand = hand.Duties(of, on);
            if (!engines.ToHashSet().SetEquals(byHand) || engines.Count != byHand.Count)
            {
                var only = engines.Except(byHand).Concat(byHand.Except(engines)).First();
                throw new InvalidOperationException($"The engine and the rules by hand differ over {only.Rule}, opened {only.OpenedOn}. Bring EnglandByHand up to the pack.");
            }

            return engines;
        }
    }

    private static double Time(Func<int> work)
    {
        var began = Stopwatch.GetTimestamp();
        var kept = 0;
        for (var i = 0; i < AtATime; i++)
        {
            kept += work();
        }

        GC.KeepAlive(kept);
        return Stopwatch.GetElapsedTime(began).TotalSeconds / AtATime;
    }

    /// <summary>The invented child with the longest journal, and more visits until there are 300 entries.</summary>
    private static Child AChild(PracticeLibrary library, DateOnly today)
    {
        var (id, journal) = SyntheticLives.Make(150, 1, today, [.. AreaToSeed.All(library).Where(a => a.Area.Code == "england")])
            .SelectMany(a => a.Families).SelectMany(f => f.Children.Select(c => (Id: c, Journal: f.JournalOf(c).ToList())))
            .Where(c => Child.From(c.Id, c.Journal).PlanOn(today) is not null).MaxBy(c => c.Journal.Count);
        var folded = Child.From(id, journal);
        var visits = folded.Visits;
        var began = folded.PlanOn(today)!.BeganOn;
        var last = journal[^1];
        for (var n = 0; journal.Count < Entries; n++)
        {
            var again = visits[n % visits.Count] with { VisitId = NewId.Next(), VisitedOn = began.AddDays(n * (today.DayNumber - began.DayNumber) / Entries), Attachments = ImmutableList<Attachment>.Empty };
            journal.Add(new Entry(last.Position + n + 1, last.Version + n + 1, NewId.Next(), last.RecordedAt, last.RecordedBy, again));
        }

        return Child.From(id, journal.Take(Entries));
    }
}
