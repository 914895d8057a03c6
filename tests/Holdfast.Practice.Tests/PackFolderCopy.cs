namespace Holdfast.Practice.Tests;

/// <summary>The packs in a folder of their own, so that a test can spoil one file.</summary>
internal sealed class PackFolderCopy : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public PackFolderCopy()
    {
        Folder = Directory.CreateTempSubdirectory("packs").FullName;
        var source = Path.Combine(AppContext.BaseDirectory, "practice");
        foreach (var file in Directory.EnumerateFiles(source, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>Puts words in the place of the first occurrence of others, which must be there.</summary>
    public PackFolderCopy Change(string file, string from, string to)
    {
        var text = Read(file);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"'{from}' is not in {file}");
        Write(file, text[..at] + to + text[(at + from.Length)..]);
        return this;
    }

    /// <summary>Line and column, counted from 1, of the first occurrence of words in a file.</summary>
    public (int Line, int Column) Where(string file, string words)
    {
        var before = Read(file)[..Read(file).IndexOf(words, StringComparison.Ordinal)];
        return (before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
