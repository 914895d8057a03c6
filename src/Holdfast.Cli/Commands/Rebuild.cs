using System.CommandLine;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Storage;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast rebuild`: every list, search and duty made anew from the journal.</summary>
internal static class Rebuild
{
    public static Command Command(Surroundings around)
    {
        var command = new Command("rebuild", "Make every list, search and duty anew from the journal");
        command.SetAction((parsed, cancel) => Run(DatabaseOption.Existing(parsed, around), around, cancel));
        return command;
    }

    private static async Task<int> Run(DatabaseSettings settings, Surroundings around, CancellationToken cancel)
    {
        await using var recorder = await Recorder.Open(settings, Access.ReadAndWrite, around);
        int rebuilt;
        using (var progress = new ProgressBar(around, "Rebuilding"))
        {
            rebuilt = await recorder.Rebuild.All(new ProgressTo<RebuildProgress>(p => progress.Show((double)p.Done / Math.Max(1, p.Of), "children")), null, cancel);
        }

        await around.Out.WriteLineAsync($"{Counted.Children(rebuilt)} rebuilt.");
        return ExitCode.Fine;
    }
}
