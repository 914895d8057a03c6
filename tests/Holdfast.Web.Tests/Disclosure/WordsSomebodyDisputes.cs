using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Evidence;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Records.Cases;
using Holdfast.Records.Documents;
using Holdfast.SiteKit;
using Holdfast.Web.Letters;
using Holdfast.Web.Reading;
using Holdfast.Web.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Disclosure;

/// <summary>What somebody says against words of the record stands beside them wherever they appear: on every page, in every paper made since, and beside papers frozen before.</summary>
[Collection(SharedSite.Name)]
public class WordsSomebodyDisputes(Site site)
{
    private const string Form = "main form[method=post]";
    private const string Says = "Gran never agreed to that";

    [Fact, Trait("requirement", "M22a"), Trait("requirement", "H44")]
    public async Task Have_what_is_said_against_them_beside_them_on_every_page_that_shows_them()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        var pages = new[] { "plan", $"core-groups/{family.CoreGroup}/notes", $"plan/action-progress?planAction={family.PlanAction}" };
        foreach (var page in pages)
        {
            await lead.Open($"/children/{family.Ada}/{page}");
            lead.Words.ShouldContain("Gran stays on Fridays", Case.Sensitive, page);
            lead.Words.ShouldNotContain("does not agree, 19 November 2026", Case.Sensitive, page);
        }

        await Dispute<PlanActionAgreed>(family, family.Mother, "Chioma " + family.Name, Says);

        foreach (var page in pages)
        {
            await lead.Open($"/children/{family.Ada}/{page}");
            lead.Words.ShouldContain(Says, Case.Sensitive, page);
        }

