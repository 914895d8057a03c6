using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Practice;

namespace Holdfast.Cli.Seeding;

/// <summary>Something somebody will write down about some of the children.</summary>
/// <param name="Key">Its own words within the family; the command id comes from them.</param>
/// <param name="Ask">The command for one child, knowing the record so far; nothing when there is nothing to write.</param>
internal sealed record PlannedAct(DateTimeOffset RecordedAt, Author Author, string Key, IReadOnlyList<SeedChild> Children, Func<SeedChild, Child, ICommand?> Ask);

/// <summary>Writes down a fact that has no command of its own.</summary>
internal sealed record WriteDown(ChildEvent What) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) => Decision.Record(What);
}

/// <summary>One family's story being planned, chapter by chapter; everything in it is written down before the last day.</summary>
internal sealed class Story(SeedFamily family, DemonstrationArea area, AreaRules rules, Shape shape, DateOnly until, SeedRandom random)
{
    private readonly List<PlannedAct> acts = [];

    public SeedFamily Family => family;

    public DemonstrationArea Area => area;

    public AreaRules Rules => rules;

    /// <summary>The lists the area owns, as they are on the last day.</summary>
    public AreaPractice Practice => rules.Lists(until);

    public Shape Shape => shape;

    public SeedRandom Random => random;

    /// <summary>The day the demonstration is opened; nothing is written on it yet.</summary>
    public DateOnly Until => until;

    public DateOnly LastDay => until.AddDays(-1);

    public Storyteller Teller { get; } = new(random);

    public FamilyWords Words { get; } = new(family, area);

    public required DateOnly PlanBegan { get; init; }

    /// <summary>How many working days the plan lets pass between visits.</summary>
    public required int VisitEvery { get; init; }

    public DateOnly? PlanEnded { get; set; }

    /// <summary>In order of writing; what is planned first stands first among acts of one instant.</summary>
    public IEnumerable<PlannedAct> Acts => acts.OrderBy(a => a.RecordedAt);

    /// <summary>The children whose birth is on record by that day.</summary>
    public IReadOnlyList<SeedChild> Born(DateOnly on) => [.. family.Children.Where(c => c.Born.AddDays(3) <= on)];

    public Author Worker => new(family.Worker.UserId, Capacity.SocialWorker);

    public Author Manager => new(family.Manager.UserId, Capacity.TeamManager);

    public Author Chair => new(area.Chair.UserId, Capacity.ConferenceChair);

    public DateOnly WorkingDay(DateOnly day) => rules.Calendar.LastWorkingDayOnOrBefore(day);

    public DateOnly After(DateOnly day, int workingDays) => rules.Calendar.After(day, new Interval(workingDays, TimeUnit.WorkingDays)).Day;

    public DateOnly Before(DateOnly day, int workingDays) => rules.Calendar.Before(day, new Interval(workingDays, TimeUnit.WorkingDays)).Day;

    /// <summary>The day the present worker took over from the one before, when there was one before.</summary>
    public DateOnly? HandedOverOn { get; set; }

    public StaffMember LeadOn(DateOnly day) => family.EarlierWorker is { } earlier && (HandedOverOn is null || day < HandedOverOn) ? earlier : family.Worker;

    public Guid Id(string key) => SeedIds.For(family.Key, key);

    /// <summary>How far the family has come on that day: a tag of the word files.</summary>
    public string PhaseOn(DateOnly day)
    {
        var days = day.DayNumber - PlanBegan.DayNumber;
        return (shape.Drifts, days) switch
        {
            (_, < 75) => "early",
            (true, _) => "stuck",
            (_, < 190) => "middle",
            _ => "late",
        };
    }

    /// <summary>The moment of writing on a day, London time; and no earlier than what is written before it on that day.</summary>
    public static DateTimeOffset At(DateOnly day, int hour, int minute) => UkClock.EndOf(day.AddDays(-1)).AddHours(hour).AddMinutes(minute);

    /// <summary>Plans an act, unless it would be written on or after the last day.</summary>
    public bool Plan(DateTimeOffset recordedAt, Author author, string key, IReadOnlyList<SeedChild> children, Func<SeedChild, Child, ICommand?> ask)
    {
        if (children.Count == 0 || UkClock.DayOf(recordedAt) > LastDay)
        {
            return false;
        }

        acts.Add(new PlannedAct(recordedAt, author, key, children, ask));
        return true;
    }

    /// <summary>The letters of a conference went out on paper, in time.</summary>
    /// <param name="key">The conference's own words within the family.</param>
    public void Letters(string key, DateOnly heldOn)
    {
        foreach (var (kind, days) in new[] { (LetterKind.Decision, 1), (LetterKind.FullRecord, 12) })
        {
            var sent = After(heldOn, days);
            Plan(At(sent, 11, 20), Chair, $"{key} {kind} letters", family.Children, (_, record) => record.Has(Id(key))
                ? new RecordLettersSentOtherwise(Id($"{key} {kind} letters"), Id(key), kind, "Parents, the core group and those who came", "The conference office", sent) : null);
        }
    }

    /// <summary>When something of that day is typed up: the same day as a rule, sometimes a day or two later.</summary>
    public DateTimeOffset TypedUp(DateOnly happened)
    {
        var day = happened.AddDays(random.Weighted((0, 70), (1, 22), (2, 8)));
        return At(day > LastDay ? happened : day, random.Between(15, 18), random.Between(0, 59));
    }
}
