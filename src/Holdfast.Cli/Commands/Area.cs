using System.CommandLine;
using Holdfast.Casework;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast area`: what an area has settled for itself, and settling it.</summary>
internal static class Area
{
    public static Command Command(Surroundings around) => new("area", "What an area has settled for itself") { Settings(around), Settle(around) };

    private static Command Settings(Surroundings around)
    {
        var area = new Argument<string>("area") { Description = "Code of the area, such as hillingdon" };
        var command = new Command("settings", "Every setting of an area, its value and since when") { area };
        command.SetAction((parsed, cancel) => Show(DatabaseOption.Existing(parsed, around), parsed.GetValue(area)!, around, cancel));
        return command;
    }

    private static Command Settle(Surroundings around)
    {
        var area = new Argument<string>("area") { Description = "Code of the area, such as hillingdon" };
        var key = new Argument<string>("setting") { Description = "Its key, as 'holdfast area settings' shows it" };
        var value = new Argument<string>("value") { Description = "'10 working days', words, or a list 'code = Words; code = Words'" };
        var from = Parsing.DateOption("--from", "From which day it counts. Default: today");
        var decidedBy = new Option<string?>("--decided-by") { Description = "The person, partnership or procedure that decided", HelpName = "WHO" };
        var why = new Option<string?>("--why") { Description = "Why, or where it is written", HelpName = "WORDS" };
        var command = new Command("settle", "Settle a value from a day on, and work the dates of the area's children out anew") { area, key, value, from, decidedBy, why };
        command.SetAction((parsed, cancel) => Run(
            DatabaseOption.Existing(parsed, around), parsed.GetValue(area)!, new AreaSetting(parsed.GetValue(key)!, parsed.GetValue(from) ?? around.Clock.Today(), parsed.GetValue(value)!),
            new Settlement(Recorder.OperatorId, parsed.GetValue(decidedBy), parsed.GetValue(why)), around, cancel));
        return command;
    }

    private static async Task<int> Show(DatabaseSettings settings, string area, Surroundings around, CancellationToken cancel)
    {
        await using var recorder = await Recorder.Open(settings, Access.ReadOnly, around);
        var today = around.Clock.Today();
        foreach (var setting in (await recorder.Areas.RulesOf(area, cancel)).OwnSettings.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            await around.Out.WriteLineAsync($"{setting.Key}: {(setting.On(today) is { } now ? $"{now.Value}, since {UkDate.Iso(now.From)}" : "not set")}");
            await around.Out.WriteLineAsync($"  {setting.Asks}");
            foreach (var next in setting.Values.Where(v => v.From > today))
            {
                await around.Out.WriteLineAsync($"  from {UkDate.Iso(next.From)}: {next.Value}");
            }
        }

        return ExitCode.Fine;
    }

    private static async Task<int> Run(DatabaseSettings settings, string area, AreaSetting setting, Settlement by, Surroundings around, CancellationToken cancel)
    {
        await using var recorder = await Recorder.Open(settings, Access.ReadAndWrite, around);
        await recorder.Areas.AddSetting(area, setting, by, cancel);
        int rebuilt;
        using (var progress = new ProgressBar(around, "Working out dates"))
        {
            rebuilt = await recorder.Rebuild.All(new ProgressTo<RebuildProgress>(p => progress.Show((double)p.Done / Math.Max(1, p.Of), "children")), area, cancel);
        }

        await around.Out.WriteLineAsync($"{setting.Key} is {setting.Value} from {UkDate.Iso(setting.From)}. The dates of {Counted.Children(rebuilt)} were worked out anew.");
        return ExitCode.Fine;
    }
}
