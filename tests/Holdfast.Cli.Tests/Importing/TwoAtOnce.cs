using Holdfast.Casework;
using Holdfast.Cli.Importing;
using Holdfast.Records.Storage;
using Holdfast.TestKit;

namespace Holdfast.Cli.Tests.Importing;

/// <summary>The same census brought into PostgreSQL twice, at the same moment.</summary>
public sealed class TwoAtOnce : IAsyncLifetime
{
    private const int Children = 60;

    private readonly Desk desk = new();
    private PostgresServer server = null!;
    private DatabaseSettings database = null!;

    public async Task InitializeAsync()
    {
        server = await PostgresServer.Shared;
        database = await server.CreateDatabase($"t_{NewId.Next():N}");
        desk.Variables[DatabaseSettings.DatabaseVariable] = $"postgres:{database.Location}";
        desk.Variables[DatabaseSettings.OwnerVariable] = database.Owner!;
        desk.Variables[DatabaseSettings.RootKeyVariable] = database.RootKey!;
    }

    public async Task DisposeAsync()
    {
        await server.DropDatabase(database);
        desk.Dispose();
    }

    [Fact]
    public async Task Bring_each_child_in_once_and_make_one_team()
    {
        var file = desk.Write("census.xml", SampleCensus.Of(Children));

        var ran = await Task.WhenAll(Task.Run(() => desk.Run("import", "census", file)), Task.Run(() => desk.Run("import", "census", file)));

        ran.ShouldAllBe(r => r.Code == ExitCode.Fine);
        ran.Count(r => r.Lines[^1].StartsWith($"{Children} children: 0 facts new, 0 corrected, ", StringComparison.Ordinal)).ShouldBe(1);
        await using var recorder = await desk.Open();
        var numbers = new List<string?>();
        await foreach (var journal in recorder.Journals.ReadAll())
        {
            numbers.Add(journal.Fold().AreaChildId);
        }

        numbers.Count.ShouldBe(Children);
        numbers.ShouldBeUnique();
        (await recorder.Areas.Teams("lea-201")).Count(t => t.Name == "Intake").ShouldBe(1);
    }

    [Fact]
    public async Task The_second_waits_and_says_so()
    {
        await using var recorder = await desk.Open(Access.ReadAndWrite);
        Task<Ran> second;
        await using (await ImportTurn.Take(recorder.Database, () => Task.CompletedTask, CancellationToken.None))
        {
            second = Task.Run(() => desk.Run("import", "census", desk.Write("census.xml", SampleCensus.Text())));
            await Task.WhenAny(second, Task.Delay(TimeSpan.FromSeconds(2)));
            second.IsCompleted.ShouldBeFalse();
            (await recorder.Journals.Children()).ShouldBeEmpty();
        }

        var ran = await second;
        ran.Complaints.ShouldContain("Another import is running. This one goes on when that has ended.");
        (await recorder.Journals.Children()).Count.ShouldBe(5);
    }
}
