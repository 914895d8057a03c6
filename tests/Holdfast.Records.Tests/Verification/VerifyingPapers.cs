using Holdfast.Casework;
using Holdfast.Casework.Evidence;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Moves;
using Holdfast.Casework.Visits;
using Holdfast.Records.Attachments;
using Holdfast.Records.Cases;
using Holdfast.Records.Documents;
using Holdfast.Records.Drafts;
using Holdfast.Records.Evidence;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.Attachments;
using Holdfast.Records.Tests.ReadModels;
using Holdfast.Records.Transfers;
using Holdfast.Records.Verification;

namespace Holdfast.Records.Tests.Verification;

public sealed class VerifyingPapersOnSqlite() : VerifyingPapers(Engine.Sqlite);

public sealed class VerifyingPapersOnPostgreSql() : VerifyingPapers(Engine.PostgreSql);

/// <summary>One paper of every kind beside a record, then damaged as a person with the database open could.</summary>
public abstract class VerifyingPapers(Engine engine) : ServiceSuite(engine)
{
    private KeyProtector Keys => new(Database.Keys);

    private AttachmentStore Files => new(Database, Keys, Test.Clock);

    private LetterDocuments Letters => new(Database, Keys, Test.Clock);

    private BundleStore Bundles => new(Database, Keys, Test.Clock);

    private TransferStore Transfers => new(Database, Keys, Test.Clock);

    private TransferDesk Desk => new(Database, Journal, Transfers, Files, Letters, People, Test.Clock);

    private PapersVerifier Verifier => new(Database, Journal, Files, Letters, Bundles, Transfers, Desk);

    [Fact, Trait("requirement", "X05")]
    public async Task Papers_left_alone_are_whole_and_each_is_read_once()
    {
        await EveryKind();
        var done = new List<PapersDone>();

        var result = await Verifier.Verify(new Each(done.Add));

        result.ShouldBe(new PapersResult(8, null, 0, 0), "two drawings, a letter, a bundle, a file with the drawings and the letter");
        done.ShouldBe([new PapersDone(1, 1)]);
    }

    [Theory, Trait("requirement", "X05")]
    [InlineData("attachment", "attachment")]
    [InlineData("letter_document", "letter or copy")]
    [InlineData("evidence_bundle", "evidence bundle")]
    [InlineData("transfer_file", "file made for another authority")]
    [InlineData("transfer_paper", "file made for another authority")]
    public async Task A_byte_changed_is_found_and_the_entry_named(string table, string words)
    {
        var named = await EveryKind();
        var (id, bytes) = await First(table);
        bytes[^1] ^= 1;
        await Unlocked(table, $"UPDATE {table} SET sealed = {Test.Literal(bytes)} WHERE id = {Test.Literal(id)}");

        (await Verifier.Verify()).ShouldBe(new PapersResult(8, new BadPaper(named[table], PaperDamage.Changed, $"The {words} that entry {named[table]} names was changed after it was kept."), 1, 0));
    }

    [Theory, Trait("requirement", "X05")]
    [InlineData("attachment")]
    [InlineData("letter_document")]
    [InlineData("evidence_bundle")]
    [InlineData("transfer_file")]
    public async Task A_missing_paper_is_found_and_the_entry_named(string table)
    {
        var named = await EveryKind();
        var (id, _) = await First(table);
        await Unlocked(table, $"DELETE FROM {table} WHERE id = {Test.Literal(id)}");

        var first = (await Verifier.Verify()).First.ShouldNotBeNull();

        (first.Position, first.Damage).ShouldBe((named[table], PaperDamage.Missing));
        first.Sentence.ShouldEndWith($"that entry {named[table]} names is missing.");
    }

    [Fact, Trait("requirement", "X05")]
    public async Task A_paper_put_in_the_place_of_another_is_found()
    {
        await EveryKind();
        var (id, _) = await First("attachment");
        await Unlocked("attachment", $"UPDATE attachment SET sealed = (SELECT a.sealed FROM attachment a WHERE a.id <> {Test.Literal(id)}), sha256 = (SELECT a.sha256 FROM attachment a WHERE a.id <> {Test.Literal(id)}) WHERE id = {Test.Literal(id)}");

        (await Verifier.Verify()).First!.Damage.ShouldBe(PaperDamage.Changed);
    }

