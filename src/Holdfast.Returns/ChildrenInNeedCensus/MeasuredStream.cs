using System.Text;

namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>The file holds something larger than any census has, so reading stopped.</summary>
internal sealed class CensusTooLargeException(string what, string instead) : Exception(what)
{
    public string Instead { get; } = instead;
}

/// <summary>
/// Counts what has been read, and stops at a run of bytes without a new element so long that the XML reader would hold it all in
/// memory: one giant name or attribute.
/// </summary>
internal sealed class MeasuredStream(Stream source) : Stream
{
    private const int LongestRun = 1024 * 1024;

    private const int LongestBeginning = 4096;

    private int _run;

    public long BytesRead { get; private set; }

    public long? BytesInAll { get; } = source.CanSeek ? source.Length : null;

    /// <summary>The plain letters of the first thing read, up to four thousand: enough to show what kind of file it is.</summary>
    public string Beginning { get; private set; } = "";

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => BytesRead;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = source.Read(buffer);
        if (BytesRead == 0)
        {
            // In UTF-16 every other byte of a plain letter is zero.
            Beginning = Encoding.Latin1.GetString(buffer[..Math.Min(count, LongestBeginning)]).Replace("\0", "", StringComparison.Ordinal);
        }

        BytesRead += count;
        var lastOpening = buffer[..count].LastIndexOf((byte)'<');
        _run = lastOpening >= 0 ? count - lastOpening : _run + count;
        return _run <= LongestRun
            ? count
            : throw new CensusTooLargeException("more than a megabyte stands here without a new element", "Choose the census file itself");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
