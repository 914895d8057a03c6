using System.Text;

namespace Holdfast.Returns.Tests.ChildrenInNeedCensus;

/// <summary>A file of the test's own, gone when the test ends.</summary>
internal sealed class SavedFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("holdfast-census-").FullName;

    public SavedFile(Action<Stream> write)
    {
        using var file = File.Create(Path);
        write(file);
    }

    public SavedFile(string content)
        : this(file => file.Write(Encoding.UTF8.GetBytes(content)))
    {
    }

    public string Path => System.IO.Path.Combine(_folder, "census.xml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
