namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>A sound census file being read: its header, then its children one at a time.</summary>
public sealed class CensusReading : IDisposable
{
    private readonly Stream _file;
    private readonly MeasuredStream _source;
    private readonly CensusXml _xml;
    private readonly IEnumerator<CensusElement> _pieces;
    private readonly CensusFindings _findings = new();

    internal CensusReading(Stream file)
    {
        _file = file;
        try
        {
            _source = new MeasuredStream(file);
            _xml = new CensusXml(_source, Refuse);
            _pieces = _xml.Pieces().GetEnumerator();
            Next();
            Header = _findings.Header ?? throw Changed("the header is not where it was");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whose census it is.</summary>
    public CensusHeader Header { get; }

    /// <summary>The children in the order of the file, read as they are asked for. They can be gone through once.</summary>
    /// <exception cref="InvalidDataException">The file was changed since it was checked.</exception>
    public IEnumerable<CensusChild> Children(IProgress<CensusProgress>? progress = null)
    {
        while (Next() is { } piece)
        {
            if (piece.Name != "Child")
            {
                continue;
            }

            yield return new ChildFromElement(Header.Lea, piece).Build();
            if (CensusFile.IsTimeToReport(_findings.Counts.Children))
            {
                Report(progress);
            }
        }

        Report(progress);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pieces?.Dispose();
        _xml?.Dispose();
        _source?.Dispose();
        _file.Dispose();
    }

    private void Report(IProgress<CensusProgress>? progress) =>
        progress?.Report(new CensusProgress(_findings.Counts.Children, _source.BytesRead, _source.BytesInAll));

    private CensusElement? Next()
    {
        try
        {
            if (!_pieces.MoveNext())
            {
                return null;
            }
        }
        catch (Exception stopped) when (Unreadable.Stops(stopped))
        {
            throw Changed(Unreadable.Because(stopped, _xml, _findings.Counts.Children).Sentence);
        }

        _findings.Take(_pieces.Current);
        _findings.Warnings.Clear();
        return _findings.Problems is [var problem, ..] ? throw Changed(problem.Sentence) : _pieces.Current;
    }

    private static void Refuse(CensusProblem problem) => throw Changed(problem.Sentence);

    private static InvalidDataException Changed(string how) => new($"The file is not as it was when it was checked. {how}");
}
