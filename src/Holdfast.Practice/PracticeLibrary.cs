using System.Collections.Immutable;
using Holdfast.Casework;
using Holdfast.Practice.Examples;
using Holdfast.Practice.Packs;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice;

/// <summary>Every practice pack and calendar of an installation, read from one folder.</summary>
public sealed class PracticeLibrary
{
    private static readonly Lazy<PracticeLibrary> Copied = new(() => Load(Path.Combine(AppContext.BaseDirectory, "practice")));
    private readonly IReadOnlyDictionary<string, Pack> packs;
    private readonly Dictionary<string, ImmutableArray<Rule>> inOrder;

    private PracticeLibrary(
        IReadOnlyDictionary<string, WorkingCalendar> calendars, IReadOnlyDictionary<string, Pack> packs, Dictionary<string, ImmutableArray<Rule>> inOrder,
        IReadOnlyList<AreaDefinition> demonstrationAreas)
    {
        Calendars = calendars;
        this.packs = packs;
        this.inOrder = inOrder;
        DemonstrationAreas = demonstrationAreas;
    }

    /// <summary>The packs that come with the program, beside it.</summary>
    public static PracticeLibrary Default => Copied.Value;

    public IReadOnlyDictionary<string, WorkingCalendar> Calendars { get; }

    /// <summary>Codes of the packs.</summary>
    public IReadOnlyCollection<string> Packs => [.. packs.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The areas of the demonstration, with what they have settled.</summary>
    public IReadOnlyList<AreaDefinition> DemonstrationAreas { get; }

    /// <summary>Reads a practice folder.</summary>
    /// <exception cref="PackException">Something in it can not be used; every mistake is named with file, line, column and what to write.</exception>
    public static PracticeLibrary Load(string folder)
    {
        var problems = new List<PackProblem>();
        var library = Read(folder, problems);
        return problems.Count == 0 && library is not null ? library : throw new PackException(InOrder(problems));
    }

    /// <summary>Every mistake in a practice folder: what would stop it loading, examples that do not come out, and bank holidays of this year or the next that are missing.</summary>
    public static IReadOnlyList<PackProblem> Check(string folder, DateOnly today)
    {
        var problems = new List<PackProblem>();
        var library = Read(folder, problems);
        if (library is not null)
        {
            foreach (var (code, calendar) in library.Calendars)
            {
                foreach (var year in new[] { today.Year, today.Year + 1 }.Where(y => !calendar.KnownYears.Contains(y)))
                {
                    problems.Add(new PackProblem($"calendars/{code}.yaml", YearsLine(Path.Combine(folder, "calendars", $"{code}.yaml")), 1,
                        $"The bank holidays of {year} are missing. Write '{year}:' under 'years', with each bank holiday under 'holidays'."));
                }
            }

            if (problems.Count == 0)
            {
                problems.AddRange(library.ExampleProblems());
            }
        }

        return InOrder(problems);
    }

    /// <summary>The rules an area works by.</summary>
    /// <exception cref="PackException">The area names a pack that is not there, or has set something its pack does not take.</exception>
    public AreaRules RulesOf(AreaDefinition area)
    {
        ArgumentNullException.ThrowIfNull(area);
        if (!packs.TryGetValue(area.Pack, out var pack))
        {
            throw new PackException([new PackProblem($"area {area.Code}", 1, 1, $"There is no pack '{area.Pack}'. {Sentences.Instead(area.Pack, packs.Keys)}")]);
        }

        var problems = new List<PackProblem>();
        var settings = AreaSettings.Join(area, pack, problems);
        return problems.Count == 0 ? new AreaRules(area, pack, Calendars[pack.Calendar], inOrder[area.Pack], settings) : throw new PackException(problems);
    }

    /// <summary>The rules as they will be once the area has settled a value; asks more of the new value than of those it has.</summary>
    /// <exception cref="PackException">The pack does not take this setting or this value.</exception>
    public AreaRules Settling(AreaDefinition area, AreaSetting setting)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(setting);
        List<PackProblem> problems = [];
        AreaRules? rules = null;
        try
        {
            rules = RulesOf(area with { Settings = [.. area.Settings.Where(s => s.Key != setting.Key || s.From != setting.From), setting] });
        }
        catch (PackException refused)
        {
            problems.AddRange(refused.Problems);
        }

        // All that is wrong with a list is said at once. Of what is no list at all, that it is none says enough.
        if (packs.TryGetValue(area.Pack, out var pack) && pack.Settings.TryGetValue(setting.Key, out var asked) && asked.Takes == SettingTakes.List && !AreaSettings.Items(setting.Value).IsEmpty)
        {
            problems.AddRange(SettledLists.Wrong(setting.Key, setting.Value).Select(message => new PackProblem($"area {area.Code}", 1, 1, message)));
        }

        return problems.Count == 0 ? rules! : throw new PackException(problems);
    }

