using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Records.Cases;
using Holdfast.Records.Documents;
using Holdfast.Records.Outbox;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests;

/// <summary>The notes of a core group and the plan, frozen for each reader and given with proof.</summary>
[Collection(SharedSite.Name)]
public class NotesOfCoreGroups(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "H42"), Trait("requirement", "H14"), Trait("requirement", "H41"), Trait("requirement", "X04")]
    public async Task Each_reader_has_their_own_frozen_copy_with_the_plan_as_it_stands_and_nobody_is_left_out_without_a_reason()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/core-groups/{family.CoreGroup}/send");
        await lead.Send(Form, ("Rows[0].How", "Mail"), ("Rows[0].Where", "chioma@example.org"), ("Rows[1].How", ""), ("HasRead", "yes"));
        lead.Words.ShouldContain("Select how Ada has their copy");
        await lead.Send(Form, ("Rows[1].How", "HandedOver"), ("Rows[1].Where", "At school"), ("ForTheChild", "Gran will be there on Fridays."));

        var child = await family.Child(family.Ada);
        var copies = CoreGroupCopy.Of(child, family.CoreGroup);
        copies.Select(c => c.Frozen.Reader).ShouldBe([LetterReader.Parent, LetterReader.Child, LetterReader.Agency], lead.Words);
        copies.Select(c => c.Given.ShouldHaveSingleItem().How).ShouldBe([NotesHow.Mail, NotesHow.HandedOver, NotesHow.SignIn]);
        child.NotesSent.ShouldContain(n => n.MeetingId == family.CoreGroup);
        using var scope = site.Scope();
        (await scope.ServiceProvider.GetRequiredService<OutboxStore>().OfChild(family.Ada)).Count.ShouldBe(2, "one with the copy attached, one that asks to sign in");

        var (mothers, adas, nurses) = (await Page(family, copies[0]), await Page(family, copies[1]), await Page(family, copies[2]));
        mothers.ShouldContain("Copy for Chioma");
        mothers.ShouldContain("A sober adult is there every night", Case.Sensitive, "the plan goes with the notes");
        mothers.ShouldContain("Gran stays on Fridays");
        mothers.ShouldNotContain("I like it when Gran is here");
        adas.ShouldContain("Gran will be there on Fridays.");
        adas.ShouldNotContain("A sober adult is there every night", Case.Sensitive, "the child’s copy is in the child’s words");
        nurses.ShouldContain($"Copy for {family.HealthVisitor.Name}");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_member_opens_their_own_copy_and_nobody_elses()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/core-groups/{family.CoreGroup}/send");
        await lead.Send(Form, ("Rows[0].How", "HandedOver"), ("Rows[1].How", "NotGiven"), ("Rows[1].Where", "Told at home"), ("HasRead", "yes"));
        var copies = CoreGroupCopy.Of(await family.Child(family.Ada), family.CoreGroup);

        var nurse = await site.As(family.HealthVisitor.Email);
        await nurse.Open($"/children/{family.Ada}/core-groups/{family.CoreGroup}/notes");
        nurse.Words.ShouldContain("Who has their copy");
        nurse.Words.ShouldNotContain("Told at home");
        (await nurse.Open($"/children/{family.Ada}/core-groups/{family.CoreGroup}/copies/{copies.Single(c => c.Frozen.Reader == LetterReader.Agency).Frozen.CopyId}/document")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await nurse.Open($"/children/{family.Ada}/core-groups/{family.CoreGroup}/copies/{copies.Single(c => c.Frozen.Reader == LetterReader.Parent).Frozen.CopyId}/document")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_copy_with_a_protected_address_in_it_is_given_to_nobody()
    {
        var family = await TestFamily.New(site);
        var contact = NewId.Next();
        await site.Services.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(family.Ada, [new ContactProtected(contact, family.Mother, [], "He hurt her", TestFamily.CoreGroupOn), new CoreGroupPartRecorded(family.CoreGroup, TestFamily.CoreGroupOn, CoreGroupParts.Decisions, "She lives at 12 Larch Close now")],
                NewId.Next(), new Author(family.Manager.UserId, Capacity.TeamManager), null, [new ProtectedContact(contact, new ProtectedContactWritten(family.Ada, "12 Larch Close", "020 7946 0977", Site.Today))]),
        ]);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/core-groups/{family.CoreGroup}/send");
        lead.Words.ShouldContain("the protected address or telephone number of Chioma");
        await lead.Send(Form, ("Rows[0].How", "HandedOver"), ("Rows[1].How", "NotGiven"), ("Rows[1].Where", "Told at home"), ("HasRead", "yes"));

        lead.Words.ShouldContain("copy can not be given");
        CoreGroupCopy.Of(await family.Child(family.Ada), family.CoreGroup).ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_copy_that_says_where_somebody_is_who_has_been_protected_since_is_given_in_no_way()
    {
        var family = await TestFamily.New(site);
        await family.Append(family.Ada, new Casework.Plans.PlanPartWritten(new Casework.Plans.PlanChange(NewId.Next(), family.Plan, TestFamily.CoreGroupOn, null, "Put into detail", []), Casework.Plans.PlanPart.ReviewPoints, "Look in at 12 Larch Close", null));
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/plan/agency-copies");
        await lead.Send(Form);
        var copy = PlanCopy.Of(await family.Child(family.Ada), family.Plan).First(c => c.Written.Reader == LetterReader.Agency).Written;
        var contact = NewId.Next();
        await site.Services.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(family.Ada, [new ContactProtected(contact, family.Mother, [], "He hurt her", Site.Today)], NewId.Next(), new Author(family.Manager.UserId, Capacity.TeamManager), null,
                [new ProtectedContact(contact, new ProtectedContactWritten(family.Ada, "12 Larch Close", null, Site.Today))]),
        ]);

        foreach (var how in new[] { "HandedOver", "Posted", "Mail" })
        {
            await lead.Open($"/children/{family.Ada}/plan/copy-sent?copy={copy.CopyId}");
            await lead.Send(Form, ("How", how), ("Where", "nurse@example.org"));
            lead.Status.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity, how);
            lead.Words.ShouldContain("stands the protected address or telephone number of Chioma");
        }
    }

    [Fact, Trait("requirement", "H14")]
    public async Task Agencies_have_copies_of_the_plan_of_their_own()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/plan/agency-copies");
        await lead.Send(Form);

        var copy = PlanCopy.Of(await family.Child(family.Ada), family.Plan).First(c => c.Written.Reader == LetterReader.Agency).Written;
        copy.To.ShouldBe(family.HealthVisitor.Name);
        lead.Words.ShouldContain(copy.To);
        using var scope = site.Scope();
        (await scope.ServiceProvider.GetRequiredService<LetterDocuments>().Open(copy.CopyId, family.Ada))!.Page.ShouldContain("Gran stays on Fridays");
    }

    private async Task<string> Page(TestFamily family, CoreGroupCopy copy)
    {
        using var scope = site.Scope();
        var document = await scope.ServiceProvider.GetRequiredService<LetterDocuments>().Open(copy.Frozen.CopyId, family.Ada);
        document!.Sha256.ShouldBe(copy.Frozen.Sha256);
        return document.Page;
    }
}
