using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;
using Holdfast.TestKit;

namespace Holdfast.Records.Tests.ReadModels;

public sealed class WorkingAheadOnSqlite() : WorkingAhead(Engine.Sqlite);

public sealed class WorkingAheadOnPostgreSql() : WorkingAhead(Engine.PostgreSql);

/// <summary>Lists and duties are worked out before the transaction that writes them. Whatever happens between the two, they come to what the journal says.</summary>
[Trait("requirement", "X01")]
public abstract class WorkingAhead(Engine engine) : ServiceSuite(engine)
{
    private static readonly DateOnly Began = new(2026, 10, 19);

    [Fact]
    public async Task What_was_worked_out_is_what_is_written()
    {
        var (child, sibling) = (await OnPlan("Mia"), await OnPlan("Noah"));

        (await RecordVisits(Recorder(() => Task.CompletedTask, out var writer), child, sibling)).ShouldBeOfType<RecordOutcome.Recorded>();

        writer.WasWorkedAhead.ShouldBeTrue();
        await AllIsInStep();
    }

    [Fact]
    public async Task A_chair_named_meanwhile_owes_and_may_look()
    {
        var child = await OnPlan("Mia");

        await RecordVisits(Recorder(() => People.NameChair(child, Chair, Manager), out _), child);

        (await Gate.CapacityFor(Chair, child)).ShouldBe(Capacity.ConferenceChair);
        await AllIsInStep();
    }

    [Fact]
    public async Task A_chair_is_not_named_while_somebody_writes_what_they_saw_before()
    {
        var child = await OnPlan("Mia");
        Task naming = Task.CompletedTask;

        await Database.Write(async (tx, stop) =>
        {
            await JournalStore.HoldAppends(tx);
            using (ExecutionContext.SuppressFlow())
            {
                naming = Task.Run(() => People.NameChair(child, Chair, Manager), stop);
            }

            await Task.WhenAny(naming, Task.Delay(TimeSpan.FromMilliseconds(500), stop));
            naming.IsCompleted.ShouldBeFalse();
            return true;
        });

        await naming;
        (await Gate.CapacityFor(Chair, child)).ShouldBe(Capacity.ConferenceChair);
        await AllIsInStep();
    }

    [Fact]
    public async Task A_value_the_area_settles_meanwhile_counts()
    {
        var child = await OnPlan("Mia");

        await RecordVisits(Recorder(() => Areas.AddSetting(Area, new AreaSetting("core-group-every", new DateOnly(2015, 1, 1), "14 calendar days")), out _), child);

        await AllIsInStep();
    }

    [Fact]
    public async Task Midnight_between_the_two_counts()
    {
        var child = await OnPlan("Mia");

        await RecordVisits(Recorder(() => Do(() => Test.Clock.MoveTo(Test.Clock.GetUtcNow().AddDays(40))), out _), child);

        await AllIsInStep();
    }

    [Fact]
    public async Task What_somebody_else_writes_meanwhile_is_kept_and_counts()
    {
        var child = await OnPlan("Mia");
        var times = 0;

        await RecordVisits(Recorder(() => times++ == 0 ? Visit(child, Today.AddDays(-1)) : Task.CompletedTask, out _), child);

        times.ShouldBe(2, "it was worked out anew");
        (await Journal.ReadChild(child)).Visits.Select(v => v.VisitedOn).ShouldBe([Today.AddDays(-1), Today]);
        await AllIsInStep();
    }

    [Fact]
    public async Task A_clock_that_went_back_does_not_count()
    {
        var child = await OnPlan("Mia");
        var behind = new FixedClock(Test.Clock.GetUtcNow().AddDays(-2));

        await RecordVisits(new CaseRecords(Database, Journal, behind, new ReadModelWriter(Database, Areas, Test.Clock)), child);

        (await Journal.Read(child))[^1].RecordedAt.ShouldBe(Test.Clock.GetUtcNow());
        await AllIsInStep();
    }

