using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.Journal;
using Holdfast.Records.Verification;
using Npgsql;

namespace Holdfast.Records.Tests.Storage;

public sealed class AppendOnlyOnSqlite(OnSqlite records) : AppendOnly(records), IClassFixture<OnSqlite>
{
    [Fact]
    public async Task An_entry_is_not_replaced_by_inserting_over_it()
    {
        await Record(NewId.Next(), School("A"));

        await ShouldRefuse(() => Database.Write((tx, _) => tx.Execute("INSERT OR REPLACE INTO entry SELECT * FROM entry")));
    }

    [Fact]
    public async Task Nothing_is_put_between_or_ahead_of_entries()
    {
        await Record(NewId.Next(), School("A"));

        await ShouldRefuse(() => Test.RunAsOwner(
            "INSERT INTO entry SELECT 0, stream, 2, command, 2, kind, kind_version, happened_on, recorded_at, recorded_by, capacity, key_id, nonce, body, previous, leaf FROM entry"));
    }
}

public sealed class AppendOnlyOnPostgreSql(OnPostgreSql records) : AppendOnly(records), IClassFixture<OnPostgreSql>
{
    [Theory]
    [InlineData("UPDATE entry SET part = 9")]
    [InlineData("DELETE FROM entry")]
    [InlineData("TRUNCATE entry")]
    [InlineData("UPDATE stream SET kind = 'child'")]
    [InlineData("DELETE FROM who_looked")]
    [InlineData("ALTER TABLE entry DISABLE TRIGGER USER")]
    [InlineData("DROP TABLE who_looked")]
    public async Task The_applications_role_is_not_even_allowed_to_try(string statement)
    {
        var refused = await Should.ThrowAsync<PostgresException>(() => Database.Write((tx, _) => tx.Execute(statement)));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("UPDATE stream_key SET wrapped = wrapped")]
    [InlineData("DELETE FROM stream_key")]
    public async Task The_applications_role_neither_changes_nor_removes_a_key(string statement)
    {
        var keys = new NpgsqlConnectionStringBuilder(Test.Settings.Location) { Pooling = false };
        keys.Database += "_keys";
        await using var connection = new NpgsqlConnection(keys.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.Command(statement);

        (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task The_owner_does_not_empty_the_journal_either() => await ShouldRefuse(() => Test.RunAsOwner("TRUNCATE entry"));
}

/// <summary>The database itself keeps the journal from being changed, whoever asks.</summary>
[Trait("requirement", "X05")]
public abstract class AppendOnly(EmptyRecords records) : StorageSuite(records)
{
    [Theory]
    [InlineData("UPDATE entry SET happened_on = '2020-01-01'")]
    [InlineData("UPDATE entry SET body = nonce WHERE position = 1")]
    [InlineData("DELETE FROM entry")]
    [InlineData("DELETE FROM entry WHERE position = 2")]
    [InlineData("UPDATE stream SET kind = 'protected-contact'")]
    [InlineData("DELETE FROM stream")]
    public async Task Neither_the_application_nor_the_owner_changes_or_removes_an_entry(string statement)
    {
        var child = NewId.Next();
        await Record(child, School("A"), School("B"));

        await ShouldRefuse(() => Database.Write((tx, _) => tx.Execute(statement)));
        await ShouldRefuse(() => Test.RunAsOwner(statement));

        (await Journal.Read(child)).Select(e => e.What).ShouldBe([School("A"), School("B")]);
        (await new JournalVerifier(Database, Database.Keys).Verify(open: true)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task One_place_one_version_and_one_part_of_a_command_are_taken_once()
    {
        await Record(NewId.Next(), School("A"));
        const string Again = "INSERT INTO entry SELECT position + 1, stream, {0}, command, {1}, kind, kind_version, happened_on, recorded_at, recorded_by, capacity, key_id, nonce, body, previous, leaf FROM entry";

        await ShouldRefuse(() => Test.RunAsOwner(string.Format(System.Globalization.CultureInfo.InvariantCulture, Again, "version", "2")));
        await ShouldRefuse(() => Test.RunAsOwner(string.Format(System.Globalization.CultureInfo.InvariantCulture, Again, "2", "part")));
    }

    [Fact]
    public async Task What_only_reads_cannot_write()
    {
        await using var reader = await Database.OpenReader();
        await using var command = reader.Command("UPDATE journal_head SET position = 7");

        await ShouldRefuse(() => command.ExecuteNonQueryAsync());
    }

    protected static async Task ShouldRefuse(Func<Task> attempt) => (await Record(attempt)).ShouldBeAssignableTo<DbException>();

    private static Task<Exception> Record(Func<Task> attempt) => Xunit.Record.ExceptionAsync(attempt);
}
