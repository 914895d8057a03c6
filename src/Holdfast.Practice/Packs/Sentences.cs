using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Packs;

/// <summary>The few fixed sentences rule files are written in. What can not be read is a problem at the word that is wrong.</summary>
internal static partial class Sentences
{
    public static IReadOnlyDictionary<string, OccurrenceKind> Kinds { get; } =
        Enum.GetValues<OccurrenceKind>().ToDictionary(k => Kebab(k.ToString()), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, Facets> FacetNames { get; } =
        Enum.GetValues<Facets>().Where(f => f != Facets.None).ToDictionary(f => Kebab(f.ToString()), StringComparer.Ordinal);

    public static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    /// <summary>"visit-made where seen and alone unless announced about the same".</summary>
    public static Matcher? Matcher(Section section, Said said)
    {
        var words = Word().Matches(said.Words).Select(m => said.At(m.Index, m.Value)).ToList();
        if (words.Count == 0)
        {
            section.Problem(said, "Write what happens, such as 'core-group-held'.");
            return null;
        }

        if (Kind(section, words[0]) is not { } kind)
        {
            return null;
        }

        Facets all = 0, none = 0;
        OccurrenceKind? without = null;
        var link = Link.Later;
        var planned = false;
        string? code = null;
        for (var i = 1; i < words.Count;)
        {
            switch (words[i].Words)
            {
                case "where":
                    i = FacetList(section, words, i + 1, "and", ref all);
                    break;
                case "unless":
                    i = FacetList(section, words, i + 1, "or", ref none);
                    break;
                case "without" when i + 3 < words.Count && words[i + 2].Words == "by" && words[i + 3].Words == "then":
                    without = Kind(section, words[i + 1]);
                    i += 4;
                    break;
                case "with" when Follows(words, i, "with", "a", "planned", "date"):
                    planned = true;
                    i += 4;
                    break;
                case "with" when Follows(words, i, "with", "code") && i + 2 < words.Count:
                    code = words[i + 2].Words;
                    i += 3;
                    break;
                case "about" when Follows(words, i, "about", "the", "same", "at", "any", "time"):
                    link = Link.SameSubjectAnyTime;
                    i += 6;
                    break;
                case "about" when Follows(words, i, "about", "the", "same"):
                    link = Link.SameSubject;
                    i += 3;
                    break;
                case "in" when Follows(words, i, "in", "the", "same", "entry"):
                    link = Link.SameEntry;
                    i += 4;
                    break;
                default:
                    section.Problem(words[i], $"'{words[i]}' can not stand here. After what happens, write 'where', 'unless', 'without … by then', 'with a planned date', 'with code …', 'about the same' or 'in the same entry'.");
                    return null;
            }

            if (i < 0)
            {
                return null;
            }
        }

        return new Matcher(kind, all, none, link, without) { WithPlannedDate = planned, Code = code };
    }

    public static OccurrenceKind? Kind(Section section, Said word)
    {
        if (Kinds.TryGetValue(word.Words, out var kind))
        {
            return kind;
        }

        section.Problem(word, $"'{word}' is not something the record says has happened. {Instead(word.Words, Kinds.Keys)}");
        return null;
    }

    public static string Instead(string word, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        var nearest = names.FindAll(n => n.Contains(word, StringComparison.Ordinal)) is [var only] ? only : names.MinBy(n => Section.Distance(n, word));
        return nearest is not null && (Section.Distance(nearest, word) <= Math.Max(3, word.Length / 2) || nearest.Contains(word, StringComparison.Ordinal))
            ? $"Write '{nearest}'."
            : $"Write one of: {string.Join(", ", names)}.";
    }

    /// <summary>"10 working days", "the area's visit-every" or "as the plan says for visits".</summary>
    public static Limit? Limit(Section section, Said said)
    {
        if (Length().Match(said.Words) is { Success: true } length)
        {
            var count = int.Parse(length.Groups["count"].Value, CultureInfo.InvariantCulture);
            return length.Groups["unit"].Value switch
            {
                "working day" => new Limit.Fixed(new Interval(count, TimeUnit.WorkingDays)),
                "calendar day" => new Limit.Fixed(new Interval(count, TimeUnit.CalendarDays)),
                "month" => new Limit.Fixed(new Interval(count, TimeUnit.Months)),
                _ => new Limit.Hours(count),
            };
        }

        if (Setting().Match(said.Words) is { Success: true } setting)
        {
            return new Limit.AreaSets(setting.Groups["key"].Value);
        }

        switch (said.Words)
        {
            case "as the plan says for visits":
                return new Limit.PlanSets(PlanSays.Visits);
            case "as the plan says for core groups":
                return new Limit.PlanSets(PlanSays.CoreGroups);
            default:
                section.Problem(said, NotALength(said.Words));
                return null;
        }
    }

    /// <summary>A length of time as an area writes it in a setting; nothing when it is not one.</summary>
    public static Interval? Interval(string words) =>
        Length().Match(words) is { Success: true } m && m.Groups["unit"].Value != "hour"
            ? new Interval(int.Parse(m.Groups["count"].Value, CultureInfo.InvariantCulture), m.Groups["unit"].Value switch
            {
                "working day" => TimeUnit.WorkingDays,
                "calendar day" => TimeUnit.CalendarDays,
                _ => TimeUnit.Months,
            })
            : null;

    public static string NotALength(string words)
    {
        if (Unitless().Match(words) is { Success: true } m)
        {
            var count = int.Parse(m.Groups["count"].Value, CultureInfo.InvariantCulture);
            return m.Groups["unit"].Value switch
            {
                "week" => $"'{words}' must be written in a unit that is counted. Write '{count * 7} calendar days' or '{count * 5} working days'.",
                "year" => $"'{words}' must be written in a unit that is counted. Write '{count * 12} months'.",
                _ => $"'{words}' has no unit. Write '{count} working days' or '{count} calendar days'.",
            };
        }

        return $"'{words}' is not a length of time. Write it as '10 working days', '42 calendar days', '3 months', '24 hours', 'the area's <setting>' or 'as the plan says for visits'.";
    }

    /// <summary>Lengths of time joined by "or"; the soonest counts.</summary>
    public static ImmutableArray<Limit>? Limits(Section section, Said said)
    {
        var limits = ImmutableArray.CreateBuilder<Limit>();
        foreach (var part in Parts(said))
        {
            if (Limit(section, part) is not { } limit)
            {
                return null;
            }

            limits.Add(limit);
        }

        return limits.ToImmutable();
    }

    /// <summary>"within 10 working days", "at once", "with core-group", "2 working days before the planned date".</summary>
    public static Timing? Due(Section section, Said said)
    {
        const string Sooner = ", or the planned date if sooner", Before = " before the planned date";
        if (said.Words == "at once")
        {
            return new Timing.AtOnce();
        }

        if (said.Words == "by the planned date")
        {
            return new Timing.ByPlanned();
        }

        if (said.Words.StartsWith("with ", StringComparison.Ordinal))
        {
            return new Timing.WithNext([.. Parts(said.At(5, said.Words[5..])).Select(p => p.Words)]);
        }

        if (said.Words.EndsWith(Before, StringComparison.Ordinal))
        {
            return Limit(section, said.At(0, said.Words[..^Before.Length])) is { } before ? new Timing.BeforePlanned(before) : null;
        }

        if (!said.Words.StartsWith("within ", StringComparison.Ordinal))
        {
            section.Problem(said, $"'{said}' does not say when. Write 'within 10 working days', 'at once', 'with <rule>', 'by the planned date', '2 working days before the planned date' or 'within 10 working days, or the planned date if sooner'.");
            return null;
        }

        var sooner = said.Words.EndsWith(Sooner, StringComparison.Ordinal);
        var rest = said.At(7, sooner ? said.Words[7..^Sooner.Length] : said.Words[7..]);
        return Limits(section, rest) is { } limits ? new Timing.Within(limits, sooner) : null;
    }

    private static IEnumerable<Said> Parts(Said said)
    {
        var at = 0;
        foreach (var part in said.Words.Split(" or "))
        {
            yield return said.At(at, part);
            at += part.Length + 4;
        }
    }

    private static bool Follows(List<Said> words, int at, params ReadOnlySpan<string> expected)
    {
        if (at + expected.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            if (words[at + i].Words != expected[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>Where the next part begins; less than nothing when there was a problem.</returns>
    private static int FacetList(Section section, List<Said> words, int at, string join, ref Facets facets)
    {
        if (at >= words.Count)
        {
            section.Problem(words[^1], $"Nothing follows '{words[^1]}'. Write what must be so, such as 'where alone'.");
            return -1;
        }

        while (true)
        {
            if (!FacetNames.TryGetValue(words[at].Words, out var facet))
            {
                section.Problem(words[at], $"'{words[at]}' is not something the record says of what happened. {Instead(words[at].Words, FacetNames.Keys)}");
                return -1;
            }

            facets |= facet;
            at++;
            if (at + 1 < words.Count && words[at].Words == join)
            {
                at++;
                continue;
            }

            return at;
        }
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    [GeneratedRegex("^(?<count>[1-9][0-9]{0,3}) (?<unit>working day|calendar day|month|hour)s?$")]
    private static partial Regex Length();

    [GeneratedRegex("^(?<count>[1-9][0-9]{0,3}) (?<unit>day|week|year)s?$")]
    private static partial Regex Unitless();

    [GeneratedRegex("^the area's (?<key>[a-z][a-z0-9-]*)$")]
    private static partial Regex Setting();
}
