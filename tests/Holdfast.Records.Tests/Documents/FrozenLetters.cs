using System.Data.Common;
using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Records.Documents;
using Holdfast.Records.Drafts;
using Holdfast.Records.Storage;
using Holdfast.Records.Tests.ReadModels;

namespace Holdfast.Records.Tests.Documents;

public sealed class FrozenLettersOnSqlite() : FrozenLetters(Engine.Sqlite);

public sealed class FrozenLettersOnPostgreSql() : FrozenLetters(Engine.PostgreSql);

public abstract class FrozenLetters(Engine engine) : ServiceSuite(engine)
{
    private const string Page = "<!DOCTYPE html>\n<p>About Mia — “so it was”</p>";

    private LetterDocuments Letters => new(Database, new KeyProtector(Database.Keys), Test.Clock);

    [Fact, Trait("requirement", "M10")]
    public async Task Come_back_as_the_exact_bytes_that_were_signed()
    {
        byte[] pdf = [37, 80, 68, 70, 0, 255, 13, 10];
        var (child, letter) = await Keep(pdf);

        var opened = (await Letters.Open(letter.LetterId, child)).ShouldNotBeNull();

        opened.Pdf.ShouldBe(pdf);
        opened.Page.ShouldBe(Page);
        opened.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(pdf)));
    }

    [Fact]
    public async Task Are_the_page_itself_where_no_pdf_could_be_made()
    {
        var (child, letter) = await Keep(null);

        var opened = (await Letters.Open(letter.LetterId, child)).ShouldNotBeNull();

        (opened.Pdf, opened.ContentType, opened.Sha256).ShouldBe((null, LetterDocument.PageType, letter.Sha256));
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Open_for_their_own_child_only_and_cannot_be_read_changed_or_removed_in_the_database()
    {
        var (child, letter) = await Keep("%PDF About Mia"u8.ToArray());

        (await Letters.Open(letter.LetterId, NewId.Next())).ShouldBeNull();
        await using (var reader = await Database.OpenReader())
        {
            (await reader.Read("SELECT sealed FROM letter_document", r => r.Bytes(0), default)).ShouldHaveSingleItem().AsSpan().IndexOf("Mia"u8).ShouldBe(-1);
        }

        await Should.ThrowAsync<DbException>(() => Test.RunAsOwner("UPDATE letter_document SET bytes = 1"));
        await Should.ThrowAsync<DbException>(() => Test.RunAsOwner("DELETE FROM letter_document"));
        await Should.ThrowAsync<DbException>(async () => await Database.Write(async (tx, stop) =>
        {
            await (await Letters.Seal(letter, child, stop))(tx, stop);
            return true;
        }));
    }

    private async Task<(Guid Child, LetterDocument Letter)> Keep(byte[]? pdf)
    {
        var (child, letter) = (NewId.Next(), new LetterDocument(NewId.Next(), Page, pdf));
        var write = await Letters.Seal(letter, child);
        await Database.Write(async (tx, stop) =>
        {
            await write(tx, stop);
            return true;
        });
        return (child, letter);
    }
}
