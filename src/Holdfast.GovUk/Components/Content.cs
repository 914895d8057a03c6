using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

using Attributes = IReadOnlyDictionary<string, string?>;

/// <summary>Text, or HTML that is already safe. HTML wins when both are given.</summary>
public record Slot(string? Text = null, IHtmlContent? Html = null)
{
    internal IHtmlContent? Render() =>
        Html ?? (string.IsNullOrEmpty(Text) ? null : new HtmlContentBuilder().Append(Text));
}

/// <summary>Text or HTML with classes and attributes for the element it stands in.</summary>
public record Content(string? Text = null, IHtmlContent? Html = null, string? Classes = null, Attributes? Attributes = null)
    : Slot(Text, Html);

/// <summary>The group around a field.</summary>
public sealed record FormGroup(
    string? Classes = null, Attributes? Attributes = null,
    Slot? BeforeInput = null, Slot? AfterInput = null, Slot? BeforeInputs = null, Slot? AfterInputs = null);

/// <summary>An element that only wraps.</summary>
public sealed record Wrapper(string? Classes = null, Attributes? Attributes = null);
