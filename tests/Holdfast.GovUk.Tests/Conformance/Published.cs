using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AngleSharp.Diffing;
using AngleSharp.Diffing.Core;
using Microsoft.AspNetCore.Html;

namespace Holdfast.GovUk.Tests.Conformance;

/// <summary>Compares what we render with what was published, as a browser would read both.</summary>
internal static class Published
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new Words(), new Html(), new YesNo() },
    };

    public static void ShouldBeRendered<T>(string component, string name, Func<T, IHtmlContent> render)
    {
        var (options, published) = Fixtures.Get(component, name);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        LeftOutItemsAreNull(options);
        render(options.Deserialize<T>(Json)!).WriteTo(writer, HtmlEncoder.Default);

        var differences = DiffBuilder.Compare(published).WithTest(writer.ToString()).Build().Where(d => !SameIdsInAnotherOrder(d)).ToList();

        differences.ShouldBeEmpty($"{component} '{name}'\nexpected: {published}\nactual:   {writer}");
    }

    // A list in Nunjucks can hold false or "" where an item was left out; in C# that is null.
    private static void LeftOutItemsAreNull(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i] is JsonValue value && value.ToJsonString() is "false" or "\"\"" or "0")
                {
                    items[i] = null;
                }

                LeftOutItemsAreNull(items[i]);
            }
        }

        foreach (var (_, child) in node as JsonObject ?? [])
        {
            LeftOutItemsAreNull(child);
        }
    }

    private static bool SameIdsInAnotherOrder(IDiff diff) =>
        diff is AttrDiff { Test.Attribute.Name: "aria-describedby" } attr
        && attr.Control.Attribute.Value.Split(' ').Order().SequenceEqual(attr.Test.Attribute.Value.Split(' ').Order());

    // The macros take numbers and booleans wherever they take words.
    private sealed class Words : JsonConverter<string?>
    {
        public override bool HandleNull => true;

        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Number => reader.GetDouble().ToString(CultureInfo.InvariantCulture),
            JsonTokenType.True => "true",
            JsonTokenType.False or JsonTokenType.Null => null,
            _ => reader.GetString(),
        };

        public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private sealed class Html : JsonConverter<IHtmlContent?>
    {
        public override IHtmlContent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } html ? new HtmlString(html) : null;

        public override void Write(Utf8JsonWriter writer, IHtmlContent? value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private sealed class YesNo : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            var other => throw new JsonException($"{other} where yes or no was expected"),
        };

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
