namespace Holdfast.Casework.Tests;

/// <summary>Given what is in the journal, when something is asked, then this is written or refused.</summary>
public static class Journals
{
    public static readonly DateOnly Today = new(2026, 4, 20); // a Monday
    public static readonly Guid Team = Id(900);
    public static readonly Guid Worker = Id(901);
    public static readonly Guid Family = Id(800);
    public static readonly Guid Plan = Id(100);
    public static readonly Author Writer = new(Worker, Capacity.LeadSocialWorker);
    public static readonly Interval EveryTenWorkingDays = new(10, TimeUnit.WorkingDays);
    public static readonly LegalBasis Section47 = new("Children Act 1989", "47");

    public static readonly AreaPractice Area = new(
        "hillingdon",
        [new("neglect", "Neglect"), new("physical", "Physical abuse"), new("emotional", "Emotional abuse")],
        [new(PlanEndings.DecidedAtReview, "No longer at risk"), new("reached-18", "Turned 18"), new(PlanEndings.Died, "Died")],
        [Section47],
        [new("Children Act 1989", "46"), new("Children Act 1989", "44")],
        [new("senior-manager", "Senior manager"), new("core-group-members", "Core group members"), new("team-manager", "Team manager")],
        [new("another-agency-sees-child", "Another agency sees the child"), new("review-conference", "A review conference"), new("legal-action", "Legal action"), new("action-with-police", "Action with the police")],
        [new("core-group", "Core group"), new("review", "Review")],
        new("lead social worker", "team manager", "core group"));

    public static readonly ChildRegistered Registered =
        new("hillingdon", "H-1001", new PersonName("Rowan", "Ashdown"), new DateOnly(2017, 5, 4), null, Sex.Female, null, new DateOnly(2026, 3, 1));

    public static readonly ChildRegistered RegisteredUnborn =
        Registered with { Name = new PersonName("", "Ashdown"), BornOn = null, ExpectedOn = new DateOnly(2026, 5, 30), Sex = Sex.Unknown };

    public static readonly PlanBegan OnAPlan = new(Plan, new DateOnly(2026, 3, 27), "neglect", null, EveryTenWorkingDays, null);

    public static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    /// <summary>A child registered in March 2026 and what else the journal holds, in order of writing, one entry a minute.</summary>
    public static GivenJournal Given(params ChildEvent[] events) => new(Id(1), [Registered, .. events]);

    /// <summary>As <see cref="Given"/>, and nothing before.</summary>
    public static GivenJournal GivenOnly(params ChildEvent[] events) => new(Id(1), [.. events]);

    public static Entry EntryOf(int version, ChildEvent what, DateTimeOffset? recordedAt = null) =>
        new(version, version, Id(10_000 + version), recordedAt ?? new DateTimeOffset(2026, 4, 20, 9, version % 60, 0, TimeSpan.Zero), Writer, what);

    public static ImmutableArray<Entry> Entries(IEnumerable<ChildEvent> events) => [.. events.Select((what, i) => EntryOf(i + 1, what))];

    public static VisitMade Visit(int id, DateOnly on, ChildFacets facets, VisitPlace place = VisitPlace.Home) =>
        new(Id(id), on, null, place, null, true, Worker, "Mina Fell", true, facets, []);

    /// <summary>A visit at which the child was seen alone and said something.</summary>
    public static readonly ChildFacets SeenAlone = ChildFacets.Blank with
    {
        Seen = true, Alone = Aloneness.Alone, OwnWords = "I like it when Gran comes", Analysis = "Settled with her grandmother",
    };

    public static readonly ChildFacets NotSeen = ChildFacets.Blank with { NotSeenReason = "At swimming" };
}

public sealed record GivenJournal(Guid ChildId, ImmutableArray<ChildEvent> Events)
{
    private Child? folded;

    public Child Child => folded ??= Child.From(ChildId, Entries(Events));

    public GivenJournal And(params IEnumerable<ChildEvent> events) => new(ChildId, [.. Events, .. events]);

    public Child AsAt(DateOnly day) => Child.From(ChildId, Entries(Events), day);

    public Outcome When(ICommand command) => When(command, Today);

    public Outcome When(ICommand command, DateOnly today) => new(this, command, command.Decide(Child, Area, today), today);
}

public sealed record Outcome(GivenJournal Before, ICommand Command, Decision Decision, DateOnly Today)
{
    /// <summary>The journal after the decision.</summary>
    public GivenJournal After
    {
        get
        {
            Decision.Refusals.ShouldBeEmpty();
            return Before.And(Decision.Events);
        }
    }

    public void Then(params ChildEvent[] expected)
    {
        Decision.Refusals.ShouldBeEmpty();
        Decision.Events.ShouldBe(expected);
    }

    public void ThenNothing()
    {
        Decision.Events.ShouldBeEmpty();
        Decision.Refusals.ShouldBeEmpty();
    }

    public void ThenRefused(string about, string message) => ThenRefused((about, message));

    public void ThenRefused(params (string About, string Message)[] expected)
    {
        Decision.Events.ShouldBeEmpty();
        Decision.Refusals.Select(r => (r.About, r.Message)).ShouldBe(expected);
    }

    /// <summary>Recorded, and the same again writes nothing.</summary>
    public void ThenOnce()
    {
        Decision.Events.ShouldNotBeEmpty();
        After.When(Command, Today).ThenNothing();
    }
}
