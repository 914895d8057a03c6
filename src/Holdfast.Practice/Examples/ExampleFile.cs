using System.Collections.Immutable;
using System.Globalization;
using Holdfast.Casework;
using Holdfast.Practice.Packs;

namespace Holdfast.Practice.Examples;

/// <summary>Reads the examples of a rule file.</summary>
internal static class ExampleFile
{
    private static readonly Dictionary<string, DutyState> States = Enum.GetValues<DutyState>().ToDictionary(s => Sentences.Kebab(s.ToString()), StringComparer.Ordinal);

    public static ImmutableArray<Example> Read(Section file)
    {
        var examples = ImmutableArray.CreateBuilder<Example>();
        foreach (var block in file.Blocks("examples"))
        {
            var name = block.Text("name", "Write what the example shows.");
            var born = block.Date("born");
            var unborn = block.Text("unborn") is { Words: "yes" };
            var asAt = block.Date("as_at", "Write the day on which the duties are looked at.");
            var settings = Settings(block);
            var happened = block.Texts("happened").Select(said => Line(block, said)).OfType<ExampleLine>().ToImmutableArray();
            var then = Then(block);
            block.NothingElse();
            if (name is { } n && asAt is { } day)
            {
                examples.Add(new Example(n, born, unborn, day, settings, happened, then));
            }
        }

        return examples.ToImmutable();
    }

    private static ImmutableArray<AreaSetting> Settings(Section block)
    {
        var settings = ImmutableArray.CreateBuilder<AreaSetting>();
        if (block.Block("settings") is { } values)
        {
            foreach (var key in values.Keys)
            {
                if (values.Text(key.Words, "Write the value the area sets.") is { } value)
                {
                    settings.Add(new AreaSetting(key.Words, DateOnly.MinValue, value.Words));
                }
            }
        }

        return settings.ToImmutable();
    }

    private static ImmutableArray<ExampleDuty> Then(Section block)
    {
        if (block.Where("then") is { Words: "nothing" } && block.Has("then"))
        {
            return [];
        }

        var blocks = block.Blocks("then");
        if (blocks.Count == 0)
        {
            block.Problem(block.Where("then"), "The example expects nothing. Write the duties under 'then', each with 'due', or 'then: nothing'.");
        }

        var duties = ImmutableArray.CreateBuilder<ExampleDuty>();
        foreach (var duty in blocks)
        {
            var due = duty.Text("due", "Write the day it is due, or 'no date'.");
            var noDate = due is { Words: "no date" };
            var day = due is { } said && !noDate ? duty.Day(said) : null;
            var met = duty.Date("met");
            var state = met is null ? DutyState.Open : DutyState.Met;
            if (duty.Text("state") is { } word)
            {
                if (!States.TryGetValue(word.Words, out state))
                {
                    duty.Problem(word, $"'{word}' is not a state of a duty. {Sentences.Instead(word.Words, States.Keys)}");
                }
            }

            duties.Add(new ExampleDuty(
                day, noDate, state, met, duty.Text("key")?.Words, duty.Date("aim"), duty.Date("last_working_day"), duty.Text("provisional") is { } p ? p.Words == "yes" : null,
                [.. duty.Texts("because").Select(b => b.Words)], duty.Here));
            duty.NothingElse();
        }

        return duties.ToImmutable();
    }

    private static ExampleLine? Line(Section block, Said said)
    {
        var parts = new List<Said>();
        var at = 0;
        foreach (var part in said.Words.Split(','))
        {
            var trimmed = part.TrimStart();
            parts.Add(said.At(at + part.Length - trimmed.Length, trimmed.TrimEnd()));
            at += part.Length + 1;
        }

        var head = parts[0].Words.Split(' ', 2);
        if (head.Length < 2)
        {
            block.Problem(said, $"'{said}' must begin with the day and what happened, such as '2026-11-09 core-group-held'.");
            return null;
        }

        if (block.Day(parts[0].At(0, head[0])) is not { } on || Sentences.Kind(block, parts[0].At(head[0].Length + 1, head[1])) is not { } kind)
        {
            return null;
        }

        var line = new ExampleLine(on, kind, Facets.None) { At = said };
        foreach (var part in parts.Skip(1))
        {
            if (Detail(line, part.Words) is { } more)
            {
                line = more;
            }
            else
            {
                block.Problem(part, $"'{part}' is not something an example can say. Write what was so ({string.Join(", ", Sentences.FacetNames.Keys.Order(StringComparer.Ordinal))}), "
                    + "'called <name>', 'about <name>', 'code <code>', 'visits every 10 working days', 'core groups every 1 month', 'planned <day>', 'recorded <day>' or 'imported up to <day>'.");
                return null;
            }
        }

        return line;
    }

    private static ExampleLine? Detail(ExampleLine line, string words)
    {
        if (Sentences.FacetNames.TryGetValue(words, out var facet))
        {
            return line with { Facets = line.Facets | facet };
        }

        return words switch
        {
            _ when After("called ") is { } name => line with { Called = name },
            _ when After("about ") is { } name => line with { About = name },
            _ when After("code ") is { } code => line with { Code = code },
            _ when After("visits every ") is { } every && Sentences.Interval(every) is { } interval => line with { VisitsEvery = interval },
            _ when After("core groups every ") is { } every && Sentences.Interval(every) is { } interval => line with { CoreGroupsEvery = interval },
            _ when Day("planned ") is { } day => line with { Planned = day },
            _ when Day("recorded ") is { } day => line with { Recorded = day },
            _ when Day("imported up to ") is { } day => line with { ImportedUpTo = day },
            _ => null,
        };

        string? After(string start) => words.StartsWith(start, StringComparison.Ordinal) ? words[start.Length..] : null;

        DateOnly? Day(string start) =>
            After(start) is { } rest && DateOnly.TryParseExact(rest, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
