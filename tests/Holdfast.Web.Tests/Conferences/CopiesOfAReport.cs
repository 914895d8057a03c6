using Holdfast.Casework.Conferences.Preparation;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Forms;

namespace Holdfast.Web.Tests.Conferences;

/// <summary>A report is typed once, and each of the family gets a copy of their own.</summary>
[Collection(SharedSite.Name)]
public class CopiesOfAReport(Site site)
{
    private const string Form = "main form[method=post]";
    private const string Apart = "The new flat is above the harbour bakery";

    [Fact, Trait("requirement", "B08a"), Trait("requirement", "X04")]
    public async Task What_is_kept_apart_stands_only_in_the_copies_it_is_for()
    {
        var family = await TestFamily.New(site);
        var worker = await site.As(family.Lead.Email);
        await Typed(worker, family, "Tired on Mondays");

        await worker.Open($"/children/{family.Ada}/conference/report-copy?report={family.Report}&reader={family.Mother}");
        worker.Words.ShouldContain("Only for you");
        worker.Words.ShouldContain(Apart);
        await worker.Open($"/children/{family.Ada}/conference/report-copy?report={family.Report}&reader={family.Ada}");
        worker.Words.ShouldContain("Tired on Mondays");
        worker.Words.ShouldNotContain(Apart);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_copy_in_which_the_same_words_stand_elsewhere_is_not_shown_and_where_is_said()
    {
        var family = await TestFamily.New(site);
        var worker = await site.As(family.Lead.Email);
        await Typed(worker, family, $"Tired. {Apart.ToUpperInvariant()}.");

        await worker.Open($"/children/{family.Ada}/conference/report-copy?report={family.Report}&reader={family.Ada}");

        worker.Words.ShouldContain("This copy can not be handed out. Under “What the worries are” stands words that Amara Stone kept apart");
        worker.Words.ShouldNotContain(Apart.ToUpperInvariant());
    }

    [Fact]
    public async Task Written_anew_the_report_keeps_what_was_written_before_on_the_record()
    {
        var family = await TestFamily.New(site);
        var worker = await site.As(family.Lead.Email);
        await Typed(worker, family, "Tired on Mondays");
        await Typed(worker, family, "Tired on every day of the week");

        (await family.Child(family.Ada)).ConferenceInPreparation!.Written.ShouldHaveSingleItem().Worries.ShouldBe("Tired on every day of the week");
        (await family.Journal(family.Ada)).Select(e => e.What).OfType<ReportWritten>().Select(r => r.Worries).ShouldBe(["Tired on Mondays", "Tired on every day of the week"]);
        (await family.Journal(family.Ada)).Count(e => e.What is ReportReceived r && r.ReportId == family.Report).ShouldBe(1);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task A_professional_of_the_core_group_writes_their_own_and_does_not_read_anothers()
    {
        var family = await TestFamily.New(site);
        await Typed(await site.As(family.Lead.Email), family, "Tired on Mondays");
        var visitor = await site.As(family.HealthVisitor.Email);

        (await visitor.Open($"/children/{family.Ada}/conference/report?report={family.Report}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await visitor.Open($"/children/{family.Ada}/conference/report?report={family.CameReport}");
        await visitor.Send(Form, ("Each[0].Strengths", "Every jab is done"));

        visitor.Errors.ShouldBeEmpty();
        (await family.Child(family.Ada)).ConferenceInPreparation!.Written.ShouldContain(w => w.Author == family.HealthVisitor.Name && w.Strengths == "Every jab is done");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task What_somebody_else_wrote_of_a_brother_alone_is_not_read_at_his_sisters()
    {
        var family = await TestFamily.New(site);
        await family.Append(family.Tobi, new ReportWritten(family.Conference, family.CameReport, null, "Hillside Primary", "Amara Stone", Site.Today, "Sings", "Thin", null, [new ReportPart(Apart, false, [family.Mother])], []));

        var visitor = await site.As(family.HealthVisitor.Email);
        await visitor.Open($"/children/{family.Ada}/conference/report?report={family.CameReport}");

        visitor.Page.DocumentElement.OuterHtml.ShouldNotContain(Apart);
        visitor.Page.DocumentElement.OuterHtml.ShouldNotContain("Sings");
    }

    private static async Task Typed(Browser worker, TestFamily family, string worries)
    {
        await worker.Open($"/children/{family.Ada}/conference/report?report={family.Report}");
        await worker.Send(Form, ("Each[0].Worries", worries), ("Each[0].Private", Apart), ("Each[0].PrivateFor", $"{family.Mother}"));
        worker.Errors.ShouldBeEmpty();
    }
}
