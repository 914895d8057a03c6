using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;
using Holdfast.TestKit;

namespace Holdfast.Records.Tests.Journal;

/// <summary>An empty journal for each test of a class.</summary>
public abstract class EmptyRecords(Engine engine) : IAsyncLifetime
{
    private TestDatabase? database;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task<TestDatabase> Next()
    {
        if (database is not null && engine == Engine.PostgreSql)
        {
            await database.EmptyJournal();
            return database;
        }

        await DisposeAsync();
        return database = await TestDatabase.On(engine);
    }

    public async Task DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}

public sealed class OnSqlite() : EmptyRecords(Engine.Sqlite);

public sealed class OnPostgreSql() : EmptyRecords(Engine.PostgreSql);

/// <summary>What both engines must do alike: every class of tests here has one subclass for each.</summary>
public abstract class StorageSuite(EmptyRecords records) : IAsyncLifetime
{
    protected static readonly Author Worker = new(new Guid("a0000000-0000-0000-0000-000000000001"), Capacity.LeadSocialWorker);

    protected TestDatabase Test { get; private set; } = null!;

    protected HoldfastDatabase Database => Test.Records;

    protected FixedClock Clock => Test.Clock;

    protected JournalStore Journal { get; private set; } = null!;

    protected CaseRecords Cases => new(Database, Journal, Clock);

    public async Task InitializeAsync()
    {
        Test = await records.Next();
        Journal = new JournalStore(Database, Database.Keys);
    }

    protected async Task Reopen()
    {
        await Test.Reopen();
        Journal = new JournalStore(Database, Database.Keys);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected static RecordRequest Request(IReadOnlyList<Guid> children, Func<Child, Decision> decide, Guid? command = null) =>
        new() { CommandId = command ?? NewId.Next(), Author = Worker, Children = children, Decide = decide };

    protected static ChildEvent School(string name) => new SchoolRecorded(name, null, new DateOnly(2026, 9, 1));

    protected Task<RecordOutcome> Record(Guid child, params ChildEvent[] events) => Cases.Record(Request([child], _ => Decision.Record(events)));
}
