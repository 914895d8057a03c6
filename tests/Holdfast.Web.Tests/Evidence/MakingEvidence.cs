using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Evidence;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Records.Cases;
using Holdfast.Records.Evidence;
using Holdfast.Records.Gate;
using Holdfast.Records.Journal;
using Holdfast.SiteKit;
using Holdfast.Web.Evidence;
using Holdfast.Web.Tests.Forms;
using Holdfast.Web.Tests.Gate;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Evidence;

/// <summary>A period of the record and the plan at its end goes out as one file that proves itself, and holds nothing that must not leave.</summary>
[Collection(SharedSite.Name)]
public class MakingEvidence(Site site)
{
    private const string Form = "main form[method=post]";
    private const string Address = "7 Larchcanary Close, Hayes UB3 9ZQ";

    [Fact, Trait("requirement", "M10"), Trait("requirement", "X05")]
    public async Task Made_once_it_verifies_says_from_what_it_was_made_and_stands_in_the_record_and_in_who_has_looked()
    {
        var family = await TestFamily.New(site);
        var worker = await site.As(family.Lead.Email);
        await worker.Open($"/children/{family.Ada}/record");
        worker.Page.QuerySelector($"a[href='/children/{family.Ada}/evidence']").ShouldNotBeNull();
        await worker.Open($"/children/{family.Ada}/evidence");
        var before = (await family.Journal(family.Ada))[^1];
        var (action, fields) = worker.Fields(Form, [.. Asked("1 9 2026", "23 11 2026")]);
        await worker.Post(action, fields);
        await worker.Post(action, fields);

        worker.Errors.ShouldBeEmpty();
        worker.Words.ShouldContain("1 September 2026 to 23 November 2026");
        var made = (await family.Journal(family.Ada)).Select(e => e.What).OfType<EvidenceBundleMade>().ShouldHaveSingleItem();
        (made.ForWhom, made.Why, made.MadeBy).ShouldBe(("The family court at Northmere", "Care proceedings", family.Lead.Name));

        var zip = await Take(worker, family.Ada, made.BundleId);
        using var stream = new MemoryStream(zip);
        var found = BundleCheck.Of(stream);
        found.Problems.ShouldBeEmpty();
        found.ManifestSha256.ShouldBe(made.Sha256);
        found.Manifest!.Files.Select(f => Path.GetFileNameWithoutExtension(f.Name)).ShouldBe(["record", "record"]);
        (found.Manifest.Child, found.Manifest.Journal.Position, found.Manifest.Journal.Version).ShouldBe((family.Ada, before.Position, before.Version));
        (await site.Services.GetRequiredService<JournalStore>().SealOf(family.Ada, before.Version)).ShouldBe(found.Manifest.Journal);

        var file = Path.Combine(site.Folder, $"{made.BundleId:N}.zip");
        await File.WriteAllBytesAsync(file, zip);
        await site.Command("verify-bundle", file, "--manifest", made.Sha256);
        File.Delete(file);

        var looks = (await site.Services.GetRequiredService<WhoLooked>().OfChild(family.Ada)).Looks;
        looks.ShouldContain(l => l.What == "OneChild/Evidence/Evidence" && l.UserId == family.Lead.UserId);
        looks.ShouldContain(l => l.What == $"OneChild/Evidence/BundleFile {made.BundleId}");
        await worker.Open($"/children/{family.Ada}/record");
        worker.Words.ShouldContain(made.Sha256);
    }

