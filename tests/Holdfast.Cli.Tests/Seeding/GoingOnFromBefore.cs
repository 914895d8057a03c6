using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;
using Holdfast.Practice;
using Holdfast.Records.ReadModels;

namespace Holdfast.Cli.Tests.Seeding;

/// <summary>Lists and duties that go on from what was made before come to what they would be made anew, whatever was recorded and in whatever order, with visits between, also such as were written late.</summary>
[Trait("requirement", "X01")]
public sealed class GoingOnFromBefore
{
    private static readonly IReadOnlyList<AreaRules> Rules = [.. PracticeLibrary.Default.DemonstrationAreas.Select(PracticeLibrary.Default.RulesOf)];

    [Fact]
    public void Rows_of_lists_come_to_the_same()
    {
        var (kept, all) = (0, 0);
        Walk((child, rules, day, before) =>
        {
            var (anew, rows) = (ChildRows.Of(child, rules, null, day), ChildRows.Of(child, rules, null, day, before as ChildRows));
            rows.CardTold.ShouldBe(anew.CardTold);
            rows.CardFoundBy.Values.ShouldBe(anew.CardFoundBy.Values);
            for (var table = 0; table < anew.Tables.Count; table++)
            {
                rows.Tables[table].Rows.SelectMany(r => r.Values).ShouldBe(anew.Tables[table].Rows.SelectMany(r => r.Values), anew.Tables[table].Table.Name);
            }

            rows.Digest.ShouldBe(anew.Digest);
            kept += before is ChildRows was ? rows.Tables[0].Rows.Count(r => was.Tables[0].Rows.Any(o => ReferenceEquals(o, r))) : 0;
            all += rows.Tables[0].Rows.Count;
            return rows;
        });

        // Otherwise it was made anew each time, and the test tried nothing.
        kept.ShouldBeGreaterThan(all / 2);
    }

    [Fact]
    public void Duties_come_to_the_same_word_for_word()
    {
        var kept = 0;
        Walk((child, rules, day, before) =>
        {
            var (anew, owed) = (DutyEngine.Duties(child, rules, day), DutyEngine.Owed(child, rules, day, before as DutiesOwed));
            owed.All.ShouldBe(anew);
            owed.All.Select(d => d.Because).ShouldBe(anew.Select(d => d.Because));
            kept += before is DutiesOwed was ? owed.All.Count(d => was.All.Any(o => ReferenceEquals(o, d))) : 0;
            return owed;
        });

        kept.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Duties_that_read_alike_are_the_same_word_for_word() => Walk((child, rules, day, before) =>
    {
        var duties = DutyEngine.Duties(child, rules, day);
        foreach (var (now, then) in duties.Zip(before as IReadOnlyList<Duty> ?? []).Where(d => d.First.ReadsAs(d.Second)))
        {
            then.Because.ShouldBe(now.Because);
        }

        return duties;
    });

    /// <summary>Every ninth entry of some lives, each followed by visits of several kinds, some of them written late.</summary>
    /// <param name="make">Makes something of a child on a day, from what it made of the child before.</param>
    private static void Walk(Func<Child, AreaRules, DateOnly, object?, object> make)
    {
        foreach (var family in Lives.Made(12, 5))
        {
            var rules = Rules.Single(r => r.Code == family.Area);
            foreach (var id in family.Children)
            {
                var journal = family.JournalOf(id);
                var child = Child.Unknown(id);
                object? made = null;
                for (var from = 0; from < journal.Count; from += 9)
                {
                    child = child.After([.. journal.Skip(from).Take(9)]);
                    made = child.IsRegistered ? make(child, rules, Lives.Until, made) : null;
                    var (visited, then) = (child, made);
                    foreach (var visit in child.IsRegistered ? Visits(child, journal[Math.Min(from + 8, journal.Count - 1)]) : [])
                    {
                        visited = visited.After([visit]);
                        then = make(visited, rules, Lives.Until, then);
                    }
                }
            }
        }
    }

    private static IEnumerable<Entry> Visits(Child child, Entry last)
    {
        var day = child.Facts.Max(f => f.What.HappenedOn);
        var seen = ChildFacets.Blank with { Seen = true, Alone = Aloneness.Alone, OwnWords = "I like the new bed", Awake = true };
        VisitMade[] visits =
        [
            new(NewId.Next(), day, null, VisitPlace.Home, null, true, last.RecordedBy.UserId, "Mina Fell", true, seen, []),
            new(NewId.Next(), day, null, VisitPlace.Home, null, true, last.RecordedBy.UserId, "Mina Fell", true, ChildFacets.Blank with { NotSeenReason = "At swimming" }, []),
            new(NewId.Next(), day.AddDays(1), null, VisitPlace.Home, null, false, last.RecordedBy.UserId, "Mina Fell", false, ChildFacets.Blank with { NotSeenReason = "At swimming" }, []),
            new(NewId.Next(), day.AddDays(-20), null, VisitPlace.Home, null, false, last.RecordedBy.UserId, "Mina Fell", false, ChildFacets.Blank with { NotSeenReason = "At swimming" }, []),
            new(NewId.Next(), day.AddDays(-150), null, VisitPlace.Home, null, true, last.RecordedBy.UserId, "Mina Fell", true, seen, []),
        ];
        return visits.Select((v, i) => new Entry(last.Position + 1 + i, last.Version + 1 + i, NewId.Next(), last.RecordedAt, last.RecordedBy, v));
    }
}
