using System.CommandLine;
using System.Globalization;
using Holdfast.Casework;
using Holdfast.Cli.Importing;
using Holdfast.Records.Storage;
using Holdfast.Returns.ChildrenInNeedCensus;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast import census`: the children of a Children in Need census. A file with anything wrong in it changes nothing.</summary>
internal static class ImportCensus
{
    private const int WarningsShown = 20;

    public static Command Command(Surroundings around)
    {
        var file = new Argument<string>("FILE") { Description = "The census as XML" };
        var area = new Option<string?>("--area") { Description = "The code of the area that becomes responsible. Default: lea- and the authority's number", HelpName = "CODE" };
        area.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !token.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            {
                result.AddError("--area must be small letters, digits and hyphens, such as lea-201.");
            }
        });
        var census = new Command("census", "The Children in Need census (England)") { file, area };
        census.SetAction((parsed, cancel) => Run(DatabaseOption.Settings(parsed, around), parsed.GetValue(file)!, parsed.GetValue(area), around, cancel));
        return new Command("import", "Bring records in from another system") { census };
    }

    private static async Task<int> Run(DatabaseSettings settings, string file, string? areaCode, Surroundings around, CancellationToken cancel)
    {
        if (!File.Exists(file))
        {
            throw new WrongUseException($"There is no file {file}. Write the path of the census file.");
        }

        var check = Check(file, around, cancel);
        foreach (var problem in check.Problems)
        {
            await around.Error.WriteLineAsync(problem.Sentence);
        }

        if (check.Header is not { } header || !check.IsSound)
        {
            await around.Error.WriteLineAsync($"{Counted.Of(check.Problems.Count, "problem")} found. Nothing was imported.");
            return ExitCode.Findings;
        }

        await Warn(check, around);
        await around.Out.WriteLineAsync(Contents(header, check.Counts));
        await using var recorder = await Recorder.Open(settings, Access.ReadAndWrite, around);
        await using var turn = await ImportTurn.Take(recorder.Database, () => around.Error.WriteLineAsync("Another import is running. This one goes on when that has ended."), cancel);
        var intake = await IntakeArea.SetUp(recorder, areaCode ?? $"lea-{header.Lea}", header.Lea, cancel);
        await Tell(recorder, intake, around, cancel);

        ImportCounts counts;
        using (var progress = new ProgressBar(around, "Importing"))
        {
            counts = await new CensusImport(recorder, turn, intake.Area, around.Clock.Today()).Run(file, Telling(progress, cancel), cancel);
        }

        await around.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{Counted.Children(counts.Children)}: {Counted.Of(counts.New, "fact")} new, {counts.Corrected} corrected, {counts.Unchanged} unchanged. Area {intake.Area.Code}."));
        return ExitCode.Fine;
    }

    private static CensusCheck Check(string file, Surroundings around, CancellationToken cancel)
    {
        using var progress = new ProgressBar(around, "Checking");
        return CensusFile.Check(file, Telling(progress, cancel));
    }

    /// <summary>Draws how far reading has come, and stops it when the command is to stop.</summary>
    private static ProgressTo<CensusProgress> Telling(ProgressBar bar, CancellationToken cancel) => new(progress =>
    {
        cancel.ThrowIfCancellationRequested();
        bar.Show(progress.BytesInAll is > 0 and { } all ? (double)progress.BytesRead / all : 0, Counted.Children(progress.Children));
    });

    private static string Contents(CensusHeader header, CensusCounts counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"Children in Need census {header.Year} of authority {header.Lea}: {Counted.Children(counts.Children)}, {Counted.Of(counts.Referrals, "referral")}, {Counted.Of(counts.Enquiries, "enquiry", "enquiries")}, {Counted.Of(counts.Conferences, "conference")}, {Counted.Of(counts.Plans, "plan")}, {Counted.Of(counts.Reviews, "review")}, {Counted.Of(counts.Endings, "ending of a plan", "endings of plans")}, {Counted.Of(counts.Closures, "closure")}, and {counts.Kept} kept as they stand.");

    private static async Task Tell(Recorder recorder, IntakeArea intake, Surroundings around, CancellationToken cancel)
    {
        if (intake.MadeOnPack is { } pack)
        {
            await around.Out.WriteLineAsync($"Area {intake.Area.Code} was made, on the {pack} pack.");
        }

        // Told before the children are written: a run that is broken off must not take the only password with it.
        await around.Out.WriteLineAsync(intake.Password is { } password
            ? $"{intake.ManagerEmail} can sign in to see and allocate them. The password, shown this once: {password}"
            : $"{intake.ManagerEmail} can sign in to see and allocate them.");
        await around.Out.FlushAsync(cancel);

        var rules = await recorder.Areas.RulesOf(intake.Area.Code, cancel);
        foreach (var unset in rules.UnsetSettings(around.Clock.Today()))
        {
            await around.Error.WriteLineAsync($"Not settled by {rules.Name}, so what depends on it has no date yet: {unset.Asks}.");
        }
    }

    private static async Task Warn(CensusCheck check, Surroundings around)
    {
        foreach (var warning in check.Warnings.Take(WarningsShown))
        {
            await around.Error.WriteLineAsync($"To complete: {warning.Sentence}");
        }

        if (check.Warnings.Count > WarningsShown)
        {
            await around.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"To complete: {check.Warnings.Count - WarningsShown} more like these."));
        }
    }
}