    [Fact]
    public async Task What_came_to_nothing_is_not_gone_on_from_when_the_page_is_sent_again_with_something_else()
    {
        var child = await OnPlan("Mia");
        var command = NewId.Next();
        RecordRequest Leads(Guid lead, string name) => new()
        {
            CommandId = command, Author = new Author(Manager, Capacity.TeamManager), Children = [child], Decide = _ => Decision.Record(new LeadSocialWorkerNamed(lead, name, Today)),
        };
        await Should.ThrowAsync<IOException>(() => Cases.Record(Leads(OtherManager, "Otis Grey") with { Beside = (_, _) => throw new IOException("The disk is full.") }));

        Test.Clock.MoveTo(Test.Clock.GetUtcNow().AddMinutes(1));
        (await Cases.Record(Leads(Ben, "Ben Carter"))).ShouldBeOfType<RecordOutcome.Recorded>();

        (await Gate.CapacityFor(OtherManager, child)).ShouldBeNull();
        (await Gate.CapacityFor(Ben, child)).ShouldBe(Capacity.LeadSocialWorker);
        await AllIsInStep();
    }

    /// <summary>While the clock is behind, everything is said to be written when the last entry was; so neither that nor the last thing said tells one try from the other.</summary>
    [Fact]
    public async Task What_came_to_nothing_is_not_gone_on_from_though_the_clock_is_behind_and_only_the_end_is_the_same()
    {
        var child = await OnPlan("Mia");
        var command = NewId.Next();
        var cases = new CaseRecords(Database, Journal, new FixedClock(Test.Clock.GetUtcNow().AddMinutes(-10)), new ReadModelWriter(Database, Areas, Test.Clock));
        RecordRequest Leads(Guid lead, string name) => new()
        {
            CommandId = command,
            Author = new Author(Manager, Capacity.TeamManager),
            Children = [child],
            Decide = _ => Decision.Record(new LeadSocialWorkerNamed(lead, name, Today), new SchoolRecorded("Elm Primary", null, Today)),
        };
        await Should.ThrowAsync<IOException>(() => cases.Record(Leads(OtherManager, "Otis Grey") with { Beside = (_, _) => throw new IOException("The disk is full.") }));

        (await cases.Record(Leads(Ben, "Ben Carter"))).ShouldBeOfType<RecordOutcome.Recorded>();

        (await Gate.CapacityFor(OtherManager, child)).ShouldBeNull();
        (await Gate.CapacityFor(Ben, child)).ShouldBe(Capacity.LeadSocialWorker);
        await AllIsInStep();
    }

    [Fact]
    public async Task Two_who_each_remember_what_they_made_write_in_turn()
    {
        var child = await OnPlan("Mia");
        var areas = new AreaStore(Database, PracticeLibrary.Default, Test.Clock);
        var other = new CaseRecords(Database, new JournalStore(Database, Database.Keys), Test.Clock, new ReadModelWriter(Database, areas, Test.Clock));

        await RecordVisits(other, child);
        await Visit(child, Today.AddDays(-3));
        await People.NameChair(child, Chair, Manager);
        await RecordVisits(other, child);
        await NameCoreGroup(child, Auditor, Today);
        await RecordVisits(other, child);
        await Areas.AddSetting(Area, new AreaSetting("core-group-every", new DateOnly(2015, 1, 1), "14 calendar days"));
        await Visit(child, Today);
        await RecordVisits(other, child);

        await AllIsInStep();
    }

    [Fact]
    public async Task What_the_version_before_numbered_otherwise_is_put_right_with_the_next_entry()
    {
        var child = await OnPlan("Mia");
        await Database.Write(async (tx, _) =>
        {
            var numbers = await tx.Read("SELECT n FROM duty WHERE child = @child ORDER BY n", r => r.GetInt64(0), default, ("child", child));
            foreach (var (at, n) in numbers.Index())
            {
                await tx.Execute("UPDATE duty SET n = @now WHERE child = @child AND n = @n", ("child", child), ("n", n), ("now", at + 1));
            }

            return await tx.Execute("UPDATE child_card SET digest = @digest WHERE child = @child", ("child", child), ("digest", Enumerable.Repeat((byte)7, 72).ToArray()));
        });

        await Visit(child, Today);

        await AllIsInStep();
    }

    [Fact]
    public async Task What_is_read_by_another_is_known_to_be_the_same_record_with_visits_since()
    {
        var child = await OnPlan("Mia");
        var named = await Journal.ReadChild(child);
        await Visit(child, Today.AddDays(-1));
        var visited = await Journal.ReadChild(child);
        await Visit(child, Today);

        var now = await new JournalStore(Database, Database.Keys).ReadChild(child);

        now.OnlyVisitedSince(visited).ShouldBeTrue();
        now.OnlyVisitedSince(named).ShouldBeTrue();
    }

