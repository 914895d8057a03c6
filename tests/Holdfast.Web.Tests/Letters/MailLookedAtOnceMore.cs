using System.Diagnostics;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Moves;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Records.Accounts;
using Holdfast.Records.Cases;
using Holdfast.Records.Documents;
using Holdfast.Records.Mail;
using Holdfast.Records.Outbox;
using Holdfast.Records.Storage;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Letters;

/// <summary>A mail waited in the outbox while its reader lost the right to it.</summary>
[Collection(SharedSite.Name)]
public class MailLookedAtOnceMore(Site site)
{
    private const string To = "jo.bell@health.example";

    [Fact, Trait("requirement", "X04")]
    public async Task A_copy_of_the_plan_does_not_go_to_somebody_who_left_the_core_group_and_the_letters_page_says_so()
    {
        var family = await TestFamily.New(site);
        var (copy, member) = (await Copy(family), NewId.Next());
        await family.Append(family.Ada, new CoreGroupMembersNamed([.. (await family.Child(family.Ada)).CoreGroup, new CoreGroupMember(member, "Jo Bell", "nurse", "NHS", null)], Site.Today), copy with { PersonId = member, To = "Jo Bell" });
        var stays = await Sent(family, copy);
        await Mail(family, stays, copy.CopyId);
        (await Standing(family, stays)).ShouldBeOfType<MailStanding.Sent>("she is a member still");

        var sending = await Sent(family, copy);
        await family.Append(family.Ada, new CoreGroupMembersNamed([.. (await family.Child(family.Ada)).CoreGroup.Where(m => m.PersonId != member)], Site.Today));
        await Mail(family, sending, copy.CopyId);

        (await Standing(family, sending)).ShouldBeOfType<MailStanding.Stopped>().Note.ShouldBe("The reader no longer belongs to the core group");
        File.Exists(Path.Combine(site.Folder, "mail", $"{sending:N}.eml")).ShouldBeFalse();
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/letters");
        lead.Words.ShouldContain("Mail that did not go");
        lead.Words.ShouldContain("A copy of the plan for Jo Bell Did not go on 23 November at");
        lead.Words.ShouldContain("The reader no longer belongs to the core group");

        lead.Words.ShouldContain("Give it another way: A copy of the plan for Jo Bell · Withdraw the entry: A copy of the plan for Jo Bell");
    }

