using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Holdfast.Casework;
using Holdfast.Practice;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast duties`: what is owed to a child, or to every child, on a day and as it was known on a day.</summary>
internal static class ListDuties
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Command(Surroundings around)
    {
        var child = new Option<string?>("--child") { Description = "Only this child: Holdfast's id, or the area's number for the child", HelpName = "ID" };
        var asAt = Parsing.DateOption("--as-at", "As things had happened by this day. Default: today");
        var knownAt = Parsing.DateOption("--known-at", "Only what had been recorded by the end of this day. Default: everything");
        var json = new Option<bool>("--json") { Description = "One array, for programs" };
        var command = new Command("duties", "What is owed to children") { child, asAt, knownAt, json };
        command.SetAction((parsed, cancel) => Run(
            DatabaseOption.Existing(parsed, around), parsed.GetValue(child), parsed.GetValue(asAt) ?? around.Clock.Today(), parsed.GetValue(knownAt), parsed.GetValue(json), around, cancel));
        return command;
    }

    private static async Task<int> Run(DatabaseSettings settings, string? id, DateOnly asAt, DateOnly? knownAt, bool json, Surroundings around, CancellationToken cancel)
    {
        await using var recorder = await Recorder.Open(settings, Access.ReadOnly, around);
        var rules = (await recorder.Areas.All(cancel)).ToDictionary(a => a.Code, PracticeLibrary.Default.RulesOf);
        var any = false;
        await foreach (var journal in Journals(recorder, id, cancel))
        {
            var known = knownAt is { } day ? journal.Entries.Where(e => e.RecordedAt < UkClock.EndOf(day)) : journal.Entries;
            var child = Child.From(journal.ChildId, known, asAt);
            if (!child.IsRegistered)
            {
                continue;
            }

            foreach (var duty in DutyEngine.Duties(child, rules[child.Area], asAt).Where(d => d.State is DutyState.Open or DutyState.NotSetByArea).OrderBy(d => d.Due ?? DateOnly.MaxValue))
            {
                await around.Out.WriteLineAsync(json ? $"{(any ? "," : "[")}{Line(child, duty)}" : Sentence(child, duty));
                any = true;
            }
        }

        if (json)
        {
            await around.Out.WriteLineAsync(any ? "]" : "[]");
        }

        return ExitCode.Fine;
    }

    private static async IAsyncEnumerable<ChildJournal> Journals(Recorder recorder, string? id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (id is null)
        {
            await foreach (var journal in recorder.Journals.ReadAll(cancel))
            {
                yield return journal;
            }

            yield break;
        }

        foreach (var child in await ChildrenByNumber.Find(recorder.Database, id, cancel))
        {
            yield return new ChildJournal(child, await recorder.Journals.Read(child, null, cancel));
        }
    }

    private static string Line(Child child, Duty duty) => JsonSerializer.Serialize(
        new
        {
            Child = child.Id,
            child.AreaChildId,
            child.Area,
            duty.Rule,
            Version = duty.RuleVersion,
            duty.Title,
            duty.Owner,
            duty.OpenedBy,
            duty.OpenedOn,
            duty.Due,
            duty.Provisional,
            State = JsonNamingPolicy.KebabCaseLower.ConvertName(duty.State.ToString()),
            duty.Because,
        },
        Json);

    private static string Sentence(Child child, Duty duty) => string.Create(
        CultureInfo.InvariantCulture, $"{(duty.Due is { } due ? UkDate.Iso(due) : "no date   ")}{(duty.Provisional ? "?" : " ")} {child.Area} {child.AreaChildId ?? child.Id.ToString()}: {duty.Title}. {duty.Because}");
}
