using System.Net;
using Holdfast.Cli.Seeding;
using Holdfast.SiteKit;

namespace Holdfast.Web.Tests;

/// <summary>An area's administrator settles what guidance leaves open; everybody of the area reads it.</summary>
[Collection(SharedSite.Name)]
public class SettlingForAnArea(Site site)
{
    private const string Form = "main form[method=post]";
    private const string VisitEvery = "/practice/settings/hillingdon/visit-every";
    private const string Administrator = "admin@holdfast.example";

    [Fact, Trait("requirement", "W13")]
    public async Task A_value_counts_from_its_day_on_and_it_stands_who_decided()
    {
        var administrator = await site.As(Administrator);
        await administrator.Open(VisitEvery);
        administrator.Words.ShouldContain("How often the lead social worker sees the child");
        administrator.Words.ShouldContain("Set up with the area");

        await administrator.Send(Form, ("Length.Count", ""), ("From.Year", ""));
        administrator.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        administrator.Errors.ShouldBe(["Enter how long, as a number of 1 or more", "Date must include a year", "Enter who decided", "Enter why, or where it is written"]);

        // Far away, so that no date of another test moves.
        await administrator.Send(Form, ("Length.Count", "5"), ("Length.Unit", "WorkingDays"), ("From.Day", "1"), ("From.Month", "1"), ("From.Year", "2090"), ("DecidedBy", "The partnership"), ("Why", "Minute 4"));
        administrator.Path.ShouldBe("/practice/settings#hillingdon");
        administrator.Words.ShouldContain("Settled from 1 January 2090");
        administrator.Words.ShouldContain("From 1 January 2090: 5 working days");

        await administrator.Open(VisitEvery);
        administrator.Words.ShouldContain("1 January 2090 5 working days The partnership Minute 4");
    }

    [Fact]
    public async Task A_list_is_written_one_item_on_each_line_and_read_back_so()
    {
        var administrator = await site.As(Administrator);
        await administrator.Open("/practice/settings/hillingdon/conference-quorum");
        administrator.Page.QuerySelector("textarea[name=Words]")!.TextContent.Trim().Split('\n').Length.ShouldBe(4);

        await administrator.Send(Form, ("Words", "two groupings"), ("From.Year", "2090"), ("DecidedBy", "The partnership"), ("Why", "Minute 4"));

        administrator.Errors.ShouldHaveSingleItem().ShouldContain("takes a list");
    }

    [Fact]
    public async Task What_is_wrong_with_a_list_is_said_at_once_with_what_else_is_missing()
    {
        var administrator = await site.As(Administrator);
        await administrator.Open("/practice/settings/hillingdon/school-holidays");

        await administrator.Send(Form, ("Words", "Easter = Easter holidays, 29 March 2027 to 9 April 2027\nmay = Half-term\nmay = May half-term, 31 May 2027 to 4 June 2027"), ("From.Year", "2090"), ("DecidedBy", ""), ("Why", ""));

        administrator.Errors.ShouldBe([
            "'school-holidays' lists days. Write 'Half-term' as 'Christmas holidays, 21 December 2026 to 1 January 2027'. The code 'Easter' must have small letters, digits and hyphens only. The code 'may' stands twice. Each line needs a code of its own.",
            "Enter who decided", "Enter why, or where it is written"]);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Nobody_else_settles_and_no_setting_is_made_up()
    {
        var manager = await site.As(Demonstration.Areas.Single(a => a.Code == "hillingdon").Managers[0].Email);
        await manager.Open("/practice/settings");
        manager.Status.ShouldBe(HttpStatusCode.OK);
        manager.Page.QuerySelectorAll("main table a").ShouldBeEmpty("a manager reads, and does not settle");
        await manager.Open(VisitEvery);
        manager.Status.ShouldBe(HttpStatusCode.NotFound);

        var administrator = await site.As(Administrator);
        await administrator.Open("/practice/settings/hillingdon/moon-every");
        administrator.Status.ShouldBe(HttpStatusCode.NotFound);
        await administrator.Open("/practice/settings/atlantis/visit-every");
        administrator.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
