using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;
using Holdfast.Cli;
using Holdfast.Records.Cases;
using Holdfast.Records.Storage;
using Microsoft.Data.Sqlite;

namespace Holdfast.Bench;

/// <summary>Recording a visit to one child, one after the other, against inserting one row and waiting until it is on the disk: the same kind of file, the same settings, one connection, nothing else.</summary>
internal static class Recording
{
    private const int WarmUp = 3;
    private const int Rounds = 15;
    private const int AtATime = 40;
    private const int People = 8;

    /// <summary>So many visits until the runtime has compiled everything to its fastest; to children of their own, because a journal with a hundred visits of one day is nobody's.</summary>
    private const int VisitsBefore = 5_000;

    public static async Task<IReadOnlyList<Measured>> Measure(Desk desk)
    {
        await using (var before = await Site.Open(desk, "recording-before"))
        {
            for (var i = 0; i < VisitsBefore; i++)
            {
                await before.Next();
            }
        }

        await using var bare = await Bare(desk.PathOf("recording-bare.db"));
        await using var insert = bare.CreateCommand();
        insert.CommandText = "INSERT INTO row (id, body) VALUES (@id, @body)";
        var (id, body) = (insert.Parameters.Add("@id", SqliteType.Blob), insert.Parameters.Add("@body", SqliteType.Blob));
        body.Value = new byte[900];
        insert.Prepare();
        async Task Inserts()
        {
            for (var i = 0; i < AtATime; i++)
            {
                id.Value = NewId.Next().ToByteArray();
                await insert.ExecuteNonQueryAsync();
            }
        }

        await using var alone = await Site.Open(desk, "recording-alone");
        await using var together = await Site.Open(desk, "recording-together");
        return
        [
            await Against("record a visit, durable, read models included", Inserts, async () =>
            {
                for (var i = 0; i < AtATime; i++)
                {
                    await alone.Next();
                }
            }),
            await Against($"the same, {People} people at once", Inserts, async () =>
            {
                for (var i = 0; i < AtATime; i += People)
                {
                    await Task.WhenAll(Enumerable.Range(0, People).Select(_ => Task.Run(together.Next)));
                }
            }),
        ];
    }

    private static async Task<Measured> Against(string what, Func<Task> bare, Func<Task> visits)
    {
        var (ours, against) = await Turns.Time(WarmUp, Rounds, visits, bare);
        var share = against / ours;
        return new Measured(what, $"{AtATime / ours:#,0}/s", $"{AtATime / against:#,0}/s one-row durable inserts", share, "at least 0.5", share >= 0.5);
    }

    private static async Task<List<Child>> OnAPlan(Recorder recorder)
    {
        var children = new List<Child>();
        await foreach (var journal in recorder.Journals.ReadAll())
        {
            var child = journal.Fold();
            if (child.Plans is [.., { EndedOn: null }] && child.MonthsOldOn(TimeProvider.System.Today()) > RecordVisit.BabyMonths && child.LeadSocialWorker is not null)
            {
                children.Add(child);
            }
        }

        return children;
    }

    private static async Task Visit(Recorder recorder, Child child)
    {
        var today = TimeProvider.System.Today();
        var lead = child.LeadSocialWorker!;
        var facets = ChildFacets.Blank with
        {
            Seen = true,
            Alone = Aloneness.Alone,
            BedroomSeen = true,
            HowCommunicated = "Talking while drawing",
            OwnWords = "It is quieter now. I like it when Nan comes on Sundays and we make soup.",
            Observed = "Settled, showed me the new bed, spoke freely about school and stayed close to the window. The kitchen was warm and there was food in.",
            Analysis = "The steps of the plan are holding: bedtimes are kept and the shouting has stopped since the last core group. What is still to do is the contact at weekends.",
        };
        var command = new RecordVisit(NewId.Next(), today, null, VisitPlace.Home, null, false, lead.UserId ?? Recorder.OperatorId, lead.Name, true, [new ChildAtVisit(child.Id, facets, [])]);
        var rules = await recorder.Areas.RulesOf(child.Area);
        var outcome = await recorder.Cases.Record(new RecordRequest
        {
            CommandId = NewId.Next(),
            Author = new Author(command.VisitedById, Capacity.LeadSocialWorker),
            Children = [child.Id],
            Decide = record => command.Decide(record, rules.Lists(today), today),
        });
        if (outcome is not RecordOutcome.Recorded)
        {
            throw new InvalidOperationException($"The visit was not recorded: {outcome}");
        }
    }

    private static async Task<SqliteConnection> Bare(string path)
    {
        var bare = new SqliteConnection($"Data Source={path};Pooling=False");
        await bare.OpenAsync();
        await using var made = bare.CreateCommand();
        made.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE row (id BLOB PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID";
        await made.ExecuteNonQueryAsync();
        return bare;
    }

    /// <summary>A copy of the invented lives, and the next of its children in turn.</summary>
    private sealed class Site(Recorder recorder, List<Child> children) : IAsyncDisposable
    {
        private int next;

        public static async Task<Site> Open(Desk desk, string name)
        {
            var recorder = await Desk.Open(await desk.CopyOfLives(name), Access.ReadAndWrite);
            return new Site(recorder, await OnAPlan(recorder));
        }

        public Task Next() => Visit(recorder, children[Interlocked.Increment(ref next) % children.Count]);

        public ValueTask DisposeAsync() => recorder.DisposeAsync();
    }
}
