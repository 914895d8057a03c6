using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Forms.Corrections;

/// <summary>
/// Any entry as fields of a form, and the entry again from what was typed. Works from the stored shape, so that a kind of entry added
/// tomorrow can be corrected without a page of its own. What is not a field, or was not changed, stays exactly as it was stored.
/// </summary>
/// <param name="lists">The lists of the area on the day of the entry.</param>
/// <param name="nameOf">What an id stands for, when people can read it.</param>
public sealed class EventFields(AreaPractice lists, Func<Guid, string?> nameOf)
{
    private static readonly JsonSerializerOptions Stored = StoredKinds.All.Json;

    /// <summary>Yes and no, and neither.</summary>
    private static readonly IReadOnlyList<Choice> YesNo = [new("true", "Yes"), new("false", "No")];

    public IReadOnlyList<EventField> Of(ChildEvent what)
    {
        ArgumentNullException.ThrowIfNull(what);
        return [.. Within(what.GetType(), what, "", "")];
    }

    /// <summary>Whether the entry holds lists, which stay as they are.</summary>
    public static bool HoldsLists(ChildEvent what)
    {
        ArgumentNullException.ThrowIfNull(what);
        return Facts(what.GetType()).Any(p => IsList(p.PropertyType));
    }

    /// <summary>The entry as it should have been.</summary>
    /// <param name="values">What was typed, by the field's path; a field left out stays as it was.</param>
    /// <param name="problems">What could not be taken, by path.</param>
    public ChildEvent? Rebuild(ChildEvent what, IReadOnlyDictionary<string, string?> values, ICollection<(string Path, string Message)> problems)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(problems);
        var body = JsonSerializer.SerializeToNode(what, what.GetType(), Stored)!.AsObject();
        foreach (var field in Of(what).Where(f => f.Kind != FieldKind.Kept))
        {
            if (values.TryGetValue(field.Path, out var typed) && Text.Clean(Lines(typed)) is var value && value != Text.Clean(field.Value))
            {
                Put(body, what.GetType(), field, value, problems);
            }
        }

