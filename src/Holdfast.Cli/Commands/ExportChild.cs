using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Gate;
using Holdfast.Records.Storage;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast export child`: one child's whole readable record. That it was read out is written down first, like every look.</summary>
internal static class ExportChild
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Command(Surroundings around)
    {
        var id = new Argument<string>("ID") { Description = "Holdfast's id of the child, or the area's number for the child" };
        var child = new Command("child", "One child's whole readable record, as JSON") { id };
        child.SetAction((parsed, cancel) => Run(DatabaseOption.Existing(parsed, around), parsed.GetValue(id)!, around, cancel));
        return new Command("export", "Write records out") { child };
    }

    private static async Task<int> Run(DatabaseSettings settings, string id, Surroundings around, CancellationToken cancel)
    {
        await using var recorder = await Recorder.Open(settings, Access.ReadAndWrite, around);
        var found = await ChildrenByNumber.Find(recorder.Database, id, cancel);
        if (found.Count > 1)
        {
            throw new WrongUseException($"More than one child has the number {id}. Write Holdfast's id of the child: {string.Join(" or ", found)}.");
        }

        await recorder.NameOperator(cancel);
        await recorder.Looks.Log([new Look(Recorder.OperatorId, found[0], Capacity.Operator)], "export: whole record", cancel);
        var record = Child.From(found[0], await recorder.Journals.Read(found[0], null, cancel));
        var names = await recorder.Profiles.NamesOf(record.AllFacts.Select(f => f.Original.RecordedBy.UserId), cancel);
        await around.Out.WriteLineAsync(Readable(record, names).ToJsonString(Json));
        return ExitCode.Fine;
    }

    /// <summary>Protected addresses have records of their own and are not in it; what was withdrawn as another child's stays out too.</summary>
    private static JsonObject Readable(Child child, IReadOnlyDictionary<Guid, string> names) => new()
    {
        ["child"] = child.Id.ToString(),
        ["area"] = child.Area,
        ["areaChildId"] = child.AreaChildId,
        ["name"] = child.FullName,
        ["entries"] = new JsonArray([.. child.AllFacts.Select(fact => Entry(fact, names))]),
    };

    private static JsonObject Entry(RecordedFact fact, IReadOnlyDictionary<Guid, string> names)
    {
        var entry = fact.Original;
        var kind = StoredKinds.All.KindOf(entry.What);
        return new JsonObject
        {
            ["version"] = entry.Version,
            ["position"] = entry.Position,
            ["kind"] = kind.Name,
            ["kindVersion"] = kind.Version,
            ["happenedOn"] = UkDate.Iso(entry.What.HappenedOn),
            ["recordedAt"] = entry.RecordedAt.ToString("O"),
            ["recordedBy"] = new JsonObject
            {
                ["user"] = entry.RecordedBy.UserId.ToString(),
                ["name"] = names.GetValueOrDefault(entry.RecordedBy.UserId),
                ["capacity"] = JsonNamingPolicy.KebabCaseLower.ConvertName(entry.RecordedBy.Capacity.ToString()),
            },
            ["withdrawn"] = fact.Withdrawn,
            ["corrected"] = fact.Corrected,
            ["what"] = fact.OnWrongChild ? "Withdrawn: it belongs to another child" : JsonNode.Parse(StoredKinds.All.Write(entry.What)),
        };
    }
}
