namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>
/// A file of the Children in Need census (England, collections 2024-25 to 2026-27). It is read twice: <see cref="Check(string, IProgress{CensusProgress})"/>
/// finds everything that is wrong, and when nothing is, <see cref="Read(string)"/> gives one child after another. Neither holds more than one child in memory.
/// The return's own rules are not applied: a file that the collection would question can still be imported.
/// </summary>
public static class CensusFile
{
    private const int ChildrenBetweenReports = 100;

    /// <summary>Reads the whole file and reports everything that is wrong with it. A file that can not be opened is a problem too.</summary>
    public static CensusCheck Check(string path, IProgress<CensusProgress>? progress = null)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Check(file, progress);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            var what = refused is FileNotFoundException or DirectoryNotFoundException ? "there is no file of this name" : "the file could not be opened or read";
            return new CensusCheck(null, CensusCounts.None, [new CensusProblem(0, null, "file", "", what, $"Check the name and that you may read it: {path}")], []);
        }
    }

    /// <inheritdoc cref="Check(string, IProgress{CensusProgress})"/>
    public static CensusCheck Check(Stream file, IProgress<CensusProgress>? progress = null)
    {
        var source = new MeasuredStream(file);
        var findings = new CensusFindings();
        var readToTheEnd = ReadAll(source, findings, progress);
        if (readToTheEnd)
        {
            findings.Finish();
        }

        progress?.Report(new CensusProgress(findings.Counts.Children, source.BytesRead, source.BytesInAll));
        return new CensusCheck(findings.Header, findings.Counts, [.. findings.Problems.OrderBy(problem => problem.Line)], findings.Warnings);
    }

    /// <summary>Reads a file that <see cref="Check(string, IProgress{CensusProgress})"/> found sound.</summary>
    /// <exception cref="InvalidDataException">The file is not sound, or no longer: it was changed since it was checked.</exception>
    public static CensusReading Read(string path) => new(File.OpenRead(path));

    internal static bool IsTimeToReport(int children) => children % ChildrenBetweenReports == 0;

    private static bool ReadAll(MeasuredStream source, CensusFindings findings, IProgress<CensusProgress>? progress)
    {
        using var xml = new CensusXml(source, findings.Problems.Add);
        try
        {
            foreach (var piece in xml.Pieces())
            {
                findings.Take(piece);
                if (piece.Name == "Child" && IsTimeToReport(findings.Counts.Children))
                {
                    progress?.Report(new CensusProgress(findings.Counts.Children, source.BytesRead, source.BytesInAll));
                }
            }

            return xml.IsCensus;
        }
        catch (Exception stopped) when (Unreadable.Stops(stopped))
        {
            findings.Problems.Add(Unreadable.Because(stopped, xml, findings.Counts.Children));
            return false;
        }
    }
}
