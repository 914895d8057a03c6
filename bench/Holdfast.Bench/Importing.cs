using System.Diagnostics;
using System.Globalization;
using System.Text;
using Holdfast.Records.Storage;

namespace Holdfast.Bench;

/// <summary>`holdfast import census` in a process of its own: its memory, and what one child costs in a small file and in a large one.</summary>
internal static class Importing
{
    private const long MostBytes = 300L * 1024 * 1024;

    public static async Task<Measured[]> Measure(Desk desk)
    {
        var (few, many) = (desk.Size.Few, desk.Size.Many);

        // What starting costs is no cost of a child.
        var start = (await Import(desk, "import-start", 5)).Seconds;
        var small = await Import(desk, "import-few", few);
        var large = await Import(desk, "import-many", many);
        var (each, eachOfMany) = ((small.Seconds - start) / few, (large.Seconds - start) / many);
        return
        [
            new Measured(
                $"import {many:#,0} children, peak memory", $"{large.PeakBytes / 1048576.0:0} MB", $"300 MB; {small.PeakBytes / 1048576.0:0} MB for {few:#,0}",
                large.PeakBytes / (double)MostBytes, "under 1", large.PeakBytes < MostBytes),
            new Measured(
                $"cost of a child in an import of {many:#,0}", $"{eachOfMany * 1000:0.00} ms", $"{each * 1000:0.00} ms in one of {few:#,0}", eachOfMany / each, "flat: at most 1.25", eachOfMany / each <= 1.25),
        ];
    }

    /// <summary>Runs the import into a database of its own, or into the one given.</summary>
    public static async Task<(double Seconds, long PeakBytes)> Import(Desk desk, string name, int children, DatabaseSettings? into = null)
    {
        var file = desk.PathOf($"{name}.xml");
        await Write(file, children);
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "holdfast.dll"), "import", "census", file, "--database", $"sqlite:{into?.Location ?? desk.PathOf($"{name}.db")}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var began = Stopwatch.GetTimestamp();
        using var import = Process.Start(start)!;
        var (said, complained) = (import.StandardOutput.ReadToEndAsync(), import.StandardError.ReadToEndAsync());
        long peak = 0;
        while (!import.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            peak = Math.Max(peak, PeakOf(import));
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return import.ExitCode == 0 ? (seconds, peak) : throw new InvalidOperationException($"The import ended with {import.ExitCode}. {await said}{await complained}");
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended between the wait and the look; the look before it counts.
            return 0;
        }
    }

    /// <summary>A census in which every third child is on a plan, or was.</summary>
    private static async Task Write(string path, int children)
    {
        await using var file = new StreamWriter(path, false, Encoding.UTF8);
        await file.WriteLineAsync("""
            <?xml version="1.0" encoding="utf-8"?>
            <Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
            <Source><SourceLevel>L</SourceLevel><LEA>201</LEA><SoftwareCode>Invented</SoftwareCode><Release>1</Release><SerialNo>001</SerialNo><DateTime>2026-05-01T09:00:00</DateTime></Source></Header>
            <Children>
            """);
        for (var n = 0; n < children; n++)
        {
            var referred = new DateOnly(2024, 4, 1).AddDays(n % 600);
            var plan = n % 3 > 0 ? "" : $"""
                <Section47><S47ActualStartDate>{Iso(referred.AddDays(3))}</S47ActualStartDate><InitialCPCtarget>{Iso(referred.AddDays(24))}</InitialCPCtarget><DateOfInitialCPC>{Iso(referred.AddDays(20))}</DateOfInitialCPC><ICPCnotRequired>false</ICPCnotRequired></Section47>
                """;
            var held = n % 3 > 0 ? "" : $"""
                <ChildProtectionPlans><CPPstartDate>{Iso(referred.AddDays(20))}</CPPstartDate>{(n % 6 == 0 ? $"<CPPendDate>{Iso(referred.AddDays(110))}</CPPendDate>" : "")}<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP><Reviews><CPPreviewDate>{Iso(referred.AddDays(100))}</CPPreviewDate></Reviews></ChildProtectionPlans>
                """;
            await file.WriteLineAsync($"""
                <Child><ChildIdentifiers><LAchildID>BENCH{n.ToString("000000", CultureInfo.InvariantCulture)}</LAchildID><UPNunknown>UN1</UPNunknown><PersonBirthDate>{Iso(new DateOnly(2010, 1, 1).AddDays(n % 5000))}</PersonBirthDate><Sex>{(n % 2 == 0 ? "F" : "M")}</Sex></ChildIdentifiers>
                <ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability></Disabilities></ChildCharacteristics>
                <CINdetails><CINreferralDate>{Iso(referred)}</CINreferralDate><ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><Assessments><AssessmentActualStartDate>{Iso(referred)}</AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>3B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>{plan}<ReferralNFA>false</ReferralNFA>{held}</CINdetails></Child>
                """);
        }

        await file.WriteLineAsync("</Children></Message>");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
