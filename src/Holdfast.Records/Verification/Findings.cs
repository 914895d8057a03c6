namespace Holdfast.Records.Verification;

/// <summary>What was found wrong so far; remembers the one that stands first in the journal.</summary>
internal sealed class Findings
{
    public BadEntry? First { get; private set; }

    public int Count { get; private set; }

    public bool WouldBeFirst(long position) => First is null || position < First.Position;

    public void Add(BadEntry bad)
    {
        Count++;
        if (WouldBeFirst(bad.Position))
        {
            First = bad;
        }
    }

    /// <summary>The same finding, better understood.</summary>
    public void Replace(BadEntry bad) => First = bad;
}
