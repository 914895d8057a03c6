using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk.Tests.Conformance;

/// <summary>
/// Holds every component to the fixtures published with GOV.UK Frontend. What is left out is listed here with its reason:
/// an option our records do not have, because we do not use it.
/// </summary>
public class GovUkConformance
{
    [Theory, MemberData(nameof(Of), "input")]
    public void Input(string fixture) => Published.ShouldBeRendered<TextInput>("input", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "textarea")]
    public void Textarea(string fixture) => Published.ShouldBeRendered<Textarea>("textarea", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "select")]
    public void Select(string fixture) => Published.ShouldBeRendered<Select>("select", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "radios")]
    public void Radios(string fixture) => Published.ShouldBeRendered<Radios>("radios", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "checkboxes")]
    public void Checkboxes(string fixture) => Published.ShouldBeRendered<Checkboxes>("checkboxes", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "date-input")]
    public void Date_input(string fixture) => Published.ShouldBeRendered<DateInput>("date-input", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "fieldset")]
    public void Fieldset(string fixture) => Published.ShouldBeRendered<Fieldset>("fieldset", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "label")]
    public void Label(string fixture) => Published.ShouldBeRendered<Label>("label", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "error-message")]
    public void Error_message(string fixture) => Published.ShouldBeRendered<ErrorMessage>("error-message", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "error-summary")]
    public void Error_summary(string fixture) => Published.ShouldBeRendered<ErrorSummary>("error-summary", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "button")]
    public void Button(string fixture) => Published.ShouldBeRendered<Button>("button", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "details")]
    public void Details(string fixture) => Published.ShouldBeRendered<Details>("details", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "table")]
    public void Table(string fixture) => Published.ShouldBeRendered<Table>("table", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "summary-list")]
    public void Summary_list(string fixture) => Published.ShouldBeRendered<SummaryList>("summary-list", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "pagination")]
    public void Pagination(string fixture) => Published.ShouldBeRendered<Pagination>("pagination", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "notification-banner")]
    public void Notification_banner(string fixture) => Published.ShouldBeRendered<NotificationBanner>("notification-banner", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "warning-text")]
    public void Warning_text(string fixture) => Published.ShouldBeRendered<WarningText>("warning-text", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "inset-text")]
    public void Inset_text(string fixture) => Published.ShouldBeRendered<InsetText>("inset-text", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "tag")]
    public void Tag(string fixture) => Published.ShouldBeRendered<Content>("tag", fixture, Markup.Tag);

    [Theory, MemberData(nameof(Of), "back-link")]
    public void Back_link(string fixture) => Published.ShouldBeRendered<Link>("back-link", fixture, Markup.BackLink);

    [Theory, MemberData(nameof(Of), "breadcrumbs")]
    public void Breadcrumbs(string fixture) => Published.ShouldBeRendered<Breadcrumbs>("breadcrumbs", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "skip-link")]
    public void Skip_link(string fixture) => Published.ShouldBeRendered<Link>("skip-link", fixture, Markup.SkipLink);

    [Theory, MemberData(nameof(Of), "panel")]
    public void Panel(string fixture) => Published.ShouldBeRendered<Panel>("panel", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "file-upload")]
    public void File_upload(string fixture) => Published.ShouldBeRendered<FileUpload>("file-upload", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "character-count")]
    public void Character_count(string fixture) => Published.ShouldBeRendered<CharacterCount>("character-count", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "password-input")]
    public void Password_input(string fixture) => Published.ShouldBeRendered<PasswordInput>("password-input", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "task-list")]
    public void Task_list(string fixture) => Published.ShouldBeRendered<TaskList>("task-list", fixture, Markup.Render);

    [Theory, MemberData(nameof(Of), "hint")]
    public void Hint(string fixture) => Published.ShouldBeRendered<HintOptions>("hint", fixture, hint => Markup.Hint(hint, hint.Id));

    public static TheoryData<string> Of(string component) =>
        Fixtures.Names(component, [.. LeftOut.Where(left => left.Component == component).Select(left => left.Fixture)]);

    // The one component whose id we pass beside its options.
    private sealed record HintOptions(
        string? Text = null, IHtmlContent? Html = null, string? Classes = null, IReadOnlyDictionary<string, string?>? Attributes = null, string? Id = null)
        : Content(Text, Html, Classes, Attributes);

    private static readonly (string Component, string Fixture, string Reason)[] LeftOut =
    [
        ("button", "start", NoStart), ("button", "start link", NoStart), ("button", "start link with html", NoStart),
        ("date-input", "day and month", PartsAreItems), ("date-input", "month and year", PartsAreItems),
        ("file-upload", "enhanced", NoDropZone), ("file-upload", "enhanced, multiple files", NoDropZone),
        ("file-upload", "enhanced, with error message and hint", NoDropZone), ("file-upload", "translated", NoDropZone),
        ("file-upload", "enhanced, custom wrapper classes and attributes", NoDropZone),
        ("select", "with falsy values", NotAWord),
        ("panel", "interruption", NoInterruption), ("panel", "interruption with custom classes", NoInterruption),
        ("panel", "interruption, button link", NoInterruption), ("panel", "interruption, no actions", NoInterruption),
        ("panel", "interruption, no actions items", NoInterruption), ("panel", "interruption, submit action", NoInterruption),
        ("panel", "interruption, with actions classes and attributes", NoInterruption),
        ("panel", "interruption-with-headings-content-and-lists", NoInterruption),
        ("panel", "interruption-with-content-with-long-line-length", NoInterruption),
    ];

    private const string NoStart = "People who work here do not begin at a start page";
    private const string PartsAreItems = "'year: false' is not a C# value; the same is said with Items";
    private const string NotAWord = "A value of 'false' without quotes is not a C# string";
    private const string NoDropZone = "The drop zone needs a script; a plain file field works for everyone";
    private const string NoInterruption = "We ask 'are you sure' as an ordinary question page";
}
