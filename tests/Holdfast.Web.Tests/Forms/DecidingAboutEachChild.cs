using System.Net;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.SiteKit;

namespace Holdfast.Web.Tests.Forms;

/// <summary>One meeting, and about each child a decision of its own, in one act; then the outcome as a page.</summary>
[Collection(SharedSite.Name)]
public class DecidingAboutEachChild(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "X02"), Trait("requirement", "B06")]
    public async Task One_act_decides_differently_about_brother_and_sister()
    {
        var (family, lead) = await Begin();
        var (ada, tobi) = await Rows(lead, family);
        await lead.Send(Form, [.. Goes(ada), .. Ends(tobi), .. NextReview("14")]);
        lead.Errors.ShouldBeEmpty();

        var (sister, brother) = (await family.Child(family.Ada), await family.Child(family.Tobi));
        ConferenceOutcome.Find(sister, family.Conference)!.Decided.ShouldNotBeNull().Decided.ShouldBe(DecidedAs.Continue);
        ConferenceOutcome.Find(brother, family.Conference)!.Decided.ShouldNotBeNull().Instead.ShouldBe(InsteadOfPlan.ChildInNeedPlan);
        brother.Plans.ShouldHaveSingleItem().EndedOn.ShouldBe(TestFamily.ConferenceMeetsOn);
        (await Act(family, family.Ada)).ShouldBe(await Act(family, family.Tobi));
    }

    [Fact, Trait("requirement", "X02")]
    public async Task A_child_whose_decision_is_left_open_is_decided_about_later()
    {
        var (family, lead) = await Begin();
        var (ada, _) = await Rows(lead, family);
        await lead.Send(Form, [.. Goes(ada), .. NextReview("14")]);
        lead.Errors.ShouldBeEmpty();

        ConferenceMeeting.Find(await family.Child(family.Tobi), family.Conference)!.IsDecided.ShouldBeFalse();
        await lead.Open($"/children/{family.Tobi}/conference/meeting/{family.Conference}/decide");
        lead.Status.ShouldBe(HttpStatusCode.OK);
        await lead.Open($"/children/{family.Ada}/conference/meeting/{family.Conference}/decide");
        lead.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_wrong_about_the_brother_is_said_with_his_name_at_his_field_and_nothing_is_written()
    {
        var (family, lead) = await Begin();
        var (ada, tobi) = await Rows(lead, family);
        await lead.Send(Form, [.. Goes(ada), .. Ends(tobi).Where(e => e.Item1 != $"{tobi}.InsteadWords"), .. NextReview("14")]);

        lead.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lead.Errors.ShouldHaveSingleItem().ShouldBe("Tobi: Enter what it consists of and who leads it");
        ConferenceMeeting.Find(await family.Child(family.Ada), family.Conference)!.IsDecided.ShouldBeFalse();
    }

    [Fact, Trait("requirement", "B07"), Trait("requirement", "B28"), Trait("requirement", "M22")]
    public async Task The_outcome_shows_the_plan_before_beside_and_what_is_still_open_and_is_read_also_by_the_core_group()
    {
        var (family, lead) = await Begin();
        var page = $"/children/{family.Ada}/conference/{family.Conference}/outcome";
        await lead.Open(page);
        lead.Words.ShouldContain("A sober adult is there every night");
        lead.Words.ShouldContain("Not gone through yet");
        lead.Words.ShouldContain("Complaint, representation and appeal not all explained yet to Chioma");
        lead.Words.ShouldContain("To be read with: The London Safeguarding Children Procedures");

        await lead.Open($"/children/{family.Ada}/conference/meeting/{family.Conference}/outcome-reviewed?outcomeId={family.Outcome}");
        await lead.Send(Form, ("Fate", "Unchanged"), ("Progress", "Two calm Fridays"), ("Evidence", "What Ada drew"));
        lead.Path.ShouldBe(page);
        lead.Words.ShouldContain("Read through and confirmed as it stands");

        var visitor = await site.As(family.HealthVisitor.Email);
        await visitor.Open(page);
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Words.ShouldContain("Two calm Fridays");
        visitor.Words.ShouldNotContain("Offered to lead the plan");
    }

    [Fact, Trait("requirement", "M06"), Trait("requirement", "M53"), Trait("requirement", "H16")]
    public async Task A_plan_decided_with_nobody_offered_shows_at_once_as_owed_and_its_dates_have_the_areas_limits()
    {
        var family = await TestFamily.New(site);
        var lead = await site.As(family.Lead.Email);
        await lead.Open($"/children/{family.Baby}/conference/meeting/begin");
        await lead.Send(Form, ("Kind", "PreBirth"), ("Chair", "Pat Rowe"));
        await lead.Open($"/children/{family.Baby}/conference/meeting/{ConferenceMeeting.All(await family.Child(family.Baby)).Single().ConferenceId}/decide");
        lead.Words.ShouldContain("The team manager has offered nobody to lead the plan yet");
        (string, string?)[] plan = [("Each[0].Decides", "Plan"), ("Each[0].Category", "neglect"), ("Each[0].Reasons", "Harm before")];

        await lead.Send(Form, [.. plan, .. Date("FirstCoreGroupOn", "8 12 2026")]);
        lead.Errors.ShouldHaveSingleItem().ShouldBe("The last day in time is 7 December 2026. Choose a day by then, or enter why it is later");
        await lead.Send(Form, [.. plan, .. Date("FirstCoreGroupOn", "7 12 2026")]);
        lead.Errors.ShouldBeEmpty();

        (await family.Owed(family.Baby)).ShouldContain(d => d.Rule == "name-lead" && d.Due == Site.Today);
        (await family.Owed(family.Baby)).ShouldContain(d => d.Rule == "outline-plan" && d.Due == Site.Today);
    }

    private async Task<(TestFamily Family, Browser Lead)> Begin()
    {
        var family = await TestFamily.New(site);
        return (family, await site.As(family.Lead.Email));
    }

    /// <summary>The parts of the form about Ada and about Tobi.</summary>
    private static async Task<(string Ada, string Tobi)> Rows(Browser lead, TestFamily family)
    {
        await lead.Open($"/children/{family.Ada}/conference/meeting/{family.Conference}/decide");
        var of = lead.Fields(Form).Fields.Where(f => f.Key.EndsWith(".ChildId", StringComparison.Ordinal)).ToDictionary(f => Guid.Parse(f.Value), f => f.Key[..^".ChildId".Length]);
        return (of[family.Ada], of[family.Tobi]);
    }

    private static (string, string?)[] Goes(string row) =>
    [
        ($"{row}.Decides", "Continue"), ($"{row}.Category", "neglect"), ($"{row}.CategoryWords", "Hunger goes on"), ($"{row}.Reasons", "Not safe yet"), ($"{row}.WhoTellsTheChild", "Mina Fell"), ($"{row}.TheChildIsTold", "Today"),
    ];

    private static (string, string?)[] Ends(string row) =>
    [
        ($"{row}.Decides", "End"), ($"{row}.Ground", "no-longer-at-risk"), ($"{row}.EndsBecause", "Six calm months at Gran’s"), ($"{row}.Instead", "ChildInNeedPlan"), ($"{row}.InsteadWords", "Fortnightly, led by Mina"),
        ($"{row}.Reasons", "Safe with Gran"), ($"{row}.WhoTellsTheChild", "Mina Fell"), ($"{row}.TheChildIsTold", "Today"),
    ];

    private static (string, string?)[] NextReview(string day) => Date("NextReviewOn", $"{day} 12 2026");

    private static (string, string?)[] Date(string field, string day) => day.Split(' ') is [var d, var m, var y] ? [($"{field}.Day", d), ($"{field}.Month", m), ($"{field}.Year", y)] : [];

    private static async Task<Guid> Act(TestFamily family, Guid child) => (await family.Journal(child)).Last(e => e.What is ConferenceDecided).CommandId;
}