    /// <summary>The examples of every rule file, each with the pack whose file it is.</summary>
    internal IEnumerable<(string Pack, Rule Rule, Example Example)> Examples() =>
        from pack in packs.Values
        from rule in pack.Rules.Values
        where rule.Pack == pack.Code
        from example in rule.Examples
        select (pack.Code, rule, example);

    internal IEnumerable<PackProblem> ExampleProblems() => Examples().SelectMany(e => ExampleCheck.Run(this, e.Pack, e.Rule, e.Example));

    private static PracticeLibrary? Read(string folder, List<PackProblem> problems)
    {
        var calendars = new Dictionary<string, WorkingCalendar>(StringComparer.Ordinal);
        foreach (var path in PackFolder.YamlFiles(Path.Combine(folder, "calendars")))
        {
            if (CalendarFile.Read(folder, path, problems) is { } calendar)
            {
                calendars[calendar.Code] = calendar;
            }
        }

        var read = new Dictionary<string, Pack>(StringComparer.Ordinal);
        foreach (var path in Directory.Exists(folder) ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            if (File.Exists(Path.Combine(path, "pack.yaml")) && PackFolder.Read(folder, path, problems) is { } pack)
            {
                read[pack.Code] = pack;
            }
        }

        if (read.Count == 0 && problems.Count == 0)
        {
            problems.Add(new PackProblem("practice", 1, 1, $"There is no pack in {folder}. Put each pack in a folder of its own, with a pack.yaml."));
        }

        if (problems.Count > 0)
        {
            return null;
        }

        var packs = Join(read, calendars, problems);
        var inOrder = new Dictionary<string, ImmutableArray<Rule>>(StringComparer.Ordinal);
        if (problems.Count == 0)
        {
            foreach (var pack in packs.Values)
            {
                Links.Check(pack, problems);
                inOrder[pack.Code] = Links.InOrder(pack, problems);
            }
        }

        var areas = DemonstrationFile.Read(folder, problems);
        return problems.Count == 0 ? new PracticeLibrary(calendars, packs, inOrder, areas) : null;
    }

    private static Dictionary<string, Pack> Join(Dictionary<string, Pack> read, Dictionary<string, WorkingCalendar> calendars, List<PackProblem> problems)
    {
        var packs = new Dictionary<string, Pack>(StringComparer.Ordinal);
        foreach (var pack in read.Values)
        {
            if (!calendars.TryGetValue(pack.Calendar, out var calendar))
            {
                problems.Add(At(pack.CalendarAt, $"There is no calendar '{pack.Calendar}'. {Sentences.Instead(pack.Calendar, calendars.Keys)}"));
            }
            else if (pack.Base is null)
            {
                foreach (var shortens in pack.Rules.Values.Select(r => r.Shortens).OfType<Said>())
                {
                    problems.Add(At(shortens, "This pack has no base, so there is nothing to shorten. Take the line out, or write 'base: <pack>' in pack.yaml."));
                }

                packs[pack.Code] = pack;
            }
            else if (!read.TryGetValue(pack.Base, out var basis) || basis.Base is not null)
            {
                problems.Add(At(pack.BaseAt!.Value, $"'{pack.Base}' can not be a base. {Sentences.Instead(pack.Base, read.Values.Where(p => p.Base is null).Select(p => p.Code))}"));
            }
            else
            {
                packs[pack.Code] = Overlay.Lay(pack, basis, calendar, problems);
            }
        }

        return packs;
    }

    private static int YearsLine(string path) => Array.FindIndex(File.ReadAllLines(path), l => l.StartsWith("years:", StringComparison.Ordinal)) + 1;

    private static List<PackProblem> InOrder(List<PackProblem> problems) =>
        [.. problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)];

    private static PackProblem At(Said at, string message) => new(at.File, at.Line, at.Column, message);
}