        await lead.Open($"/children/{family.Tobi}/plan");
        lead.Words.ShouldNotContain(Says, Case.Sensitive, "it is said in Ada’s record");
    }

    [Fact, Trait("requirement", "M22a"), Trait("requirement", "H44"), Trait("requirement", "X04")]
    public async Task Go_out_in_notes_and_copies_with_what_is_said_against_them_as_each_reader_may_have_it()
    {
        var family = await TestFamily.New(site);
        await Dispute<PlanActionAgreed>(family, family.Mother, "Chioma " + family.Name, Says);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/core-groups/{family.CoreGroup}/send");
        await lead.Send(Form, ("Rows[0].How", "HandedOver"), ("Rows[0].Where", "At home"), ("Rows[1].How", "HandedOver"), ("Rows[1].Where", "At school"), ("ForTheChild", "Gran stays on Fridays."), ("HasRead", "yes"));
        await lead.Open($"/children/{family.Ada}/plan/agency-copies");
        await lead.Send(Form);

        var child = await family.Child(family.Ada);
        var notes = CoreGroupCopy.Of(child, family.CoreGroup).ToDictionary(c => c.Frozen.Reader, c => c.Frozen.CopyId);
        (await Page(family, notes[LetterReader.Parent])).ShouldContain("You do not agree with this, 19 November 2026");
        var childs = await Page(family, notes[LetterReader.Child]);
        childs.ShouldNotContain(Says);
        childs.ShouldContain("Somebody sees this differently. Your social worker can tell you about it.");
        foreach (var copy in new[] { notes[LetterReader.Agency], PlanCopy.Of(child, family.Plan).First(c => c.Written.Reader == LetterReader.Agency).Written.CopyId })
        {
            var agencys = await Page(family, copy);
            agencys.ShouldContain(Says);
            agencys.ShouldContain($"Chioma {family.Name} does not agree with this, 19 November 2026");
        }
    }

    [Fact, Trait("requirement", "M22a"), Trait("requirement", "H44")]
    public async Task Have_it_beside_a_paper_that_was_frozen_before_wherever_the_paper_is_offered()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/plan/agency-copies");
        await lead.Send(Form);
        var copy = PlanCopy.Of(await family.Child(family.Ada), family.Plan).First(c => c.Written.Reader == LetterReader.Agency).Written;
        var (before, bundle) = (await Document(family, copy.CopyId), new EvidenceBundleMade(NewId.Next(), TestFamily.ConferenceOn, Site.Today, "The court", "Asked for", new string('a', 64), "Mina", Site.Today));
        await family.Append(family.Ada, bundle);
        await Dispute<PlanActionAgreed>(family, family.Mother, "Chioma " + family.Name, Says);
        await Dispute<LetterWordsWritten>(family, family.Mother, "Chioma " + family.Name, "It happened once, not twice");

        await lead.Open($"/children/{family.Ada}/plan");
        lead.Page.QuerySelector("section[aria-labelledby=copies]")!.TextContent.ShouldContain("does not agree with words of this paper");
        await lead.Open($"/children/{family.Ada}/letters/{family.Letter}");
        lead.Words.ShouldContain("does not agree with words of this paper, 19 November 2026: It happened once, not twice");
        lead.Words.ShouldNotContain(Says, Case.Sensitive, "the letter does not say that");
        await lead.Open($"/children/{family.Ada}/letters");
        lead.Words.ShouldContain("Somebody does not agree with words of it");
        await lead.Open($"/children/{family.Ada}/evidence");
        lead.Words.ShouldContain(Says);
        var chair = await site.As(family.Area.Chair.Email);
        await chair.Open($"/children/{family.Ada}/letters/{family.Letter}/send");
        chair.Words.ShouldContain("It happened once, not twice");
        chair.Words.ShouldContain("Issue the letter anew first");
        (await Document(family, copy.CopyId)).Bytes.ShouldBe(before.Bytes, "frozen bytes never change");
    }

    [Fact, Trait("requirement", "X04"), Trait("requirement", "M22a")]
    public async Task Have_only_that_somebody_disputes_them_where_the_statement_holds_what_must_not_reach_the_reader()
    {
        var family = await TestFamily.New(site);
        var contact = NewId.Next();
        await site.Services.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(family.Ada, [new ContactProtected(contact, family.Mother, [], "He hurt her", TestFamily.CoreGroupOn)], NewId.Next(), new Author(family.Manager.UserId, Capacity.TeamManager), null,
                [new ProtectedContact(contact, new ProtectedContactWritten(family.Ada, "12 Larch Close", "020 7946 0977", Site.Today))]),
        ]);
        await Dispute<PlanActionAgreed>(family, family.Mother, "Chioma " + family.Name, "She stays at 12 Larch Close with me");
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Ada}/plan/agency-copies");
        await lead.Send(Form);

        lead.Errors.ShouldBeEmpty("a statement that may not be passed on holds no copy up");
        var copy = await Page(family, PlanCopy.Of(await family.Child(family.Ada), family.Plan).First(c => c.Written.Reader == LetterReader.Agency).Written.CopyId);
        copy.ShouldNotContain("Larch");
        copy.ShouldContain("Somebody does not agree with this. What they say is on the record and is not in this copy.");
    }

    [Fact, Trait("requirement", "X04"), Trait("requirement", "M22a")]
    public async Task Do_not_pass_one_parents_statement_on_to_the_other()
    {
        var family = await TestFamily.New(site);
        await Dispute<PlanActionAgreed>(family, family.Mother, "Chioma " + family.Name, Says);
        var child = await family.Child(family.Ada);
        var paper = new LetterPaper("Notes", "Hillingdon", LetterReader.Parent, "Her father", null, "Ada", "Core group", Site.Today, 1, null, "Mina", [new PaperSection("What is done", [new PaperBlock.Bullets(["Gran stays on Fridays, by 4 December 2026", "Ring Gran"])])]);

        var his = PaperMarkup.Document(StatementsBeside.In(paper, DisputedWords.Of(child), child, NewId.Next(), _ => true));
        his.ShouldNotContain(Says);
        his.ShouldNotContain("Chioma");
        his.ShouldContain("Somebody does not agree with this");
        PaperMarkup.Document(StatementsBeside.In(paper, DisputedWords.Of(child), child, family.Mother, _ => true)).ShouldContain(Says);
    }

    [Fact, Trait("requirement", "M22a")]
    public async Task Are_left_alone_in_what_somebody_types_and_where_an_entry_shows_its_statements_itself()
    {
        var family = await TestFamily.New(site);
        await Dispute<PlanActionAgreed>(family, family.Mother, "Chioma " + family.Name, Says + " <b>ever</b>");
        var child = await family.Child(family.Ada);
        var (disputed, own) = (DisputedWords.Of(child), child.AllFacts.First(f => f.What is PlanActionAgreed).Version);

        DisputedBeside.In("<textarea>Gran stays on Fridays</textarea><option>Gran stays on Fridays</option><svg><text>Gran stays on Fridays</text></svg>", disputed).ShouldNotContain(Says);
        DisputedBeside.In($"<ol><li class=\"hf-entry\" id=\"entry-{own}\"><dd>Gran stays on Fridays</dd></li></ol>", disputed).ShouldNotContain(Says);
        DisputedBeside.In($"<ol><li class=\"hf-entry\" id=\"entry-{own + 1}\"><dd>Gran stays on Fridays</dd></li></ol>", disputed).ShouldContain(Says);
        var page = DisputedBeside.In("<p title=\"a > b\">Gran stays<b>!</b></p><p>First: gran stays on Fridays.</p>", disputed);
        page.ShouldStartWith("<p title=\"a > b\">Gran stays<b>!</b></p><p>First: gran stays on Fridays.<span class=\"hf-disputed\">");
        page.ShouldContain("&lt;b&gt;ever&lt;/b&gt;");
        DisputedBeside.In("<p>Gran stays</p>", disputed).ShouldBe("<p>Gran stays</p>");
    }

    [Fact, Trait("requirement", "M22a")]
    public async Task Are_no_longer_marked_once_the_statement_is_withdrawn()
    {
        var family = await TestFamily.New(site);
        await Dispute<PlanActionAgreed>(family, family.Mother, "Chioma " + family.Name, Says);
        var statement = (await family.Child(family.Ada)).AllFacts.First(f => f.What is DisagreementStated).Version;
        await family.Append(family.Ada, new EntryWithdrawn(statement, "She took it back", false, Site.Today));

        DisputedWords.Of(await family.Child(family.Ada)).IsEmpty.ShouldBeTrue();
    }

    private static async Task Dispute<T>(TestFamily family, Guid person, string who, string words)
        where T : ChildEvent =>
        await family.Append(family.Ada, new DisagreementStated(NewId.Next(), (await family.Child(family.Ada)).AllFacts.First(f => f.What is T).Version, TestFamily.NoAccessOn, who, person, words, null, "Mina Fell"));

    private async Task<LetterDocument> Document(TestFamily family, Guid id)
    {
        using var scope = site.Scope();
        return (await scope.ServiceProvider.GetRequiredService<LetterDocuments>().Open(id, family.Ada))!;
    }

    private async Task<string> Page(TestFamily family, Guid id) => (await Document(family, id)).Page;
}
