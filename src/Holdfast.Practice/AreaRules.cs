using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Practice.Packs;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice;

/// <summary>A setting an area has not settled: what depends on it has no date until it does.</summary>
public sealed record UnsetSetting(string Key, string Asks, Source Source);

/// <summary>The rules, words and lists of one area: its pack, with what the area has settled for itself.</summary>
public sealed class AreaRules
{
    private readonly Pack pack;
    private readonly (string Place, string Term)[] places;
    private readonly FrozenDictionary<string, int> indexOf;
    private readonly FrozenDictionary<string, ImmutableArray<Dated<string>>> settings;
    private readonly FrozenDictionary<string, ImmutableArray<Dated<Interval>>> lengths;
    private readonly FrozenSet<string> counted;
    private readonly bool[] readsVisits;
    private readonly DateOnly[] changes;
    private readonly AreaPractice?[] lists;
    private readonly ConcurrentDictionary<(Rule Rule, int Period, string? Key), string> titles = new();

    internal AreaRules(AreaDefinition area, Pack pack, WorkingCalendar calendar, ImmutableArray<Rule> inOrder, IReadOnlyDictionary<string, ImmutableArray<Dated<string>>> settings)
    {
        Code = area.Code;
        Name = area.Name;
        Pack = area.Pack;
        Calendar = calendar;
        this.pack = pack;
        places = [.. pack.Terms.Keys.Select(t => ($"{{{t}}}", t))];
        InOrder = [.. inOrder.Where(r => !r.OnlyWhereSet || r.Versions.SelectMany(Links.Limits).OfType<Limit.AreaSets>().All(l => settings.ContainsKey(l.Setting)))];
        indexOf = InOrder.Select((rule, index) => (rule.Id, index)).ToFrozenDictionary(r => r.Id, r => r.index, StringComparer.Ordinal);
        this.settings = settings.ToFrozenDictionary(StringComparer.Ordinal);
        lengths = pack.Settings.Values.Where(s => s.Takes == SettingTakes.LengthOfTime && settings.ContainsKey(s.Key)).ToFrozenDictionary(
            s => s.Key, s => settings[s.Key].Select(v => new Dated<Interval>(v.From, Sentences.Interval(v.Value)!.Value)).ToImmutableArray(), StringComparer.Ordinal);
        readsVisits = new bool[InOrder.Length];
        for (var i = 0; i < readsVisits.Length; i++)
        {
            readsVisits[i] = InOrder[i].Matchers.Any(m => IsOfVisits(m.Kind) || (m.WithoutByThen is { } kind && IsOfVisits(kind))) || InOrder[i].GoesWith.Any(r => readsVisits[indexOf[r]]);
        }

        counted = InOrder.SelectMany(r => r.Versions).SelectMany(v => Links.Limits(v)).OfType<Limit.AreaSets>().Select(l => l.Setting).ToFrozenSet(StringComparer.Ordinal);
        changes =
        [
            .. pack.Terms.Values.SelectMany(v => v.Select(d => d.From)).Concat(pack.Lists.Values.SelectMany(v => v.Select(d => d.From)))
                .Concat(settings.Values.SelectMany(v => v.Select(d => d.From))).Distinct().Order(),
        ];
        lists = new AreaPractice?[changes.Length + 1];
    }

    public string Code { get; }

    public string Name { get; }

    /// <summary>Code of the pack.</summary>
    public string Pack { get; }

    public WorkingCalendar Calendar { get; }

    /// <summary>The rules of the pack, with those of its base.</summary>
    public IReadOnlyList<Rule> Rules => InOrder;

    /// <summary>Rules after those whose duties they go with.</summary>
    internal ImmutableArray<Rule> InOrder { get; }

    /// <summary>Whether another visit can change the duties of a rule, by its place in the order.</summary>
    internal bool ReadsVisits(int rule) => readsVisits[rule];

    /// <summary>
    /// What a visit can make happen, or change when it is written late: which attempt was the second running, what advice is about, and whether the visit a view was given at stands. That adulthood is near
    /// shows with whatever is recorded first by then.
    /// </summary>
    private static bool IsOfVisits(OccurrenceKind kind) => kind is OccurrenceKind.VisitMade or OccurrenceKind.SeenAtCoreGroup or OccurrenceKind.ViewGiven or OccurrenceKind.ViewConsidered
        or OccurrenceKind.AccessNotGained or OccurrenceKind.AdviceTaken or OccurrenceKind.AdulthoodNear;

