using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Visits;

namespace Holdfast.Casework;

// How a child goes on when more is written, without taking in again what was known.
public sealed partial class Child
{
    /// <summary>The child after these entries too: the same as folding the whole journal anew.</summary>
    /// <param name="news">What was written next, in order of writing.</param>
    public Child After(IReadOnlyList<Entry> news)
    {
        ArgumentNullException.ThrowIfNull(news);
        if (isAsAtADay)
        {
            throw new InvalidOperationException("A child as at a day does not go on: what happened after it was left out.");
        }

        return news.Count == 0 ? this : FollowsInOrder(news) ? GoneOn(news) : From(Id, [.. facts.Select(f => f.Original), .. news]);
    }

    /// <summary>Whether this is the same record as it was then, and nothing but visits was written since.</summary>
    public bool OnlyVisitedSince(Child then)
    {
        ArgumentNullException.ThrowIfNull(then);
        if (then.Id != Id || then.Version < 1 || then.Version > Version || facts.Count != Version || then.facts.Count != then.Version)
        {
            return false;
        }

        // What stands before an entry that both hold is the same: it was read only once.
        for (var i = then.Version - 1; i >= 0 && !ReferenceEquals(facts[i].Original, then.facts[i].Original); i--)
        {
            if (!IsSame(facts[i].Original, then.facts[i].Original))
            {
                return false;
            }
        }

        for (var i = then.Version; i < facts.Count; i++)
        {
            if (!StandsForItself(facts[i].Original.What))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Also an entry that was not written yet when it was looked at, and had no place. An act that came to nothing is sent again under its old id, and may say something else by then, in any of its
    /// entries: what they say tells it apart. When they were written may not, because a clock that is behind gives each the time of the last.
    /// </summary>
    private static bool IsSame(Entry one, Entry other) => one == other with { Position = one.Position };

    /// <summary>A visit recorded here changes how nothing else on the record is read; what reads visits is another matter.</summary>
    private static bool StandsForItself(ChildEvent what) => what is VisitMade { Imported: null };

    /// <summary>
    /// Most of what is written happened last. What puts something right, or happened before something written already, is taken in from the beginning; and people of the network, who stand in the order they
    /// were put there.
    /// </summary>
    private bool FollowsInOrder(IReadOnlyList<Entry> news)
    {
        var last = counted.Count > 0 ? Order(counted[^1].What, counted[^1].Original.Position) : default;
        foreach (var entry in news)
        {
            var order = Order(entry.What, entry.Position);
            if (entry.What is EntryCorrected or EntryWithdrawn or NetworkPersonRecorded or NetworkPersonLeft || order.CompareTo(last) < 0)
            {
                return false;
            }

            last = order;
        }

        return true;
    }

    private Child GoneOn(IReadOnlyList<Entry> news)
    {
        var after = Copy(news.Count);
        var before = counted.Count;
        foreach (var entry in news)
        {
            after.Version = entry.Version;
            var fact = new RecordedFact(entry, entry.What, false, []);
            after.facts.Add(fact);
            after.counted.Add(fact);
        }

        for (var i = before; i < after.counted.Count; i++)
        {
            after.Evolve(after.counted[i]);
        }

        after.byKind = byKind.After(news);
        var apart = news.All(e => StandsForItself(e.What));
        after.occurrences = apart ? OccurrencesOf.After(after, occurrences ??= OccurrencesOf.Record(this), before) : null;
        if (!apart)
        {
            (after.meetings, after.conferences) = (null, null);
        }

        return after;
    }

    /// <summary>Everything that is added to is copied; what a fold only replaces may be shared.</summary>
    private Child Copy(int more)
    {
        var copy = (Child)MemberwiseClone();
        (copy.facts, copy.counted) = (new(facts.Count + more), new(counted.Count + more));
        copy.facts.AddRange(facts);
        copy.counted.AddRange(counted);
        copy.network = new(network);
        copy.protectedContacts = [.. protectedContacts];
        copy.needs = [.. needs];
        copy.schools = [.. schools];
        copy.discussions = [.. discussions];
        copy.initialConferences = [.. initialConferences];
        copy.reviews = [.. reviews];
        copy.plans = [.. plans];
        copy.frequencies = [.. frequencies];
        copy.endings = new(endings);
        copy.coreGroups = [.. coreGroups];
        copy.notes = [.. notes];
        copy.visits = [.. visits];
        copy.views = [.. views];
        copy.advocacy = [.. advocacy];
        copy.difficulties = [.. difficulties];
        copy.notices = [.. notices];
        copy.choices = [.. choices];
        copy.protectiveActions = [.. protectiveActions];
        copy.excusals = [.. excusals];
        copy.ids = new(ids);
        copy.coreGroupLists = [.. coreGroupLists];
        copy.preparation = [.. preparation];
        return copy;
    }
}