    [Fact, Trait("requirement", "M10"), Trait("requirement", "X05")]
    public async Task It_holds_what_happened_in_the_period_in_order_with_who_wrote_it_what_was_put_right_and_the_plan_as_it_stood_at_its_end()
    {
        var family = await TestFamily.New(site);
        var worker = await site.As(family.Lead.Email);
        var group = (await family.Journal(family.Ada)).First(e => e.What is CoreGroupHeld);
        await family.Append(family.Ada, new EntryCorrected(group.Version, (CoreGroupHeld)group.What with { WhatWasAgreed = "Gran stays on Saturdays too" }, "A day was left out", Site.Today));
        await family.Append(family.Ada, new PlanActionProgress(NewId.Next(), family.Plan, family.PlanAction, Site.Today, null, ActionState.Done, "Gran came", family.Lead.Name));

        using var till = JsonDocument.Parse(await Record(worker, family.Ada, "1 10 2026", "10 11 2026"));
        var entries = till.RootElement.GetProperty("entries").EnumerateArray().ToList();
        entries.Select(e => e.GetProperty("happenedOn").GetString()!).ShouldAllBe(d => string.CompareOrdinal(d, "2026-10-01") >= 0 && string.CompareOrdinal(d, "2026-11-10") <= 0);
        entries.Select(e => (e.GetProperty("happenedOn").GetString(), e.GetProperty("position").GetInt64())).ShouldBe(
            entries.Select(e => (e.GetProperty("happenedOn").GetString(), e.GetProperty("position").GetInt64())).OrderBy(e => e.Item1, StringComparer.Ordinal).ThenBy(e => e.Item2));
        var visit = entries.Single(e => e.GetProperty("kind").GetString() == "visit-made");
        visit.GetProperty("ownWords").GetString().ShouldBe("I like it when Gran is here");
        visit.GetProperty("recordedBy").GetProperty("name").GetString().ShouldBe(family.Lead.Name);
        visit.GetProperty("recordedAt").GetDateTimeOffset().ShouldBe((await family.Journal(family.Ada)).First(e => e.Version == visit.GetProperty("version").GetInt32()).RecordedAt);
        var corrected = entries.Single(e => e.GetProperty("version").GetInt32() == group.Version);
        corrected.GetProperty("says").ToString().ShouldContain("Gran stays on Saturdays too");
        corrected.GetProperty("firstWritten").ToString().ShouldContain("Gran stays on Fridays");
        corrected.GetProperty("amendments")[0].GetProperty("reason").GetString().ShouldBe("A day was left out");

        State(till).ShouldBe("Not begun");
        using var now = JsonDocument.Parse(await Record(worker, family.Ada, "1 9 2026", "23 11 2026"));
        State(now).ShouldBe("Done");
        using var before = JsonDocument.Parse(await Record(worker, family.Ada, "1 9 2026", "3 9 2026"));
        before.RootElement.TryGetProperty("plan", out _).ShouldBeFalse("no plan stood then");
    }

    [Fact, Trait("requirement", "M10"), Trait("requirement", "X04")]
    public async Task No_protected_address_or_telephone_and_nothing_of_another_child_is_in_it_wherever_it_was_typed()
    {
        var home = await Household.In(site, "Fernley", "Evidenced", Address, (home, first) =>
        [
            new AddressRecorded("22 Plain Road, Hayes", Site.Today.AddDays(-60)),
            new SchoolRecorded("Hillside, call 020 7946 0977", null, Site.Today.AddDays(-50)),
            new PlanPartWritten(new PlanChange(NewId.Next(), home.Plan, Site.Today.AddDays(-40), null, "Agreed", []), PlanPart.FamilysPart, "Gran fetches her from 7 larchcanary close", null),
            new GpRecorded("Dr Wrongchild, of her cousin", null, Site.Today.AddDays(-30)),
            new EntryWithdrawn(first + 3, "Of a cousin called Otherling", true, Site.Today.AddDays(-29)),
            new SchoolRecorded("The Green, near the pond", null, Site.Today.AddDays(-20)),
        ]);
        using var manager = await Everybody.SignIn(site, Everybody.Manager);
        await manager.Open($"/children/{home.Child}/evidence");
        await manager.Send(Form, [.. Asked("1 1 2026", "23 11 2026", "She is at 7 Larchcanary Close")]);
        manager.Errors.ShouldHaveSingleItem().ShouldStartWith("A protected address or telephone number stands in this");

        var zip = await Make(manager, home.Child, "1 1 2026", "23 11 2026");
        var record = Encoding.UTF8.GetString(BundleZip.Read(zip, "record.json")!);
        foreach (var word in new[] { "Larchcanary", "UB3 9ZQ", "7946 0977", "7946 0001", "Plain Road", "Wrongchild", "Otherling", "He hurt her" })
        {
            record.ShouldNotContain(word, Case.Insensitive);
            Encoding.UTF8.GetString(BundleZip.Read(zip, BundleManifest.Name)!).ShouldNotContain(word, Case.Insensitive);
        }

        record.ShouldContain("The Green, near the pond");
        record.ShouldContain("It is quieter now");
        record.ShouldContain(EvidenceComposer.Hidden);

        // The address, that one is protected, the school's number, and twice the part: as an entry and in the plan.
        JsonDocument.Parse(record).RootElement.GetProperty("leftOut").GetInt32().ShouldBe(5);
    }

