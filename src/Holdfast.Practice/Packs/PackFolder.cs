using System.Collections.Immutable;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Packs;

/// <summary>Reads one pack's folder: pack.yaml, terms.yaml, lists.yaml, settings.yaml and a file for each duty.</summary>
internal static class PackFolder
{
    public static readonly string[] TermKeys =
        ["plan", "lead-social-worker", "core-group", "register", "initial-conference", "review-conference", "enquiry", "assessment", "team-manager"];

    public static readonly string[] ListKeys =
        ["categories", "plan-endings", "enquiry-grounds", "protective-grounds", "notice-recipients", "access-choices", "advocacy-stages"];

    private static readonly Dictionary<string, SettingTakes> Takes = new(StringComparer.Ordinal)
    {
        ["length of time"] = SettingTakes.LengthOfTime, ["words"] = SettingTakes.Words, ["list"] = SettingTakes.List,
    };

    public static Pack? Read(string root, string folder, List<PackProblem> problems)
    {
        var code = Path.GetFileName(folder);
        if (Section.Read(root, Path.Combine(folder, "pack.yaml"), problems) is not { } file)
        {
            return null;
        }

        var name = file.Text("name", "Write the name of the area or nation the pack is for.");
        var calendar = file.Text("calendar", "Write the calendar working days are counted on, such as 'calendar: england-and-wales'.");
        var based = file.Text("base");
        file.NothingElse();

        var rules = ImmutableDictionary.CreateBuilder<string, Rule>();
        foreach (var path in YamlFiles(Path.Combine(folder, "duties")))
        {
            if (RuleFile.Read(root, code, path, problems) is { } rule)
            {
                rules.Add(rule.Id, rule);
            }
        }

        var terms = Terms(root, folder, problems);
        var lists = Lists(root, folder, problems);
        var settings = Settings(root, folder, problems);
        return name is null || calendar is null
            ? null
            : new Pack(code, name.Value.Words, calendar.Value, calendar.Value.Words, based, based?.Words, terms, lists, settings, rules.ToImmutable());
    }

    /// <summary>The files of a folder, in order of their names.</summary>
    public static IEnumerable<string> YamlFiles(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Array.Empty<string>();

    private static Section? Optional(string root, string folder, string name, List<PackProblem> problems)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? Section.Read(root, path, problems) : null;
    }

    private static ImmutableDictionary<string, ImmutableArray<Dated<string>>> Terms(string root, string folder, List<PackProblem> problems)
    {
        var terms = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Dated<string>>>();
        if (Optional(root, folder, "terms.yaml", problems) is { } file)
        {
            SourceLines.Read(file, "source");
            if (file.Block("terms", "Write the area's words.") is { } block)
            {
                foreach (var key in block.Keys)
                {
                    if (!TermKeys.Contains(key.Words))
                    {
                        block.Problem(key, $"'{key}' is not a word that screens and letters use. {Sentences.Instead(key.Words, TermKeys)}");
                    }

                    var versions = new List<Dated<string>>();
                    foreach (var version in block.Blocks(key.Words))
                    {
                        var from = version.Date("from", "Write the day from which this is the word.");
                        var words = version.Text("words", "Write the word people use.");
                        version.NothingElse();
                        if (from is { } day && words is { } said)
                        {
                            versions.Add(new Dated<string>(day, said.Words));
                        }
                    }

                    terms[key.Words] = [.. versions.OrderBy(v => v.From)];
                }
            }

            file.NothingElse();
        }

        return terms.ToImmutable();
    }

