using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;
using Holdfast.Records.Attachments;
using Holdfast.Records.Cases;
using Holdfast.Records.Drafts;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.ReadModels;

namespace Holdfast.Records.Tests.Attachments;

public sealed class AttachingOnSqlite() : Attaching(Engine.Sqlite);

public sealed class AttachingOnPostgreSql() : Attaching(Engine.PostgreSql);

public abstract class Attaching(Engine engine) : ServiceSuite(engine)
{
    private static readonly Draft Begun = new(Person(700), Asha, "visit", "Visit to Mia", [], "{}");

    private AttachmentStore Files => new(Database, new KeyProtector(Database.Keys), Test.Clock);

    [Fact]
    public async Task A_drawing_is_kept_without_what_the_camera_wrote_and_proved_by_its_fingerprint()
    {
        var child = NewId.Next();

        var kept = await Add(child, "C:\\Pictures\\Mia's house.HEIC", Samples.Jpeg(), " Her new room ");

        kept.ShouldSatisfyAllConditions(
            () => kept.FileName.ShouldBe("Mia's house.jpg"),
            () => kept.ContentType.ShouldBe("image/jpeg"),
            () => kept.Caption.ShouldBe("Her new room"));
        var opened = (await Files.Open(kept.AttachmentId, child)).ShouldNotBeNull();
        Convert.ToHexStringLower(SHA256.HashData(opened.Bytes)).ShouldBe(kept.Sha256);
        (opened.Bytes.Length, opened.FileName).ShouldBe((kept.Bytes, kept.FileName));
        Encoding.Latin1.GetString(opened.Bytes).ShouldNotContain("canary");
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_with_what_to_do_and_leaves_nothing()
    {
        (await Files.Add(Begun.Id, Asha, NewId.Next(), "plan.docx", "PK a document"u8.ToArray())).ShouldBeOfType<AttachmentOutcome.Refused>().Message
            .ShouldBe("The file must be a JPEG or PNG picture, or a PDF. Take a photo of it, or print it to PDF");
        (await Stored()).ShouldBeEmpty();
    }

    [Fact]
    [Trait("requirement", "X04")]
    public async Task It_opens_for_its_own_child_only_and_cannot_be_read_in_the_database()
    {
        var (child, sibling) = (NewId.Next(), NewId.Next());
        var kept = await Add(child, "drawing.png", Samples.Png());

        (await Files.Open(kept.AttachmentId, sibling)).ShouldBeNull();
        (await Stored()).ShouldHaveSingleItem().AsSpan().IndexOf("IDAT"u8).ShouldBe(-1);

        await Database.Write((tx, _) => tx.Execute("UPDATE attachment SET child = @child", ("child", sibling)));
        await Database.Keys.Ensure([sibling], default);
        await Should.ThrowAsync<CryptographicException>(() => Files.Open(kept.AttachmentId, sibling));
    }

    [Fact]
    public async Task Only_its_owner_takes_it_out_of_a_draft_and_it_goes_with_the_draft()
    {
        var child = NewId.Next();
        await Drafts.Save(Begun, 0);
        var (first, second) = (await Add(child, "one.png", Samples.Png()), await Add(child, "two.png", Samples.Png()));

        (await Files.Remove(first.AttachmentId, Ben)).ShouldBeFalse();
        (await Files.Remove(first.AttachmentId, Asha)).ShouldBeTrue();
        (await Files.Open(first.AttachmentId, child)).ShouldBeNull();

        await Drafts.Discard(Begun.Id, Asha);
        (await Files.Open(second.AttachmentId, child)).ShouldBeNull();
    }

    [Fact]
    [Trait("requirement", "X05")]
    public async Task Once_recorded_it_stays_with_the_record_whoever_asks()
    {
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4), worker: Asha);
        await Drafts.Save(Begun, 0);
        var kept = await Add(child, "drawing.png", Samples.Png());
        var visit = VisitOf(child, new DateOnly(2026, 11, 13));
        await Cases.Record(new RecordRequest
        {
            CommandId = Begun.Id,
            Author = new Author(Asha, Capacity.LeadSocialWorker),
            Children = [child],
            Decide = c => Decision.Record(new VisitMade(visit.VisitId, visit.VisitedOn, null, VisitPlace.Home, null, false, Asha, "Asha Rahman", true, visit.Children[0].Facets, [kept])),
            EndDraft = Begun.Id,
        });

        (await Files.Remove(kept.AttachmentId, Asha)).ShouldBeFalse();
        await Drafts.Discard(Begun.Id, Asha);
        await Should.ThrowAsync<DbException>(() => Database.Write((tx, _) => tx.Execute("DELETE FROM attachment")));
        await Should.ThrowAsync<DbException>(() => Test.RunAsOwner("UPDATE attachment SET sealed = id"));

        var named = ((VisitMade)(await Journal.Read(child))[^1].What).Attachments.ShouldHaveSingleItem();
        (await Files.Open(named.AttachmentId, child))!.Sha256.ShouldBe(named.Sha256);
    }

    [Fact]
    [Trait("requirement", "X05")]
    public async Task Only_what_the_entry_names_becomes_part_of_the_record_also_when_it_was_added_to_a_copy_of_the_draft()
    {
        var child = await Register("Mia", "Oak", new DateOnly(2019, 5, 4), worker: Asha);
        await Drafts.Save(Begun, 0);
        await Drafts.Save(Begun with { Body = "{\"first\":1}" }, 1);
        var copy = (await Drafts.Save(Begun with { Body = "{\"second\":1}" }, 1)).ShouldBeOfType<DraftSave.KeptBoth>().CopyId;
        var (named, leftOut) = (await Add(child, "one.png", Samples.Png()), await Add(child, "two.png", Samples.Png()));
        var late = (await Files.Add(copy, Asha, child, "three.png", Samples.Png())).ShouldBeOfType<AttachmentOutcome.Kept>().Attachment;
        var visit = VisitOf(child, new DateOnly(2026, 11, 13));
        await Cases.Record(new RecordRequest
        {
            CommandId = copy,
            Author = new Author(Asha, Capacity.LeadSocialWorker),
            Children = [child],
            Decide = c => Decision.Record(new VisitMade(visit.VisitId, visit.VisitedOn, null, VisitPlace.Home, null, false, Asha, "Asha Rahman", true, visit.Children[0].Facets, [named, late])),
            EndDraft = copy,
        });

        await using var reader = await Database.OpenReader();
        (await reader.Read("SELECT id FROM attachment WHERE kept = 1", r => r.Id(0), default)).ShouldBe([named.AttachmentId, late.AttachmentId], ignoreOrder: true);
        (await Files.Open(leftOut.AttachmentId, child)).ShouldNotBeNull("the draft it was added to goes on, and may name it");
    }

    private async Task<Attachment> Add(Guid child, string name, byte[] content, string? caption = null) =>
        (await Files.Add(Begun.Id, Asha, child, name, content, caption)).ShouldBeOfType<AttachmentOutcome.Kept>().Attachment;

    private async Task<List<byte[]>> Stored()
    {
        await using var reader = await Database.OpenReader();
        return await reader.Read("SELECT sealed FROM attachment", r => r.Bytes(0), default);
    }
}
