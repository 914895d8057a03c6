using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Practice;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.ReadModels;
using Holdfast.TestKit;

namespace Holdfast.Records.Tests.Journal;

public sealed class KeptAfterRecordingOnSqlite() : KeptAfterRecording(Engine.Sqlite);

public sealed class KeptAfterRecordingOnPostgreSql() : KeptAfterRecording(Engine.PostgreSql);

/// <summary>What is kept of a journal after writing to it is what anybody reads there: the entries, the leaf of the last, and the child they come to.</summary>
[Trait("requirement", "X01")]
public abstract class KeptAfterRecording(Engine engine) : ServiceSuite(engine)
{
    private AreaRules rules = null!;

    [Fact]
    public async Task Of_a_visit_to_several_children()
    {
        var (mia, noah, other) = (await OnPlan("Mia"), await OnPlan("Noah"), await OnPlan("Ava"));
        await Take([mia, noah], Together(mia, noah));
        await AreKeptAsTheyAre(mia, noah, other);

        // Others took places meanwhile, so that the entries do not stand where they were expected to.
        await new CaseRecords(Database, new JournalStore(Database, Database.Keys), Test.Clock).Record(Writing([other], _ => Decision.Record(new SchoolRecorded("Elm Primary", null, Today))));
        await Take([noah, mia], Together(noah, mia));
        await AreKeptAsTheyAre(mia, noah);
        await Take([mia], Together(mia));

        await AreKeptAsTheyAre(mia, noah);
        (await Journal.ReadChild(mia)).Visits.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Of_a_correction_and_a_withdrawal()
    {
        var child = await OnPlan("Mia");
        await Take([child], new RecordSchool("Oak Primary", null, Today));
        var version = (await Journal.ReadChild(child)).Version;
        await Take([child], new CorrectEntry(version, new SchoolRecorded("Elm Primary", null, Today.AddDays(-1)), "Written to the wrong school"));
        await AreKeptAsTheyAre(child);

        await Take([child], new WithdrawEntry(version, "Not at school yet", false));
        await AreKeptAsTheyAre(child);
        await Take([child], Together(child));

        await AreKeptAsTheyAre(child);
        Journal.Kept(child)!.Child.School.ShouldBeNull();
    }

    [Fact]
    public async Task Of_children_registered_in_one_act()
    {
        var (mia, noah, family) = (NewId.Next(), NewId.Next(), NewId.Next());
        RegisterChild Of(Guid child) => new(Area, null, new PersonName(child == mia ? "Mia" : "Noah", "Oak"), new DateOnly(2018, 1, 1), null, Sex.Female, null, family, null, North.Id, Asha, "Asha Rahman");
        await Take([mia, noah], Of);
        await AreKeptAsTheyAre(mia, noah);

        // One who is known and one who comes with the same act.
        var ava = NewId.Next();
        await Take([mia, ava], c => c == ava ? Of(ava) : new RecordSchool("Oak Primary", null, Today));

        await AreKeptAsTheyAre(mia, noah, ava);
    }

    [Fact]
    public async Task While_the_clock_is_behind()
    {
        var child = await OnPlan("Mia");
        await AreKeptAsTheyAre(child);
        var behind = new FixedClock(Test.Clock.GetUtcNow().AddHours(-1));
        var cases = new CaseRecords(Database, Journal, behind, new ReadModelWriter(Database, Areas, Test.Clock));
        for (var again = 0; again < 2; again++)
        {
            (await cases.Record(Writing([child], c => Together(child).Decide(c, rules.Lists(Today), Today)))).ShouldBeOfType<RecordOutcome.Recorded>();
            await AreKeptAsTheyAre(child);
        }
    }

    private async Task<Guid> OnPlan(string name)
    {
        var child = await Register(name, "Oak", new DateOnly(2018, 1, 1), worker: Asha);
        await PutOnPlan(child, Today.AddDays(-28));
        await NameCoreGroup(child, HealthVisitor, Today.AddDays(-28));
        return child;
    }

    private static ICommand Together(params Guid[] children) => VisitOf(children[0], Today) with { Children = [.. children.Select(c => VisitOf(c, Today).Children[0])] };

    private Task Take(Guid[] children, ICommand command) => Take(children, _ => command);

    private async Task Take(Guid[] children, Func<Guid, ICommand> command)
    {
        rules = await Areas.RulesOf(Area);
        (await Cases.Record(Writing(children, c => command(c.Id).Decide(c, rules.Lists(Today), Today)))).ShouldBeOfType<RecordOutcome.Recorded>();
    }

    private static RecordRequest Writing(Guid[] children, Func<Child, Decision> decide) =>
        new() { CommandId = NewId.Next(), Author = new Author(Asha, Capacity.LeadSocialWorker), Children = children, Decide = decide };

    private async Task AreKeptAsTheyAre(params Guid[] children)
    {
        rules = await Areas.RulesOf(Area);
        foreach (var id in children)
        {
            var (kept, store) = (Journal.Kept(id).ShouldNotBeNull(), new JournalStore(Database, Database.Keys));
            var there = await store.ReadChild(id);
            kept.Entries.ShouldBe(await store.Read(id));
            kept.Leaf.ShouldBe(store.Kept(id)!.Leaf);
            kept.Child.Version.ShouldBe(there.Version);
            kept.Child.Facts.Select(Told).ShouldBe(there.Facts.Select(Told));
            kept.Child.Occurrences.ShouldBe(there.Occurrences);
            kept.Child.Visits.ShouldBe(there.Visits);
            ChildRows.Of(kept.Child, rules, null, Today).Digest.ShouldBe(ChildRows.Of(there, rules, null, Today).Digest);
        }

        static (Entry, ChildEvent, bool, string) Told(RecordedFact fact) => (fact.Original, fact.What, fact.Withdrawn, string.Join(' ', fact.Amendments.Select(a => a.Version)));
    }
}
