using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Journeys.Crawl;
using Holdfast.Journeys.Live;
using Holdfast.Records.Cases;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Journeys.Journeys;

/// <summary>A school nurse without an account is given a link and a code, answers, and sends a report, at a phone, with and without a script.</summary>
[Collection(LiveSite.Name)]
public class ByPersonalLink(LiveSite live)
{
    private const string Worry = "She falls asleep in class, twice last week.";

    [Theory, Trait("requirement", "B08a")]
    [InlineData("england", true)]
    [InlineData("birmingham", false)]
    public async Task A_report_comes_from_somebody_without_an_account(string area, bool script)
    {
        var child = live.Cast.SiblingsOnPlan(area, 2)[^1];
        var lead = Cast.LeadOf(child);
        var conference = await Invited(child);
        var check = new PageCheck();

        // The engine that looks needs the script.
        Task Look(Visitor visitor, string name, string who) => script ? check.Look(visitor, name, who) : Task.CompletedTask;
        await using var worker = await live.SignedIn(lead, Screen.Phone, script);
        await worker.Open($"/children/{child.Id}/conference/call-off");
        await Look(worker, "call off", "lead social worker");
        await worker.Open($"/children/{child.Id}/conference");
        await Look(worker, "preparation", "lead social worker");
        await worker.Page.Locator($"a[href*='conference/link?invitation={conference}']").ClickAsync();
        await Look(worker, "make a link", "lead social worker");
        await worker.Press("Make the link");
        await Look(worker, "a link made", "lead social worker");
        var (link, code) = (await worker.Page.Locator("#link").InnerTextAsync(), await worker.Page.Locator("#code").InnerTextAsync());

        await using var nurse = await live.Open(Screen.Phone, script);
        await nurse.Open(new Uri(link).AbsolutePath);
        await Look(nurse, "code", "by link");
        await nurse.Fill("Code", "1234");
        await nurse.Press("Continue");
        await nurse.Errors.First.WaitForAsync();
        await Look(nurse, "wrong code", "by link");
        await nurse.Fill("Code", code);
        await nurse.Press("Continue");
        (await nurse.Words()).ShouldContain("You are invited as school nurse");
        await Look(nurse, "invitation", "by link");

        await nurse.Page.Locator("a[href$='/answer']").First.ClickAsync();
        await nurse.Press("Save and go on");
        await Look(nurse, "answer with an error", "by link");
        await nurse.Page.GetByLabel("I am not coming, and send a report instead").CheckAsync();
        await nurse.Press("Save and go on");
        await nurse.IsAt("Your report");
        await Look(nurse, "report", "by link");
        await nurse.Page.Locator("textarea[name$='Worries']").First.FillAsync(Worry);
        await nurse.Press("Save and go on");
        await nurse.IsAt("Add your report as a file");
        await Look(nurse, "files", "by link");
        await nurse.Page.Locator("input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "scan.pdf", MimeType = "application/pdf", Buffer = new byte[30 * 1024 * 1024] });
        await nurse.Press("Add it");
        await nurse.Errors.First.WaitForAsync();
        (await nurse.Errors.First.InnerTextAsync()).ShouldBe("The file must be smaller than 10 MB. Send a smaller photo, or fewer pages");
        await Look(nurse, "files with an error", "by link");
        await nurse.Page.Locator("a[href$='/check']").ClickAsync();
        await nurse.IsAt("Check and send");
        (await nurse.Words()).ShouldContain(Worry);
        await Look(nurse, "check", "by link");
        await nurse.Press("Send");
        await nurse.IsAt("There is nothing more to do");
        await Look(nurse, "sent", "by link");
        (await nurse.Open(new Uri(link).AbsolutePath)).ShouldBe(404);
        await Look(nurse, "ended", "by link");

        await worker.Open($"/children/{child.Id}/record");
        (await worker.Words()).ShouldContain(Worry);
        (await worker.Words()).ShouldContain("Jo Whitfield, school nurse, by personal link");
        check.Complaints(worker, "lead social worker");
        check.Complaints(nurse, "by link");
        check.Faults.ShouldBeEmpty();
    }

    /// <summary>A review is being prepared, and the nurse is invited to it.</summary>
    private async Task<Guid> Invited(Child child)
    {
        var (conference, invitation) = (NewId.Next(), NewId.Next());
        var author = new Author(child.LeadSocialWorker!.UserId!.Value, Capacity.LeadSocialWorker);
        await live.Site.Services.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(child.Id,
            [
                new ConferenceRequested(conference, ConferenceKind.Review, Site.Today, null, null, "The review is due", null),
                new ConferenceArranged(conference, Site.Today.AddDays(14), new TimeOnly(10, 0), null, "Market Street", null, "Wren Calloway", null, null, null, Site.Today),
                new ConferenceInvited(conference, invitation, null, "Jo Whitfield", "school nurse", "Community health", "By mail", Site.Today, true, false),
            ], NewId.Next(), author),
        ]);
        return invitation;
    }
}
