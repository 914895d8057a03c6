using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;
using Holdfast.TestKit;
using Npgsql;

namespace Holdfast.Records.Tests.Storage;

public sealed class Opening
{
    private static readonly Guid Child = NewId.Next();

    [Fact]
    public async Task A_second_program_that_would_write_is_told_and_one_that_reads_is_let_in()
    {
        await using var test = await TestDatabase.Sqlite();
        await Say(test.Records, "Oak Tree Primary");

        (await Should.ThrowAsync<DatabaseInUseException>(() => HoldfastDatabase.Open(test.Settings, test.Clock))).Message.ShouldContain("in use by another Holdfast process");

        await using var beside = await HoldfastDatabase.Open(test.Settings, test.Clock, Access.ReadOnly);
        (await new JournalStore(beside, beside.Keys).ReadChild(Child)).School!.Name.ShouldBe("Oak Tree Primary");
        await Should.ThrowAsync<InvalidOperationException>(() => beside.Write((tx, _) => tx.Execute("DELETE FROM draft")));
    }

    [Fact]
    public async Task The_root_key_is_made_once_for_its_owners_eyes_only()
    {
        await using var test = await TestDatabase.Sqlite();
        var file = test.Settings.Location + ".rootkey";
        var made = await File.ReadAllTextAsync(file);

        await test.Reopen();

        (await File.ReadAllTextAsync(file)).ShouldBe(made);
        Convert.FromBase64String(made.Trim()).Length.ShouldBe(32);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead);
        }
    }

    [Fact]
    public async Task Without_its_root_key_or_with_another_nothing_opens_and_none_is_made_in_its_place()
    {
        await using var test = await TestDatabase.Sqlite();
        await test.Records.DisposeAsync();
        var file = test.Settings.Location + ".rootkey";
        File.Move(file, file + ".away");

        (await ShouldNotOpen(test.Settings)).ShouldContain("is missing");
        File.Exists(file).ShouldBeFalse();
        (await ShouldNotOpen(test.Settings with { RootKey = new string('a', 64) })).ShouldContain("not the one these records were written with");
        (await ShouldNotOpen(test.Settings with { RootKey = "too short" })).ShouldContain("must be 32 bytes");

        File.Move(file + ".away", file);
        await test.Reopen();
    }

    [Theory]
    [InlineData("hexadecimal")]
    [InlineData("base64")]
    [InlineData("file")]
    public async Task The_root_key_may_be_given_in_any_of_three_ways(string way)
    {
        await using var test = await TestDatabase.Sqlite();
        await Say(test.Records, "Oak Tree Primary");
        await test.Records.DisposeAsync();
        var beside = test.Settings.Location + ".rootkey";
        var key = Convert.FromBase64String((await File.ReadAllTextAsync(beside)).Trim());
        File.Move(beside, beside + ".elsewhere");
        var said = way switch { "hexadecimal" => Convert.ToHexString(key), "base64" => Convert.ToBase64String(key), _ => beside + ".elsewhere" };

        await using (var opened = await HoldfastDatabase.Open(test.Settings with { RootKey = said }, test.Clock))
        {
            (await new JournalStore(opened, opened.Keys).ReadChild(Child)).School!.Name.ShouldBe("Oak Tree Primary");
        }

        File.Move(beside + ".elsewhere", beside);
        await test.Reopen();
    }

    [Fact]
    [Trait("requirement", "X04")]
    public async Task No_file_holds_a_word_of_what_was_recorded_and_the_journal_holds_no_key()
    {
        await using var test = await TestDatabase.Sqlite();
        await Say(test.Records, "canary-primary-school");
        var wrapped = await Wrapped(test);
        await test.Records.DisposeAsync();

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(test.Settings.Location)!))
        {
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)).ShouldNotContain("canary", customMessage: file);
        }

        (await File.ReadAllBytesAsync(test.Settings.Location)).AsSpan().IndexOf(wrapped).ShouldBe(-1);
        await test.Reopen();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task A_database_made_by_a_later_release_is_left_alone(Engine engine)
    {
        await using var test = await TestDatabase.On(engine);
        await test.RunAsOwner("INSERT INTO schema_script (number, name, sha256, run_at) VALUES (998, 'later', '', 0)");
        await test.Records.DisposeAsync();

        (await ShouldNotOpen(test.Settings)).ShouldContain("newer Holdfast (script 998)");

        await test.RunAsOwner("DELETE FROM schema_script WHERE number = 998");
        await test.Reopen();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task A_script_that_has_run_and_was_edited_since_is_noticed(Engine engine)
    {
        await using var test = await TestDatabase.On(engine);
        await test.RunAsOwner("UPDATE schema_script SET sha256 = 'x' WHERE number = 80");
        await test.Records.DisposeAsync();

        (await ShouldNotOpen(test.Settings)).ShouldContain("080-drafts is not the one this database was made with");
    }

    [Fact]
    public async Task A_role_that_could_change_the_journal_is_not_let_in()
    {
        await using var test = await TestDatabase.PostgreSql();
        var server = await PostgresServer.Shared;
        await using var superuser = await server.Connect();
        var database = new NpgsqlConnectionStringBuilder(test.Settings.Location).Database;
        var asSuperuser = new NpgsqlConnectionStringBuilder(server.Superuser) { Database = database }.ConnectionString;

        (await ShouldNotOpen(test.Settings with { Location = test.Settings.Owner! })).ShouldContain("must name two roles");
        (await ShouldNotOpen(test.Settings with { Location = test.Settings.Owner!, Owner = null })).ShouldContain("may change or remove entries of the journal");
        (await ShouldNotOpen(test.Settings with { Location = asSuperuser, Owner = null })).ShouldContain("may change or remove entries of the journal");
    }

    [Fact]
    public async Task An_empty_database_and_no_owner_to_fill_it_says_what_to_set()
    {
        var server = await PostgresServer.Shared;
        var empty = await server.CreateEmptyDatabase($"e_{NewId.Next():N}");

        (await ShouldNotOpen(empty with { Owner = null })).ShouldContain("Set HOLDFAST_DATABASE_OWNER");
        await server.DropDatabase(empty);
    }

    [Fact]
    public async Task PostgreSql_without_a_root_key_says_how_to_make_one()
    {
        await using var test = await TestDatabase.PostgreSql();

        (await ShouldNotOpen(test.Settings with { RootKey = null })).ShouldContain("Make one with: head -c 32");
    }

    [Theory]
    [InlineData("sqlite:some/holdfast.db", Engine.Sqlite)]
    [InlineData("SQLite:holdfast.db", Engine.Sqlite)]
    [InlineData(null, Engine.Sqlite)]
    [InlineData("postgres:Host=db;Database=holdfast;Username=app", Engine.PostgreSql)]
    public void One_setting_says_which_database(string? setting, Engine engine) => DatabaseSettings.Parse(setting).Engine.ShouldBe(engine);

    [Theory]
    [InlineData("holdfast.db")]
    [InlineData("sqlite:")]
    [InlineData("mysql:Server=db")]
    public void A_setting_that_cannot_be_read_says_what_it_must_be(string setting) =>
        Should.Throw<DatabaseSettingsException>(() => DatabaseSettings.Parse(setting)).Message.ShouldContain("must be sqlite:path");

    private static async Task<string> ShouldNotOpen(DatabaseSettings settings) =>
        (await Should.ThrowAsync<DatabaseSettingsException>(() => HoldfastDatabase.Open(settings, TimeProvider.System))).Message;

    private static async Task Say(HoldfastDatabase records, string school) => (await new CaseRecords(records, new JournalStore(records, records.Keys), TimeProvider.System).Record(new RecordRequest
    {
        CommandId = NewId.Next(),
        Author = new Author(NewId.Next(), Capacity.LeadSocialWorker),
        Children = [Child],
        Decide = _ => Decision.Record(new SchoolRecorded(school, null, new DateOnly(2026, 9, 1))),
    })).ShouldBeOfType<RecordOutcome.Recorded>();

    private static async Task<byte[]> Wrapped(TestDatabase test)
    {
        await using var keys = await test.ConnectAsOwner(keys: true);
        return (await keys.Read("SELECT wrapped FROM stream_key WHERE stream = @child", r => r.Bytes(0), default, ("child", Child))).Single();
    }
}