    [Fact, Trait("requirement", "M10")]
    public async Task Drawings_and_pages_go_in_when_whoever_makes_it_says_so_and_one_that_is_changed_is_found()
    {
        var home = await Household.In(site, "Tern", "Drawn");
        using var manager = await Everybody.SignIn(site, Everybody.Manager);

        var zip = await Make(manager, home.Child, "1 1 2026", "23 11 2026");
        using var record = JsonDocument.Parse(BundleZip.Read(zip, "record.json")!);
        var drawing = record.RootElement.GetProperty("entries").EnumerateArray().SelectMany(e => e.GetProperty("attachments").EnumerateArray()).ShouldHaveSingleItem();
        var name = drawing.GetProperty("inBundle").GetString()!;
        var bytes = BundleZip.Read(zip, name)!;
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(drawing.GetProperty("sha256").GetString());
        Check(zip).Manifest!.Files.ShouldContain(f => f.Name == name && f.Length == bytes.Length);
        Check(zip).Problems.ShouldBeEmpty();
        Check(With(zip, name, [.. bytes, 0])).Problems.ShouldHaveSingleItem().ShouldStartWith($"{name} was changed");

        await manager.Open($"/children/{home.Child}/evidence");
        await manager.Send(Form, [.. Asked("1 1 2026", "23 11 2026").Where(f => f.Item1 != "WithFiles"), ("WithFiles", "false")]);
        var without = await Take(manager, home.Child, (await site.Services.GetRequiredService<JournalStore>().ReadChild(home.Child)).Latest<EvidenceBundleMade>(_ => true)!.BundleId);
        Check(without).Manifest!.Files.Count.ShouldBe(2);
    }

