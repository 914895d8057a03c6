using System.Collections.Immutable;

namespace Holdfast.Casework.Journal;

/// <summary>One entry as it stands now: what it says after its latest correction, and whether it was withdrawn.</summary>
/// <param name="Original">The entry as first written.</param>
/// <param name="What">What it says now.</param>
/// <param name="Amendments">The corrections and the withdrawal that point at it, oldest first.</param>
public sealed record RecordedFact(Entry Original, ChildEvent What, bool Withdrawn, ImmutableList<Entry> Amendments)
{
    public int Version => Original.Version;

    public bool Corrected => Amendments.Any(a => a.What is EntryCorrected);

    /// <summary>Withdrawn because it belongs to another child; only a manager may read its content.</summary>
    public bool OnWrongChild => Amendments.Any(a => a.What is EntryWithdrawn { WrongChild: true });
}
