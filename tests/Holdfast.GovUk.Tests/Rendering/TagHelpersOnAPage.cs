using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Holdfast.GovUk.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Holdfast.GovUk.Tests.Rendering;

/// <summary>Serves the one page that has every tag helper on it.</summary>
public sealed class EverythingPage : IAsyncLifetime
{
    private WebApplication _app = null!;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(EverythingPage).Assembly.GetName().Name });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages(options => options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute()));
        builder.Services.AddHoldfastGovUk();
        _app = builder.Build();
        _app.MapRazorPages();
        await _app.StartAsync();
        Client = _app.GetTestClient();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public async Task<IHtmlDocument> Get() => await Parse(await Client.GetAsync(new Uri("/everything", UriKind.Relative)));

    public async Task<HttpResponseMessage> Send(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Client.PostAsync(new Uri("/everything", UriKind.Relative), form);
    }

    public async Task<IHtmlDocument> Post(params (string Name, string Value)[] fields)
    {
        var response = await Send(fields);
        ((int)response.StatusCode).ShouldBe(422);
        return await Parse(response);
    }

    private static async Task<IHtmlDocument> Parse(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
}

public class TagHelpersOnAPage(EverythingPage site) : IClassFixture<EverythingPage>
{
    [Fact]
    public async Task A_page_without_errors_has_no_summary_and_a_plain_title()
    {
        var page = await site.Get();

        page.QuerySelector(".govuk-error-summary").ShouldBeNull();
        page.Title.ShouldBe("Everything");
    }

    [Fact]
    public async Task Fields_show_what_the_model_holds()
    {
        var page = await site.Get();

        Input(page, "FullName").Value.ShouldBe(EverythingModel.HostileText);
        Input(page, "HeldOn_Day").Value.ShouldBe("22");
        Input(page, "HeldOn_Month").Value.ShouldBe("11");
        Input(page, "HeldOn_Year").Value.ShouldBe("2026");
        Input(page, "HeldAt").Value.ShouldBe("09:05");
        page.QuerySelector<IHtmlInputElement>("[name=Where][value=elsewhere]")!.IsChecked.ShouldBeTrue();
        page.QuerySelector<IHtmlInputElement>("[name=SeenAlone][value=true]")!.IsChecked.ShouldBeTrue();
        page.QuerySelector<IHtmlInputElement>("[name=Present][value=mum]")!.IsChecked.ShouldBeTrue();
        page.QuerySelector<IHtmlInputElement>("[name=Present][value=none]")!.IsChecked.ShouldBeFalse();
        Input(page, "Confirmed").IsChecked.ShouldBeTrue();
        page.QuerySelector<IHtmlSelectElement>("#Team")!.Value.ShouldBe("south");
        page.QuerySelector<IHtmlTextAreaElement>("#Notes")!.Value.ShouldBe(EverythingModel.HostileText);
    }

    [Fact]
    public async Task Hostile_text_never_becomes_markup_in_any_component()
    {
        var page = await site.Get();

        page.QuerySelectorAll("script").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).ShouldAllBe(attribute => attribute.Name != "onload");
        page.QuerySelector("[data-note]")!.GetAttribute("data-note").ShouldBe("a & b");
        page.QuerySelector(".govuk-summary-list__key")!.TextContent.ShouldBe(EverythingModel.HostileText);
        page.QuerySelector(".govuk-tag")!.TextContent.ShouldBe(EverythingModel.HostileText);
        page.QuerySelector(".govuk-notification-banner__heading")!.TextContent.ShouldBe(EverythingModel.HostileText);
        page.QuerySelector(".hf-because summary")!.TextContent.ShouldBe($"Because: {EverythingModel.HostileText}");
        page.QuerySelector(".govuk-pagination__link")!.GetAttribute("href").ShouldBe("/list?page=4&q=\"");
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        Input(await site.Get(), "Secret").Value.ShouldBe("");