    [Theory, Trait("requirement", "X05")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_leads_is_told_that_it_did_not_go_until_it_is_given_another_way_or_the_entry_is_withdrawn(bool another)
    {
        var family = await TestFamily.New(site);
        var (copy, member) = (await Copy(family), NewId.Next());
        var group = (await family.Child(family.Ada)).CoreGroup;
        await family.Append(family.Ada, new CoreGroupMembersNamed([.. group, new CoreGroupMember(member, "Jo Bell", "nurse", "NHS", null)], Site.Today), copy with { PersonId = member, To = "Jo Bell" });
        var sending = await Sent(family, copy);
        await family.Append(family.Ada, new CoreGroupMembersNamed([.. group], Site.Today));
        var lead = await site.As(family.Lead.Email);
        (await lead.Open("/my-work")).Words.ShouldNotContain($"Mail about Ada {family.Name} did not go", Case.Sensitive, "it waits still");
        var line = $"Jo Bell, version 1 of {UkDate.Long(Site.Today)}: ";
        (await lead.Open($"/children/{family.Ada}/plan")).Words.ShouldContain($"{line}not in the outbox: send it again");
        await Mail(family, sending, copy.CopyId);
        await Standing(family, sending);

        (await lead.Open("/my-work")).Words.ShouldContain($"Mail about Ada {family.Name} did not go The record still says that it was sent.");
        await lead.Open($"/children/{family.Ada}/record?kind=plan-copy-sent");
        lead.Words.ShouldContain("The reader no longer belongs to the core group. Give it another way, or withdraw this entry.");
        await lead.Open($"/children/{family.Ada}/plan");
        lead.Words.ShouldContain($"{line}did not go. The reader no longer belongs to the core group. If they may have it after all, give it another way.");

        var entry = (await family.Child(family.Ada)).Facts.Single(f => f.What is PlanCopySent).Version;
        await family.Append(family.Ada, another
            ? new PlanCopySent(NewId.Next(), family.Plan, copy.CopyId, SendingHow.HandedOver, null, "Mina Fell", Site.Today)
            : new EntryWithdrawn(entry, "It did not go", false, Site.Today));

        (await lead.Open("/my-work")).Words.ShouldNotContain($"Mail about Ada {family.Name} did not go");
        (await lead.Open($"/children/{family.Ada}/letters")).Words.ShouldNotContain("Mail that did not go");
        await lead.Open($"/children/{family.Ada}/record?kind=plan-copy-sent");
        lead.Words.Contains("The reader no longer belongs to the core group. It was given another way since.", StringComparison.Ordinal).ShouldBe(another);
        (await lead.Open($"/children/{family.Ada}/plan")).Words.ShouldContain($"{line}{(another ? "handed over on 23 November." : "not given yet.")}");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_letter_does_not_go_in_which_an_address_stands_that_was_protected_since()
    {
        var family = await TestFamily.New(site);
        var letter = new LetterDocument(NewId.Next(), "<html><body><h2>Where</h2><p>Write to 12&nbsp;Larch <b>Close</b></p></body></html>", "%PDF-1.7 an address"u8.ToArray());
        await family.Keep(letter, family.Ada);
        var sending = NewId.Next();
        await family.Append(
            family.Ada, new LetterSigned(letter.LetterId, family.Decided, LetterKind.FullRecord, LetterReader.Parent, family.Mother, "Chioma " + family.Name, 1, null, null, letter.ContentType, letter.Sha256, "Pat Rowe", Site.Today),
            new LetterSent(sending, letter.LetterId, SendingHow.Mail, To, "Pat Rowe", Site.Today));
        var contact = NewId.Next();
        await site.Services.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(
                family.Ada, [new ContactProtected(contact, family.Mother, [], "Threats", Site.Today)], NewId.Next(), new Author(family.Manager.UserId, Capacity.TeamManager), null,
                [new ProtectedContact(contact, new ProtectedContactWritten(family.Ada, "12 Larch Close\nNorthtown", "020 7946 0977", Site.Today))]),
        ]);

        await Mail(family, sending, letter.LetterId);

        (await Standing(family, sending)).ShouldBeOfType<MailStanding.Stopped>().Note.ShouldBe("Something stands in it that must not reach this reader");
        var chair = await site.As(family.Area.Chair.Email);
        await chair.Open($"/children/{family.Ada}/letters");
        chair.Words.ShouldContain("Did not go. Something stands in it that must not reach this reader. If they may have it after all, give it another way");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task News_for_members_goes_to_those_alone_who_have_an_account_and_are_members_still()
    {
        var family = await TestFamily.New(site);
        var rights = site.Services.GetRequiredService<IMailRights>();
        var account = $"nurse.{NewId.Next().ToString("N")[..12]}@gate.example";
        Guid user;
        using (var scope = site.Scope())
        {
            user = await scope.ServiceProvider.GetRequiredService<AccountSetup>().CreateUser(account, "Jo Bell", Site.Password, [new AreaCapacity("hillingdon", Capacity.CoreGroupProfessional)], []);
        }

        var news = new OutboxMail(NewId.Next(), family.Ada, account, "A meeting has a new date", "Sign in", null);
        (await rights.Against(news, default)).ShouldBe("Nobody in the core group has an account with this address any more");
        await family.Append(family.Ada, new CoreGroupMembersNamed([new CoreGroupMember(NewId.Next(), "Jo Bell", "nurse", "NHS", user)], Site.Today));
        (await rights.Against(news, default)).ShouldBeNull();

        await site.Services.GetRequiredService<UserProfiles>().SetActive(user, false);
        (await rights.Against(news, default)).ShouldBe("Nobody in the core group has an account with this address any more");
    }

    private static async Task<PlanCopyWritten> Copy(TestFamily family)
    {
        var document = new LetterDocument(NewId.Next(), "<html><body><p>The plan</p></body></html>", "%PDF-1.7 a plan"u8.ToArray());
        await family.Keep(document, family.Ada);
        return new PlanCopyWritten(
            document.LetterId, family.Plan, LetterReader.Agency, family.Mother, "", Site.Today, 1, 1, new CopyWords(null, null, null, null, null, null, null, null, null, null, null), false, false, document.ContentType, document.Sha256, "Mina Fell");
    }

    private static async Task<Guid> Sent(TestFamily family, PlanCopyWritten copy)
    {
        var sending = NewId.Next();
        await family.Append(family.Ada, new PlanCopySent(sending, family.Plan, copy.CopyId, SendingHow.Mail, To, "Mina Fell", Site.Today));
        return sending;
    }

    /// <summary>The mail of a sending that is on the record comes to its turn now: as after hours in which the mail server was away.</summary>
    private async Task Mail(TestFamily family, Guid sending, Guid letter)
    {
        var put = await site.Services.GetRequiredService<OutboxStore>().Seal(new OutboxMail(sending, family.Ada, To, "A letter for you", "It is attached.", letter));
        await site.Services.GetRequiredService<IDatabase>().Write(async (tx, stop) =>
        {
            await put(tx, stop);
            return true;
        });
        await site.Services.GetRequiredService<MailCarrier>().Carry();
    }

    /// <summary>How it stands once it was tried: the site’s own carrier may have it in its hands.</summary>
    private async Task<MailStanding> Standing(TestFamily family, Guid sending)
    {
        var outbox = site.Services.GetRequiredService<OutboxStore>();
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            var standing = MailStanding.Of((await outbox.OfChild(family.Ada))[sending], site.Clock.GetUtcNow());
            if (standing is not (MailStanding.Waiting or MailStanding.BeingSent) || waited.Elapsed > TimeSpan.FromSeconds(30))
            {
                return standing;
            }
        }
    }
}
