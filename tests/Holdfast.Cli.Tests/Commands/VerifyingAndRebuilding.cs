using Holdfast.Records.Storage;
using Microsoft.Data.Sqlite;

namespace Holdfast.Cli.Tests.Commands;

public sealed class VerifyingAndRebuilding(SeededDesk desk) : IClassFixture<SeededDesk>
{
    [Fact]
    public async Task A_whole_journal_is_said_to_be_whole()
    {
        var ran = await desk.Run("verify");

        ran.Code.ShouldBe(ExitCode.Fine);
        ran.Lines[0].ShouldMatch("^The journal is whole: [0-9]+ entries\\.$");
        ran.Lines[1].ShouldMatch("^The list of who looked is whole: [0-9]+ looks\\.$");
        ran.Lines[2].ShouldMatch("^The papers beside the records are whole: [0-9]+ papers?\\.$");
    }

    [Fact, Trait("requirement", "X05")]
    public async Task A_paper_that_is_kept_and_that_no_entry_names_is_a_finding()
    {
        using var tampered = new Desk();
        await tampered.Run("seed", "--children", "2", "--seed", "1");
        await using (var connection = new SqliteConnection($"Data Source={tampered.Path};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO letter_document (id, child, content_type, bytes, sha256, made_at, sealed) SELECT zeroblob(16), stream, 'text/html', 1, '', 0, x'00' FROM stream WHERE kind = 'child' LIMIT 1";
            (await command.ExecuteNonQueryAsync()).ShouldBe(1);
        }

        var ran = await tampered.Run("verify");

        ran.Code.ShouldBe(ExitCode.Findings);
        ran.Lines[2].ShouldMatch("^The letter or copy 00000000-0000-0000-0000-000000000000 is kept with the record .+, and no entry names it\\. This is the first paper .+; 1 finding in all\\.$");
    }

    [Fact]
    public async Task The_first_entry_that_was_changed_is_named()
    {
        using var tampered = new Desk();
        await tampered.Run("seed", "--children", "2", "--seed", "1");
        await using (var connection = new SqliteConnection($"Data Source={tampered.Path};Pooling=False"))
        {
            await connection.OpenAsync();
            foreach (var statement in new[] { "DROP TRIGGER entry_never_changes", "UPDATE entry SET happened_on = '2020-01-01' WHERE position IN (7, 9)" })
            {
                await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Both statements stand here.
                command.CommandText = statement;
#pragma warning restore CA2100
                await command.ExecuteNonQueryAsync();
            }
        }

        var ran = await tampered.Run("verify");

        ran.Code.ShouldBe(ExitCode.Findings);
        ran.Lines[0].ShouldStartWith("Entry 7 was changed after it was written.");
        ran.Lines[0].ShouldContain("2 findings");
    }

    [Fact]
    public async Task A_rebuild_changes_nothing()
    {
        string before;
        await using (var recorder = await desk.Open(Access.ReadAndWrite))
        {
            before = await recorder.Rebuild.Fingerprint();
        }

        var ran = await desk.Run("rebuild");

        ran.ShouldBe(new Ran(ExitCode.Fine, "21 children rebuilt." + Environment.NewLine, ""), "one of the twenty has moved, and was taken in by another area too");
        await using var after = await desk.Open();
        (await after.Rebuild.Fingerprint()).ShouldBe(before);
    }
}
