using System.Collections.Immutable;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Packs;

/// <summary>Lays an area's pack over its base. It may add a rule or shorten one, and says which; it may never loosen.</summary>
internal static class Overlay
{
    public static Pack Lay(Pack overlay, Pack basis, WorkingCalendar calendar, List<PackProblem> problems)
    {
        var rules = basis.Rules.ToBuilder();
        foreach (var rule in overlay.Rules.Values.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            if (!basis.Rules.TryGetValue(rule.Id, out var original))
            {
                if (rule.Shortens is { } missing)
                {
                    problems.Add(At(missing, $"{basis.Name} has no rule '{missing}' to shorten. {Sentences.Instead(missing.Words, basis.Rules.Keys)} Or take the line out, so that the rule is added."));
                }

                rules[rule.Id] = rule;
            }
            else if (rule.Shortens is null)
            {
                problems.Add(At(rule.At, $"The rule '{rule.Id}' is also a rule of {basis.Name}, so two files claim it. Write 'shortens: {rule.Id}' if this one is stricter, or give it a name of its own."));
            }
            else
            {
                rules[rule.Id] = Shorten(rule, original, calendar, problems);
            }
        }

        return overlay with
        {
            Rules = rules.ToImmutable(),
            Terms = basis.Terms.SetItems(overlay.Terms),
            Lists = basis.Lists.SetItems(overlay.Lists),
            Settings = basis.Settings.SetItems(overlay.Settings),
        };
    }

    /// <summary>The overlay's versions from their own days on, the base's before them.</summary>
    private static Rule Shorten(Rule rule, Rule original, WorkingCalendar calendar, List<PackProblem> problems)
    {
        SameShape(rule, original, problems);
        foreach (var version in rule.Versions)
        {
            foreach (var basis in original.Versions.Where(b => Overlaps(rule, version, original, b)))
            {
                Compare(rule, version, basis, calendar, problems);
            }
        }

        var first = rule.Versions.Min(v => v.InForceFrom);
        return rule.With([.. rule.Versions, .. original.Versions.Where(v => v.InForceFrom < first)]);
    }

    private static void SameShape(Rule rule, Rule original, List<PackProblem> problems)
    {
        if (rule.Kind != original.Kind)
        {
            problems.Add(At(rule.At, $"'{rule.Id}' is a {Sentences.Kebab(original.Kind.ToString())} in the base. An overlay that shortens keeps the kind; give this rule a name of its own to add another."));
        }

        if (!rule.OpenedBy.SequenceEqual(original.OpenedBy) || rule.CountsFromLast != original.CountsFromLast || !rule.Of.SequenceEqual(original.Of))
        {
            problems.Add(At(rule.Places["opened_by"], $"This opens otherwise than '{rule.Id}' of the base, so some duties could be lost, which loosens it. Write the same as the base, or give this rule a name of its own to add it."));
        }

        if (!rule.MetBy.All(m => original.MetBy.Any(m.IsAsStrictAs)))
        {
            problems.Add(At(rule.Places["met_by"], $"This can be met by less than '{rule.Id}' of the base asks, which loosens it. Write at least what the base asks."));
        }

        if (!rule.FallsAwayWith.All(f => original.FallsAwayWith.Contains(f)))
        {
            problems.Add(At(rule.Places["falls_away_with"], $"This falls away where '{rule.Id}' of the base does not, which loosens it. Take it out."));
        }
    }

    private static bool Overlaps(Rule rule, RuleVersion version, Rule original, RuleVersion basis)
    {
        var end = End(rule, version);
        var basisEnd = End(original, basis);
        return version.InForceFrom <= basisEnd && basis.InForceFrom <= end;
    }

    private static DateOnly End(Rule rule, RuleVersion version)
    {
        var next = rule.Versions.Where(v => v.InForceFrom > version.InForceFrom).Select(v => v.InForceFrom.AddDays(-1)).DefaultIfEmpty(DateOnly.MaxValue).Min();
        return version.InForceUntil is { } until && until < next ? until : next;
    }

