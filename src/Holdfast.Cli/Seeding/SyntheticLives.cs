using System.Globalization;
using Holdfast.Practice;

namespace Holdfast.Cli.Seeding;

/// <summary>A demonstration area, and the rules it works by.</summary>
public sealed record AreaToSeed(DemonstrationArea Area, AreaRules Rules)
{
    /// <summary>The areas of the demonstration as the practice packs have them.</summary>
    public static IReadOnlyList<AreaToSeed> All(PracticeLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return [.. Demonstration.Areas.Select(a => new AreaToSeed(a, library.RulesOf(library.DemonstrationAreas.Single(d => d.Code == a.Code))))];
    }
}

/// <summary>One area's synthetic families, and how many social workers they need.</summary>
public sealed record SeededArea(DemonstrationArea Area, int Workers, IEnumerable<SeededFamily> Families);

/// <summary>Whole invented lives up to a day. Pure: the same seed, number and day give the same lives; no clock, no storage.</summary>
public static class SyntheticLives
{
    /// <param name="children">How many children in all; the areas share them evenly.</param>
    /// <param name="until">The day the demonstration is opened; the last thing was written the evening before.</param>
    /// <param name="areas">The areas, in the order in which they are dealt to.</param>
    public static IEnumerable<SeededArea> Make(int children, int seed, DateOnly until, IReadOnlyList<AreaToSeed> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        return areas.Select((area, i) =>
        {
            var sizes = Sizes(area.Area, seed, (children / areas.Count) + (i < children % areas.Count ? 1 : 0));
            var workers = sizes.Count == 0 ? 0 : Shape.WorkerAt(sizes.Count - 1) + 1;
            return new SeededArea(area.Area, workers, sizes.Select((size, place) => Family(area, seed, until, place, size, workers)));
        });
    }

    private static List<int> Sizes(DemonstrationArea area, int seed, int children)
    {
        var random = new SeedRandom(Text(seed), area.Code, "sizes");
        var sizes = new List<int>();
        for (var left = children; left > 0; left -= sizes[^1])
        {
            sizes.Add(Math.Min(left, FamilyMaker.Size(random)));
        }

        return sizes;
    }

    private static SeededFamily Family(AreaToSeed area, int seed, DateOnly until, int place, int size, int workers)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{seed}/{area.Area.Code}/{place}");
        var random = new SeedRandom(key, "shape");
        var shape = Shape.At(place, random);
        var worker = Shape.WorkerAt(place);
        var earlier = workers > 2 && random.Chance(0.2) ? area.Area.Worker((worker + 2) % workers) : null;
        var (family, acts) = FamilyStory.Tell(area, shape, size, key, until, area.Area.Worker(worker), earlier);
        return FamilyJournal.Write(family, acts, area.Rules);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