    private static Task Do(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private async Task<Guid> OnPlan(string name)
    {
        var child = await Register(name, "Oak", new DateOnly(2018, 1, 1), worker: Asha);
        await PutOnPlan(child, Began);
        await NameCoreGroup(child, HealthVisitor, Began);
        return child;
    }

    [Fact]
    public async Task Those_who_wait_together_with_one_that_fails_and_one_whose_clock_is_behind_are_in_step()
    {
        List<Guid> family = [await OnPlan("Mia"), await OnPlan("Noah"), await OnPlan("Ella"), await OnPlan("Finn")];
        var cases = new CaseRecords(Database, Journal, Test.Clock, new ReadModelWriter(Database, Areas, Test.Clock));
        var (writing, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        RecordRequest Leads(Guid child, Guid lead, string name) => new()
        {
            CommandId = NewId.Next(), Author = new Author(Manager, Capacity.TeamManager), Children = [child], Decide = _ => Decision.Record(new LeadSocialWorkerNamed(lead, name, Today)),
        };
        var first = Task.Run(() => cases.Record(Leads(family[3], Ben, "Ben Carter") with
        {
            Beside = async (_, _) =>
            {
                writing.TrySetResult();
                await goOn.Task;
            },
        }));
        await writing.Task;
        var visits = Task.Run(() => RecordVisits(cases, family[0], family[1]));
        var fails = Task.Run(() => cases.Record(Leads(family[2], OtherManager, "Otis Grey") with { Beside = (_, _) => throw new IOException("The disk is full.") }));
        var again = Task.Run(() => RecordVisits(cases, family[1], family[3]));
        await Task.Delay(TimeSpan.FromMilliseconds(400));
        Test.Clock.MoveTo(Test.Clock.GetUtcNow().AddSeconds(-5));
        var behind = Task.Run(() => cases.Record(Leads(family[2], Ben, "Ben Carter")));
        await Task.Delay(TimeSpan.FromMilliseconds(200));
        goOn.SetResult();

        (await Task.WhenAll(first, visits, again, behind)).ShouldAllBe(o => o is RecordOutcome.Recorded);
        await Should.ThrowAsync<IOException>(() => fails);
        (await Gate.CapacityFor(OtherManager, family[2])).ShouldBeNull();
        (await Gate.CapacityFor(Ben, family[2])).ShouldBe(Capacity.LeadSocialWorker);
        await AllIsInStep();
    }

    private CaseRecords Recorder(Func<Task> meanwhile, out Meanwhile writer)
    {
        writer = new Meanwhile(new ReadModelWriter(Database, Areas, Test.Clock), meanwhile);
        return new CaseRecords(Database, Journal, Test.Clock, writer);
    }

    private async Task<RecordOutcome> RecordVisits(CaseRecords recorder, params Guid[] children)
    {
        var lists = (await Areas.RulesOf(Area)).Lists(Today);
        var visit = VisitOf(children[0], Today) with { Children = [.. children.Select(c => VisitOf(c, Today).Children[0])] };
        return await recorder.Record(new RecordRequest
        {
            CommandId = NewId.Next(), Author = new Author(Asha, Capacity.LeadSocialWorker), Children = children, Decide = c => visit.Decide(c, lists, Test.Clock.Today()),
        });
    }

    private async Task AllIsInStep()
    {
        var before = await Rebuild.Fingerprint();
        await Rebuild.All();
        (await Rebuild.Fingerprint()).ShouldBe(before);
    }

    /// <summary>Lets something happen after the rows were worked out and before they are written.</summary>
    private sealed class Meanwhile(IReadModelWriter inner, Func<Task> happens) : IReadModelWriter
    {
        public bool WasWorkedAhead { get; private set; }

        public async Task<IWorkedAhead?> WorkAhead(IReadOnlyList<ChildRefresh> children, CancellationToken cancel)
        {
            var ahead = await inner.WorkAhead(children, cancel);
            await happens();
            return ahead;
        }

        public Task Refresh(DbTransaction tx, Together write, IReadOnlyList<ChildRefresh> children, IWorkedAhead? ahead, CancellationToken cancel)
        {
            WasWorkedAhead |= ahead is not null;
            return inner.Refresh(tx, write, children, ahead, cancel);
        }
    }
}
