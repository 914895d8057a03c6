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

public sealed class AnythingBetweenTwoNodesOnSqlite() : AnythingBetweenTwoNodes(Engine.Sqlite);

public sealed class AnythingBetweenTwoNodesOnPostgreSql() : AnythingBetweenTwoNodes(Engine.PostgreSql);

/// <summary>
/// Whatever two who each keep what they know do in turn, with clocks that do not agree, acts that fail and are sent again with something else, chairs named and values settled between: lists and duties are
/// what they would be made anew, and what either knows of a child is what the journal says.
/// </summary>
[Trait("requirement", "X01")]
public abstract class AnythingBetweenTwoNodes(Engine engine) : ServiceSuite(engine)
{
    private const int Steps = 60;

    private readonly List<Guid> family = [];
    private readonly List<Guid> acts = [];
    private Node[] nodes = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Comes_to_what_the_journal_says(int seed)
    {
        var random = new Random(seed);
        nodes = [.. Enumerable.Range(0, 2).Select(_ => NewNode())];
        for (var i = 0; i < 3; i++)
        {
            family.Add(await Register($"Child {i}", "Oak", new DateOnly(2018, 1, 1), worker: Asha));
            await PutOnPlan(family[i], Today.AddDays(-28));
        }

        var done = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            done.Add(await Step(random));
            foreach (var child in family)
            {
                await IsKnownAsItIs(child, string.Join(", ", done));
            }

            if (step % 4 == 3)
            {
                var before = await Rebuild.Fingerprint();
                await Rebuild.All();
                (await Rebuild.Fingerprint()).ShouldBe(before, string.Join(", ", done));
            }
        }
    }

    private async Task<string> Step(Random random)
    {
        var at = random.Next(nodes.Length);
        var node = nodes[at];
        var children = family.Where(_ => random.Next(3) > 0).DefaultIfEmpty(family[0]).ToArray();
        var day = Today.AddDays(-random.Next(20));
        switch (random.Next(13))
        {
            case 0 or 1 or 2:
                await Take(node, children, VisitOf(children[0], day, random.Next(2) == 0) with { Children = [.. children.Select(c => VisitOf(c, day).Children[0])] });
                return $"visit {at}";

            case 3 or 4 or 5:
                return $"{at}: {await Act(random, node, children, NewId.Next())}";

            case 12 when acts.Count > 0:
                return $"{at}: again {await Act(random, node, children, acts[random.Next(acts.Count)])}";

            case 6:
                var child = await new JournalStore(Database, Database.Keys).ReadChild(children[0]);
                var facts = child.Facts.Where(f => f.What is SchoolRecorded or VisitMade && !f.Withdrawn).ToList();
                if (facts.Count > 0)
                {
                    var fact = facts[random.Next(facts.Count)];
                    ICommand change = fact.What is SchoolRecorded school && random.Next(2) == 0
                        ? new CorrectEntry(fact.Version, school with { Name = $"School {random.Next(100)}" }, "Misheard") : new WithdrawEntry(fact.Version, "Not so", false);
                    await Take(node, [children[0]], change);
                }

                return $"change {at}";

            case 7:
                await People.NameChair(children[0], random.Next(2) == 0 ? Chair : Auditor, Manager);
                return "chair";

            case 8:
                await (random.Next(2) == 0 ? node.Areas : Areas).AddSetting(Area, new AreaSetting("core-group-every", new DateOnly(2015, 1, 1), $"{random.Next(2, 5) * 7} calendar days"));
                await Rebuild.All(area: Area);
                return "setting";

            case 9:
                await node.Cases.AppendMany([.. children.Select(c => new BatchedAct(c, [new SchoolRecorded($"School {random.Next(100)}", null, day)], NewId.Next(), new Author(Asha, Capacity.Import)))]);
                return $"batch {at}";

            case 10:
                Test.Clock.Move(TimeSpan.FromHours(random.Next(20)));
                node.Clock.MoveTo(Test.Clock.GetUtcNow().AddMinutes(random.Next(-50, 1)));
                return "clock";

            default:
                var came = NewId.Next();
                await Take(node, [.. children, came], c => c == came
                    ? new RegisterChild(Area, null, new PersonName("New", "Oak"), new DateOnly(2019, 1, 1), null, Sex.Female, null, family[0], null, North.Id, Ben, "Ben Carter") : new RecordSchool($"School {random.Next(100)}", null, day));
                family[random.Next(family.Count)] = came;
                return $"came {at}";
        }
    }

    /// <summary>Two things in one act, of which some come to nothing, because the disk is full, and are most often sent again at once.</summary>
    private async Task<string> Act(Random random, Node node, Guid[] children, Guid command)
    {
        var (lead, name) = random.Next(2) == 0 ? (OtherManager, "Otis Grey") : (Ben, "Ben Carter");
        var (fails, nothingFor) = (random.Next(2) == 0, random.Next(3) == 0 ? children[0] : Guid.Empty);
        acts.Add(command);
        var request = new RecordRequest
        {
            CommandId = command,
            Author = new Author(Manager, Capacity.TeamManager),
            Children = children,
            Decide = c => c.Id == nothingFor && children.Length > 1 ? Decision.AlreadyRecorded : Decision.Record(new LeadSocialWorkerNamed(lead, name, Today), new SchoolRecorded("Elm Primary", null, Today)),
            Beside = (_, _) => fails ? throw new IOException("The disk is full.") : Task.CompletedTask,
        };
        try
        {
            return $"{(await node.Cases.Record(request)).GetType().Name} {name}";
        }
        catch (IOException)
        {
            return random.Next(4) == 0 ? $"failed {name}" : $"failed {name}, {await Act(random, node, children, command)}";
        }
    }

    private Task Take(Node node, Guid[] children, ICommand command) => Take(node, children, _ => command);

    private async Task Take(Node node, Guid[] children, Func<Guid, ICommand> command)
    {
        var lists = (await node.Areas.RulesOf(Area)).Lists(Today);
        (await node.Cases.Record(new RecordRequest
        {
            CommandId = NewId.Next(), Author = new Author(Asha, Capacity.LeadSocialWorker), Children = children, Decide = c => command(c.Id).Decide(c, lists, Test.Clock.Today()),
        })).ShouldBeOfType<RecordOutcome.Recorded>();
    }

    private async Task IsKnownAsItIs(Guid child, string done)
    {
        var rules = await Areas.RulesOf(Area);
        var fresh = new JournalStore(Database, Database.Keys);
        var (entries, there) = (await fresh.Read(child), await fresh.ReadChild(child));
        var digest = ChildRows.Of(there, rules, null, Today).Digest;
        foreach (var node in nodes)
        {
            // Looked at and not read, so that it also writes on what it kept long ago.
            if (node.Journal.Kept(child) is { } kept)
            {
                kept.Entries.ShouldBe(entries.Take(kept.Version), done);
                if (kept.Version == entries.Count)
                {
                    kept.Leaf.ShouldBe(fresh.Kept(child)!.Leaf);
                    ChildRows.Of(kept.Child, rules, null, Today).Digest.ShouldBe(digest, done);
                }
            }
        }
    }

    private Node NewNode()
    {
        var clock = new FixedClock(Test.Clock.GetUtcNow());
        var areas = new AreaStore(Database, PracticeLibrary.Default, Test.Clock);
        var journal = new JournalStore(Database, Database.Keys);
        return new Node(areas, journal, new CaseRecords(Database, journal, clock, new ReadModelWriter(Database, areas, Test.Clock)), clock);
    }

    private sealed record Node(AreaStore Areas, JournalStore Journal, CaseRecords Cases, FixedClock Clock);
}
