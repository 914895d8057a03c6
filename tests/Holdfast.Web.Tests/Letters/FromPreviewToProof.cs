using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Mail;
using Holdfast.Records.Outbox;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Letters;

/// <summary>A chair reads, signs and sends letters, and can prove it; what must not reach a reader stops on the way.</summary>
[Collection(SharedSite.Name)]
public class FromPreviewToProof(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "M21"), Trait("requirement", "M02"), Trait("requirement", "M20")]
    public async Task What_was_read_is_what_is_signed_sent_and_shown_to_have_been_sent()
    {
        var family = await TestFamily.New(site);
        var chair = await site.As(family.Area.Chair.Email);
        var father = await Father(family);
        await chair.Open(Sign(family));
        var shown = string.Join(' ', chair.Page.QuerySelectorAll("article.paper").Single(a => a.TextContent.Contains("Copy for Emeka", StringComparison.Ordinal)).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        shown.ShouldContain("Harm twice since July");

        await chair.Send(Form, ("Chosen", father.ToString()), ("HasRead", "yes"));
        chair.Errors.ShouldBeEmpty();

        var signed = await Signed(family, father);
        var document = await chair.Raw($"/children/{family.Ada}/letters/{signed.LetterId}/document");
        var bytes = await document.Content.ReadAsByteArrayAsync();
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(signed.Sha256);
        document.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var read = TextOf(bytes);
        read.ShouldContain("Copy for Emeka");
        read.ShouldContain("Harm twice since July");
        read.ShouldContain("Page 1 of");
        read.ShouldContain("You can take legal advice");

        await chair.Open($"/children/{family.Ada}/letters/{signed.LetterId}/send");
        await chair.Send(Form, ("How", "Mail"), ("Where", "emeka@example.org"), ("OnlyTheirs", "yes"));
        chair.Errors.ShouldBeEmpty();
        await Carried(family);

        await chair.Open($"/children/{family.Ada}/letters/{signed.LetterId}");
        chair.Words.ShouldContain(signed.Sha256);
        chair.Words.ShouldContain("By mail: emeka@example.org");
        chair.Words.ShouldContain("Sent by mail on 23 November at 10:00");
        var mail = await File.ReadAllTextAsync(await MailOf(family, signed.LetterId));
        mail.ShouldContain("To: emeka@example.org");
        mail.ShouldContain("letter.pdf");
        var around = mail.Split("Content-Transfer-Encoding: base64")[0];
        around.ShouldContain("A letter for you is attached");
        around.ShouldNotContain("Ada", Case.Sensitive);
        around.ShouldNotContain(family.Name);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task The_other_parents_letter_lacks_the_part_that_is_not_theirs_and_is_refused_when_its_words_were_copied()
    {
        var family = await TestFamily.New(site);
        var chair = await site.As(family.Area.Chair.Email);
        var father = await Father(family);
        await chair.Open($"/children/{family.Ada}/letters/{family.Decided}/part");
        await chair.Send(Form, ("PartHeading", "Help near you"), ("Words", "The group for mothers meets on Fridays at ten"), ("OnlyFor", family.Mother.ToString()), ("Why", "He would wait for her there"));
        await chair.Open(Sign(family));
        Copy(chair, "Copy for Emeka").ShouldNotContain("on Fridays at ten");
        Copy(chair, "Copy for Chioma").ShouldContain("on Fridays at ten");

        await Say(family, chair, "Reasons", "She goes there: the group for mothers meets on Fridays at ten.");
        await chair.Open(Sign(family));
        chair.Words.ShouldContain("Under “Why” stands words of the part “Help near you”, which is not for this reader");
        await chair.Send(Form, ("Chosen", father.ToString()), ("HasRead", "yes"));

        chair.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        chair.Errors.ShouldHaveSingleItem().ShouldStartWith("Emeka");
        (await Letters(family)).ShouldNotContain(s => s.PersonId == father);
    }

    [Theory, Trait("requirement", "X04")]
    [InlineData("She is safe at 7 hidden lane now", "the protected address or telephone number of Chioma")]
    [InlineData("Write to HA4-9ZZ", "the protected address or telephone number of Chioma")]
    [InlineData("Ring her on +44 20 7946 0958", "the protected address or telephone number of Chioma")]
    [InlineData("Her sister’s child Wilhelmina saw it too", "the name, date of birth or number of another child who is not this reader’s")]
    public async Task A_letter_with_what_must_not_reach_its_reader_is_not_signed_and_it_is_said_where_it_stands(string typed, string what)
    {
        var family = await TestFamily.New(site);
        var chair = await site.As(family.Area.Chair.Email);
        var father = await Father(family);
        await Protect(family);
        await Cousin(family);
        await Say(family, chair, "WhatMustChange", typed);

        await chair.Open(Sign(family));
        await chair.Send(Form, ("Chosen", father.ToString()), ("HasRead", "yes"));

        chair.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        chair.Errors.ShouldContain(e => e.Contains($"under “What must change” stands {what}", StringComparison.Ordinal), string.Join('\n', chair.Errors));
        string.Join(' ', chair.Errors).ShouldNotContain("Hidden Lane", Case.Insensitive, "what it is, is not said");
        (await Letters(family)).ShouldNotContain(s => s.PersonId == father);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task An_address_protected_after_signing_stops_the_letter_before_it_is_sent()
    {
        var family = await TestFamily.New(site);
        var chair = await site.As(family.Area.Chair.Email);
        var father = await Father(family);
        await Say(family, chair, "WhatWeWillDo", "Somebody calls at 7 Hidden Lane on Mondays");
        await chair.Open(Sign(family));
        await chair.Send(Form, ("Chosen", father.ToString()), ("HasRead", "yes"));
        var signed = await Signed(family, father);
        await Protect(family);

        await chair.Open($"/children/{family.Ada}/letters/{signed.LetterId}/send");
        chair.Words.ShouldContain("This letter can not be sent");
        foreach (var how in new[] { "Mail", "Posted", "HandedOver" })
        {
            await chair.Send(Form, ("How", how), ("Where", how == "Mail" ? "emeka@example.org" : ""), ("OnlyTheirs", "yes"));
            chair.Errors.ShouldContain(e => e.StartsWith("This letter can not be sent: under “What we will do to help” stands the protected address", StringComparison.Ordinal));
        }

        ConferenceLetters.Find(await family.Child(family.Ada), signed.LetterId)!.Value.Letter.Sendings.ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_protected_address_is_not_written_down_as_where_a_letter_went()
    {
        var family = await TestFamily.New(site);
        await Protect(family);
        var lead = await site.As(family.Lead.Email);

        await lead.Open($"/children/{family.Ada}/letters/{family.Letter}/send");
        await lead.Send(Form, ("How", "Posted"), ("Where", "7, hidden lane"));

        lead.Errors.ShouldBe(["This address is protected. Take it out: hand the letter over, or post it without writing here where"]);
        (await Journal(family)).OfType<LetterSent>().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_letter_posted_twice_is_sent_once()
    {
        var family = await TestFamily.New(site);
        var chair = await site.As(family.Area.Chair.Email);
        await chair.Open($"/children/{family.Ada}/letters/{family.Letter}/send");
        var (action, fields) = chair.Fields(Form, ("How", "Mail"), ("Where", "chioma@example.org"), ("OnlyTheirs", "yes"));

        await chair.Post(action, fields);
        await chair.Post(action, fields);
        await Carried(family);

        chair.Errors.ShouldBeEmpty();
        var sent = (await Journal(family)).OfType<LetterSent>().ShouldHaveSingleItem();
        Directory.GetFiles(Path.Combine(site.Folder, "mail"), "*.eml").Count(f => f.Contains(sent.SendingId.ToString("N"), StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("not an address", "yes", "Enter a mail address, such as name@example.com")]
    [InlineData("chioma@example", "yes", "Enter a mail address, such as name@example.com")]
    [InlineData("Chioma <chioma@example.org>", "yes", "Enter a mail address, such as name@example.com")]
    [InlineData("chioma@example.org", null, "Select that nobody else opens this mailbox, or give the letter another way")]
    public async Task Mail_goes_only_to_an_address_that_is_one_and_is_theirs_alone(string where, string? theirs, string error)
    {
        var family = await TestFamily.New(site);
        var chair = await site.As(family.Area.Chair.Email);
        await chair.Open($"/children/{family.Ada}/letters/{family.Letter}/send");

        await chair.Send(Form, ("How", "Mail"), ("Where", where), ("OnlyTheirs", theirs));

        chair.Errors.ShouldBe([error]);
    }

    [Fact, Trait("requirement", "X05")]
    public async Task What_was_changed_since_it_was_read_is_not_signed_unread()
    {
        var family = await TestFamily.New(site);
        var chair = await site.As(family.Area.Chair.Email);
        var father = await Father(family);
        await chair.Open(Sign(family));
        var (action, fields) = chair.Fields(Form, ("Chosen", father.ToString()), ("HasRead", "yes"));
        await family.Append(family.Ada, new LetterWordsWritten(NewId.Next(), family.Decided, "Something else altogether", null, null, null, null, null, Site.Today));

        await chair.Post(action, fields);

        chair.Errors.ShouldBe(["What the letters say has changed since you read them. Read them again"]);
        chair.Words.ShouldContain("Something else altogether");
        (await Letters(family)).ShouldNotContain(s => s.PersonId == father);
        await chair.Send(Form, ("HasRead", "yes"));
        chair.Errors.ShouldBeEmpty();
        (await Letters(family)).ShouldContain(s => s.PersonId == father);
    }

    [Fact, Trait("requirement", "T20")]
    public async Task A_correction_asked_for_is_owed_an_answer_and_the_letter_is_issued_anew_with_both_versions_kept()
    {
        var family = await TestFamily.New(site);
        var chair = await site.As(family.Area.Chair.Email);
        await chair.Open($"/children/{family.Ada}/letters/{family.Letter}");
        chair.Words.ShouldContain("I came to both meetings");
        (await family.Owed(family.Ada)).ShouldContain(d => d.Action == "answer-correction" && d.Subject == family.Correction);

        await chair.Open($"/children/{family.Ada}/letters/corrections/{family.Correction}");
        await chair.Send(Form, ("Answer", "Changed"), ("Reasons", "So it was"));
        (await family.Owed(family.Ada)).ShouldNotContain(d => d.Action == "answer-correction");
        await chair.Open($"{Sign(family)}&person={family.Mother}");
        await chair.Send(Form, ("Chosen", family.Mother.ToString()), ("WhyAnew", "She came to both meetings"), ("HasRead", "yes"));

        var second = (await Letters(family))[^1];
        (second.LetterVersion, second.Replaces).ShouldBe((2, family.Letter));
        await chair.Open($"/children/{family.Ada}/letters/{family.Letter}");
        chair.Words.ShouldContain("This version was replaced");
        chair.Words.ShouldContain("Changed as asked");
        TextOf(await (await chair.Raw($"/children/{family.Ada}/letters/{second.LetterId}/document")).Content.ReadAsByteArrayAsync()).ShouldContain("This is version 2. It replaces the one of 5 November 2026.");
        (await chair.Raw($"/children/{family.Ada}/letters/{family.Letter}/document")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Trait("requirement", "P15")]
    public async Task Every_readers_letter_is_a_tagged_pdf_with_numbered_pages()
    {
        var family = await TestFamily.New(site);
        var chair = await site.As(family.Area.Chair.Email);
        await Father(family);
        await chair.Open(Sign(family).Replace("Decision", "FullRecord", StringComparison.Ordinal));
        var (action, fields) = chair.Fields(Form, ("HasRead", "yes"));
        fields.RemoveAll(f => f.Key == "Chosen");
        fields.AddRange(chair.Page.QuerySelectorAll("input[name=Chosen]").Select(i => new KeyValuePair<string, string>("Chosen", i.GetAttribute("value")!)));
        await chair.Post(action, fields);
        chair.Errors.ShouldBeEmpty();

        var signed = (await Letters(family)).Where(l => l.Kind == LetterKind.FullRecord).ToList();
        signed.Select(s => s.Reader).Distinct().Count().ShouldBe(3);
        foreach (var letter in signed)
        {
            var pdf = await (await chair.Raw($"/children/{family.Ada}/letters/{letter.LetterId}/document")).Content.ReadAsByteArrayAsync();
            Run("pdfinfo", pdf).ShouldContain("Tagged:          yes", Case.Sensitive, letter.To);
            var text = TextOf(pdf);
            text.ShouldContain($"Copy for {letter.To}");
            text.ShouldContain("Page 1 of");
            signed.Where(s => s.PersonId != letter.PersonId).ShouldAllBe(other => !text.Contains($"Copy for {other.To}"));
        }
    }

    [Fact, Trait("requirement", "B09")]
    public async Task Who_neither_came_nor_reported_is_owed_a_letter_that_asks_why_until_it_is_sent()
    {
        var family = await TestFamily.New(site, "birmingham");
        var chair = await site.As(family.Area.Chair.Email);
        var absence = NewId.Next();
        await family.Append(
            family.Ada, new ConferenceMeetingBegan(family.Decided, ConferenceKind.Initial, TestFamily.ConferenceOn, family.Area.Chair.Name),
            new ConferenceAttended(absence, family.Decided, TestFamily.ConferenceOn, null, "Sam Holt", "police officer", AgencyGrouping.Police, AttendanceHow.NeitherCameNorReported, null, null, null));
        (await family.Owed(family.Ada)).ShouldContain(d => d.Rule == "ask-why-not-there" && d.Subject == absence);

        await chair.Open($"/children/{family.Ada}/letters/{family.Decided}/sign?kind=WhyNotThere");
        await chair.Send(Form, ("Chosen", absence.ToString()), ("HasRead", "yes"));
        chair.Errors.ShouldBeEmpty();
        var letter = (await Letters(family)).Single(l => l.Kind == LetterKind.WhyNotThere);
        TextOf(await (await chair.Raw($"/children/{family.Ada}/letters/{letter.LetterId}/document")).Content.ReadAsByteArrayAsync()).ShouldContain("You did not come, and no report from you was there.");
        (await family.Owed(family.Ada)).ShouldContain(d => d.Rule == "ask-why-not-there");

        await chair.Open($"/children/{family.Ada}/letters/{letter.LetterId}/send");
        await chair.Send(Form, ("How", "Posted"));
        chair.Errors.ShouldBeEmpty();
        (await family.Owed(family.Ada)).ShouldNotContain(d => d.Rule == "ask-why-not-there");
        await chair.Open($"/children/{family.Ada}/letters");
        chair.Words.ShouldContain("Sam Holt police officer Asked why");
        await chair.Open("/agencies?agency=Police");
        chair.Words.ShouldContain("Sam Holt police officer21 September 2026Neither came nor sent a report");
    }

    private static string Sign(TestFamily family) => $"/children/{family.Ada}/letters/{family.Decided}/sign?kind=Decision";

    private static string Copy(Browser browser, string whose) => browser.Page.QuerySelectorAll("article.paper").Single(a => a.TextContent.Contains(whose, StringComparison.Ordinal)).TextContent;

    /// <summary>The chair writes a part of the letters anew.</summary>
    private static async Task Say(TestFamily family, Browser chair, string field, string words)
    {
        await chair.Open($"/children/{family.Ada}/letters/{family.Decided}/words");
        await chair.Send(Form, (field, words));
        chair.Errors.ShouldBeEmpty();
    }

    private async Task<Guid> Father(TestFamily family)
    {
        var father = NewId.Next();
        await family.Append(family.Ada, new NetworkPersonRecorded(new NetworkPerson(father, "Emeka Obi", NetworkRole.Family, "father", true, false, null, null, null), Site.Today));
        return father;
    }

    private async Task Protect(TestFamily family)
    {
        var contact = NewId.Next();
        using var scope = site.Scope();
        await scope.ServiceProvider.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(family.Ada, [new ContactProtected(contact, family.Mother, [], "He followed her", Site.Today)], NewId.Next(), new Author(family.Lead.UserId, Capacity.LeadSocialWorker), null,
                [new ProtectedContact(contact, new ProtectedContactWritten(family.Ada, "7 Hidden Lane, Ruislip, HA4 9ZZ", "020 7946 0958", Site.Today))]),
        ]);
    }

    /// <summary>Another child in the mother's life, of whom the father knows nothing.</summary>
    private static Task Cousin(TestFamily family) => family.Append(
        NewId.Next(), new ChildRegistered("hillingdon", null, new PersonName("Wilhelmina", "Eze"), new DateOnly(2020, 2, 2), null, Sex.Female, null, Site.Today),
        new NetworkPersonRecorded(new NetworkPerson(family.Mother, "Chioma", NetworkRole.Family, "aunt", null, null, null, null, null), Site.Today));

    private static async Task<IReadOnlyList<ChildEvent>> Journal(TestFamily family) => [.. (await family.Journal(family.Ada)).Select(e => e.What)];

    private static async Task<IReadOnlyList<LetterSigned>> Letters(TestFamily family) => [.. (await Journal(family)).OfType<LetterSigned>()];

    private static async Task<LetterSigned> Signed(TestFamily family, Guid person) => (await Letters(family)).Single(s => s.PersonId == person);

    private async Task<string> MailOf(TestFamily family, Guid letter)
    {
        var sent = (await Journal(family)).OfType<LetterSent>().Single(s => s.LetterId == letter);
        return Path.Combine(site.Folder, "mail", $"{sent.SendingId:N}.eml");
    }

    /// <summary>Until no mail about the child waits: the site's own carrier may have taken it before this one, and be handing it over.</summary>
    private async Task Carried(TestFamily family)
    {
        await site.Services.GetRequiredService<MailCarrier>().Carry();
        var outbox = site.Services.GetRequiredService<OutboxStore>();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(20))
        {
            if ((await outbox.OfChild(family.Ada)).Values.All(tries => tries.Any(t => t.Outcome == TryOutcome.Sent)))
            {
                return;
            }
        }

        throw new TimeoutException("The mail did not go in half a minute.");
    }

    private static string TextOf(byte[] pdf) => string.Join(' ', Run("pdftotext", pdf, "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Runs one of the programs that read PDFs.</summary>
    private static string Run(string program, byte[] pdf, params IEnumerable<string> more)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, pdf);
        using var process = Process.Start(new ProcessStartInfo(program, [file, .. more]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Delete(file);
        return said;
    }
}