    private static ImmutableDictionary<string, ImmutableArray<Dated<ListValue>>> Lists(string root, string folder, List<PackProblem> problems)
    {
        var lists = ListKeys.ToDictionary(k => k, _ => new List<Dated<ListValue>>());
        if (Optional(root, folder, "lists.yaml", problems) is { } file)
        {
            SourceLines.Read(file, "source");
            foreach (var version in file.Blocks("versions"))
            {
                var from = version.Date("from", "Write the day from which these are the lists.");
                foreach (var key in ListKeys)
                {
                    if (version.Has(key) && List(version, key) is { } value && from is { } day)
                    {
                        lists[key].Add(new Dated<ListValue>(day, value));
                    }
                }

                version.NothingElse();
            }

            file.NothingElse();
        }

        return lists.Where(l => l.Value.Count > 0).ToImmutableDictionary(l => l.Key, l => l.Value.OrderBy(v => v.From).ToImmutableArray());
    }

    private static ListValue? List(Section version, string key)
    {
        const string AreaSets = "the area's ";
        var where = version.Where(key);
        if (where.Words.StartsWith(AreaSets, StringComparison.Ordinal))
        {
            return new ListValue([], where.Words[AreaSets.Length..]);
        }

        if (key.EndsWith("-grounds", StringComparison.Ordinal))
        {
            var grounds = ImmutableArray.CreateBuilder<ListItem>();
            foreach (var said in version.Texts(key))
            {
                var parts = said.Words.Split(", section ");
                if (parts.Length == 2)
                {
                    grounds.Add(new ListItem(parts[0], parts[1]));
                }
                else
                {
                    version.Problem(said, $"'{said}' does not name the Act and the section; a section number alone means opposite things in different nations. Write it as 'Children Act 1989, section 47'.");
                }
            }

            return new ListValue(grounds.ToImmutable(), null);
        }

        if (version.Block(key) is not { } block)
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var code in block.Keys)
        {
            if (block.Text(code.Words, "Write the words people read.") is { } words)
            {
                items.Add(new ListItem(code.Words, words.Words));
            }
        }

        return new ListValue(items.ToImmutable(), null);
    }

    private static ImmutableDictionary<string, PackSetting> Settings(string root, string folder, List<PackProblem> problems)
    {
        var settings = ImmutableDictionary.CreateBuilder<string, PackSetting>();
        if (Optional(root, folder, "settings.yaml", problems) is not { } file)
        {
            return settings.ToImmutable();
        }

        foreach (var block in file.Blocks("settings"))
        {
            var key = block.Text("key", "Write the setting's name, such as 'key: visit-every'.");
            var asks = block.Text("asks", "Write what the setting asks, in words an area can answer.");
            var kind = block.OneOf("takes", Takes.Keys) is { } takes ? Takes[takes.Words] : (SettingTakes?)null;

            var values = new List<Dated<string>>();
            foreach (var value in block.Blocks("values"))
            {
                var from = value.Date("from", "Write the day from which this is the value.");
                var words = value.Text("value", "Write the value.");
                value.NothingElse();
                if (from is { } day && words is { } v)
                {
                    if (kind == SettingTakes.LengthOfTime && Sentences.Interval(v.Words) is null)
                    {
                        value.Problem(v, Sentences.NotALength(v.Words));
                    }

                    values.Add(new Dated<string>(day, v.Words));
                }
            }

            var source = SourceLines.Read(block, "source");
            block.NothingElse();
            if (source is { LeavesItToTheArea: true } && values.Count > 0)
            {
                block.Problem(block.Where("values"), $"The source says nobody but the area can set '{key}', so the pack can not give a value. Take 'values' out, or write how else the value is known under 'confidence'.");
            }

            if (key is { } k && asks is { } a && kind is { } t && source is not null)
            {
                if (!settings.TryAdd(k.Words, new PackSetting(k.Words, a.Words, t, [.. values.OrderBy(v => v.From)], source, k)))
                {
                    block.Problem(k, $"The setting '{k}' is written twice. Keep one, with all its dated values.");
                }
            }
        }

        file.NothingElse();
        return settings.ToImmutable();
    }

    private static bool TryAdd(this ImmutableDictionary<string, PackSetting>.Builder settings, string key, PackSetting setting)
    {
        if (settings.ContainsKey(key))
        {
            return false;
        }

        settings.Add(key, setting);
        return true;
    }
}