    [Fact, Trait("requirement", "M10"), Trait("requirement", "X04")]
    public async Task One_that_names_an_address_that_is_protected_since_does_not_leave_any_more()
    {
        var family = await TestFamily.New(site);
        var worker = await site.As(family.Lead.Email);
        await family.Append(family.Ada, new SchoolRecorded("Nursery at 9 Sparrowcanary Lane", null, Site.Today.AddDays(-9)));
        await Make(worker, family.Ada, "1 9 2026", "23 11 2026");
        var contact = NewId.Next();
        await site.Services.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(family.Ada, [new ContactProtected(contact, family.Mother, [], "He followed her", Site.Today)], NewId.Next(), new Author(family.Lead.UserId, Capacity.LeadSocialWorker), null,
                [new ProtectedContact(contact, new ProtectedContactWritten(family.Ada, "9 Sparrowcanary Lane, Hayes", null, Site.Today))]),
        ]);

        await worker.Open($"/children/{family.Ada}/evidence/{(await family.Child(family.Ada)).Latest<EvidenceBundleMade>(_ => true)!.BundleId}/document");

        worker.Words.ShouldContain("This bundle may not leave any more");
        Encoding.UTF8.GetString(BundleZip.Read(await Make(worker, family.Ada, "1 9 2026", "23 11 2026"), "record.json")!).ShouldNotContain("Sparrowcanary");
    }

    [Fact, Trait("requirement", "M10"), Trait("requirement", "X04")]
    public async Task Nobody_makes_one_or_takes_one_out_but_the_childs_social_workers_and_their_manager()
    {
        var home = await Household.In(site);
        using var lead = await Everybody.SignIn(site, Everybody.Lead);
        await lead.Open($"/children/{home.Child}/evidence");
        var (action, fields) = lead.Fields(Form, [.. Asked("1 9 2026", "23 11 2026")]);
        foreach (var person in new[] { Everybody.InCoreGroup, Everybody.Colleague, Everybody.FormerLead, Everybody.Chair, Everybody.Head, Everybody.Auditor, Everybody.Administrator })
        {
            using var browser = await Everybody.SignIn(site, person);
            (await browser.Open($"/children/{home.Child}/evidence")).Status.ShouldBe(HttpStatusCode.NotFound, person.Who);
            (await browser.Open($"/children/{home.Child}/evidence/{home.Bundle}/document")).Status.ShouldBe(HttpStatusCode.NotFound, person.Who);
            (await browser.Open($"/children/{home.Child}/record")).Page.QuerySelector("a[href$='/evidence']").ShouldBeNull(person.Who);
            await browser.Post(action, fields);
        }

        // A parent, who has no account.
        using var parent = new Browser(site);
        (await parent.Open($"/children/{home.Child}/evidence")).Path.ShouldStartWith("/sign-in");
        (await parent.Open($"/children/{home.Child}/evidence/{home.Bundle}/document")).Path.ShouldStartWith("/sign-in");
        (await site.Services.GetRequiredService<JournalStore>().Read(home.Child)).Select(e => e.What).OfType<EvidenceBundleMade>().ShouldHaveSingleItem().BundleId.ShouldBe(home.Bundle);
    }

    private static IEnumerable<(string, string?)> Asked(string from, string to, string why = "Care proceedings") =>
    [
        .. Date("From", from), .. Date("To", to), ("ForWhom", "The family court at Northmere"), ("Why", why), ("WithFiles", "true"),
    ];

    private static (string, string?)[] Date(string field, string day) => day.Split(' ') is [var d, var m, var y] ? [($"{field}.Day", d), ($"{field}.Month", m), ($"{field}.Year", y)] : [];

    private static BundleFindings Check(byte[] zip)
    {
        using var stream = new MemoryStream(zip);
        return BundleCheck.Of(stream);
    }

    /// <summary>The bundle with other bytes in one of its files.</summary>
    private static byte[] With(byte[] zip, string name, byte[] bytes)
    {
        using var memory = new MemoryStream();
        memory.Write(zip);
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)!.Delete();
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(bytes);
        }

        return memory.ToArray();
    }

    private static string State(JsonDocument record) =>
        record.RootElement.GetProperty("plan").GetProperty("outcomes").EnumerateArray().SelectMany(o => o.GetProperty("actions").EnumerateArray()).Single(a => a.GetProperty("what").GetString() == "Gran stays on Fridays")
            .GetProperty("state").GetString()!;

    private async Task<byte[]> Record(Browser browser, Guid child, string from, string to) => BundleZip.Read(await Make(browser, child, from, to), "record.json")!;

    private async Task<byte[]> Make(Browser browser, Guid child, string from, string to)
    {
        await browser.Open($"/children/{child}/evidence");
        await browser.Send(Form, [.. Asked(from, to)]);
        browser.Errors.ShouldBeEmpty();
        return await Take(browser, child, (await site.Services.GetRequiredService<JournalStore>().ReadChild(child)).Latest<EvidenceBundleMade>(_ => true)!.BundleId);
    }

    private static async Task<byte[]> Take(Browser browser, Guid child, Guid bundle)
    {
        using var answer = await browser.Raw($"/children/{child}/evidence/{bundle}/document");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
