using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Moves;
using Holdfast.Casework.People;
using Holdfast.Casework.Visits;
using Holdfast.Records.Attachments;
using Holdfast.Records.Cases;
using Holdfast.Records.Documents;
using Holdfast.Records.Storage;
using Holdfast.Records.Transfers;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;
using Holdfast.Web.Tests.Gate;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests;

/// <summary>Drawings, scans, reports, letters and copies travel with the record in its file, and are opened at the other authority.</summary>
[Collection(SharedSite.Name)]
public class PapersThatTravel(Site site)
{
    private const string Form = "main form[method=post]";
    private const string Passphrase = "seven brass lanterns";

    [Fact, Trait("requirement", "H08a"), Trait("requirement", "X05")]
    public async Task Are_taken_in_sealed_and_open_as_they_were_beside_the_entries_that_name_them()
    {
        var (family, _) = await WithDrawing();
        await family.Append(family.Ada, Moves(family));
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/moves/{family.Move}/transfer");
        await lead.Send(Form, ("Passphrase", Passphrase));
        lead.Errors.ShouldBeEmpty(lead.Words);
        var made = (await family.Child(family.Ada)).Latest<TransferMade>(_ => true)!;
        made.Papers.ShouldBe(2, "a drawing and a letter");
        made.PapersLeftOut.ShouldBe(2, "two documents of the family are not in the store");
        var file = await (await lead.Raw($"/children/{family.Ada}/moves/{family.Move}/transfer/{made.TransferId}/file")).Content.ReadAsByteArrayAsync();
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)).ShouldBe(made.Sha256);

        var there = await TestFamily.New(site, "wales");
        var worker = await site.As(there.Lead.Email);
        await TakeIn(worker, file);
        worker.Words.ShouldContain("The child is taken in, with 2 papers");
        var child = await family.Child(Guid.Parse(worker.Path.Split('/')[2]));
        var received = child.Latest<ForeignRecordReceived>(_ => true)!;
        received.Papers.ShouldBe(2);

        var papers = (await Segment(received, child)).Papers!;
        foreach (var (paper, place) in papers.Select((p, i) => (p, i)))
        {
            var page = $"/children/{child.Id}/other-authority/{received.SegmentId}/papers/{place}";
            var answer = await worker.Raw(page);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            bytes.ShouldBe(paper.ContentType == "image/png" ? Household.Picture : "%PDF-1.7 a letter"u8.ToArray());
            (await Links(worker, child, received)).ShouldContain(page);
        }

        var stranger = await site.As(there.Stranger.Email);
        (await stranger.Raw($"/children/{child.Id}/other-authority/{received.SegmentId}/papers/0")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await worker.Raw($"/children/{there.Ada}/other-authority/{received.SegmentId}/papers/0")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "it is another child’s");
        (await PapersWith("sealed", Household.Picture)).ShouldBe(0, "papers lie encrypted");
        (await PapersWith("child", child.Id.ToByteArray(bigEndian: true))).ShouldBe(2);
    }

    [Fact, Trait("requirement", "X05")]
    public async Task That_are_missing_or_changed_are_found_and_named_and_nothing_is_taken_in()
    {
        var (family, _) = await WithDrawing();
        await family.Append(family.Ada, Moves(family));
        var file = await Made(family);
        var papers = TransferDesk.Open(file, Passphrase).Papers!;
        var (first, last) = (papers[0], papers[^1]);
        var changed = file.ToArray();
        changed[^9] ^= 1;
        var lastBox = 4 + 12 + last.Bytes + 16;
        var firstBox = 4 + 12 + first.Bytes + 16;
        var head = file[..^(lastBox + firstBox)];
        (byte[] File, string Says)[] wrong =
        [
            (changed, $"The paper “{last.Name}” of {UkDate.Long(last.Of)} was altered or cut short on its way"),
            (file[..^9], $"The paper “{last.Name}” of {UkDate.Long(last.Of)} was altered or cut short on its way"),
            (file[..^lastBox], $"The paper “{last.Name}” of {UkDate.Long(last.Of)} is missing"),
            ([.. head, .. file[^lastBox..], .. file[^(lastBox + firstBox)..^lastBox]], $"The paper “{first.Name}” of {UkDate.Long(first.Of)} was altered or cut short on its way"),
            ([.. file, 7], "More stands in the file than was put into it"),
            ([.. file[..^lastBox], 0xFF, 0xFF, 0xFF, 0xF6, .. file[^(lastBox - 4)..]], $"The paper “{last.Name}” of {UkDate.Long(last.Of)} was altered or cut short on its way"),
            ([.. file[..^lastBox], 0x7F, 0xFF, 0xFF, 0xFF, .. file[^(lastBox - 4)..]], $"The paper “{last.Name}” of {UkDate.Long(last.Of)} was altered or cut short on its way"),
            (HeadOf(file, 3), "altered or cut short"), (HeadOf(file, -1), "altered or cut short"), (HeadOf(file, int.MaxValue), "altered or cut short"),
        ];

        var there = await TestFamily.New(site, "wales");
        var worker = await site.As(there.Lead.Email);
        var transfer = TransferDesk.Open(file, Passphrase).Transfer;
        foreach (var (bytes, says) in wrong)
        {
            await TakeIn(worker, bytes);
            worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            worker.Words.ShouldContain(says);
            (await PapersWith("transfer", transfer.ToByteArray(bigEndian: true))).ShouldBe(0);
        }

        using var scope = site.Scope();
        (await scope.ServiceProvider.GetRequiredService<TransferStore>().TakenInFor(transfer)).ShouldBeNull();
    }

    [Fact, Trait("requirement", "X05")]
    public async Task A_file_cut_by_somebody_who_knows_the_passphrase_is_refused_by_the_closing_seal_the_sender_says()
    {
        var (family, _) = await WithDrawing();
        await family.Append(family.Ada, Moves(family));
        var file = await Made(family);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/moves");
        var said = ClosingSeals.Of(Sha(file));
        lead.Words.ShouldContain($"closing seal {said}");
        var segment = TransferDesk.Open(file, Passphrase);
        var cut = TransferEnvelope.Seal(segment with { Entries = [.. segment.Entries.SkipLast(1)], Papers = [] }, Passphrase);
        var there = await TestFamily.New(site, "wales");
        var worker = await site.As(there.Lead.Email);

        await TakeIn(worker, cut, said);
        worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        worker.Errors.ShouldHaveSingleItem().ShouldStartWith("This is not the closing seal of the file.");
        await TakeIn(worker, file, "");
        worker.Errors.ShouldBe(["Enter the closing seal they said to you"]);
        await TakeIn(worker, file, ClosingSeals.Of(Sha(cut)));
        worker.Errors.ShouldHaveSingleItem().ShouldStartWith("This is not the closing seal of the file.");
        (await PapersWith("transfer", segment.Transfer.ToByteArray(bigEndian: true))).ShouldBe(0, "nothing of it stays");

        await TakeIn(worker, file, said);
        worker.Words.ShouldContain("The child is taken in, with 2 papers");
    }

    [Fact]
    public async Task Made_twice_by_one_form_lie_there_once()
    {
        var (family, _) = await WithDrawing();
        await family.Append(family.Ada, Moves(family));
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/moves/{family.Move}/transfer");
        var (action, fields) = lead.Fields(Form, ("Passphrase", Passphrase));

        await lead.Post(action, fields);
        await lead.Post(action, fields);

        (await family.Child(family.Ada)).Facts.Count(f => f.What is TransferMade).ShouldBe(1);
        (await PapersWith("child", family.Ada.ToByteArray(bigEndian: true), "out")).ShouldBe(2, "those of the second making belong to no file");
    }

    /// <summary>The file with another length of its record announced, and a fingerprint that fits.</summary>
    private static byte[] HeadOf(byte[] file, int length)
    {
        const int Announced = 20 + 4 + 16 + 12;
        var sealedWords = file[(Announced + 4 + 32)..(Announced + 4 + 32 + Math.Clamp(length, 0, 64))];
        var says = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(says, length);
        return [.. file[..Announced], .. says, .. System.Security.Cryptography.SHA256.HashData(sealedWords), .. sealedWords];
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Stay_when_they_are_another_childs_or_might_say_where_somebody_lives_who_is_kept_apart()
    {
        var (family, drawing) = await WithDrawing();
        var contact = NewId.Next();
        var (letter, said) = (NewId.Next(), NewId.Next());
        var document = new LetterDocument(letter, "<html><body><h2>Where</h2><p>Write to 12&nbsp;Larch <b>Close</b></p></body></html>", "%PDF-1.7 an address"u8.ToArray());
        await family.Keep(document, family.Ada);
        await site.Services.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(
                family.Ada,
                [
                    .. Moves(family), new CoreGroupCopyFrozen(letter, family.CoreGroup, LetterReader.Agency, family.Mother, "School", 1, 1, null, document.ContentType, document.Sha256, "Mina", TestFamily.CoreGroupOn),
                    new ContactProtected(contact, family.Mother, [], "Threats", TestFamily.NoAccessOn),
                ],
                said, new Author(family.Manager.UserId, Capacity.TeamManager), null, [new ProtectedContact(contact, new ProtectedContactWritten(family.Ada, "12 Larch Close\nNorthtown", "020 7946 0977", TestFamily.NoAccessOn))]),
        ]);

        (await Travel(new TransferChoices(false))).ShouldBe(["Letter"], "no program can look through a drawing, and the notes say where she lives");
        (await Travel(new TransferChoices(false, PapersLookedThrough: true))).ShouldBe(["house.png", "Letter"], ignoreOrder: true);
        (await Travel(new TransferChoices(true))).ShouldBe(["house.png", "Letter", "Notes"], ignoreOrder: true);

        var visit = (await family.Child(family.Ada)).AllFacts.First(f => f.What is VisitMade v && v.Attachments.Any(a => a.AttachmentId == drawing)).Version;
        await family.Append(family.Ada, new EntryWithdrawn(visit, "Another child’s", true, Site.Today));
        (await Travel(new TransferChoices(true))).ShouldBe(["Letter", "Notes"], ignoreOrder: true);

        async Task<IEnumerable<string>> Travel(TransferChoices choices) =>
            TransferDesk.Open((await site.Services.GetRequiredService<TransferDesk>().Make(family.Ada, NewId.Next(), "Hillingdon", "Mina", choices, Passphrase)).Head, Passphrase).Papers!.Select(p => p.Name.Split(' ')[0]);
    }

    private static ChildEvent[] Moves(TestFamily family) =>
        [new MoveNotified(family.Move, TestFamily.NoAccessOn, null, MoveKind.Permanent, "Wales", "A new flat"), new MoveTold(NewId.Next(), family.Move, TestFamily.NoAccessOn, "Orr", "By mail")];

    private async Task<(TestFamily Family, Guid Drawing)> WithDrawing()
    {
        var family = await TestFamily.New(site);
        using var scope = site.Scope();
        var sent = await scope.ServiceProvider.GetRequiredService<AttachmentStore>().Add(NewId.Next(), family.Lead.UserId, family.Ada, "house.png", Household.Picture, "The house");
        var drawing = sent.ShouldBeOfType<AttachmentOutcome.Kept>().Attachment;
        await family.Append(family.Ada, new VisitMade(NewId.Next(), TestFamily.VisitOn, null, VisitPlace.Home, null, true, family.Lead.UserId, family.Lead.Name, true, ChildFacets.Blank with { Seen = true }, [drawing]));
        return (family, drawing.AttachmentId);
    }

    private async Task<byte[]> Made(TestFamily family)
    {
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/moves/{family.Move}/transfer");
        await lead.Send(Form, ("Passphrase", Passphrase));
        var made = (await family.Child(family.Ada)).Latest<TransferMade>(_ => true)!;
        return await (await lead.Raw($"/children/{family.Ada}/moves/{family.Move}/transfer/{made.TransferId}/file")).Content.ReadAsByteArrayAsync();
    }

    private static async Task TakeIn(Browser worker, byte[] file, string? closingSeal = null)
    {
        await worker.Open("/take-in");
        await worker.Upload(Form, "Sent", "transfer.holdfast", file, ("Passphrase", Passphrase), ("ClosingSeal", closingSeal ?? ClosingSeals.Of(Sha(file))));
    }

    private static string Sha(byte[] file) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file));

    private static async Task<IReadOnlyList<string>> Links(Browser worker, Child child, ForeignRecordReceived received)
    {
        var links = new List<string>();
        for (var page = 1; page < 5; page++)
        {
            await worker.Open($"/children/{child.Id}/other-authority/{received.SegmentId}?p={page}");
            links.AddRange(worker.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!));
        }

        return links;
    }

    private async Task<TransferSegment> Segment(ForeignRecordReceived received, Child child) => (await site.Services.GetRequiredService<TransferDesk>().Segment(received.TransferId, child.Id))!;

    private async Task<int> PapersWith(string column, byte[] value, string way = "in")
    {
        await using var reader = await site.Services.GetRequiredService<IDatabase>().OpenReader();
        await using var command = reader.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM transfer_paper WHERE way = '{way}' AND {column} = @value";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@value", value);
        command.Parameters.Add(parameter);
        return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
