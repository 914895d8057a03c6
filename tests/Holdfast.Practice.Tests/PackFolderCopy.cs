namespace Holdfast.Practice.Tests;

/// <summary>Some packs, or all, in a folder of their own with the calendars, so that a test can spoil one file.</summary>
internal sealed class PackFolderCopy : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public PackFolderCopy(params string[] packs)
    {
        Folder = Directory.CreateTempSubdirectory("packs").FullName;
        var source = Path.Combine(AppContext.BaseDirectory, "practice");
        foreach (var file in Directory.EnumerateFiles(source, "*.yaml", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(source, file);
            if (packs.Length > 0 && !packs.Append("calendars").Contains(name.Split(Path.DirectorySeparatorChar)[0]))
            {
                continue;
            }

            var copy = Path.Combine(Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; }

    /// <summary>The pack of a file, with its base when it has one.</summary>
    public static PackFolderCopy For(string file) => file.Split('/')[0] is var pack && pack is "hillingdon" or "birmingham" ? new PackFolderCopy(pack, "england") : new PackFolderCopy(pack);

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