        foreach (var length in Facts(what.GetType()).Where(p => Inner(p.PropertyType) == typeof(Interval)).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)))
        {
            // A number without a unit, or a unit without a number, is no length of time.
            if (body[length] is JsonObject { Count: not 2 })
            {
                problems.Add(($"{length}.count", "Enter both how many and what is counted, or neither"));
            }
        }

        return problems.Count > 0 ? null : (ChildEvent)body.Deserialize(what.GetType(), Stored)!;
    }

    private IEnumerable<EventField> Within(Type type, object? of, string path, string label)
    {
        foreach (var property in Facts(type).Where(p => !IsList(p.PropertyType)))
        {
            var at = path + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var value = of is null ? null : property.GetValue(of);
            var inner = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var called = label.Length == 0 ? FieldWords.Label(type, property.Name, lists.Terms) : $"{label} {Text.InSentence(FieldWords.Label(type, property.Name, lists.Terms))}";
            if (inner == typeof(Guid))
            {
                if (value is Guid id && nameOf(id) is { } name)
                {
                    yield return new EventField(at, FieldWords.Label(type, property.Name, lists.Terms), FieldKind.Kept, true, name, []);
                }
            }
            else if (IsGroup(inner))
            {
                foreach (var field in Within(inner, value, $"{at}.", inner == typeof(Interval) || Facts(type).Count(p => Inner(p.PropertyType) == inner) > 1 ? FieldWords.Label(type, property.Name, lists.Terms) + ":" : ""))
                {
                    // What is missing as a whole may stay missing.
                    yield return value is null ? field with { Needed = false } : field;
                }
            }
            else
            {
                yield return Field(property, inner, at, called, value);
            }
        }
    }

    private EventField Field(PropertyInfo property, Type inner, string path, string label, object? value)
    {
        var needed = !MayBeEmpty(property);
        if (FieldWords.IsKept(property.Name))
        {
            return new EventField(path, label, FieldKind.Kept, needed, Say(value), []);
        }

        if (ChoicesOf(property.Name, inner) is { } choices)
        {
            var said = Say(value);
            return new EventField(path, label, FieldKind.Choice, needed, said, Complete(choices, said, needed));
        }

        var kind = inner == typeof(DateOnly) ? FieldKind.Date
            : inner == typeof(TimeOnly) ? FieldKind.Time
            : inner == typeof(int) ? FieldKind.Number
            : FieldWords.IsLong(property.Name) ? FieldKind.LongText : FieldKind.Text;
        return new EventField(path, label, kind, needed, Say(value), []);
    }

    private IReadOnlyList<Choice>? ChoicesOf(string property, Type inner) => property switch
    {
        "Category" => Choices.Of(lists.Categories),
        "Ground" => Choices.Of(lists.PlanEndings),
        "Recipient" => Choices.Of(lists.NoticeRecipients),
        "Choice" => Choices.Of(lists.AccessChoices),
        "Under" => Choices.Of(lists.ProtectiveGrounds),
        "StartsEnquiry" => Choices.Of(lists.EnquiryGrounds),
        _ when inner == typeof(bool) => YesNo,
        _ when inner.IsEnum => [.. Enum.GetNames(inner).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).Select(n => new Choice(n, FieldWords.Word(n, lists.Terms)))],
        _ => null,
    };

    /// <summary>What stands in the entry is always among the answers, also when it has left the area's list.</summary>
    private IReadOnlyList<Choice> Complete(IReadOnlyList<Choice> choices, string? said, bool needed)
    {
        var all = said is not null && choices.All(c => c.Value != said) ? choices.Append(new Choice(said, FieldWords.Word(said, lists.Terms))) : choices;
        return needed ? [.. all] : [.. all, new Choice("", "Not recorded")];
    }

    private static void Put(JsonObject body, Type type, EventField field, string? value, ICollection<(string Path, string Message)> problems)
    {
        if (value is null && field.Needed)
        {
            problems.Add((field.Path, $"Enter {char.ToLowerInvariant(field.Label[0])}{field.Label[1..]}"));
            return;
        }

        var at = body;
        var parts = field.Path.Split('.');
        var holder = type;
        foreach (var part in parts[..^1])
        {
            holder = Inner(Fact(holder, part).PropertyType);
            at = at[part] as JsonObject ?? Begin(at, part, holder);
        }

        var fact = Fact(holder, parts[^1]);
        if (value is null)
        {
            at.Remove(parts[^1]);
            return;
        }

        if (Node(Inner(fact.PropertyType), value) is not { } node)
        {
            problems.Add((field.Path, $"{field.Label} must be in the form asked for"));
            return;
        }

        at[parts[^1]] = node;
    }

    /// <summary>A part of the entry that was missing begins with what it can not be without.</summary>
    private static JsonObject Begin(JsonObject at, string part, Type type)
    {
        var begun = new JsonObject();
        foreach (var fact in Facts(type).Where(f => f.PropertyType == typeof(string) && !MayBeEmpty(f)))
        {
            begun[JsonNamingPolicy.CamelCase.ConvertName(fact.Name)] = "";
        }

        at[part] = begun;
        return begun;
    }

    private static JsonNode? Node(Type type, string value)
    {
        if (type == typeof(bool))
        {
            return bool.TryParse(value, out var so) ? JsonValue.Create(so) : null;
        }

        if (type == typeof(int))
        {
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null;
        }

        if (type == typeof(TimeOnly))
        {
            return GovUk.Dates.TimeWords.Read(value) is { } time ? JsonSerializer.SerializeToNode(time, Stored) : null;
        }

        if (type == typeof(LegalBasis))
        {
            return Choices.Basis(value) is { } basis ? JsonSerializer.SerializeToNode(basis, Stored) : null;
        }

        if (type.IsEnum)
        {
            return Enum.GetNames(type).Any(n => JsonNamingPolicy.KebabCaseLower.ConvertName(n) == value) ? JsonValue.Create(value) : null;
        }

        return JsonValue.Create(value);
    }

    private static string? Say(object? value) => value switch
    {
        null => null,
        bool so => so ? "true" : "false",
        DateOnly day => UkDate.Iso(day),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        Enum word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()),
        LegalBasis basis => Choices.Code(basis),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Lines(value.ToString()),
    };

    /// <summary>Browsers send two characters at the end of a line; one is kept.</summary>
    private static string? Lines(string? text) => text?.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static IEnumerable<PropertyInfo> Facts(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.Name != nameof(ChildEvent.Imported)).OrderBy(p => p.MetadataToken);

    private static PropertyInfo Fact(Type type, string stored) => Facts(type).First(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == stored);

    private static Type Inner(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsList(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    /// <summary>A part with facts of its own. Act and section are one answer.</summary>
    private static bool IsGroup(Type type) => type != typeof(LegalBasis) && !type.IsEnum && type.Assembly == typeof(ChildEvent).Assembly;

    private static bool MayBeEmpty(PropertyInfo property) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : new NullabilityInfoContext().Create(property).WriteState != NullabilityState.NotNull;
}
