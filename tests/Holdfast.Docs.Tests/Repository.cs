namespace Holdfast.Docs.Tests;

/// <summary>The files people wrote, from the folder that holds the solution.</summary>
internal static class Repository
{
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    public static string Root { get; } = FindRoot();

    /// <summary>Set to 1, the tests of a written page write it anew.</summary>
    public static bool Writing => Environment.GetEnvironmentVariable("HOLDFAST_WRITE_DOCS") == "1";

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>Paths from the root, with forward slashes, in order; nothing built or restored.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)) && !f.Split(Separators).Any(p => p is "bin" or "obj" or "node_modules" or "TestResults"))
            .Order(StringComparer.Ordinal);

    /// <summary>The page is what the sources say; or, when writing, it is made so.</summary>
    public static void ShouldBeCurrent(string page, string expected)
    {
        var file = Path.Combine(Root, page);
        if (Writing)
        {
            File.WriteAllText(file, expected);
        }

        var written = File.Exists(file) ? Read(page) : "";
        if (written != expected)
        {
            Assert.Fail($"{page} is not what the sources say. Run ./test --write-docs and commit the page. First difference: {FirstDifference(written, expected)}");
        }
    }

    private static string FirstDifference(string written, string expected)
    {
        var (there, wanted) = (written.Split('\n'), expected.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(there.Length, wanted.Length)).First(i => there.ElementAtOrDefault(i) != wanted.ElementAtOrDefault(i));
        return $"line {line + 1} is \"{there.ElementAtOrDefault(line)}\" and should be \"{wanted.ElementAtOrDefault(line)}\"";
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Holdfast.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Holdfast.slnx in {AppContext.BaseDirectory} or any folder above it.");
    }
}
