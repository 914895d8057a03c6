using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;
using Holdfast.Practice;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.Drafts;
using Holdfast.Records.Gate;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;
using Holdfast.TestKit;

namespace Holdfast.Records.Tests.ReadModels;

/// <summary>A small children's service with two teams, on each engine, to try lists, the gate and drafts on.</summary>
public abstract class ServiceSuite(Engine engine) : IAsyncLifetime
{
    protected const string Area = "england";

    protected static readonly DateOnly Today = new(2026, 11, 16); // a Monday
    protected static readonly Team North = new(Person(101), Area, "North team");
    protected static readonly Team South = new(Person(102), Area, "South team");
    protected static readonly Guid Asha = Person(1);
    protected static readonly Guid Ben = Person(2);
    protected static readonly Guid Manager = Person(3);
    protected static readonly Guid OtherManager = Person(4);
    protected static readonly Guid Head = Person(5);
    protected static readonly Guid Chair = Person(6);
    protected static readonly Guid HealthVisitor = Person(7);
    protected static readonly Guid Auditor = Person(8);
    protected static readonly Guid Administrator = Person(9);

    protected TestDatabase Test { get; private set; } = null!;

    protected HoldfastDatabase Database => Test.Records;

    protected AreaStore Areas { get; private set; } = null!;

    protected UserProfiles People { get; private set; } = null!;

    protected CaseRecords Cases { get; private set; } = null!;

    protected JournalStore Journal { get; private set; } = null!;

    protected DraftStore Drafts { get; private set; } = null!;

    protected WhoLooked Looks { get; private set; } = null!;

    protected ChildGate Gate { get; private set; } = null!;

    protected WorkQueries Work => new(Database);

    protected ChildQueries Children => new(Database, Test.Clock);

    protected ReadModelRebuild Rebuild => new(Database, Journal, Areas, Test.Clock);

    public async Task InitializeAsync()
    {
        Test = await TestDatabase.On(engine);
        Areas = new AreaStore(Database, PracticeLibrary.Default, Test.Clock);
        People = new UserProfiles(Database, Test.Clock);
        Journal = new JournalStore(Database, Database.Keys);
        Drafts = new DraftStore(Database, new KeyProtector(Database.Keys), Test.Clock);
        Cases = new CaseRecords(Database, Journal, Test.Clock, new ReadModelWriter(Database, Areas, Test.Clock), Drafts);
        Looks = new WhoLooked(Database, Test.Clock);
        Gate = new ChildGate(Database, Looks, Test.Clock);
        await Areas.CreateArea(PracticeLibrary.Default.DemonstrationAreas.Single(a => a.Code == Area));
        await Areas.AddTeam(North);
        await Areas.AddTeam(South);
        await Works(Asha, "Asha Rahman", North, Capacity.LeadSocialWorker);
        await Works(Ben, "Ben Carter", North, Capacity.SocialWorker);
        await Works(Manager, "Mary Finch", North, Capacity.TeamManager);
        await Works(OtherManager, "Otis Grey", South, Capacity.TeamManager);
        await People.Write(Head, "Hana Stone", null, [], [(North.Id, Capacity.HeadOfService), (South.Id, Capacity.HeadOfService)]);
        await Holds(Chair, "Clive Hart", Capacity.ConferenceChair);
        await Holds(HealthVisitor, "Grace Lund", Capacity.CoreGroupProfessional);
        await Holds(Auditor, "Ada Moss", Capacity.Auditor);
        await Holds(Administrator, "Ivo Pike", Capacity.Administrator);
    }

    public async Task DisposeAsync() => await Test.DisposeAsync();

    protected static Guid Person(int number) => new(number, 0, 0, [0xa0, 0, 0, 0, 0, 0, 0, 1]);

    protected async Task<Guid> Register(
        string given, string family, DateOnly? born, Guid? familyId = null, Team? team = null, Guid? worker = null, string? number = null, DateOnly? expected = null)
    {
        var child = NewId.Next();
        await Record(child, new RegisterChild(
            Area, number, new PersonName(given, family), born, expected, Sex.Female, null, familyId ?? NewId.Next(), null, (team ?? North).Id, worker, worker is null ? null : "A worker"));
        return child;
    }

    /// <summary>A conference decided on a plan that day, with Asha as lead unless said otherwise.</summary>
    protected Task PutOnPlan(Guid child, DateOnly on, Guid? lead = null, Capacity by = Capacity.LeadSocialWorker) =>
        Record(child, new RecordInitialConference(
            NewId.Next(), on, ConferenceDecision.Plan, "neglect", lead ?? Asha, "Asha Rahman", on.AddDays(9), NewId.Next(), new Interval(10, TimeUnit.WorkingDays), null), by == Capacity.ConferenceChair ? Chair : Asha, by);

    protected Task Visit(Guid child, DateOnly on, bool alone = true) => Record(child, VisitOf(child, on, alone));

    protected static RecordVisit VisitOf(Guid child, DateOnly on, bool alone = true) => new(
        NewId.Next(), on, null, VisitPlace.Home, null, false, Asha, "Asha Rahman", true,
        [new ChildAtVisit(child, ChildFacets.Blank with
        {
            Seen = true,
            Alone = alone ? Aloneness.Alone : Aloneness.SomeoneWasThere,
            WhoWasThere = alone ? null : "Mother",
            NotAloneReason = alone ? null : "Would not leave the room",
            Awake = true,
            BedroomSeen = true,
            OwnWords = "I like my new school",
            Analysis = "Settling",
        }, [])]);

    protected Task NameCoreGroup(Guid child, Guid user, DateOnly on) =>
        Record(child, new NameCoreGroup([new CoreGroupMember(NewId.Next(), "Grace Lund", "Health visitor", "Health", user)], on));

    protected async Task Record(Guid child, ICommand command, Guid? by = null, Capacity capacity = Capacity.LeadSocialWorker)
    {
        var lists = (await Areas.RulesOf(Area)).Lists(Today);
        var outcome = await Cases.Record(new RecordRequest
        {
            CommandId = NewId.Next(),
            Author = new Author(by ?? Asha, capacity),
            Children = [child],
            Decide = c => command.Decide(c, lists, Test.Clock.Today()),
        });
        outcome.ShouldBeOfType<RecordOutcome.Recorded>(outcome is RecordOutcome.Refused refused ? refused.Refusals[0].Refusal.Message : null);
    }

    private Task Works(Guid user, string name, Team team, Capacity capacity) => People.Write(user, name, null, [], [(team.Id, capacity)]);

    private Task Holds(Guid user, string name, Capacity capacity) => People.Write(user, name, null, [new AreaCapacity(Area, capacity)], []);
}
