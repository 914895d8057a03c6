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

    private int _run;

    public long BytesRead { get; private set; }

    public long? BytesInAll { get; } = source.CanSeek ? source.Length : null;

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
