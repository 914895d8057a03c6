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

        CensusCheck check;
        using (var progress = new ProgressBar(around, "Checking"))
        {
            check = CensusFile.Check(file, new ProgressTo<CensusProgress>(p => progress.Show(Share(p), Children(p.Children))));
        }

        foreach (var problem in check.Problems)
        {
            await around.Error.WriteLineAsync(problem.Sentence);
        }

        if (check.Header is not { } header || !check.IsSound)
        {
            await around.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{check.Problems.Count} {(check.Problems.Count == 1 ? "problem" : "problems")} found. Nothing was imported."));
            return ExitCode.Findings;
        }

        await Warn(check, around);
        await using var recorder = await Recorder.Open(settings, Access.ReadAndWrite, around, cancel);
        var intake = await IntakeArea.SetUp(recorder, areaCode ?? $"lea-{header.Lea}", header.Lea, cancel);
        ImportCounts counts;
        using (var progress = new ProgressBar(around, "Importing"))
        {
            counts = await new CensusImport(recorder, intake.Area, around.Clock.Today()).Run(file, new ProgressTo<CensusProgress>(p => progress.Show(Share(p), Children(p.Children))), cancel);
        }

        await around.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{counts.Children} children: {counts.New} facts new, {counts.Corrected} corrected, {counts.Unchanged} unchanged. Area {intake.Area.Code}."));
        await around.Out.WriteLineAsync(intake.Password is { } password
            ? $"{intake.ManagerEmail} can sign in to see and allocate them. The password, shown this once: {password}"
            : $"{intake.ManagerEmail} can sign in to see and allocate them.");
        return ExitCode.Fine;
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

    private static double Share(CensusProgress progress) => progress.BytesInAll is > 0 and { } all ? (double)progress.BytesRead / all : 0;

    private static string Children(int children) => string.Create(CultureInfo.InvariantCulture, $"{children} children");
}
