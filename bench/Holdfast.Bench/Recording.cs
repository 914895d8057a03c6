using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;
using Holdfast.Cli;
using Holdfast.Records.Cases;
using Holdfast.Records.Storage;
using Holdfast.TestKit;
using Microsoft.Data.Sqlite;
using NpgsqlTypes;

namespace Holdfast.Bench;

/// <summary>Recording a visit to one child, by one person and by several, against inserting one row and waiting until it is on the disk: the same kind of file, the same settings, one connection, nothing else.</summary>
internal static class Recording
{
    private const int WarmUp = 5;
    private const int Rounds = 11;
    private const int AtATime = 160;
    private const int People = 8;

    /// <summary>So many of the children are each visited once while nobody has written to them.</summary>
    private const int VisitedFirst = 80;

    /// <summary>So many visits until the runtime has compiled everything to its fastest; to children of their own, because a journal with a hundred visits of one day is nobody's.</summary>
    private const int VisitsBefore = 12_000;

    /// <summary>What both engines share is compiled by then.</summary>
    private const int VisitsBeforeOnPostgreSql = 4_000;

    public static async Task<IReadOnlyList<Measured>> Measure(Desk desk)
    {
        await using (var before = await Site.Open(await desk.CopyOfLives("recording-before")))
        {
            await before.Visits(VisitsBefore, People);
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

        await using var alone = await Site.Open(await desk.CopyOfLives("recording-alone"));
        await using var together = await Site.Open(await desk.CopyOfLives("recording-together"));
        await using var first = await Site.Open(await desk.CopyOfLives("recording-first"));
        return
        [
            await Against("record a visit, durable, read models included", AtATime, Inserts, () => alone.Visits(AtATime, 1)),
            await Against($"the same, {People} people at once", AtATime, Inserts, () => together.Visits(AtATime, People)),
            await Against($"the same, {People} people at once, to children nobody has written to since the site started", VisitedFirst, Inserts, () => first.Visits(VisitedFirst, People), first.StartAgain),
            .. await OnPostgreSql(desk),
        ];
    }

    /// <summary>The same on a PostgreSQL server of its own on this machine, against one row inserted there by one prepared statement.</summary>
    private static async Task<IReadOnlyList<Measured>> OnPostgreSql(Desk desk)
    {
        await using var server = await PostgresServer.Start(durable: true);
        await using var bare = await server.Connect();
        await using (var made = bare.CreateCommand())
        {
            made.CommandText = "CREATE TABLE row (id uuid PRIMARY KEY, body bytea NOT NULL)";
            await made.ExecuteNonQueryAsync();
        }

        await using var insert = bare.CreateCommand();
        insert.CommandText = "INSERT INTO row (id, body) VALUES (@id, @body)";
        var id = insert.Parameters.Add("@id", NpgsqlDbType.Uuid);
        insert.Parameters.Add("@body", NpgsqlDbType.Bytea).Value = new byte[900];
        await insert.PrepareAsync();
        async Task Inserts()
        {
            for (var i = 0; i < AtATime; i++)
            {
                id.Value = NewId.Next();
                await insert.ExecuteNonQueryAsync();
            }
        }

        await using (var before = await Site.Open(await desk.LivesIn(await server.CreateEmptyDatabase("before"))))
        {
            await before.Visits(VisitsBeforeOnPostgreSql, People);
        }

        await using var alone = await Site.Open(await desk.LivesIn(await server.CreateEmptyDatabase("alone")));
        await using var together = await Site.Open(await desk.LivesIn(await server.CreateEmptyDatabase("together")));
        return
        [
            await Against("record a visit on PostgreSQL", AtATime, Inserts, () => alone.Visits(AtATime, 1)),
            await Against($"the same on PostgreSQL, {People} people at once", AtATime, Inserts, () => together.Visits(AtATime, People)),
        ];
    }

    /// <param name="ready">What the site does first each time; a figure taken like that has no budget.</param>
    private static async Task<Measured> Against(string what, int count, Func<Task> bare, Func<Task> visits, Func<Task>? ready = null)
    {
        var (ours, against) = await Turns.Time(WarmUp, Rounds, visits, bare, ready);
        var share = against / AtATime * count / ours;
        return new Measured(what, $"{count / ours:#,0}/s", $"{AtATime / against:#,0}/s one-row durable inserts", share, ready is null ? "at least 0.5" : "none", ready is not null || share >= 0.5);
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
    private sealed class Site(DatabaseSettings settings, Recorder recorder, List<Child> children) : IAsyncDisposable
    {
        private Recorder recorder = recorder;
        private int next = -1;

        public static async Task<Site> Open(DatabaseSettings settings)
        {
            var recorder = await Desk.Open(settings, Access.ReadAndWrite);
            return new Site(settings, recorder, await OnAPlan(recorder));
        }

        private Task Next() => Visit(recorder, children[Interlocked.Increment(ref next) % children.Count]);

        /// <summary>Some people record, each one visit after the other, until all are recorded.</summary>
        public async Task Visits(int count, int people)
        {
            var left = count;
            await Task.WhenAll(Enumerable.Range(0, people).Select(_ => Task.Run(async () =>
            {
                while (Interlocked.Decrement(ref left) >= 0)
                {
                    await Next();
                }
            })));
        }

        /// <summary>The site a while after a start: the pages of all children have been looked at, and visits recorded, but only to the last of them.</summary>
        public async Task StartAgain()
        {
            await recorder.DisposeAsync();
            recorder = await Desk.Open(settings, Access.ReadAndWrite);
            foreach (var child in children)
            {
                await recorder.Journals.ReadChild(child.Id);
            }

            for (var i = 0; i < VisitedFirst; i++)
            {
                await Visit(recorder, children[^1]);
            }

            next = -1;
        }

        public ValueTask DisposeAsync() => recorder.DisposeAsync();
    }
}
