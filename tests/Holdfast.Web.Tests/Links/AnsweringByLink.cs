using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Records.Attachments;
using Holdfast.Records.Links;
using Holdfast.SiteKit;
using Holdfast.Web.Tests.Gate;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Links;

/// <summary>A professional without an account answers an invitation and sends a report.</summary>
[Collection(SharedSite.Name)]
public class AnsweringByLink(Site site)
{
    [Fact, Trait("requirement", "B08a")]
    public async Task An_answer_and_a_report_stand_in_each_childs_own_record_signed_by_who_sent_them()
    {
        var home = await InvitedFamily.In(site);
        using var nurse = await home.Inside(await home.Link());
        await SayComing(nurse);
        await WriteReport(nurse, home, ("Strengths", "Ada is never late"), ("Worries", "Ada sleeps in class"));
        await nurse.Upload("main form[enctype]", "Sent", "notes from the clinic.docx.png", Household.Picture);
        await nurse.Open(nurse.Path.Replace("/files", "/check", StringComparison.Ordinal));
        nurse.Words.ShouldContain("Ada sleeps in class");

        await nurse.Send("main form[action$=check]");

        nurse.Path.ShouldEndWith("/sent");
        nurse.Words.ShouldContain("What you sent has arrived");
        foreach (var id in new[] { home.Ada, home.Tobi })
        {
            var journal = await home.Journal(id);
            var sent = journal.Where(e => e.RecordedBy.Capacity == Capacity.PersonalLink).ToList();
            sent.Select(e => e.What.GetType()).ShouldBe([typeof(InvitationAnswered), typeof(ReportReceived), typeof(ReportWritten)]);
            sent.Select(e => e.CommandId).Distinct().Count().ShouldBe(1);
            var child = await home.Read(id);
            child.InvitationWith(home.Invitation)!.Answer!.Answer.ShouldBe(InvitationAnswer.Coming);
            var report = sent[2].What.ShouldBeOfType<ReportWritten>();
            (report.ReportId, report.Agency, report.Author).ShouldBe((home.Report, "Community health", InvitedFamily.Nurse));
            report.Worries.ShouldBe(id == home.Ada ? "Ada sleeps in class" : null);
            using var scope = site.Scope();
            (await scope.ServiceProvider.GetRequiredService<AttachmentStore>().Open(report.Files.Single().AttachmentId, id))!.ContentType.ShouldBe("image/png");
        }
    }

    [Fact, Trait("requirement", "X04")]
    public async Task The_record_says_that_it_came_by_a_link_and_shows_the_report_and_its_file_to_those_who_may_read_it()
    {
        var home = await InvitedFamily.In(site);
        using var nurse = await home.Inside(await home.Link());
        await WriteReport(nurse, home, ("Strengths", "Ada is never late"), ("Private", "He waits at the gate"));
        await nurse.Upload("main form[enctype]", "Sent", "clinic.png", Household.Picture);
        await Send(nurse);

        using var lead = await Everybody.SignIn(site, Everybody.Lead);
        await lead.Open($"/children/{home.Ada}/record");

        lead.Words.ShouldContain("Jo Whitfield, school nurse, by personal link");
        lead.Words.ShouldContain("Ada is never late");
        lead.Words.ShouldContain("He waits at the gate");
        var report = (await home.Journal(home.Ada)).Select(e => e.What).OfType<ReportWritten>().Single();
        var file = await lead.Raw($"/children/{home.Ada}/attachments/{report.Files.Single().AttachmentId}");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        report.Parts.Single().ShouldBe(new ReportPart("He waits at the gate", false, []));
    }

    [Fact, Trait("requirement", "X04")]
    public async Task What_is_kept_apart_is_for_those_of_the_family_who_are_ticked()
    {
        var home = await InvitedFamily.In(site);
        using var nurse = await home.Inside(await home.Link());
        await WriteReport(nurse, home, ("Strengths", "Ada is never late"), ("Private", "She told me herself"), ("PrivateFor", home.Mother.ToString()));
        await nurse.Open(nurse.Path.Replace("/files", "/check", StringComparison.Ordinal));
        nurse.Words.ShouldContain("Of the family, only for the mother");
        await nurse.Send("main form[action$=check]");

        var report = (await home.Journal(home.Ada)).Select(e => e.What).OfType<ReportWritten>().Single();
        report.Parts.Single().ShouldBe(new ReportPart("She told me herself", false, [home.Mother]));
    }

