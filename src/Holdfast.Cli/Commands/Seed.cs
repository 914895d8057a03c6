using System.CommandLine;
using Holdfast.Casework;
using Holdfast.Cli.Seeding;
using Holdfast.Practice;
using Holdfast.Records.Storage;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast seed`: the demonstration's areas and accounts, and whole invented lives up to a day.</summary>
internal static class Seed
{
    private const int MostChildren = 500_000;

    public static Command Command(Surroundings around)
    {
        var children = Parsing.NumberOption("--children", "How many children, shared among the areas of the demonstration", "N", 1, MostChildren);
        var seed = Parsing.NumberOption("--seed", "The same number tells the same lives again", "S", int.MinValue, int.MaxValue);
        var until = Parsing.DateOption("--until", "The day the lives are told up to. Default: today");
        var command = new Command("seed", "Fill the demonstration with invented children") { children, seed, until };
        command.SetAction((parsed, cancel) => Run(
            DatabaseOption.Settings(parsed, around), parsed.GetValue(children), parsed.GetValue(seed), parsed.GetValue(until) ?? around.Clock.Today(), around, cancel));
        return command;
    }

    private static async Task<int> Run(DatabaseSettings settings, int children, int seed, DateOnly until, Surroundings around, CancellationToken cancel)
    {
        if (until > around.Clock.Today())
        {
            throw new WrongUseException($"--until must be today or in the past; today is {UkDate.Iso(around.Clock.Today())}.");
        }

        await using var recorder = await Recorder.Open(settings, Access.ReadAndWrite, around);
        using var progress = new ProgressBar(around, "Seeding");
        var areas = SyntheticLives.Make(children, seed, until, AreaToSeed.All(PracticeLibrary.Default)).ToList();
        var made = new DemonstrationSeed(recorder, PracticeLibrary.Default);
        await made.SetUp(areas, cancel);
        var families = new List<SeededFamily>();
        var told = 0;
        foreach (var family in areas.SelectMany(a => a.Families))
        {
            cancel.ThrowIfCancellationRequested();
            families.Add(family);
            told += family.Children.Length;
            progress.Show(0.4 * told / children, "lives");
        }

        var added = await made.Write(families, (share, what) => progress.Show(0.4 + (0.6 * share), what), cancel);
        await new DemonstrationMove(recorder, around.Clock).HandOver(families, cancel);
        progress.Dispose();
        await around.Out.WriteLineAsync(added == 0
            ? "These lives are in the database already. Nothing was added."
            : $"{Counted.Children(families.Sum(f => f.Children.Length))} in {Counted.Of(families.Count, "family", "families")}, {Counted.Of(added, "entry", "entries")}, up to {UkDate.Iso(until)}.");
        await around.Out.WriteLineAsync($"Everyone of the demonstration signs in with the password {Demonstration.Password}, for example:");
        foreach (var area in areas)
        {
            await around.Out.WriteLineAsync($"  {area.Area.Worker(0).Email} (social worker), {area.Area.Managers[0].Email} (team manager), {area.Area.Chair.Email} (conference chair)");
        }

        await around.Out.WriteLineAsync($"  {Demonstration.Auditor.Email} (auditor), {Demonstration.Administrator.Email} (administrator)");
        return ExitCode.Fine;
    }
}