    [Fact, Trait("requirement", "X05")]
    public async Task A_paper_no_entry_names_is_found_and_a_draft_s_is_left_alone()
    {
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4), worker: Asha);
        var file = await Attach(child, Samples.Png());
        (await Verifier.Verify()).IsWhole.ShouldBeTrue("it lies with a draft");

        await Database.Write((tx, _) => tx.Execute("UPDATE attachment SET kept = 1"));

        (await Verifier.Verify()).ShouldBe(new PapersResult(0, new BadPaper(null, PaperDamage.Nameless, $"The attachment {file.AttachmentId} is kept with the record {child}, and no entry names it."), 1, 0));
    }

    [Fact]
    public async Task The_paper_whose_entry_stands_first_is_named_and_a_record_that_does_not_open_is_counted()
    {
        var named = await EveryKind();
        await Unlocked("letter_document", "DELETE FROM letter_document");
        await Unlocked("attachment", "DELETE FROM attachment");
        var result = await Verifier.Verify();
        (result.First!.Position, result.Findings).ShouldBe((named["attachment"], 3));

        await Test.Tamper("UPDATE entry SET nonce = (SELECT nonce FROM entry WHERE position = 1) WHERE position = 2");
        await Test.Reopen();
        var again = new PapersVerifier(Database, new Records.Journal.JournalStore(Database, Database.Keys), Files, Letters, Bundles, Transfers, Desk);
        (await again.Verify()).ShouldBe(new PapersResult(0, null, 0, 1));
    }

    /// <summary>A child with a visit and its two drawings, a letter, a bundle and a file for another authority; by table, the entry that names the first.</summary>
    private async Task<Dictionary<string, long>> EveryKind()
    {
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4), worker: Asha);
        Attachment[] drawings = [await Attach(child, Samples.Png()), await Attach(child, Samples.Jpeg())];
        var visit = VisitOf(child, new DateOnly(2026, 11, 13));
        var made = new VisitMade(visit.VisitId, visit.VisitedOn, null, VisitPlace.Home, null, false, Asha, "Asha Rahman", true, visit.Children[0].Facets, [.. drawings]);
        await Append(child, made, async (tx, stop) =>
        {
            foreach (var drawing in drawings)
            {
                await AttachmentStore.Keep(drawing.AttachmentId, tx, stop);
            }
        });
        // An entry and its correction name the same drawings.
        await Append(child, new EntryCorrected((await Journal.Read(child))[^1].Version, made with { PlaceName = "Grandmother’s" }, "The place", Today), (_, _) => Task.CompletedTask);

        var letter = new LetterDocument(NewId.Next(), "<!DOCTYPE html>\n<p>About Mia", "%PDF"u8.ToArray());
        await Append(
            child, new LetterSigned(letter.LetterId, NewId.Next(), LetterKind.Decision, LetterReader.Parent, NewId.Next(), "Anna Oak", 1, null, null, letter.ContentType, letter.Sha256, "Clive Hart", Today),
            await Letters.Seal(letter, child));

        var (bundle, zip, manifest) = await Bundle(child);
        await Append(child, new EvidenceBundleMade(bundle, Today, Today, "The court", "Proceedings", manifest, "Asha Rahman", Today), await Bundles.Seal(bundle, child, zip));

        var transfer = NewId.Next();
        var file = await Desk.Make(child, transfer, "Hillingdon", "Asha Rahman", new TransferChoices(Protected: true), "seven brass lanterns");
        file.Papers.ShouldBe(3);
        await Append(
            child, new TransferMade(transfer, NewId.Next(), Today, "Wales", file.Entries, file.LeftOut, file.Seal, file.Sha256, true, Receipts.Fingerprint(file.Receipt), "Asha Rahman", file.Papers, file.PapersLeftOut),
            file.Beside);

        var entries = await Journal.Read(child);
        long At<T>() => entries.First(e => e.What is T).Position;
        return new()
        {
            ["attachment"] = At<VisitMade>(),
            ["letter_document"] = At<LetterSigned>(),
            ["evidence_bundle"] = At<EvidenceBundleMade>(),
            ["transfer_file"] = At<TransferMade>(),
            ["transfer_paper"] = At<TransferMade>(),
        };
    }

    private async Task<(Guid Bundle, byte[] Zip, string Manifest)> Bundle(Guid child)
    {
        var bundle = NewId.Next();
        var seal = (await Journal.SealOf(child, 1))!;
        var made = BundleZip.Of(new BundleManifest(BundleManifest.CurrentFormat, bundle, child, Today, Today, "The court", "Proceedings", Test.Clock.GetUtcNow(), "Asha Rahman", "lead-social-worker", seal, []), [("record.html", "About Mia"u8.ToArray())]);
        return (bundle, made.Bytes, made.ManifestSha256);
    }

    private async Task<Attachment> Attach(Guid child, byte[] content) =>
        (await Files.Add(NewId.Next(), Asha, child, "drawing", content)).ShouldBeOfType<AttachmentOutcome.Kept>().Attachment;

    private async Task Append(Guid child, ChildEvent what, Func<System.Data.Common.DbTransaction, CancellationToken, Task> beside) =>
        (await Cases.Record(new RecordRequest
        {
            CommandId = NewId.Next(),
            Author = new Author(Asha, Capacity.LeadSocialWorker),
            Children = [child],
            Decide = _ => Decision.Record(what),
            Beside = beside,
        })).ShouldBeOfType<RecordOutcome.Recorded>();

    private async Task<(Guid Id, byte[] Sealed)> First(string table)
    {
        await using var reader = await Database.OpenReader();
        return (await reader.Read($"SELECT id, sealed FROM {table} ORDER BY id", r => (r.Id(0), r.Bytes(1)), default))[0];
    }

    private async Task Unlocked(string table, string statement)
    {
        if (Test.Settings.Engine == Engine.PostgreSql)
        {
            await Test.RunAsOwner($"ALTER TABLE {table} DISABLE TRIGGER USER");
        }
        else
        {
            await using var reader = await Database.OpenReader();
            foreach (var trigger in await reader.Read("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = @table", r => r.GetString(0), default, ("table", table)))
            {
                await Test.RunAsOwner($"DROP TRIGGER {trigger}");
            }
        }

        await Test.RunAsOwner(statement);
    }

    private sealed class Each(Action<PapersDone> each) : IProgress<PapersDone>
    {
        public void Report(PapersDone value) => each(value);
    }
}
