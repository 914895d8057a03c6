using System.Net;
using Holdfast.Casework.Visits;
using Holdfast.SiteKit;

namespace Holdfast.Web.Tests.Forms;

/// <summary>The journey of a visit: when and where, each child, check, record.</summary>
[Collection(SharedSite.Name)]
public class RecordingAVisit(Site site)
{
    private const string Form = "main form[method=post]";

    [Fact, Trait("requirement", "W01"), Trait("requirement", "W08"), Trait("requirement", "X02"), Trait("requirement", "P04")]
    public async Task Is_done_once_and_stands_in_each_childs_own_record_with_its_own_facts()
    {
        var family = await TestFamily.New(site);
        var owed = await family.Owed(family.Ada);
        var browser = await site.As(family.Lead.Email);
        await Begin(browser, family);

        await browser.Send(Form, Seen(family));
        browser.Path.ShouldEndWith("/check", Case.Sensitive, string.Join(", ", browser.Errors));
        browser.Words.ShouldContain("Gran makes tea on Fridays");
        browser.Words.ShouldContain("His mother stayed in the room");
        browser.Words.ShouldContain("Gran makes tea on Fridays Ada, talking over a drawing", Case.Sensitive);
        await browser.Send(Form);

        browser.Status.ShouldBe(HttpStatusCode.OK, browser.Words);
        browser.Words.ShouldContain("The visit is recorded");
        var (ada, tobi) = (await Visit(family, family.Ada), await Visit(family, family.Tobi));
        ada.VisitId.ShouldBe(tobi.VisitId);
        (ada.Child.Alone, ada.Child.OwnWords).ShouldBe((Aloneness.Alone, "Gran makes tea on Fridays"));
        (tobi.Child.Alone, tobi.Child.OwnWords, tobi.Child.NotAloneReason).ShouldBe((Aloneness.SomeoneWasThere, "He drew his bed", "His mother stayed in the room"));
        (await Visit(family, family.Baby)).Child.Seen.ShouldBeFalse();
        (await family.Owed(family.Ada)).Select(d => (d.Rule, d.OpenedBy)).ShouldNotBe(owed.Select(d => (d.Rule, d.OpenedBy)));
    }

    [Fact, Trait("requirement", "W01")]
    public async Task Asks_of_each_child_what_is_missing_and_keeps_what_was_typed()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/record-a-visit");
        await browser.Send(Form, ("Answers.VisitedOn.Month", "13"), ("Answers.PlaceName", "Kept as typed"));
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.Count.ShouldBe(2, string.Join(", ", browser.Errors));
        browser.Fields(Form).Fields.ShouldContain(new KeyValuePair<string, string>("Answers.VisitedOn.Month", "13"));
        browser.Fields(Form).Fields.ShouldContain(new KeyValuePair<string, string>("Answers.PlaceName", "Kept as typed"));

