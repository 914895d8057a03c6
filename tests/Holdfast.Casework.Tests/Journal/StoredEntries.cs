using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Holdfast.Casework.Tests;

/// <summary>The files in Stored/ are entries as they were written for real. They are never edited: a new shape is a new version and a new file.</summary>
public class StoredEntries
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Stored");
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = StoredKinds.All.Json.Encoder };

    private static readonly JsonSerializerOptions ByConstructor = new(StoredKinds.All.Json) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
    private static readonly JsonSerializerOptions WithEverything = new(StoredKinds.All.Json) { IgnoreReadOnlyProperties = false, DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    private static string[] Files => [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Samples => [.. Files];

    [Fact]
    public void Every_kind_and_every_version_of_it_has_a_sample_and_there_are_no_others() =>
        Files.ShouldBe(
            StoredKinds.All.Kinds.SelectMany(k => Enumerable.Range(1, k.Kind.Version).Select(v => $"{k.Kind.Name}.v{v}")), ignoreOrder: true);

    [Theory, MemberData(nameof(Samples))]
    public void A_sample_reads_and_folds(string sample)
    {
        var what = Read(sample);
        if (what is ChildEvent told)
        {
            Given(new SchoolRecorded("Oak Primary", null, Today), OnAPlan, new SchoolRecorded("Oak Primary", null, Today), told).Child.Version.ShouldBe(5);
        }
        else
        {
            what.ShouldBeOfType<ProtectedContactWritten>("nothing else is kept outside a child's journal");
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void Read_and_written_again_a_sample_of_today_is_the_same_to_the_letter(string sample)
    {
        if (IsOfToday(sample))
        {
            Encoding.UTF8.GetString(StoredKinds.All.Write(Read(sample))).ShouldBe(Json(sample).ToJsonString(AsWritten), $"the shape of {sample} changed: make it a new version with an upcast and a new sample");
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void A_sample_of_today_says_everything_its_kind_can_say(string sample)
    {
        if (IsOfToday(sample))
        {
            Unsaid(Json(sample), Read(sample).GetType()).ShouldBeEmpty($"{sample} lacks them: a new word in a stored shape is a new version with an upcast and a new sample");
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void An_entry_is_what_its_constructor_makes_of_the_words_also_where_some_are_left_out(string sample)
    {
        var said = Json(sample);
        if (!IsOfToday(sample) || said["now"] is not null)
        {
            return;
        }

        foreach (var words in new[] { said, WithoutWhatMayBeEmpty(said.DeepClone(), Read(sample).GetType()) })
        {
            var read = StoredKinds.All.Read(Named(sample).Name, Named(sample).Version, Encoding.UTF8.GetBytes(words.ToJsonString()));
            var constructed = words.Deserialize(read.GetType(), ByConstructor)!;
            JsonSerializer.Serialize(read, read.GetType(), WithEverything).ShouldBe(JsonSerializer.Serialize(constructed, constructed.GetType(), WithEverything));
        }
    }

    [Fact]
    public void A_word_this_program_does_not_know_is_never_dropped()
    {
        var school = Json("school-recorded.v1").AsObject();
        school["headteacher"] = "Ms Bell";

        Refused("school-recorded", 1, school).ShouldBe(
            "An entry of kind school-recorded, version 1, does not have the shape this Holdfast knows (at $.headteacher). It was written by a newer Holdfast, or is damaged.");
    }

    [Theory]
    [InlineData("core-group-held", "came")]
    [InlineData("core-group-members-named", "members")]
    [InlineData("contact-protected", "withheldFrom")]
    [InlineData("visit-made", "attachments")]
    [InlineData("visit-made", "child")]
    [InlineData("visit-made", "announced")]
    [InlineData("notice-given", "toWhom")]
    public void What_cannot_be_empty_is_never_read_as_empty(string kind, string word)
    {
        var missing = Json($"{kind}.v1").AsObject();
        missing.Remove(word);
        Refused(kind, 1, missing).ShouldContain("does not have the shape");

        var empty = Json($"{kind}.v1").AsObject();
        empty[word] = null;
        Refused(kind, 1, empty).ShouldContain("does not have the shape");
    }

    [Fact]
    public void A_length_of_time_has_both_its_number_and_its_unit()
    {
        var plan = Json("plan-began.v1").AsObject();
        plan["visitsEvery"]!.AsObject().Remove("unit");

        Refused("plan-began", 1, plan).ShouldContain("does not have the shape");
    }

    [Fact]
    public void What_may_be_empty_is_left_out_and_reads_as_empty()
    {
        var bare = new CoreGroupHeld(Id(200), Today, [], false, false, null, null, null);

        Encoding.UTF8.GetString(StoredKinds.All.Write(bare)).ShouldNotContain("null");
        StoredKinds.All.Read("core-group-held", 1, StoredKinds.All.Write(bare)).ShouldBe(bare);
    }

    [Theory]
    [InlineData("visit-made", 99)]
    [InlineData("moon-landing", 1)]
    public void An_entry_from_a_newer_program_says_so_plainly(string kind, int version) =>
        Refused(kind, version, new JsonObject()).ShouldBe($"Entries of kind {kind}, version {version}, were written by a newer Holdfast. Run that version or a later one.");

    [Fact]
    public void The_event_inside_a_correction_carries_its_own_kind_and_is_read_as_strictly()
    {
        var correction = Json("entry-corrected.v1").AsObject();
        correction["now"]!["version"] = 99;
        Refused("entry-corrected", 1, correction).ShouldBe("Entries of kind school-recorded, version 99, were written by a newer Holdfast. Run that version or a later one.");

        correction["now"]!["version"] = 1;
        correction["now"]!["aside"] = "x";
        Refused("entry-corrected", 1, correction).ShouldContain("does not have the shape");
    }

    private static JsonNode Json(string sample) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, sample + ".json")))!;

    private static (string Name, int Version) Named(string sample) => (sample[..sample.LastIndexOf(".v", StringComparison.Ordinal)], int.Parse(sample[(sample.LastIndexOf(".v", StringComparison.Ordinal) + 2)..], null));

    private static JournalEvent Read(string sample)
    {
        var (name, version) = Named(sample);
        return StoredKinds.All.Read(name, version, Encoding.UTF8.GetBytes(Json(sample).ToJsonString()));
    }

    private static string Refused(string kind, int version, JsonObject body) =>
        Should.Throw<UnknownKindException>(() => StoredKinds.All.Read(kind, version, Encoding.UTF8.GetBytes(body.ToJsonString()))).Message;

    /// <summary>Written in the shape of now, also the event inside a correction.</summary>
    private static bool IsOfToday(string sample) =>
        StoredKinds.All.KindOf(Read(sample)).Version == Named(sample).Version
        && (Json(sample)["now"] is not { } now || StoredKinds.All.Kinds.Any(k => k.Kind.Name == (string)now["kind"]! && k.Kind.Version == (int)now["version"]!));

    private static JsonNode WithoutWhatMayBeEmpty(JsonNode said, Type type)
    {
        var info = StoredKinds.All.Json.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        if (said is JsonArray items && info.ElementType is { } element)
        {
            foreach (var item in items.OfType<JsonNode>())
            {
                WithoutWhatMayBeEmpty(item, element);
            }
        }
        else if (said is JsonObject words)
        {
            foreach (var property in info.Properties)
            {
                if (!property.IsRequired)
                {
                    words.Remove(property.Name);
                }
                else if (words[property.Name] is { } inner)
                {
                    WithoutWhatMayBeEmpty(inner, property.PropertyType);
                }
            }
        }

        return said;
    }

    private static IEnumerable<string> Unsaid(JsonNode? said, Type type)
    {
        var info = StoredKinds.All.Json.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        if (info.Kind == JsonTypeInfoKind.Enumerable && said is JsonArray { Count: > 0 } list)
        {
            return Unsaid(list[0], info.ElementType!);
        }

        return info.Kind != JsonTypeInfoKind.Object || said is not JsonObject told
            ? []
            : info.Properties.Where(p => p.Name != "imported" && (p.Set is not null || p.AssociatedParameter is not null))
                .SelectMany(p => told.ContainsKey(p.Name) ? Unsaid(told[p.Name], p.PropertyType).Select(u => $"{p.Name}.{u}") : [p.Name]);
    }
}

public class OlderShapes
{
    [StoredAs("tea-drunk", 3)]
    private sealed record TeaDrunk(string Blend, int Sugars, DateOnly On) : ChildEvent
    {
        public override DateOnly HappenedOn => On;
    }

    private static readonly Upcast OneToTwo = new(new StoredKind("tea-drunk", 1), tea => Renamed(tea, "kind", "blend"));

    private static readonly Upcast TwoToThree = new(new StoredKind("tea-drunk", 2), tea =>
    {
        tea["sugars"] = 0;
        return tea;
    });

    private static readonly TeaDrunk Assam = new("Assam", 0, new DateOnly(2026, 4, 9));

    [Theory]
    [InlineData(1, """{"kind":"Assam","on":"2026-04-09"}""")]
    [InlineData(2, """{"blend":"Assam","on":"2026-04-09"}""")]
    [InlineData(3, """{"blend":"Assam","sugars":0,"on":"2026-04-09"}""")]
    public void Every_version_ever_stored_reads_as_the_newest(int version, string body) =>
        new StoredKinds([typeof(TeaDrunk)], [OneToTwo, TwoToThree]).Read("tea-drunk", version, Encoding.UTF8.GetBytes(body)).ShouldBe(Assam);

    [Fact]
    public void What_is_written_is_always_the_newest() =>
        Encoding.UTF8.GetString(new StoredKinds([typeof(TeaDrunk)], []).Write(Assam)).ShouldBe("""{"blend":"Assam","sugars":0,"on":"2026-04-09"}""");

    [Fact]
    public void A_gap_in_the_chain_is_named() =>
        Should.Throw<UnknownKindException>(() => new StoredKinds([typeof(TeaDrunk)], [TwoToThree]).Read("tea-drunk", 1, "{}"u8))
            .Message.ShouldBe("No way is known to read tea-drunk, version 1, as version 2.");

    [Fact]
    public void An_event_without_a_stored_name_is_a_mistake_found_at_start() =>
        Should.Throw<InvalidOperationException>(() => new StoredKinds([typeof(string)], [])).Message.ShouldBe("String has no StoredAs name.");

    private static JsonObject Renamed(JsonObject tea, string from, string to)
    {
        var value = tea[from]!.DeepClone();
        tea.Remove(from);
        tea[to] = value;
        return tea;
    }
}
