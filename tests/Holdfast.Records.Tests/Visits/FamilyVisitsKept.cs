using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Visits;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.ReadModels;

namespace Holdfast.Records.Tests.Visits;

public sealed class FamilyVisitsKeptOnSqlite() : FamilyVisitsKept(Engine.Sqlite);

public sealed class FamilyVisitsKeptOnPostgreSql() : FamilyVisitsKept(Engine.PostgreSql);

/// <summary>One visit to two sisters and their baby brother in Wales, from the form's command to each child's own record and duties.</summary>
public abstract class FamilyVisitsKept(Engine engine) : ServiceSuite(engine)
{
    private const string Wales = "wales";

    private static readonly Team WelshTeam = new(Person(103), Wales, "Valley team");
    private static readonly DateOnly VisitedOn = new(2026, 11, 13);

    private static readonly ChildFacets OfMia = new(
        Seen: true, NotSeenReason: null, Aloneness.Alone, NotAloneReason: null, WhoWasThere: null, Awake: null, BedroomSeen: true,
        HowCommunicated: "Drawing and talking on the floor", Tool: "Three houses", OwnWords: "It is quieter since Dad moved out", DailyLife: "Up on time, breakfast, walks to school",
        Observed: "Ran to her mother when the door went", Analysis: "Feels safer at home than in October", PlanEffect: "Mum plays with me now", SaferNow: "Yes, mostly",
        ToldWhyWorried: true, new PlanExplained("With pictures, at her pace", "She nodded and asked about school", true, null), DirectWork: "Feelings cards", DirectWorkServes: "Someone to talk to");

    private static readonly ChildFacets OfNia = ChildFacets.Blank with
    {
        Seen = true, Alone = Aloneness.SomeoneWasThere, WhoWasThere = "Her mother", NotAloneReason = "Clung to her mother", BedroomSeen = true,
        OwnWords = "No!", Analysis = "Wary of visitors", HowCommunicated = "Play",
    };

    private static readonly ChildFacets OfBabyTom = ChildFacets.Blank with
    {
        Seen = true, Alone = Aloneness.SomeoneWasThere, WhoWasThere = "His mother", NotAloneReason = "A baby in arms", Awake = false, BedroomSeen = true, Observed = "Slept throughout", Analysis = "Well fed",
    };

    [Fact]
    [Trait("requirement", "W01")]
    [Trait("requirement", "W06")]
    [Trait("requirement", "W07")]
    [Trait("requirement", "W08")]
    [Trait("requirement", "M33")]
    [Trait("requirement", "M36")]
    [Trait("requirement", "M37")]
    [Trait("requirement", "M38")]
    [Trait("requirement", "X02")]
    public async Task Recorded_once_each_child_has_their_own_words_and_none_of_anothers()
    {
        var (mia, nia, tom) = await Family();

        var outcome = await VisitThem(mia, nia, tom);

        outcome.ShouldBeOfType<RecordOutcome.Recorded>().Positions.Count.ShouldBe(3);
        (await FacetsOf(mia)).ShouldBe(OfMia);
        (await FacetsOf(nia)).ShouldBe(OfNia);
        (await FacetsOf(tom)).ShouldBe(OfBabyTom);
    }

    [Fact]
    [Trait("requirement", "W02")]
    [Trait("requirement", "W03")]
    [Trait("requirement", "M34")]
    [Trait("requirement", "M35")]
    [Trait("requirement", "P04")]
    public async Task Only_the_sister_seen_alone_has_her_date_moved_and_a_sleeping_baby_was_not_seen()
    {
        var (mia, nia, tom) = await Family();
        var before = await DueAlone();

        await VisitThem(mia, nia, tom);

        var after = await DueAlone();
        after[mia].ShouldBeGreaterThan(before[mia]);
        after[nia].ShouldBe(before[nia]);
        after[tom].ShouldBe(before[tom]);
        (await Children.Card(mia))!.LastSeenAlone.ShouldBe(VisitedOn);
        (await Children.Card(nia))!.ShouldSatisfyAllConditions(c => c.LastSeen.ShouldBe(VisitedOn), c => c.LastSeenAlone.ShouldBeNull());
        (await Children.Card(tom))!.LastSeen.ShouldBeNull();
    }

