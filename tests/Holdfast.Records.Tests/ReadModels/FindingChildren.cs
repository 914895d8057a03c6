using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Records.Cases;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Tests.ReadModels;

public sealed class FindingChildrenOnSqlite() : FindingChildren(Engine.Sqlite);

public sealed class FindingChildrenOnPostgreSql() : FindingChildren(Engine.PostgreSql);

public abstract class FindingChildren(Engine engine) : ServiceSuite(engine)
{
    private static readonly DateOnly Born = new(2019, 5, 4);

    [Theory]
    [InlineData("mia oak")]
    [InlineData("OAK M")]
    [InlineData("Zoë oak")]
    [InlineData("zoe")]
    [InlineData("EN-4711")]
    [InlineData("en4711")]
    [InlineData("4/5/2019")]
    [InlineData("04/05/2019")]
    [InlineData("4 May 2019")]
    [InlineData("oak 4/5/2019")]
    [InlineData("Meea Oke")] // nothing is spelt so, but it sounds so
    public async Task A_child_is_found_by_names_number_and_birth(string typed)
    {
        var child = await Register("Mia Zoë", "Oak-Hill", Born, worker: Asha, number: "EN-4711");
        await Register("Noah", "Elm", new DateOnly(2012, 1, 1), worker: Asha);

        (await Children.Search(typed, Asha, [Area], elsewhere: true)).Hits.ShouldHaveSingleItem().ChildId.ShouldBe(child);
    }

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("  ' ")]
    [InlineData("%")]
    [InlineData("noah oak")]
    public async Task Nothing_is_found_by_too_little_or_by_words_of_two_children(string typed)
    {
        await Register("Mia", "Oak", Born, worker: Asha);
        await Register("Noah", "Elm", Born, worker: Asha);

        (await Children.Search(typed, Asha, [Area], elsewhere: true)).Hits.ShouldBeEmpty();
    }

    [Fact]
    [Trait("requirement", "X04")]
    public async Task Who_does_not_stand_to_the_child_learns_only_whom_to_call()
    {
        var child = await Register("Mia", "Oak", Born, worker: Ben);
        await PutOnPlan(child, new DateOnly(2026, 11, 2), lead: Ben);

        var hit = (await Children.Search("mia oak", OtherManager, [Area], elsewhere: true)).Hits.ShouldHaveSingleItem();
        hit.ShouldBe(new SearchHit(child, "Mia Oak", Born, null, "Asha Rahman, North team", null));

        (await Children.Search("mia oak", HealthVisitor, [Area], elsewhere: false)).Hits.ShouldBeEmpty();
        (await Children.Search("mia oak", OtherManager, ["wales"], elsewhere: true)).Hits.ShouldBeEmpty();
        (await Children.Search("mia oak", Ben, [Area], elsewhere: false)).Hits.ShouldHaveSingleItem().MayOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Catherine", "Mohammed", "2019-05-04", "similar first name, similar last name, same date of birth")]
    [InlineData("Katharyn", "Muhamad", "2019-04-05", "same first name, same last name, similar date of birth")]
    [InlineData("Someone", "Muhamad", "2019-05-05", "same last name, similar date of birth")]
    public async Task A_child_spelt_or_dated_another_way_is_shown_before_registering(string given, string family, string born, string why)
    {
        var child = await Register("Katharyn", "Muhamad", Born);
        await Register("Katharyn", "Elm", new DateOnly(2010, 1, 1));

        var found = await Children.PossibleDuplicates(given, family, DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), null, Asha, [Area]);

        found[0].Hit.ChildId.ShouldBe(child);
        found[0].Why.ShouldBe(why);
        found.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_child_registered_before_birth_is_shown_when_somebody_registers_the_born_child()
    {
        var unborn = await Register("", "Oak", null, expected: new DateOnly(2026, 12, 20));

        (await Children.PossibleDuplicates("Mia", "Oak", new DateOnly(2026, 11, 10), null, Asha, [Area])).ShouldHaveSingleItem().Hit.ChildId.ShouldBe(unborn);
    }

    [Fact]
    public async Task Lists_of_a_team_are_paged_and_show_who_has_no_worker()
    {
        for (var i = 0; i < ChildQueries.PageSize + 1; i++)
        {
            await Register("Child", $"Number{i:000}", Born, worker: i == 7 ? null : Asha);
        }

        await Register("Una", "South", Born, team: South);
        var second = await Children.ListForTeam([North.Id], 2);

        (second.Total, second.Pages, second.Children.Single().FullName).ShouldBe((51, 2, "Child Number050"));
        (await Children.UnallocatedForTeam([North.Id])).Children.ShouldHaveSingleItem().FullName.ShouldBe("Child Number007");
    }

    [Fact]
    public async Task An_imported_child_stands_to_be_completed_until_named_and_led()
    {
        var child = NewId.Next();
        var imported = new ImportedFrom("cin-census", "lea-201/1/registered/1", new DateOnly(2026, 3, 31));
        var ended = NewId.Next();
        await Cases.AppendMany([new BatchedAct(child,
        [
            new ChildRegistered(Area, "1", null, Born, null, Sex.Female, null, new DateOnly(2026, 1, 5)) { Imported = imported },
            new ChildAllocated(North.Id, null, null, new DateOnly(2026, 1, 5)) { Imported = imported },
            new PlanBegan(ended, new DateOnly(2025, 1, 5), "neglect", 0, null, null) { Imported = imported },
            new PlanEnded(ended, new DateOnly(2025, 9, 5), null, null) { Imported = imported },
            new PlanBegan(NewId.Next(), new DateOnly(2026, 1, 5), "neglect", 1, null, null) { Imported = imported },
        ], NewId.Next(), new Author(Administrator, Capacity.Import))]);

        var card = (await Children.ToComplete([North.Id])).Children.ShouldHaveSingleItem();
        (card.NotNamed, card.LeadNotInSource, card.EndingNotInSource).ShouldBe((true, true, true));
        card.FullName.ShouldBe("Child 1");

        await Record(child, new NameChild(new PersonName("Mia", "Oak")));
        await Record(child, new NameLeadSocialWorker(Asha, "Asha Rahman", Today));
        card = (await Children.ToComplete([North.Id])).Children.ShouldHaveSingleItem();
        (card.NotNamed, card.LeadNotInSource, card.EndingNotInSource).ShouldBe((false, false, true));

        var ending = (await Journal.ReadChild(child)).Facts.Single(f => f.What is PlanEnded);
        await Record(child, new CorrectEntry(ending.Version, ((PlanEnded)ending.What) with { Ground = "no-longer-at-risk" }, "Read from the old system"));
        (await Children.ToComplete([North.Id])).Children.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_adult_is_known_in_every_childs_life_they_are_part_of()
    {
        var (mia, noah) = (await Register("Mia", "Oak", Born), await Register("Noah", "Elm", Born));
        var father = new NetworkPerson(NewId.Next(), "Sam Oak", NetworkRole.Family, "father", true, false, null, null, null);
        await Record(mia, new RecordNetworkPerson(father, Today));
        await Record(noah, new RecordNetworkPerson(father, Today));

        (await Children.ChildrenOfPerson(father.PersonId)).ShouldBe([mia, noah], ignoreOrder: true);
        await Record(noah, new RemoveNetworkPerson(father.PersonId, Today, "Recorded by mistake"));
        (await Children.ChildrenOfPerson(father.PersonId)).ShouldBe([mia]);
    }
}