    [Fact, Trait("requirement", "X04")]
    public async Task The_same_sent_twice_is_on_the_record_once()
    {
        var home = await InvitedFamily.In(site);
        using var nurse = await home.Inside(await home.Link());
        await SayComing(nurse);
        await nurse.Open(nurse.Path + "/check");
        var (action, fields) = nurse.Fields("main form[action$=check]");

        await nurse.Post(action, fields);
        await nurse.Post(action, fields);

        nurse.Path.ShouldEndWith("/sent");
        (await home.Journal(home.Ada)).Count(e => e.What is InvitationAnswered).ShouldBe(1);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Sent_from_two_windows_at_once_it_is_on_the_record_once()
    {
        var home = await InvitedFamily.In(site);
        using var nurse = await home.Inside(await home.Link());
        await WriteReport(nurse, home, ("Strengths", "Ada is never late"));
        await nurse.Open(nurse.Path.Replace("/files", "/check", StringComparison.Ordinal));
        var (action, fields) = nurse.Fields("main form[action$=check]");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => nurse.RawPost(action, fields)));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect && a.Headers.Location!.OriginalString.EndsWith("/sent", StringComparison.Ordinal));
        (await home.Journal(home.Ada)).Count(e => e.What is ReportWritten).ShouldBe(1);
        (await home.Journal(home.Tobi)).Count(e => e.What is ReportWritten).ShouldBe(0, "nothing was written of Tobi");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Two_windows_that_type_differently_lose_nothing()
    {
        var home = await InvitedFamily.In(site);
        using var nurse = await home.Inside(await home.Link());
        await nurse.Open(nurse.Path + "/report");
        var (action, fields) = nurse.Fields("main form", (Field(home.Ada, "Strengths"), "From the second window"));
        await nurse.Send("main form", (Field(home.Ada, "Strengths"), "From the first window"));

        await nurse.Post(action, fields);

        nurse.Status.ShouldBe(HttpStatusCode.Conflict);
        nurse.Words.ShouldContain("From the first window");
        nurse.Page.QuerySelector($"textarea[name='{Field(home.Ada, "Strengths")}']")!.TextContent.ShouldContain("From the second window");
        await nurse.Send("main form");
        await nurse.Open(nurse.Path.Replace("/files", "/check", StringComparison.Ordinal));
        nurse.Words.ShouldContain("From the second window");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task What_is_checked_is_what_is_sent()
    {
        var home = await InvitedFamily.In(site);
        using var nurse = await home.Inside(await home.Link());
        await SayComing(nurse);
        await nurse.Open(nurse.Path + "/check");
        var (action, fields) = nurse.Fields("main form[action$=check]");
        await nurse.Open(action.Replace("/check", "/answer", StringComparison.Ordinal));
        await nurse.Send("main form", ("Answer", "NotComing"));

        await nurse.Post(action, fields);

        nurse.Status.ShouldBe(HttpStatusCode.Conflict);
        nurse.Words.ShouldContain("changed in another window");
        (await home.Journal(home.Ada)).ShouldNotContain(e => e.What is InvitationAnswered);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Words_typed_while_the_visit_ran_out_come_through_the_entering_of_the_code()
    {
        var home = await InvitedFamily.In(site);
        var made = await home.Link();
        using var nurse = await home.Inside(made);
        await nurse.Open(nurse.Path + "/report");
        var (action, fields) = nurse.Fields("main form", (Field(home.Ada, "Worries"), "Typed for a long time"));
        using (var other = await home.Inside(made))
        {
            // Another visit ends this one, as half an hour would.
        }

        var sentOn = await nurse.RawPost(action, fields);
        sentOn.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        await nurse.Post(sentOn.Headers.Location!.OriginalString, fields);
        nurse.Words.ShouldContain("Everything you typed is kept");

        var (again, carried) = nurse.Fields("main form", ("Code", made.Code));
        var back = await nurse.RawPost(again, carried);
        back.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        await nurse.Post(back.Headers.Location!.OriginalString, carried);

        await nurse.Open($"/invited/{made.Token}/check");
        nurse.Words.ShouldContain("Typed for a long time");
    }

    [Theory, Trait("requirement", "X04")]
    [InlineData("report.docx", "PK\u0003\u0004 word/document.xml", "The file is a Word document")]
    [InlineData("report.pdf", "MZ this is a program", "The file must be a JPEG or PNG picture, or a PDF")]
    [InlineData("report.pdf", "<html><script>alert(1)</script>", "The file must be a JPEG or PNG picture, or a PDF")]
    [InlineData("report.pdf", "", "The file is empty")]
    public async Task A_file_that_is_not_what_it_says_is_refused_with_what_to_do_and_costs_no_word(string name, string content, string message)
    {
        var home = await InvitedFamily.In(site);
        using var nurse = await home.Inside(await home.Link());
        await WriteReport(nurse, home, ("Worries", "Ada sleeps in class"));

        await nurse.Upload("main form[enctype]", "Sent", name, System.Text.Encoding.Latin1.GetBytes(content));

        nurse.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nurse.Errors.Single().ShouldStartWith(message);
        await nurse.Open(nurse.Path.Replace("/files", "/check", StringComparison.Ordinal));
        nurse.Words.ShouldContain("Ada sleeps in class");
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Thirty_megabytes_are_answered_in_words()
    {
        var home = await InvitedFamily.In(site);
        using var nurse = await home.Inside(await home.Link());
        await WriteReport(nurse, home, ("Worries", "Ada sleeps in class"));

        await nurse.Upload("main form[enctype]", "Sent", "scan.pdf", new byte[30 * 1024 * 1024]);

        nurse.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nurse.Errors.Single().ShouldBe("The file must be smaller than 10 MB. Send a smaller photo, or fewer pages");
        await nurse.Open(nurse.Path.Replace("/files", "/check", StringComparison.Ordinal));
        nurse.Words.ShouldContain("Ada sleeps in class");
    }

    [Fact]
    public async Task A_file_taken_out_again_is_not_sent()
    {
        var home = await InvitedFamily.In(site);
        using var nurse = await home.Inside(await home.Link());
        await WriteReport(nurse, home, ("Strengths", "Ada is never late"));
        await nurse.Upload("main form[enctype]", "Sent", "clinic.png", Household.Picture);
        nurse.Words.ShouldContain("clinic.png");
        await nurse.Send("main form[action*=Remove]");
        nurse.Words.ShouldNotContain("clinic.png");
        await Send(nurse);

        (await home.Journal(home.Ada)).Select(e => e.What).OfType<ReportWritten>().Single().Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hillingdon", true)]
    [InlineData("wales", false)]
    public async Task A_report_says_what_should_be_decided_only_where_the_area_wants_it(string area, bool asks)
    {
        var home = await InvitedFamily.In(site, "Llewellyn", area);
        using var nurse = await home.Inside(await home.Link());
        await nurse.Open(nurse.Path + "/report");

        (nurse.Page.QuerySelector($"[name='{Field(home.Ada, "View")}']") is not null).ShouldBe(asks);
        await nurse.Send("main form", (Field(home.Ada, "Strengths"), "Fine"), (Field(home.Ada, "View"), "The plan should go on"));
        await Send(nurse);
        (await home.Journal(home.Ada)).Select(e => e.What).OfType<ReportWritten>().Single().View.ShouldBe(asks ? "The plan should go on" : null);
    }

    [Fact]
    public async Task Somebody_sent_in_their_place_is_named()
    {
        var home = await InvitedFamily.In(site);
        using var nurse = await home.Inside(await home.Link());
        await nurse.Open(nurse.Path + "/answer");
        await nurse.Send("main form", ("Answer", "SendingSomebody"));
        nurse.Errors.ShouldBe(["Enter who comes in your place"]);
        await nurse.Send("main form", ("InsteadComes", "Sam Ogle, school nurse"));
        await Send(nurse);

        var answer = (await home.Read(home.Ada)).InvitationWith(home.Invitation)!.Answer!;
        (answer.Answer, answer.InsteadComes).ShouldBe((InvitationAnswer.SendingSomebody, "Sam Ogle, school nurse"));
    }

    [Fact]
    public async Task An_answer_leaves_the_link_open_for_the_report_and_the_report_closes_it()
    {
        var home = await InvitedFamily.In(site);
        var made = await home.Link();
        using var nurse = await home.Inside(made);
        await SayComing(nurse);
        await Send(nurse);
        nurse.Words.ShouldContain("You can come back");

        await nurse.Open($"/invited/{made.Token}");
        nurse.Words.ShouldContain("Coming, sent 23 November");
        await WriteReport(nurse, home, ("Strengths", "Ada is never late"));
        await Send(nurse);
        nurse.Words.ShouldContain("This link is closed now");

        await nurse.Open($"/invited/{made.Token}");
        nurse.Status.ShouldBe(HttpStatusCode.NotFound);
        nurse.Words.ShouldContain("This link can not be used");
    }

    internal static string Field(Guid child, string field) => $"Of[{child:N}].{field}";

    private static async Task SayComing(Browser nurse)
    {
        await nurse.Open(nurse.Path + "/answer");
        await nurse.Send("main form", ("Answer", "Coming"), ("Words", "I will be ten minutes late"));
    }

    private static async Task WriteReport(Browser nurse, InvitedFamily home, params (string Field, string Words)[] said)
    {
        await nurse.Open(nurse.Path + "/report");
        await nurse.Send("main form", [.. said.Select(s => (Field(home.Ada, s.Field), (string?)s.Words))]);
        nurse.Path.ShouldEndWith("/files");
    }

    private static async Task Send(Browser nurse)
    {
        await nurse.Open(System.Text.RegularExpressions.Regex.Replace(nurse.Path, "^(/invited/[^/]+).*$", "$1/check"));
        await nurse.Send("main form[action$=check]");
        nurse.Path.ShouldEndWith("/sent");
    }
}
