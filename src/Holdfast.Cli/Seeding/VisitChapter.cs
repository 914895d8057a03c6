using System.Collections.Immutable;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;

namespace Holdfast.Cli.Seeding;

/// <summary>The visits while the children are on a plan: at home together, at school one by one, at roughly the rhythm the plan says.</summary>
internal sealed class VisitChapter(Story story)
{
    private readonly SeedFamily family = story.Family;
    private readonly SeedRandom random = story.Random;
    private readonly HashSet<Guid> missedAtHome = [];
    private readonly VisitWords words = new(story.Family, story.Area, story.Teller, story.Random);

    /// <summary>The days on which the family was visited, in order; known before a word of them is written.</summary>
    public IReadOnlyList<DateOnly> Days(int every)
    {
        var last = story.PlanEnded ?? LastVisit(every);
        var days = new List<DateOnly>();
        var day = story.After(story.PlanBegan, random.Between(2, 4));
        while (day < last)
        {
            days.Add(day);
            var late = story.Shape.Drifts && story.PhaseOn(day) == "stuck" && random.Chance(0.6);
            day = story.After(day, late ? every + random.Between(2, 9) : Math.Max(2, every - random.Between(0, 3)));
        }

        if (story.PlanEnded is not null)
        {
            return days;
        }

        // The last visit is where the next due date wants it; what crowds it goes, and a gap it leaves is filled.
        days.RemoveAll(d => story.After(d, 3) >= last);
        if (days.Count > 0 && !story.Shape.Drifts && story.After(days[^1], every) < last)
        {
            days.Add(story.After(days[^1], Math.Max(2, every - 1)));
        }

        if (last > story.PlanBegan && last <= story.LastDay)
        {
            days.Add(last);
        }

        return days;
    }

    public void Tell(IReadOnlyList<DateOnly> days)
    {
        for (var i = 0; i < days.Count; i++)
        {
            // The first visit, the last and every second one are at home: Wales asks for home within four weeks.
            if (i % 2 == 0 || i == days.Count - 1 || random.Chance(0.25))
            {
                AtHome(days[i], $"visit {i}", family.Children, random.Chance(0.35));
            }
            else
            {
                AtSchool(days[i], i);
            }
        }
    }

    /// <param name="seen">Every child is seen, as after a visit that reached nobody.</param>
    public void AtHome(DateOnly on, string key, IReadOnlyList<SeedChild> children, bool unannounced, bool seen = false)
    {
        var at = new TimeOnly(random.Between(9, 16), random.Between(0, 11) * 5);
        Visit(on, at, key, children, VisitPlace.Home, null, !unannounced, seen);
    }

    private void AtSchool(DateOnly on, int index)
    {
        var hour = 9;
        foreach (var child in family.Children)
        {
            var at = new TimeOnly(hour, random.Between(0, 11) * 5);
            hour = Math.Min(15, hour + 1);
            var key = $"visit {index} {child.Key}";
            if (child.School is null || child.Born > on)
            {
                Visit(on, at, key, [child], VisitPlace.Home, null, true);
            }
            else if (child.BandOn(on) == "teen" && random.Chance(0.4))
            {
                Visit(on, at, key, [child], VisitPlace.OtherPlace, random.Pick(WordBank.Called("slots").Under("place")), true);
            }
            else
            {
                Visit(on, at, key, [child], VisitPlace.School, child.School, true);
            }
        }
    }

    private void Visit(DateOnly on, TimeOnly at, string key, IReadOnlyList<SeedChild> all, VisitPlace place, string? placeName, bool announced, bool seen = false)
    {
        // In the days around a birth nobody calls on the baby; the birth itself is written down a day later.
        var children = all.Where(c => c.Born.AddDays(-3) > on || c.Born.AddDays(3) <= on).ToList();
        var visit = story.Id(key);
        var phase = story.PhaseOn(on);
        var visitor = random.Chance(0.05) ? story.Family.Manager : story.LeadOn(on);
        var author = new Author(visitor.UserId, visitor == story.Family.Manager ? Capacity.TeamManager : Capacity.LeadSocialWorker);
        var parts = children.Select(c => new ChildAtVisit(c.Id, Part(c, on, place, phase, seen), [])).ToImmutableList();
        story.Plan(story.TypedUp(on), author, key, children, (_, _) =>
            new RecordVisit(visit, on, at, place, placeName, announced, visitor.UserId, visitor.Name, visitor != story.Family.Manager, parts));
    }

    /// <summary>Whoever was not in once is seen the next time: two home visits running that reach nobody are a trouble of their own, told elsewhere with all that follows.</summary>
    private ChildFacets Part(SeedChild child, DateOnly on, VisitPlace place, string phase, bool seen)
    {
        var part = words.For(child, on, place, phase, seen);
        if (place != VisitPlace.Home || child.Born > on)
        {
            return part;
        }

        if (!part.Seen && !missedAtHome.Add(child.Id))
        {
            part = words.For(child, on, place, phase, mustBeSeen: true);
        }

        if (part.Seen)
        {
            missedAtHome.Remove(child.Id);
        }

        return part;
    }

    private DateOnly LastVisit(int every)
    {
        var due = story.Shape.Visit switch
        {
            Next.Overdue => story.Before(story.Until, random.Between(1, 4)),
            Next.Tomorrow => story.After(story.Until, 1),
            Next.ThisWeek => story.After(story.Until, random.Between(2, 4)),
            _ => story.After(story.Until, random.Between(5, 8)),
        };
        var last = story.Before(due, every);
        return last > story.LastDay ? story.WorkingDay(story.LastDay) : last;
    }
}
