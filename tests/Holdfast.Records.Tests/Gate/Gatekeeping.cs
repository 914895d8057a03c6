using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.ReadModels;

namespace Holdfast.Records.Tests.Gate;

public sealed class GatekeepingOnSqlite() : Gatekeeping(Engine.Sqlite);

public sealed class GatekeepingOnPostgreSql() : Gatekeeping(Engine.PostgreSql);

[Trait("requirement", "X04")]
public abstract class Gatekeeping(Engine engine) : ServiceSuite(engine)
{
    [Fact]
    public async Task Only_those_who_stand_to_the_child_pass_each_in_their_own_capacity()
    {
        var child = await ChildOnPlan();

        var passes = new Dictionary<Guid, Capacity?>();
        foreach (var user in new[] { Asha, Ben, Manager, OtherManager, Head, Chair, HealthVisitor, Auditor, Administrator, Person(99), Guid.Empty })
        {
            passes[user] = (await Gate.MayLook(user, child, "timeline"))?.Capacity;
        }

        passes.ShouldBe(new Dictionary<Guid, Capacity?>
        {
            [Asha] = Capacity.LeadSocialWorker,
            [Ben] = Capacity.SocialWorker,
            [Manager] = Capacity.TeamManager,
            [OtherManager] = null,
            [Head] = Capacity.HeadOfService,
            [Chair] = Capacity.ConferenceChair,
            [HealthVisitor] = Capacity.CoreGroupProfessional,
            [Auditor] = null,
            [Administrator] = null,
            [Person(99)] = null,
            [Guid.Empty] = null,
        });
    }

    [Fact]
    public async Task Nobody_passes_for_a_child_who_is_not_there() => (await Gate.MayLook(Asha, NewId.Next(), "timeline")).ShouldBeNull();

    [Fact]
    public async Task A_closed_account_passes_no_more()
    {
        var child = await ChildOnPlan();
        await People.SetActive(Asha, false);
        await People.SetActive(Manager, false);

        (await Gate.MayLook(Asha, child, "timeline")).ShouldBeNull();
        (await Gate.MayLook(Manager, child, "timeline")).ShouldBeNull();
    }

    [Fact]
    public async Task A_lead_who_was_replaced_and_a_core_group_whose_plan_ended_pass_no_more()
    {
        var child = await ChildOnPlan();
        await Record(child, new NameLeadSocialWorker(Ben, "Ben Carter", Today));
        var plan = (await Journal.ReadChild(child)).Plans[0].PlanId;
        await Record(child, new EndPlan(plan, new DateOnly(2026, 11, 13), "moved-permanently", "The family moved to another area"));

        (await Gate.CapacityFor(Asha, child)).ShouldBeNull();
        (await Gate.CapacityFor(Ben, child)).ShouldBe(Capacity.LeadSocialWorker);
        (await Gate.CapacityFor(HealthVisitor, child)).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_is_given_a_conference_to_chair_sees_the_child_from_then_and_whoever_gives_it_up_no_longer()
    {
        var (child, conference) = (await Register("Mia", "Oak", new DateOnly(2019, 5, 4), worker: Ben), NewId.Next());
        await PutOnPlan(child, new DateOnly(2026, 11, 2));
        await Record(child, new RequestConference(conference, ConferenceKind.Review, Today, null, null, "The review is due", null));
        (await Gate.CapacityFor(Chair, child)).ShouldBeNull();

        await Record(child, Arrange(conference, Chair));
        (await Gate.CapacityFor(Chair, child)).ShouldBe(Capacity.ConferenceChair);

        await Record(child, Arrange(conference, Asha));
        (await Gate.CapacityFor(Chair, child)).ShouldBeNull();
    }

    private static ArrangeConference Arrange(Guid conference, Guid chair) =>
        new(conference, Today.AddDays(7), new TimeOnly(10, 0), null, "Market Street", chair, "Somebody", null, null, null, null);

    [Fact]
    public async Task A_page_with_several_children_lets_in_only_those_the_person_stands_to()
    {
        var (mine, other) = (await ChildOnPlan(), await Register("Una", "South", new DateOnly(2019, 5, 4), team: South));

        (await Gate.MayLook(Asha, [mine, other], "record a visit")).Keys.ShouldBe([mine]);
        (await Looks.OfChild(other)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_look_is_written_down_before_the_answer_and_deciding_alone_is_not_a_look()
    {
        var child = await ChildOnPlan();

        await Gate.CapacityFor(Asha, child);
        await Gate.MayLook(Asha, child, "timeline");
        await Gate.MayLook(Manager, child, "print: plan");

        var page = await Looks.OfChild(child);
        page.Looks.Select(l => (l.UserId, l.Capacity, l.What, l.At)).ShouldBe(
        [
            (Manager, Capacity.TeamManager, "print: plan", Test.Clock.GetUtcNow()),
            (Asha, Capacity.LeadSocialWorker, "timeline", Test.Clock.GetUtcNow()),
        ]);
        (await Looks.ByUser(Asha)).ShouldHaveSingleItem().ChildId.ShouldBe(child);
    }

    private async Task<Guid> ChildOnPlan()
    {
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4), worker: Ben);
        await PutOnPlan(child, new DateOnly(2026, 11, 2));
        await NameCoreGroup(child, HealthVisitor, new DateOnly(2026, 11, 2));
        await People.NameChair(child, Chair, namedBy: Manager);
        return child;
    }
}