    private static void Compare(Rule rule, RuleVersion version, RuleVersion basis, WorkingCalendar calendar, List<PackProblem> problems)
    {
        if (!basis.Recipients.All(version.Recipients.Contains) || !basis.Choices.All(version.Choices.Contains))
        {
            problems.Add(At(version.At, $"'{rule.Id}' of the base names others too ({string.Join(", ", basis.Recipients.Concat(basis.Choices))}). Leaving one out loosens it. Write them all."));
        }

        if (version.Timing == basis.Timing || version.TimingWords == basis.TimingWords || version.Timing is Timing.AtOnce)
        {
            return;
        }

        if (version.Timing is not Timing.Within ours || basis.Timing is not Timing.Within theirs)
        {
            problems.Add(Undecided(rule, version, basis));
            return;
        }

        // A limit the base leaves to each area, or to the plan, has no value to be looser than; ours must then be at least as strict in what both fix.
        var fixedTheirs = Fixed(theirs);
        var fixedOurs = Fixed(ours);
        if (!theirs.Limits.OfType<Limit.PlanSets>().All(ours.Limits.Contains) || (theirs.OrPlannedDateIfSooner && !ours.OrPlannedDateIfSooner))
        {
            problems.Add(At(version.TimingAt, $"The base also says '{basis.TimingWords}'. Leaving a part of that out loosens it. Write each part, or a shorter one."));
        }
        else if (fixedOurs.Count == 0)
        {
            problems.Add(Undecided(rule, version, basis));
        }
        else if (fixedTheirs.Count > 0)
        {
            Judge(rule, version, basis, fixedOurs, fixedTheirs, calendar, problems);
        }
    }

    /// <summary>Every day of the calendar's years is tried, because 20 working days and 28 calendar days are sometimes the one and sometimes the other.</summary>
    private static void Judge(Rule rule, RuleVersion version, RuleVersion basis, List<Interval> ours, List<Interval> theirs, WorkingCalendar calendar, List<PackProblem> problems)
    {
        DateOnly? later = null, sooner = null;
        for (var day = new DateOnly(calendar.KnownYears[0], 1, 1); day.Year <= calendar.KnownYears[^1]; day = day.AddDays(1))
        {
            var our = ours.Min(i => calendar.After(day, i).Day);
            var their = theirs.Min(i => calendar.After(day, i).Day);
            later ??= our > their ? day : (DateOnly?)null;
            sooner ??= our < their ? day : (DateOnly?)null;
        }

        if (later is { } loose && sooner is { } strict)
        {
            problems.Add(At(version.TimingAt,
                $"It can not be told whether '{version.TimingWords}' is shorter than the base's '{basis.TimingWords}': counted from {UkDate.Long(strict)} it is sooner, from {UkDate.Long(loose)} it is later. "
                + "Write it in the base's unit, or write both: the soonest counts."));
        }
        else if (later is { } day)
        {
            problems.Add(At(version.TimingAt,
                $"'{version.TimingWords}' loosens '{rule.Id}' of the base, which says '{basis.TimingWords}': counted from {UkDate.Long(day)} it is later. An area may only shorten. Write '{basis.TimingWords}' or less."));
        }
    }

    private static List<Interval> Fixed(Timing.Within within) =>
        [.. within.Limits.Select(l => l switch
        {
            Limit.Fixed f => f.Interval,
            Limit.Hours h => new Interval(h.WholeDays, TimeUnit.CalendarDays),
            _ => (Interval?)null,
        }).OfType<Interval>()];

    private static PackProblem Undecided(Rule rule, RuleVersion version, RuleVersion basis) =>
        At(version.TimingAt, $"It can not be told whether '{version.TimingWords}' is shorter than '{basis.TimingWords}' of '{rule.Id}' in the base. Write a length of time that can be compared, or give this rule a name of its own to add it.");

    private static PackProblem At(Said at, string message) => new(at.File, at.Line, at.Column, message);
}
