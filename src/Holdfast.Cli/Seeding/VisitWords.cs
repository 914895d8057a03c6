using Holdfast.Casework.Visits;

namespace Holdfast.Cli.Seeding;

/// <summary>What one visit was for one child, in words.</summary>
internal sealed class VisitWords(SeedFamily family, DemonstrationArea area, Storyteller teller, SeedRandom random)
{
    private readonly FamilyWords words = new(family, area);
    private readonly Dictionary<Guid, int> bedrooms = [];
    private readonly Dictionary<Guid, int> alone = [];
    private readonly HashSet<Guid> explained = [];

    /// <param name="phase">early, middle, late or stuck: how far the family has come.</param>
    public ChildFacets For(SeedChild child, DateOnly on, VisitPlace place, string phase, bool mustBeSeen = false)
    {
        if (child.Born > on)
        {
            return Unborn(child, on);
        }

        var band = child.BandOn(on);
        var blanks = words.About(child, on);
        if (random.Chance(place == VisitPlace.Home ? 0.03 : 0.01) && !mustBeSeen)
        {
            return ChildFacets.Blank with { NotSeenReason = Say("ways", $"not-seen {band}") };
        }

        var seenAlone = SeenAlone(child, band, phase);
        var bedroom = place == VisitPlace.Home ? BedroomSeen(child) : (bool?)null;
        var directWork = random.Chance(band == "baby" ? 0.15 : 0.3);
        var tags = $"{band} {SeedChild.AgeGroup(band)} {family.Theme} {phase}";
        return ChildFacets.Blank with
        {
            Seen = true,
            Alone = seenAlone ? Aloneness.Alone : Aloneness.SomeoneWasThere,
            NotAloneReason = seenAlone ? null : Say("ways", $"not-alone {band}"),
            WhoWasThere = seenAlone ? null : band == "baby" || !blanks.TryGetValue("sibling", out var sibling) ? family.Carer.Name : random.Chance(0.5) ? family.Carer.Name : sibling,
            Awake = band == "baby" ? random.Chance(0.93) : null,
            BedroomSeen = bedroom,
            HowCommunicated = Say("ways", $"how {band}"),
            Tool = band != "baby" && random.Chance(0.3) ? Say("ways", $"tool {band}") : null,
            OwnWords = random.Chance(0.93) ? teller.TellMore("own-words", tags, blanks, 0.85) : null,
            DailyLife = teller.TellMore("daily-life", tags, blanks),
            Observed = teller.TellMore("observed", tags, blanks, 0.75),
            Analysis = teller.TellMore("analysis", tags, blanks, 0.7),
            PlanEffect = teller.TellMore("plan-effect", tags, blanks, 0.35),
            SaferNow = teller.Tell("safer-now", tags, blanks),
            ToldWhyWorried = band is not "baby" && random.Chance(0.35),
            PlanExplained = band != "baby" && (explained.Add(child.Id) || random.Chance(0.08)) ? Explained(band) : null,
            DirectWork = directWork ? Say("ways", $"direct {band}") : null,
            DirectWorkServes = directWork ? Say("ways", "serves") : null,
        };

        string Say(string bank, string heading) => teller.Tell(bank, heading, blanks);

        PlanExplained Explained(string age)
        {
            var agreed = random.Weighted<bool?>((true, 70), (false, age == "toddler" ? 0 : 15), (null, 15));
            return new PlanExplained(
                Say("ways", $"explained {age}"), Say("ways", $"response {age}"), agreed, agreed == false ? Say("ways", $"disagree {age}") : null);
        }
    }

    // Areas that ask for every second visit alone, or with the bedroom seen, are kept to it by any family that does not drift.
    private bool SeenAlone(SeedChild child, string band, string phase)
    {
        var share = band == "baby" ? 0.8 : phase == "stuck" ? 0.7 : 0.9;
        var so = random.Chance(share) || (phase != "stuck" && alone.GetValueOrDefault(child.Id) > 0);
        alone[child.Id] = so ? 0 : alone.GetValueOrDefault(child.Id) + 1;
        return so;
    }

    private bool BedroomSeen(SeedChild child)
    {
        var so = random.Chance(0.6) || bedrooms.GetValueOrDefault(child.Id) > 0;
        bedrooms[child.Id] = so ? 0 : 1;
        return so;
    }

    private ChildFacets Unborn(SeedChild child, DateOnly on)
    {
        var blanks = words.About(child, on);
        return ChildFacets.Blank with
        {
            Observed = teller.Tell("beginnings", "unborn observed", blanks),
            Analysis = teller.Tell("beginnings", "unborn analysis", blanks),
        };
    }
}
