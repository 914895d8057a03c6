using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Records.Cases;
using Holdfast.Records.Mail;
using Holdfast.Records.Outbox;
using Holdfast.Records.Storage;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Conferences;

/// <summary>Invitations go by mail with a calendar file, or on paper; moved and called off, they go again.</summary>
[Collection(SharedSite.Name)]
public partial class SendingInvitations(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "B08a"), Trait("requirement", "X04")]
    public async Task By_mail_it_goes_once_with_a_calendar_file_that_has_initials_only_and_follows_the_day_until_it_is_called_off()
    {
        var family = await TestFamily.New(site);
        var worker = await site.As(family.Lead.Email);
        await Arranged(family, Site.Today.AddDays(14));
        await worker.Open(Page(family));
        var (action, fields) = worker.Fields(Form, ("How", "Mail"), ("Where", "chioma@example.org"));
        await worker.Post(action, fields);
        await worker.Post(action, fields);
        worker.Errors.ShouldBeEmpty();

        var first = (await Sent(family)).ShouldHaveSingleItem();
        var (mail, calendar) = await MailOf(family, first);
        mail.ShouldContain("To: chioma@example.org");
        mail.ShouldNotMatch(@"\bAda\b");
        mail.ShouldNotContain(family.Name);
        calendar.ShouldNotMatch(@"\bAda\b", "part of an identifier may read so by chance, a word may not");
        calendar.ShouldContain("METHOD:PUBLISH");
        (await Sent(family, family.Tobi)).ShouldHaveSingleItem("it is on the record of each child they are invited for");

        await Arranged(family, Site.Today.AddDays(16));
        await worker.Open($"/children/{family.Ada}/conference");
        worker.Words.ShouldContain("sent for another day: send it anew");
        await worker.Open(Page(family));
        await worker.Send(Form);
        worker.Errors.ShouldBeEmpty();
        var (_, moved) = await MailOf(family, (await Sent(family))[^1]);
        (Uid().Match(moved).Value, Sequence(moved)).ShouldBe((Uid().Match(calendar).Value, Sequence(calendar) + 1));

        await family.Append(family.Ada, new ConferenceCalledOff(family.Conference, Site.Today, "No risk was found", "Ivo"));
        await worker.Open($"/children/{family.Ada}/conference");
        worker.Words.ShouldContain("Not told yet");
        await worker.Open(Page(family));
        await worker.Send(Form);
        worker.Errors.ShouldBeEmpty();
        var (_, cancelled) = await MailOf(family, (await Sent(family))[^1]);
        cancelled.ShouldContain("METHOD:CANCEL");
        Uid().Match(cancelled).Value.ShouldBe(Uid().Match(calendar).Value);
        await worker.Open($"/children/{family.Ada}/conference");
        worker.Words.ShouldNotContain("Not told yet");
    }

    [Fact, Trait("requirement", "B08a")]
    public async Task The_list_of_those_invited_says_of_each_mail_what_became_of_it_on_the_record_of_each_child()
    {
        var family = await TestFamily.New(site);
        var worker = await site.As(family.Lead.Email);
        await Arranged(family, Site.Today.AddDays(14));
        await worker.Open(Page(family));
        await worker.Send(Form, ("How", "Mail"), ("Where", "chioma@example.org"));
        await MailOf(family, (await Sent(family)).ShouldHaveSingleItem());
        foreach (var child in new[] { family.Ada, family.Tobi })
        {
            (await worker.Open($"/children/{child}/conference")).Words.ShouldContain("sent by mail on 23 November at ");
        }

        // The address is protected while the next one waits.
        await Arranged(family, Site.Today.AddDays(16));
        var stopped = NewId.Next();
        foreach (var child in new[] { family.Ada, family.Tobi })
        {
            await family.Append(child, new InvitationSent(stopped, family.Conference, family.Invitation, SendingHow.Mail, "chioma@example.org", Site.Today.AddDays(16), new TimeOnly(10, 0), "Mina Fell", Site.Today));
        }

        (await worker.Open($"/children/{family.Ada}/conference")).Words.ShouldContain("not in the outbox: send it again");
        await Stopped(family, stopped);
        foreach (var child in new[] { family.Ada, family.Tobi })
        {
            await worker.Open($"/children/{child}/conference");
            worker.Words.ShouldContain("did not go. The invitation was withdrawn");
            worker.Words.ShouldNotContain("by mail on 23 November");
        }
    }

    [Fact]
    public async Task On_paper_the_family_reads_when_and_where_what_it_is_for_and_what_they_can_do()
    {
        var family = await TestFamily.New(site);
        var worker = await site.As(family.Lead.Email);
        await Arranged(family, Site.Today.AddDays(14));
        await worker.Open(Page(family));

        worker.Words.ShouldContain("Monday 7 December 2026");
        worker.Words.ShouldContain("Take legal advice before you come");
        worker.Words.ShouldContain("an interpreter");
        await worker.Send(Form, ("How", "Posted"));

        worker.Errors.ShouldBeEmpty();
        (await Sent(family)).ShouldHaveSingleItem().How.ShouldBe(SendingHow.Posted);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task An_invitation_to_a_protected_address_is_refused_and_so_is_mail_to_nowhere()
    {
        var family = await TestFamily.New(site);
        var worker = await site.As(family.Lead.Email);
        await Arranged(family, Site.Today.AddDays(14));
        await worker.Open(Page(family));
        await worker.Send(Form, ("How", "Mail"), ("Where", "nobody"));
        worker.Errors.ShouldBe(["Enter a mail address, such as name@example.com"]);

        await Hidden(family);
        await Arranged(family, Site.Today.AddDays(14), "7 Hidden Lane");
        await worker.Open(Page(family));
        worker.Words.ShouldContain("Under “When and where” stands the protected address");
        await worker.Send(Form, ("How", "Posted"));
        (await Sent(family)).ShouldBeEmpty();
    }

    private static string Page(TestFamily family) => $"/children/{family.Ada}/conference/invitation?invitation={family.Invitation}";

    private static async Task Arranged(TestFamily family, DateOnly on, string place = "Market Street")
    {
        foreach (var child in new[] { family.Ada, family.Tobi })
        {
            await family.Append(child, new ConferenceArranged(family.Conference, on, new TimeOnly(10, 0), null, place, null, "Wren Calloway", null, null, null, Site.Today));
        }
    }

    private async Task Hidden(TestFamily family)
    {
        var contact = NewId.Next();
        using var scope = site.Scope();
        await scope.ServiceProvider.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(family.Ada, [new ContactProtected(contact, family.Mother, [], "He followed her", Site.Today)], NewId.Next(), new Author(family.Lead.UserId, Capacity.LeadSocialWorker), null,
                [new ProtectedContact(contact, new ProtectedContactWritten(family.Ada, "7 Hidden Lane, Ruislip, HA4 9ZZ", null, Site.Today))]),
        ]);
    }

    /// <summary>A mail of this sending was looked at once more and did not go.</summary>
    private async Task Stopped(TestFamily family, Guid sending)
    {
        var outbox = site.Services.GetRequiredService<OutboxStore>();
        var put = await outbox.Seal(new OutboxMail(sending, family.Ada, "chioma@example.org", "An invitation", "It is attached.", null));
        await site.Services.GetRequiredService<IDatabase>().Write(async (tx, stop) =>
        {
            await put(tx, stop);
            await tx.Execute("INSERT INTO outbox_try (mail, number, begun_at, given_up_at, ended_at, outcome, note) VALUES (@mail, 1, @now, @now, @now, 'stopped', 'The invitation was withdrawn')",
                ("mail", sending), ("now", site.Clock.GetUtcNow()));
            return await tx.Execute("UPDATE outbox SET settled = 1 WHERE id = @mail", ("mail", sending));
        });
    }

    private static async Task<IReadOnlyList<InvitationSent>> Sent(TestFamily family, Guid? child = null) =>
        [.. (await family.Journal(child ?? family.Ada)).Select(e => e.What).OfType<InvitationSent>()];

    /// <summary>The mail as it went, and the calendar file in it.</summary>
    private async Task<(string Mail, string Calendar)> MailOf(TestFamily family, InvitationSent sent)
    {
        var outbox = site.Services.GetRequiredService<OutboxStore>();
        await site.Services.GetRequiredService<MailCarrier>().Carry();
        for (var waited = Stopwatch.StartNew(); !(await outbox.OfChild(family.Ada)).TryGetValue(sent.SendingId, out var tries) || tries.All(t => t.Outcome != TryOutcome.Sent); await Task.Delay(20))
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        }

        var mail = await File.ReadAllTextAsync(System.IO.Path.Combine(site.Folder, "mail", $"{sent.SendingId:N}.eml"));
        var file = mail[mail.LastIndexOf("base64", StringComparison.Ordinal)..];
        var bytes = file[(file.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Split("--")[0];
        return (mail, Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(bytes.Where(c => !char.IsWhiteSpace(c))))));
    }

    private static int Sequence(string calendar) => int.Parse(SequenceLine().Match(calendar).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("UID:[^\r\n]+")]
    private static partial Regex Uid();

    [GeneratedRegex("SEQUENCE:([0-9]+)")]
    private static partial Regex SequenceLine();
}
