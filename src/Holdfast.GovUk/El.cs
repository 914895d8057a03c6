using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk;

/// <summary>One HTML element. Text and attribute values are always encoded; only <see cref="IHtmlContent"/> is written as it stands.</summary>
public sealed class El : IHtmlContent
{
    private static readonly HashSet<string> VoidTags = ["br", "hr", "img", "input"];
    private readonly string _tag;
    private readonly List<KeyValuePair<string, string?>> _attributes = [];
    private readonly HtmlContentBuilder _children = new();

    public El(string tag)
    {
        _tag = NameOf(tag);
    }

    /// <summary>The classes given, leaving out those that are null or blank.</summary>
    public El Class(params string?[] classes) =>
        AttrIfAny("class", string.Join(' ', classes.Where(c => !string.IsNullOrWhiteSpace(c))));

    /// <summary>An attribute, left out when its value is null. An empty value is written.</summary>
    public El Attr(string name, string? value)
    {
        if (value is not null)
        {
            _attributes.Add(new(NameOf(name), value));
        }

        return this;
    }

    /// <summary>An attribute, left out when its value is null or empty.</summary>
    public El AttrIfAny(string name, string? value) => Attr(name, string.IsNullOrEmpty(value) ? null : value);

    /// <summary>An attribute holding "true" or "false", left out when null.</summary>
    public El Attr(string name, bool? value) => Attr(name, value switch { true => "true", false => "false", null => null });

    /// <summary>An attribute without a value, such as <c>checked</c>.</summary>
    public El Flag(string name, bool when)
    {
        if (when)
        {
            _attributes.Add(new(NameOf(name), null));
        }

        return this;
    }

    public El Attrs(IReadOnlyDictionary<string, string?>? attributes)
    {
        foreach (var (name, value) in attributes ?? new Dictionary<string, string?>())
        {
            Attr(name, value ?? "");
        }

        return this;
    }

    public El Add(IHtmlContent? child)
    {
        if (child is not null)
        {
            _children.AppendHtml(child);
        }

        return this;
    }

    public El Add(IEnumerable<IHtmlContent?> children)
    {
        foreach (var child in children)
        {
            Add(child);
        }

        return this;
    }

    public El Text(string? text)
    {
        _children.Append(text ?? "");
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(_tag);
        foreach (var (name, value) in _attributes)
        {
            writer.Write(' ');
            writer.Write(name);
            if (value is not null)
            {
                writer.Write("=\"");
                encoder.Encode(writer, value);
                writer.Write('"');
            }
        }

        writer.Write('>');
        if (VoidTags.Contains(_tag))
        {
            return;
        }

        _children.WriteTo(writer, encoder);
        writer.Write("</");
        writer.Write(_tag);
        writer.Write('>');
    }

    /// <summary>The HTML of this element, for reading in a debugger or a test.</summary>
    public override string ToString()
    {
        using var writer = new StringWriter();
        WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    // Names are written unencoded, so a name that could open another attribute or tag is refused.
    private static string NameOf(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':')
            ? name
            : throw new ArgumentException($"'{name}' can not be the name of an element or attribute.", nameof(name));
}