    /// <summary>The words and lists of the area, as they were on a day.</summary>
    public AreaPractice Lists(DateOnly on)
    {
        ref var made = ref lists[Period(on)];
        return made ??= new AreaPractice(
            Code, Choices("categories", on), Choices("plan-endings", on), Grounds("enquiry-grounds", on), Grounds("protective-grounds", on), Choices("notice-recipients", on),
            Choices("access-choices", on), Choices("advocacy-stages", on),
            new AreaTerms(Term("lead-social-worker", on), Term("team-manager", on), Term("core-group", on)));
    }

    /// <summary>The area's word for something, as it was on a day: plan, lead-social-worker, core-group, register, initial-conference, review-conference, enquiry, assessment or team-manager.</summary>
    public string Term(string key, DateOnly on) =>
        pack.Terms.TryGetValue(key, out var versions) ? Dated<string>.On(versions, on) ?? key : throw new ArgumentException($"'{key}' is not a word the packs hold.", nameof(key));

    /// <summary>The value of a setting on a day, from the area or from its pack; nothing when nobody has set it.</summary>
    public string? Setting(string key, DateOnly on) => settings.TryGetValue(key, out var values) ? InForce(values, on)?.Value : null;

    /// <summary>The length of time a setting gives on a day; nothing when nobody has set it.</summary>
    public Interval? Length(string key, DateOnly on) => Setting(key, on) is { } words ? Sentences.Interval(words) : null;

    /// <summary>The value of a setting that takes a list, on a day; empty when nobody has set it.</summary>
    public IReadOnlyList<Choice> ListSetting(string key, DateOnly on) => Setting(key, on) is { } words ? [.. AreaSettings.Items(words).Select(i => new Choice(i.Code, i.Words))] : [];

    /// <summary>Every setting the pack leaves to the area and anything depends on, by what it asks.</summary>
    public IReadOnlyList<AreasOwnSetting> OwnSettings =>
    [
        .. pack.Settings.Values.Where(s => s.Values.IsEmpty && (s.Takes != SettingTakes.LengthOfTime || counted.Contains(s.Key))).OrderBy(s => s.Asks, StringComparer.Ordinal).Select(s =>
            new AreasOwnSetting(s.Key, s.Asks, s.Takes, s.Source, settings.TryGetValue(s.Key, out var values) ? [.. values.Select(v => new AreaSetting(s.Key, v.From, v.Value))] : [])),
    ];

    /// <summary>School holidays with a day in a period, as the area has them on a day; nothing when the area has set none.</summary>
    public IReadOnlyList<SchoolHoliday>? SchoolHolidays(DateOnly from, DateOnly to, DateOnly on) =>
        Setting(SchoolHoliday.Setting, on) is { } words ? SchoolHoliday.Between(AreaSettings.Items(words).Select(i => i.Words), from, to) : null;

