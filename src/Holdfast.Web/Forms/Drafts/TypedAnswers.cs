using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Holdfast.Casework.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Holdfast.Web.Forms.Drafts;

/// <summary>A drawing or photograph added to a draft, and the child it is about.</summary>
public sealed record Attached(Guid Child, Attachment What);

/// <summary>
/// What a draft holds: every field as it was typed, also half a date, so that nothing is lost between one visit to the page and the next.
/// </summary>
public sealed record TypedAnswers
{
    /// <summary>The start of the name of every field that is an answer.</summary>
    public const string Prefix = "Answers.";

    /// <summary>What opens a file for another authority is kept in no draft.</summary>
    private const string Secret = "Passphrase";

    private const string AboutOneChild = "Answers.Children[";
    private const string TheSame = "Answers.Same[";
    private const string Place = "Answers.To";

    public ImmutableSortedDictionary<string, ImmutableArray<string>> Fields { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The browser window each step was last saved from.</summary>
    public ImmutableSortedDictionary<string, string> Windows { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableList<Attached> Attached { get; init; } = [];

    /// <summary>The page the answers were typed on, where the kind of the draft does not say it.</summary>
    public string? Page { get; init; }

    public static TypedAnswers Read(string body) => JsonSerializer.Deserialize<TypedAnswers>(body, JsonSerializerOptions.Web) ?? new TypedAnswers();

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>Whether a field stands on the step: each child's own facts, or what is true of the whole. A form of one page has one step, and all its fields.</summary>
    public static bool Asks(string step, string field) => step switch
    {
        DraftSteps.Form => !field.StartsWith("__", StringComparison.Ordinal) && field != DraftPlaces.Field && field != Secret,
        _ => field.StartsWith(Prefix, StringComparison.Ordinal) && StepOf(field) == step,
    };

    /// <summary>These answers with one step as it was posted: a box no longer ticked is no longer there.</summary>
    public TypedAnswers With(string step, string window, IEnumerable<KeyValuePair<string, StringValues>> posted) => this with
    {
        Fields = Fields.RemoveRange(Fields.Keys.Where(f => Asks(step, f)))
            .AddRange(Of(step, posted).Select(p => KeyValuePair.Create(p.Key, p.Value.Select(v => v ?? "").ToImmutableArray()))),
        Windows = Windows.SetItem(step, window),
    };

    /// <summary>A fingerprint of one step, to tell whether another window saved it meanwhile.</summary>
    public string Mark(string step) => MarkOf(Fields.Where(f => Asks(step, f.Key)).Select(f => KeyValuePair.Create(f.Key, new StringValues([.. f.Value]))));

    public static string Mark(string step, IEnumerable<KeyValuePair<string, StringValues>> posted) => MarkOf(Of(step, posted));

    /// <summary>The answers in the form a page binds.</summary>
    public FormCollection AsForm() => new(Fields.ToDictionary(f => f.Key, f => new StringValues([.. f.Value])));

    private static IEnumerable<KeyValuePair<string, StringValues>> Of(string step, IEnumerable<KeyValuePair<string, StringValues>> posted) =>
        posted.Where(p => Asks(step, p.Key));

    private static string StepOf(string field) =>
        field.StartsWith(AboutOneChild, StringComparison.Ordinal) ? DraftSteps.Seen
        : field.StartsWith(TheSame, StringComparison.Ordinal) ? DraftSteps.Alike
        : field == Place ? DraftSteps.Place
        : DraftSteps.When;

    private static string MarkOf(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var said = string.Join('\n', fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => JsonSerializer.Serialize(new[] { f.Key }.Concat(f.Value))));
        return said.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 12));
    }
}

/// <summary>The steps a draft's answers are kept by.</summary>
public static class DraftSteps
{
    public const string When = "when";
    public const string Seen = "seen";

    /// <summary>Whether a child about to be registered is one on the record already.</summary>
    public const string Alike = "alike";

    /// <summary>The team a child is given to.</summary>
    public const string Place = "team";

    /// <summary>The one step of a form that is no journey.</summary>
    public const string Form = "form";
}