        await browser.Send(Form, ("Answers.VisitedOn.Month", "11"), ("Answers.Announced", "true"));
        await browser.Send(Form, (Of(family.Ada, "Seen"), "true"), (Of(family.Ada, "OwnWords"), "It was loud"), (Of(family.Tobi, "Seen"), "false"));
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.ShouldBe(["Select whether Ada was seen alone", "Enter what this visit means for Ada", "Enter why Tobi was not seen"]);
        browser.Words.ShouldContain("It was loud");
        (await family.Child(family.Ada)).Visits.Count.ShouldBe(1);
    }

    [Fact, Trait("requirement", "X02")]
    public async Task Pressed_twice_or_gone_back_to_records_once_and_says_so()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await Begin(browser, family);
        var first = browser.Path;
        await browser.Send(Form, Seen(family));
        var check = browser.Path;
        var (action, fields) = browser.Fields(Form);

        await browser.Post(action, fields);
        await browser.Post(action, fields);
        browser.Words.ShouldContain("The visit is recorded");
        await browser.Open(check);
        browser.Path.ShouldBe($"/children/{family.Ada}");
        await browser.Open(first);
        browser.Path.ShouldBe($"/children/{family.Ada}");

        (await family.Child(family.Ada)).Visits.Count.ShouldBe(2);
    }

    [Fact, Trait("requirement", "X02")]
    public async Task Typed_on_in_an_old_window_after_recording_is_kept_beside_it()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await browser.Open($"/children/{family.Ada}/record-a-visit");
        var (action, old) = browser.Fields(Form, ("Answers.Announced", "true"), ("Answers.PlaceName", "Typed too late"));
        await browser.Send(Form, ("Answers.Announced", "true"));
        await browser.Send(Form, Seen(family));
        await browser.Send(Form);

        await browser.Post(action, old);

        browser.Words.ShouldContain("What you typed is kept here");
        browser.Fields(Form).Fields.ShouldContain(new KeyValuePair<string, string>("Answers.PlaceName", "Typed too late"));
        (await family.Child(family.Ada)).Visits.Count.ShouldBe(2);
    }

    [Fact, Trait("requirement", "W06")]
    public async Task Takes_a_drawing_of_one_child_with_it()
    {
        var family = await TestFamily.New(site);
        var browser = await site.As(family.Lead.Email);
        await Begin(browser, family);
        await browser.Send(Form, Seen(family));
        await browser.Open(browser.Path.Replace("/check", "/drawings", StringComparison.Ordinal));

        await browser.Upload("main form[enctype]", "Picture", "not-a-picture.exe", "MZ"u8.ToArray(), ("Of", family.Tobi.ToString()));
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.ShouldHaveSingleItem();
        await browser.Upload("main form[enctype]", "Picture", "house.png", OnePixel, ("Of", family.Tobi.ToString()), ("Caption", "Tobi’s drawing of his house"));
        browser.Words.ShouldContain("Tobi’s drawing of his house");
        await browser.Open(browser.Path.Replace("/drawings", "/check", StringComparison.Ordinal));
        await browser.Send(Form);

        (await Visit(family, family.Tobi)).Attachments.ShouldHaveSingleItem().Caption.ShouldBe("Tobi’s drawing of his house");
        (await Visit(family, family.Ada)).Attachments.ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Is_open_to_the_core_group_and_to_nobody_else_from_outside()
    {
        var family = await TestFamily.New(site);
        var visitor = await site.As(family.HealthVisitor.Email);
        (await visitor.Open($"/children/{family.Ada}/record-a-visit")).Status.ShouldBe(HttpStatusCode.OK);
        visitor.Words.ShouldNotContain("Unborn child");
        var stranger = await site.As(family.Stranger.Email);
        (await stranger.Open($"/children/{family.Ada}/record-a-visit")).Status.ShouldBe(HttpStatusCode.NotFound);
        var chair = await site.As(family.Area.Chair.Email);
        (await chair.Open($"/children/{family.Ada}/record-a-visit")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    internal static async Task Begin(Browser browser, TestFamily family)
    {
        await browser.Open($"/children/{family.Ada}/record-a-visit");
        await browser.Send(Form, ("Answers.Announced", "true"));
        browser.Path.ShouldEndWith("/seen", Case.Sensitive, string.Join(", ", browser.Errors));
    }

    internal static (string, string?)[] Seen(TestFamily family) =>
    [
        (Of(family.Ada, "Seen"), "true"), (Of(family.Ada, "Alone"), "Alone"), (Of(family.Ada, "OwnWords"), "Gran makes tea on Fridays"), (Of(family.Ada, "HowCommunicated"), "Talking over a drawing"), (Of(family.Ada, "Analysis"), "Gran keeps Fridays calm"),
        (Of(family.Tobi, "Seen"), "true"), (Of(family.Tobi, "Alone"), "SomeoneWasThere"), (Of(family.Tobi, "WhoWasThere"), "His mother"),
        (Of(family.Tobi, "NotAloneReason"), "His mother stayed in the room"), (Of(family.Tobi, "OwnWords"), "He drew his bed"), (Of(family.Tobi, "Analysis"), "He has a place of his own"),
    ];

    private static string Of(Guid child, string field) => $"Answers.Children[{child}].{field}";

    private static async Task<VisitMade> Visit(TestFamily family, Guid child) => (await family.Child(child)).Visits.Single(v => v.VisitId != family.Visit);

    private static readonly byte[] OnePixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
}