    /// <summary>Settings the pack leaves to the area and that the area has not settled by a day.</summary>
    public IReadOnlyList<UnsetSetting> UnsetSettings(DateOnly on) =>
        [.. pack.Settings.Values.Where(s => Setting(s.Key, on) is null && (s.Takes != SettingTakes.LengthOfTime || counted.Contains(s.Key))).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new UnsetSetting(s.Key, s.Asks, s.Source))];

    /// <summary>What a rule asks for, in the area's words of a day, of any child.</summary>
    public string TitleOf(Rule rule, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return FillTerms(rule.Title, on, null)
            .Replace("{child}", "the child", StringComparison.Ordinal).Replace("{recipient}", "those named", StringComparison.Ordinal).Replace("{choice}", "the step chosen", StringComparison.Ordinal);
    }

    /// <summary>When a version of a rule is due, in words to read: "within 7 calendar days, as Hillingdon has set".</summary>
    public string TimingOf(RuleVersion version, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.Timing switch
        {
            Timing.AtOnce => "at once",
            Timing.ByPlanned => "by the day that was fixed",
            Timing.BeforePlanned before => $"{LengthOf(before.Limit, on)} before the planned date",
            Timing.WithNext with => $"by when this is done: {string.Join(" or ", with.Rules.Select(r => TitleOf(InOrder[IndexOf(r)], on)))}",
            Timing.Within within => $"{(within.Limits[0] is Limit.PlanSets ? "" : version.IsRhythm ? "every " : "within ")}{string.Join(" or ", within.Limits.Select(l => LengthOf(l, on)))}"
                + (within.Limits.Length > 1 ? ", the soonest counts" : "") + (within.OrPlannedDateIfSooner ? ", or the planned date if sooner" : ""),
            _ => throw new InvalidOperationException("A timing without an arm in TimingOf."),
        };
    }

    /// <summary>The place of a rule among those of the area, by its id: 0, 1, 2…</summary>
    public int IndexOf(string rule) => indexOf[rule];

    internal Interval? LengthSetting(string key, DateOnly on) => InForce(Lengths(key), on)?.Value;

    /// <summary>What a setting has been, earliest first; nothing when nobody has set it.</summary>
    internal ImmutableArray<Dated<Interval>> Lengths(string key) => lengths.TryGetValue(key, out var values) ? values : [];

    internal string? PlanEnding(string code, DateOnly on) => Lists(on).PlanEndings.Any(e => e.Code == code) ? Words(Lists(on).PlanEndings, code) : null;

    internal string SettingAsks(string key) => pack.Settings[key].Asks;

    /// <summary>What must be done, in the area's words of that day.</summary>
    internal string Title(Rule rule, DateOnly on, Child child, string? key)
    {
        var period = (rule, Period(on), key);
        if (!titles.TryGetValue(period, out var title))
        {
            titles[period] = title = FillTerms(rule.Title, on, key);
        }

        return title.Replace("{child}", child.ShortName, StringComparison.Ordinal);
    }

    /// <summary>A sentence of a rule, in the area's words of that day.</summary>
    internal string Fill(string template, DateOnly on, Child child, string? key) => FillTerms(template, on, key).Replace("{child}", child.ShortName, StringComparison.Ordinal);

    private string LengthOf(Limit limit, DateOnly on) => limit switch
    {
        Limit.Fixed fix => fix.Interval.ToString(),
        Limit.Hours hours => $"{hours.Count} hours",
        Limit.AreaSets set => LengthSetting(set.Setting, on) is { } length ? $"{length}, as {Name} has set" : $"a time {Name} has not set",
        Limit.PlanSets { What: PlanSays.Visits } => $"as often as the {Term("plan", on)} says",
        _ => $"as often as the {Term("core-group", on)} has decided",
    };

    internal static Dated<T>? InForce<T>(ImmutableArray<Dated<T>> values, DateOnly on)
    {
        for (var i = values.Length - 1; i >= 0; i--)
        {
            if (values[i].From <= on)
            {
                return values[i];
            }
        }

        return null;
    }

    private string FillTerms(string template, DateOnly on, string? key)
    {
        foreach (var (place, term) in places)
        {
            if (template.Contains(place, StringComparison.Ordinal))
            {
                template = template.Replace(place, Term(term, on), StringComparison.Ordinal);
            }
        }

        if (key is not null)
        {
            template = template.Replace("{recipient}", Words(Lists(on).NoticeRecipients, key), StringComparison.Ordinal)
                .Replace("{choice}", Words(Lists(on).AccessChoices, key), StringComparison.Ordinal);
        }

        return template;
    }

    private static string Words(ImmutableArray<Choice> choices, string code)
    {
        var words = choices.FirstOrDefault(c => c.Code == code)?.Words ?? code;
        return words.Length > 1 && char.IsUpper(words[0]) && (char.IsLower(words[1]) || words.StartsWith("A ", StringComparison.Ordinal)) ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }

    /// <summary>Which stretch of unchanged words and lists a day lies in.</summary>
    internal int Period(DateOnly on)
    {
        // Areas change their words a few times in decades, and most days asked about come after the last of them.
        var period = changes.Length;
        while (period > 0 && changes[period - 1] > on)
        {
            period--;
        }

        return period;
    }

    private ImmutableArray<Choice> Choices(string list, DateOnly on) => [.. Items(list, on).Select(i => new Choice(i.Code, FillTerms(i.Words, on, null)))];

    private ImmutableArray<LegalBasis> Grounds(string list, DateOnly on) => [.. Items(list, on).Select(i => new LegalBasis(i.Code, i.Words))];

    private ImmutableArray<ListItem> Items(string list, DateOnly on)
    {
        if (!pack.Lists.TryGetValue(list, out var versions) || Dated<ListValue>.On(versions, on) is not { } value)
        {
            return [];
        }

        return value.FromSetting is not { } key ? value.Items : Setting(key, on) is { } words ? AreaSettings.Items(words) : [];
    }
}
