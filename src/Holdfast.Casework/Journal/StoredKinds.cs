using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Holdfast.Casework.Journal;

/// <summary>The name and version an event is kept under.</summary>
public readonly record struct StoredKind(string Name, int Version);

/// <summary>A stored shape of an earlier version, and how to read it as the next one.</summary>
/// <param name="Upcast">Turns the body of that version into the body of the version after it.</param>
public sealed record Upcast(StoredKind From, Func<JsonObject, JsonObject> Upcaster);

/// <summary>The bytes of an event, and the event of stored bytes. Every version ever stored can be read for ever.</summary>
public sealed class StoredKinds
{
    private readonly FrozenDictionary<string, (JsonTypeInfo Shape, int Version)> byName;
    private readonly FrozenDictionary<Type, StoredKind> byType;
    private readonly FrozenDictionary<StoredKind, Upcast> upcasts;
    private readonly JsonSerializerOptions json;

    public StoredKinds(IEnumerable<Type> types, IEnumerable<Upcast> upcasts)
    {
        var kinds = types.Select(t => (Type: t, As: t.GetCustomAttribute<StoredAsAttribute>()
            ?? throw new InvalidOperationException($"{t.Name} has no StoredAs name."))).ToList();
        byType = kinds.ToFrozenDictionary(k => k.Type, k => new StoredKind(k.As.Name, k.As.Version));
        this.upcasts = upcasts.ToFrozenDictionary(u => u.From);
        json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatCanNotBeEmpty, FillByProperties } },
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new NestedEvent(this) },
        };
        json.MakeReadOnly();
        byName = kinds.ToFrozenDictionary(k => k.As.Name, k => (json.GetTypeInfo(k.Type), k.As.Version));
    }

    /// <summary>Every event of this assembly, with the upcasts the project has needed so far.</summary>
    public static StoredKinds All { get; } = new(
        typeof(JournalEvent).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(JournalEvent))), Upcasts.All);

    public IEnumerable<(StoredKind Kind, Type Type)> Kinds => byType.Select(k => (k.Value, k.Key)).OrderBy(k => k.Value.Name, StringComparer.Ordinal);

    /// <summary>The JSON options events are written with, for exports that must read the same.</summary>
    public JsonSerializerOptions Json => json;

    public StoredKind KindOf(JournalEvent what)
    {
        ArgumentNullException.ThrowIfNull(what);
        return byType[what.GetType()];
    }

    public byte[] Write(JournalEvent what)
    {
        ArgumentNullException.ThrowIfNull(what);
        return JsonSerializer.SerializeToUtf8Bytes(what, what.GetType(), json);
    }

    /// <exception cref="UnknownKindException">The bytes are of a kind or version this program does not know.</exception>
    public JournalEvent Read(string kind, int version, ReadOnlySpan<byte> body)
    {
        if (!byName.TryGetValue(kind, out var current) || version > current.Version)
        {
            throw new UnknownKindException($"Entries of kind {kind}, version {version}, were written by a newer Holdfast. Run that version or a later one.");
        }

        try
        {
            return version == current.Version
                ? (JournalEvent)JsonSerializer.Deserialize(body, current.Shape)!
                : (JournalEvent)Upcast(kind, version, current.Version, body).Deserialize(current.Shape)!;
        }
        catch (JsonException e)
        {
            throw new UnknownKindException($"An entry of kind {kind}, version {version}, does not have the shape this Holdfast knows (at {e.Path ?? "$"}). It was written by a newer Holdfast, or is damaged.", e);
        }
    }

    private JsonObject Upcast(string kind, int from, int to, ReadOnlySpan<byte> body)
    {
        var older = JsonNode.Parse(body)!.AsObject();
        for (var at = from; at < to; at++)
        {
            older = upcasts.TryGetValue(new StoredKind(kind, at), out var upcast)
                ? upcast.Upcaster(older)
                : throw new UnknownKindException($"No way is known to read {kind}, version {at}, as version {at + 1}.");
        }

        return older;
    }

    /// <summary>Only what may be empty is left out when written, so anything else that is missing means the bytes are of another shape.</summary>
    private static void RequireWhatCanNotBeEmpty(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null))
        {
            property.IsRequired = property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is null : !property.IsSetNullable;
        }
    }

    /// <summary>
    /// Fills the properties of a new object rather than keep every value aside, boxed, until all are there for the constructor: nearly half of what reading took.
    /// The positional records events are made of do nothing in their constructors but this; one whose constructor gives a value of its own keeps it.
    /// </summary>
    private static void FillByProperties(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object && type is { CreateObject: null, ConstructorAttributeProvider: ConstructorInfo constructor }
            && type.Properties.Count(p => p.AssociatedParameter is not null && p.Set is not null) == constructor.GetParameters().Length
            && !constructor.GetParameters().Any(p => p is { HasDefaultValue: true, DefaultValue: not null }))
        {
            type.CreateObject = () => RuntimeHelpers.GetUninitializedObject(type.Type);
        }
    }

    /// <summary>An event inside an event (a correction's "as it should have been") carries its own kind and version.</summary>
    private sealed class NestedEvent(StoredKinds kinds) : JsonConverter<ChildEvent>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(ChildEvent);

        public override ChildEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var nested = JsonSerializer.Deserialize<Nested>(ref reader, options)!;
            return (ChildEvent)kinds.Read(nested.Kind, nested.Version, JsonSerializer.SerializeToUtf8Bytes(nested.Body));
        }

        public override void Write(Utf8JsonWriter writer, ChildEvent value, JsonSerializerOptions options)
        {
            var kind = kinds.KindOf(value);
            JsonSerializer.Serialize(writer, new Nested(kind.Name, kind.Version, JsonSerializer.SerializeToElement(value, value.GetType(), options)), options);
        }

        private sealed record Nested(string Kind, int Version, JsonElement Body);
    }
}

/// <summary>A stored entry this program can not read.</summary>
public sealed class UnknownKindException(string message, Exception? inner = null) : Exception(message, inner);