        var answered = await site.Post(("Secret", "typed"), ("Refuse", "FullName=Enter a full name"));
        Input(answered, "Secret").Value.ShouldBe("");
    }

    [Fact]
    public async Task The_summary_lists_errors_in_the_order_of_the_page_and_links_to_each()
    {
        var page = await site.Post(
            ("HeldOn.Day", "31"), ("HeldOn.Month", "2"), ("HeldOn.Year", "2026"), ("Children[0].Words", "One"), ("Children[1].Words", ""),
            ("Refuse", "Children[1].Words=Enter what was said\n=Someone else wrote first\nWhereElse=Enter where\nWhere=Select where it was\nGone=Enter what is not here\nFullName=Enter a full name"));

        Links(page).ShouldBe(
        [
            ("Someone else wrote first", null),
            ("Enter a full name", "#FullName"),
            ("Date of visit must be a real date", "#HeldOn_Day"),
            ("Select where it was", "#Where"),
            ("Enter where", "#WhereElse"),
            ("Enter what was said", "#Children_1__Words"),
            ("Enter what is not here", "#Gone"),
        ]);
        page.Title.ShouldBe("Error: Everything");
        foreach (var (_, href) in Links(page).Where(link => link.Href is not (null or "#Gone")))
        {
            page.QuerySelector(href!).ShouldNotBeNull($"{href} leads nowhere");
        }
    }

    [Fact]
    public async Task An_error_is_shown_at_its_field_and_describes_it()
    {
        var page = await site.Post(("FullName", "Jo"), ("Refuse", "FullName=Enter a full name"));

        var field = Input(page, "FullName");
        field.Value.ShouldBe("Jo");
        field.ClassList.ShouldContain("govuk-input--error");
        field.GetAttribute("aria-describedby").ShouldBe("FullName-hint FullName-error");
        page.QuerySelector("#FullName-error")!.TextContent.ShouldBe("Error: Enter a full name");
        page.QuerySelector("#FullName-hint")!.TextContent.ShouldBe($"As {EverythingModel.HostileText}");
    }

    [Fact]
    public async Task What_was_typed_comes_back_however_wrong()
    {
        var page = await site.Post(
            ("HeldOn.Day", "thirty"), ("HeldOn.Month", "Feb"), ("HeldOn.Year", "26"), ("HeldAt", "teatime"), ("Where", "home"),
            ("Present", "mum"), ("Present", "none"), ("Team", "north"), ("Notes", "\r\nkept"));

        Input(page, "HeldOn_Day").Value.ShouldBe("thirty");
        Input(page, "HeldOn_Month").Value.ShouldBe("Feb");
        Input(page, "HeldOn_Year").Value.ShouldBe("26");
        Input(page, "HeldAt").Value.ShouldBe("teatime");
        page.QuerySelector<IHtmlInputElement>("[name=Where][value=home]")!.IsChecked.ShouldBeTrue();
        page.QuerySelectorAll<IHtmlInputElement>("[name=Present]:checked").Select(box => box.Value).ShouldBe(["mum", "none"]);
        Input(page, "Confirmed").IsChecked.ShouldBeFalse();
        page.QuerySelector<IHtmlSelectElement>("#Team")!.Value.ShouldBe("north");
        page.QuerySelector<IHtmlTextAreaElement>("#Notes")!.Value.ShouldEndWith("\nkept");
    }

    [Fact]
    public async Task Only_the_wrong_box_of_a_date_is_marked_and_linked()
    {
        var page = await site.Post(("HeldOn.Day", "22"), ("HeldOn.Month", ""), ("HeldOn.Year", "2026"));

        page.QuerySelectorAll(".govuk-date-input .govuk-input--error").Select(box => box.Id).ShouldBe(["HeldOn_Month"]);
        Links(page).ShouldBe([("Date of visit must include a month", "#HeldOn_Month")]);
    }

    [Fact]
    public async Task A_refused_date_marks_all_of_it()
    {
        var page = await site.Post(
            ("HeldOn.Day", "1"), ("HeldOn.Month", "May"), ("HeldOn.Year", "2030"), ("Refuse", "HeldOn=Date of visit must be today or in the past"));

        page.QuerySelectorAll(".govuk-date-input .govuk-input--error").Length.ShouldBe(3);
        Links(page).ShouldBe([("Date of visit must be today or in the past", "#HeldOn_Day")]);
    }

    [Fact]
    public async Task A_good_date_and_time_are_kept()
    {
        var response = await site.Send(("HeldOn.Day", " 3 "), ("HeldOn.Month", "Sept"), ("HeldOn.Year", "2026"), ("HeldAt", "2.30 pm"));

        (await response.Content.ReadAsStringAsync()).ShouldBe("kept 2026-09-03 14:30");
    }

    [Fact]
    public async Task A_date_left_empty_is_no_error()
    {
        var response = await site.Send(("HeldOn.Day", ""), ("HeldOn.Month", " "), ("HeldOn.Year", ""), ("HeldAt", ""));

        (await response.Content.ReadAsStringAsync()).ShouldBe("kept  ");
    }

    [Fact]
    public async Task A_choice_reveals_its_field()
    {
        var page = await site.Get();

        var revealed = page.QuerySelector("#Where-3")!.GetAttribute("data-aria-controls")!;
        page.GetElementById(revealed)!.QuerySelector("#WhereElse").ShouldNotBeNull();
        page.GetElementById(revealed)!.ClassList.ShouldNotContain("govuk-radios__conditional--hidden");
        page.QuerySelector(".govuk-radios__divider")!.TextContent.ShouldBe("or");
        page.QuerySelector("[name=Where]")!.Closest(".govuk-radios")!.ClassList.ShouldContain("hf-tiles");
    }

    [Fact]
    public async Task Every_control_has_a_name_a_person_can_hear()
    {
        var page = await site.Get();

        var controls = page.QuerySelectorAll("input:not([type=hidden]), select, textarea").ToList();
        controls.Count.ShouldBeGreaterThan(15);
        controls.ShouldAllBe(control => page.QuerySelectorAll("label").Count(label => label.GetAttribute("for") == control.Id) == 1);
        controls.Select(control => control.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task No_component_needs_an_inline_style_or_handler()
    {
        var page = await site.Get();

        page.All.SelectMany(element => element.Attributes)
            .ShouldAllBe(attribute => attribute.Name != "style" && !attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_list_shows_first_last_and_neighbours()
    {
        var page = await site.Get();

        page.QuerySelectorAll(".govuk-pagination__item").Select(item => item.TextContent).ShouldBe(["1", "⋯", "4", "5", "6", "⋯", "9"]);
        page.QuerySelector("[aria-current=page]")!.TextContent.ShouldBe("5");
    }

    private static IHtmlInputElement Input(IHtmlDocument page, string id) => page.QuerySelector<IHtmlInputElement>($"#{id}").ShouldNotBeNull();

    private static List<(string Words, string? Href)> Links(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".govuk-error-summary__list li").Select(line => (line.TextContent, line.QuerySelector("a")?.GetAttribute("href")))];
}
