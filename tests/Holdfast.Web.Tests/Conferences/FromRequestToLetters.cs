using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Letters;
using Holdfast.Cli.Seeding;
using Holdfast.Records.Journal;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Conferences;

/// <summary>
/// The whole of a conference as the people of an area go through it, page by page and from nothing: three siblings, parents who must not learn each other's
/// address, one who does not agree; and the review that continues a plan. On a site of its own, because the days go by.
/// </summary>
public sealed class FromRequestToLetters(Site site) : IClassFixture<Site>
{
    private const string Form = "main form[method=post]";
    private const string MothersHome = "14 Quayside Mews";
    private const string FathersHome = "3 Lower Cliff Court";

    [Theory, Trait("requirement", "M01"), Trait("requirement", "M05"), Trait("requirement", "M06"), Trait("requirement", "M21"), Trait("requirement", "B07")]
    [InlineData("hillingdon")]
    [InlineData("birmingham")]
    [InlineData("wales")]
    [InlineData("isle-of-man")]
    public async Task Three_siblings_go_from_a_request_to_letters_and_one_of_them_to_a_review(string code)
    {
        site.Clock.MoveTo(UkClock.EndOf(Site.Today.AddDays(-1)).AddHours(10));
        var area = Demonstration.Areas.Single(a => a.Code == code);
        var (osian, beca, tomos) = await Registered(area, "Wrenfold" + code.Replace("-", "", StringComparison.Ordinal));
        using var worker = await Browser.SignedInAs(site, area.Worker(0).Email);
        using var manager = await Browser.SignedInAs(site, area.Managers[0].Email);
        using var chair = await Browser.SignedInAs(site, area.Chair.Email);
        var people = await Surrounded(worker, osian, [beca, tomos]);
        (await chair.Open($"/children/{osian}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound, "nobody has asked the chair yet");

        await Asked(worker, manager, osian, [beca, tomos]);
        var meeting = await Met(chair, people, osian, [beca, tomos]);
        await Decided(chair, manager, area.Worker(0).UserId, people, meeting, osian, beca);

        (await Of(osian)).PlanOn(Site.Today)!.LatestCategory.ShouldBe("neglect");
        (await Of(beca)).PlanOn(Site.Today)!.LatestCategory.ShouldBe("emotional");
        (await Of(tomos)).PlanOn(Site.Today).ShouldBeNull();
        (await Of(osian)).LeadSocialWorker!.UserId.ShouldBe(area.Worker(0).UserId);
        await Written(chair, meeting, osian, beca, tomos);

        site.Clock.Move(TimeSpan.FromDays(70));
        await Reviewed(area, people, osian);
        ConferenceOutcome.Find(await Of(osian), await ReviewOf(osian))!.Outline.Outcomes.ShouldHaveSingleItem().Fate.ShouldBe(OutcomeFate.Unchanged);
    }

    /// <summary>The worker registers the three and takes them.</summary>
    private async Task<(Guid, Guid, Guid)> Registered(DemonstrationArea area, string family)
    {
        using var worker = await Browser.SignedInAs(site, area.Worker(0).Email);
        await worker.Open("/register");
        (string Given, string Day, string Month, string Year)[] kids = [("Osian", "2", "3", "2014"), ("Beca", "21", "7", "2019"), ("Tomos", "9", "1", "2024")];
        for (var i = 0; i < kids.Length; i++)
        {
            var card = $"Answers.New[{i + 1}]";
            var (given, day, month, year) = kids[i];
            (string, string?)[] said =
            [
                ("Answers.FamilyName", family), ($"{card}.Name.Given", given), ($"{card}.Name.Family", family), ($"{card}.Born", "true"),
                ($"{card}.BornOn.Day", day), ($"{card}.BornOn.Month", month), ($"{card}.BornOn.Year", year),
            ];
            await worker.Send(Form, i < kids.Length - 1 ? [.. said, ("add", "card")] : said);
        }

        await worker.Send(Form);
        await worker.Send(Form);
        var first = Guid.Parse(worker.Path.Split('/')[2]);
        var others = worker.Page.QuerySelectorAll("main a").Where(a => a.TextContent.EndsWith(family, StringComparison.Ordinal)).Select(a => a.GetAttribute("href")!.Split('/')[2]).Select(Guid.Parse).Where(id => id != first).Distinct().ToList();
        others.Count.ShouldBe(2, worker.Words);
        return (first, others[0], others[1]);
    }

    /// <summary>Who is around the children, with the parents' homes kept from each other, and what was found.</summary>
    private static async Task<Dictionary<string, string>> Surrounded(Browser worker, Guid child, IReadOnlyList<Guid> others)
    {
        foreach (var (name, role, what, agency) in new[]
        {
            ("Nerys Wrenfold", "Family", "mother", null), ("Gethin Pugh", "Family", "father", null), ("Jo Whitfield", "Professional", "head teacher", "Hillside Primary"),
            ("Mel Ashgrove", "Professional", "health visitor", "Community health"), ("Sergeant Dyer", "Professional", "police officer", "Police"),
        })
        {
            await worker.Open($"/children/{child}/network/person");
            await worker.Send(
                Form, [("Person.Name", name), ("Person.Role", role), ("Person.Relationship", what), ("Person.ParentalResponsibility", role == "Family" ? "true" : ""), ("Person.Agency", agency), .. Also(others)]);
            worker.Errors.ShouldBeEmpty(name);
        }

        await worker.Open($"/children/{child}/protected-address");
        var people = ((IHtmlSelectElement)worker.Page.QuerySelector("select[name=PersonId]")!).Options.Where(o => o.Value.Length > 0).ToDictionary(o => o.Text.Trim().Split(' ')[0], o => o.Value);
        foreach (var (whose, home, from) in new[] { ("Nerys", MothersHome, "Gethin"), ("Gethin", FathersHome, "Nerys") })
        {
            await worker.Open($"/children/{child}/protected-address");
            await worker.Send(Form, [("PersonId", people[whose]), ("Address", home), ("Reason", "It is not safe."), ("WithheldFrom", people[from]), .. others.Select(o => ($"ProtectedFor[{o}]", (string?)"true"))]);
            worker.Errors.ShouldBeEmpty(whose);
        }

        await worker.Open($"/children/{child}/strategy-discussion");
        var law = ((IHtmlSelectElement)worker.Page.QuerySelector("select[name=StartsEnquiry]")!).Options.First(o => o.Value.Length > 0).Value;
        await worker.Send(Form, [("TookPart", "Police and health"), ("WhatWasDecided", "An enquiry"), ("StartsEnquiry", law), .. Also(others)]);
        worker.Errors.ShouldBeEmpty();
        return people;
    }

    /// <summary>The conference is asked for, agreed and arranged, and its people are invited.</summary>
    private static async Task Asked(Browser worker, Browser manager, Guid child, IReadOnlyList<Guid> others)
    {
        await worker.Open($"/children/{child}/conference/request");
        await worker.Send(Form, [("Why", "All three are likely to be hurt."), ("Statement", "They may be alone at night."), .. Also(others)]);
        await manager.Open($"/children/{child}/conference/agree");
        await manager.Send(Form, [.. Also(others)]);
        manager.Errors.ShouldBeEmpty();
        await worker.Open($"/children/{child}/conference/arrange");
        await worker.Send(Form, [.. Day("On", Site.Today.AddDays(1)), ("At", "10am"), ("Place", "Civic Centre, room 4"), .. Also(others)]);
        worker.Errors.ShouldBeEmpty();
        worker.Words.ShouldContain("Civic Centre, room 4");
    }

    /// <summary>The meeting, up to the point at which the chair decides.</summary>
    private static async Task<string> Met(Browser chair, IReadOnlyDictionary<string, string> people, Guid child, IReadOnlyList<Guid> others)
    {
        await chair.Open($"/children/{child}/conference");
        await chair.Open(chair.Page.QuerySelector("a[href*='meeting/begin']")!.GetAttribute("href")!);
        await chair.Send(Form, [("WhyAnotherDay", "Everybody could come sooner."), .. Also(others)]);
        chair.Errors.ShouldBeEmpty();
        var meeting = chair.Path.Split('/')[^1];
        var at = $"/children/{child}/conference/meeting/{meeting}";
        async Task Say(string form, params (string, string?)[] values)
        {
            await chair.Open($"{at}/{form}");
            await chair.Send(Form, values);
            chair.Errors.ShouldBeEmpty(form);
        }

        foreach (var (who, comes, how) in new[] { ("Nerys", "Parent", "InPerson"), ("Gethin", "Parent", "ByPhoneOrVideo"), ("Jo", "School", "InPerson"), ("Mel", "HealthVisiting", "InPerson"), ("Sergeant", "Police", "NeitherCameNorReported") })
        {
            await Say("attended", [("PersonId", people[who]), ("Grouping", comes), ("How", how), .. Also(others)]);
        }

        await Say("attended", [("Name", "Sam Rowe"), ("Role", "social worker"), ("Grouping", "SocialCare"), ("How", "InPerson"), .. Also(others)]);
        await Say("point", [("Words", "We were hungry on Fridays."), ("Whose", "Osian"), ("Voice", "Child"), ("Column", "FamilyWords")]);
        await Say("danger", [("Danger", "Osian may be hurt on Friday nights."), ("SafetyGoal", "A sober grown-up is at home"), ("Measure", "Osian says who was there"), ("Duration", "Twelve weeks")]);
        foreach (var (who, comes, view) in new[] { ("Nerys Wrenfold", "Parent", "Yes"), ("Gethin Pugh", "Parent", "No"), ("Jo Whitfield", "School", "Yes"), ("Mel Ashgrove", "HealthVisiting", "Yes"), ("Sam Rowe", "SocialCare", "Yes") })
        {
            await Say("view", [("Name", who), ("Grouping", comes), ("Plan", view), ("OwnWords", "So it is."), .. Also([others[0]])]);
        }

        await Say("dissent", [("Name", "Gethin Pugh"), ("Grouping", "Parent"), ("Reasons", "Nobody asked me."), ("Owner", "The chair"), .. Also(others)]);
        await chair.Open(at);
        chair.Words.ShouldContain("Gethin Pugh does not agree");
        return meeting;
    }

    /// <summary>The chair decides about each; the manager offers a lead only then; the outline plan is written.</summary>
    private static async Task Decided(Browser chair, Browser manager, Guid lead, IReadOnlyDictionary<string, string> people, string meeting, Guid child, Guid sister)
    {
        var at = $"/children/{child}/conference/meeting/{meeting}";
        await chair.Open($"{at}/decide");
        await chair.Send(
            Form,
            [
                .. Plan(0, "neglect"), .. Plan(1, "emotional"), ("Each[2].Decides", "NoPlan"), ("Each[2].Instead", "ChildInNeedPlan"), ("Each[2].InsteadWords", "Weekly visits."),
                ("Each[2].Reasons", "He is with his aunt."), ("Each[2].WhoTellsTheChild", "His mother"), ("Each[2].TheChildIsTold", "Later"), .. Day("FirstCoreGroupOn", Site.Today.AddDays(8)),
            ]);
        chair.Errors.ShouldBeEmpty();
        chair.Words.ShouldContain("Nobody is named");

        await manager.Open($"/children/{child}/conference/{meeting}/outcome");
        await manager.Open(manager.Page.QuerySelector("a[href*='lead-offer']")!.GetAttribute("href")!);
        await manager.Send(Form, [("UserId", lead.ToString()), ("Qualified", "true"), .. Also([sister])]);
        manager.Errors.ShouldBeEmpty();
        await chair.Open($"/children/{child}/conference/{meeting}/outcome");
        await chair.Open(chair.Page.QuerySelector("a[href$='plan-lead']")!.GetAttribute("href")!);
        await chair.Send(Form);
        chair.Errors.ShouldBeEmpty();
        chair.Words.ShouldNotContain("Nobody is named");

        await chair.Open($"{at}/risk");
        await chair.Send(Form, [("MustChange", "Nobody is alone at night."), ("Contingency", "A legal planning meeting."), ("ContingencyWhen", "One more night."), .. Also([sister])]);
        await chair.Open($"{at}/plan-outcome");
        await chair.Send(Form, ("WhatMustChange", "A sober grown-up is at home every night."), ("HowSeen", "Osian names who was there."));
        await chair.Open(chair.Page.QuerySelector("a[href*='plan-action']")!.GetAttribute("href")!);
        await chair.Send(Form, [("What", "Nerys rings her sister first."), ("Why", "Osian is not in charge then."), ("Who", "Nerys Wrenfold"), .. Day("By", Site.Today.AddDays(10))]);
        chair.Errors.ShouldBeEmpty();
        await chair.Open($"{at}/plan-core-group");
        await chair.Send(Form, [.. people.Where(p => p.Key is "Nerys" or "Gethin" or "Jo" or "Mel").Select(p => ("Chosen", (string?)p.Value)), ("ChildTakesPart", "He comes for half an hour."), .. Also([sister])]);
        chair.Errors.ShouldBeEmpty();
    }

    /// <summary>Letters of decision about each, read by the chair and signed; no parent's home stands in any of them.</summary>
    private async Task Written(Browser chair, string meeting, params IReadOnlyList<Guid> children)
    {
        foreach (var child in children)
        {
            await chair.Open($"/children/{child}/letters/{meeting}/words");
            await chair.Send(Form, ("ForTheChild", "You did nothing wrong."));
            chair.Errors.ShouldBeEmpty();
            await chair.Open($"/children/{child}/letters/{meeting}/sign?kind=Decision");
            await chair.Send(Form, ("HasRead", "yes"));
            chair.Errors.ShouldBeEmpty();
            var letters = ConferenceLetters.Of(await Of(child), Guid.Parse(meeting))!.Letters;
            letters.Where(l => l.Signed.Reader == LetterReader.Parent).Select(l => l.Signed.To.Split(' ')[0]).ShouldBe(["Gethin", "Nerys"]);
            foreach (var letter in letters)
            {
                await chair.Open($"/children/{child}/letters/{letter.Signed.LetterId}");
                chair.Words.ShouldNotContain(MothersHome);
                chair.Words.ShouldNotContain(FathersHome);
            }
        }
    }

    /// <summary>Ten weeks later the plan of the eldest is looked at again, and goes on.</summary>
    private async Task Reviewed(DemonstrationArea area, IReadOnlyDictionary<string, string> people, Guid child)
    {
        using var worker = await Browser.SignedInAs(site, area.Worker(0).Email);
        using var chair = await Browser.SignedInAs(site, area.Chair.Email);
        await worker.Open($"/children/{child}/conference/request");
        await worker.Send(Form, ("Kind", "Review"), ("Why", "The review is due."), ("AlsoFor", null));
        worker.Errors.ShouldBeEmpty();
        await chair.Open($"/children/{child}/conference");
        await chair.Open(chair.Page.QuerySelector("a[href*='meeting/begin']")!.GetAttribute("href")!);
        await chair.Send(Form, ("Kind", "Review"), ("AlsoFor", null));
        chair.Errors.ShouldBeEmpty();
        var (meeting, at) = (chair.Path.Split('/')[^1], chair.Path);
        foreach (var (who, comes) in new[] { ("Nerys", "Parent"), ("Jo", "School"), ("Mel", "HealthVisiting") })
        {
            await chair.Open($"{at}/attended");
            await chair.Send(Form, ("PersonId", people[who]), ("Grouping", comes), ("How", "InPerson"), ("AlsoFor", null));
        }

        await chair.Open($"/children/{child}/conference/{meeting}/outcome");
        chair.Words.ShouldContain("A sober grown-up is at home every night.");
        ConferenceOutcome.Find(await Of(child), Guid.Parse(meeting))!.Outline.Outcomes.ShouldBeEmpty("nothing is carried over by itself");
        await chair.Open(chair.Page.QuerySelector("a[href*='outcome-reviewed']")!.GetAttribute("href")!);
        await chair.Send(Form, ("Fate", "Unchanged"), ("Progress", "He sleeps at night."), ("Evidence", "The school’s log."));
        chair.Errors.ShouldBeEmpty();
        await chair.Open($"{at}/decide");
        await chair.Send(
            Form, ("Each[0].Decides", "Continue"), ("Each[0].CategoryWords", "It is still neglect."), ("Each[0].Reasons", "It begins to work."), ("Each[0].WhoTellsTheChild", "The social worker"), ("Each[0].TheChildIsTold", "Today"));
        chair.Errors.ShouldBeEmpty();
        (await Of(child)).PlanOn(UkClock.DayOf(site.Clock.GetUtcNow())).ShouldNotBeNull();
    }

    private async Task<Guid> ReviewOf(Guid child) => (await Of(child)).Meetings[^1].MeetingId;

    private Task<Child> Of(Guid id) => site.Services.GetRequiredService<JournalStore>().ReadChild(id);

    private static IEnumerable<(string, string?)> Plan(int child, string category) =>
    [
        ($"Each[{child}].Decides", "Plan"), ($"Each[{child}].Category", category), ($"Each[{child}].VisitsEvery.Count", "10"), ($"Each[{child}].VisitsEvery.Unit", "WorkingDays"),
        ($"Each[{child}].Reasons", "He looks after the others."), ($"Each[{child}].WhoTellsTheChild", "The social worker"), ($"Each[{child}].TheChildIsTold", "Tomorrow"),
    ];

    private static IEnumerable<(string, string?)> Also(IEnumerable<Guid> children) => children.Select(c => ("AlsoFor", (string?)c.ToString()));

    private static IEnumerable<(string, string?)> Day(string field, DateOnly day) =>
        [($"{field}.Day", Text(day.Day)), ($"{field}.Month", Text(day.Month)), ($"{field}.Year", Text(day.Year))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