    [Fact]
    [Trait("requirement", "X01")]
    [Trait("requirement", "P11")]
    public async Task The_duties_stored_are_those_worked_out_from_the_journal()
    {
        var (mia, nia, tom) = await Family();
        await VisitThem(mia, nia, tom);
        var rules = await Areas.RulesOf(Wales);

        foreach (var child in new[] { mia, nia, tom })
        {
            var worked = DutyEngine.Duties(await Journal.ReadChild(child), rules, Today).Where(d => d.State == DutyState.Open).Select(d => (d.Rule, d.Due, d.Because)).ToList();
            await using var reader = await Database.OpenReader();
            var stored = await reader.Read(
                "SELECT rule, due, because FROM duty WHERE child = @child AND state = 'open' ORDER BY n", r => (r.GetString(0), r.DayOrNull(1), r.GetString(2)), default, ("child", child));

            stored.ShouldNotBeEmpty();
            stored.ShouldBe(worked);
        }
    }

    private async Task<(Guid Mia, Guid Nia, Guid Tom)> Family()
    {
        await Areas.CreateArea(PracticeLibrary.Default.DemonstrationAreas.Single(a => a.Code == Wales));
        await Areas.AddTeam(WelshTeam);
        var family = NewId.Next();
        return (await OnPlan("Mia", new DateOnly(2018, 5, 4)), await OnPlan("Nia", new DateOnly(2021, 2, 1)), await OnPlan("Tom", new DateOnly(2026, 3, 9)));

        async Task<Guid> OnPlan(string name, DateOnly born)
        {
            var child = NewId.Next();
            await Send([child], new RegisterChild(Wales, null, new PersonName(name, "Rees"), born, null, Sex.Female, null, family, null, WelshTeam.Id, Asha, "Asha Rahman"));
            await Send([child], new RecordInitialConference(
                NewId.Next(), new DateOnly(2026, 11, 3), ConferenceDecision.Plan, "neglect", Asha, "Asha Rahman", new DateOnly(2026, 11, 12), NewId.Next(), new Interval(10, TimeUnit.WorkingDays), null));
            return child;
        }
    }

    private Task<RecordOutcome> VisitThem(Guid mia, Guid nia, Guid tom) => Send([mia, nia, tom], new RecordVisit(
        NewId.Next(), VisitedOn, new TimeOnly(16, 30), VisitPlace.Home, null, false, Asha, "Asha Rahman", true,
        [new ChildAtVisit(mia, OfMia, []), new ChildAtVisit(nia, OfNia, []), new ChildAtVisit(tom, OfBabyTom, [])]));

    private async Task<RecordOutcome> Send(IReadOnlyList<Guid> children, ICommand command)
    {
        var lists = (await Areas.RulesOf(Wales)).Lists(Today);
        var outcome = await Cases.Record(new RecordRequest
        {
            CommandId = NewId.Next(),
            Author = new Author(Asha, Capacity.LeadSocialWorker),
            Children = children,
            Decide = c => command.Decide(c, lists, Today),
        });
        return outcome.ShouldBeOfType<RecordOutcome.Recorded>(outcome is RecordOutcome.Refused refused ? refused.Refusals[0].Refusal.Message : null);
    }

    private async Task<ChildFacets> FacetsOf(Guid child) => (await Journal.Read(child)).Select(e => e.What).OfType<VisitMade>().ShouldHaveSingleItem().Child;

    private async Task<Dictionary<Guid, DateOnly>> DueAlone()
    {
        await using var reader = await Database.OpenReader();
        var due = await reader.Read("SELECT child, due FROM duty WHERE rule = 'see-alone' AND state = 'open'", r => (r.Id(0), r.Day(1)), default);
        return due.ToDictionary(d => d.Item1, d => d.Item2);
    }
}
