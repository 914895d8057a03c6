namespace Holdfast.Records.Verification;

/// <summary>What was done to the journal, as far as what is left can tell.</summary>
public enum Damage
{
    Changed,
    Removed,
    Reordered,
    Inserted,

    /// <summary>It is as it was written, and its key does not open it.</summary>
    DoesNotOpen,
}

/// <summary>The first entry that is not as it was written.</summary>
/// <param name="Position">Its place in the journal; of a removed entry, the place it had.</param>
/// <param name="Sentence">What is wrong, for the person who runs Holdfast.</param>
public sealed record BadEntry(long Position, Damage Damage, string Sentence);

/// <summary>What verifying came to.</summary>
/// <param name="Entries">How many entries were checked.</param>
/// <param name="First">The first bad entry; none when the journal is whole.</param>
/// <param name="Findings">How many things were found wrong; one act of damage may show in several places.</param>
public sealed record VerificationResult(long Entries, BadEntry? First, int Findings)
{
    public bool IsWhole => First is null;

    /// <summary>What verifying came to, in a sentence.</summary>
    public string InWords => First is null
        ? $"All {Entries:N0} entries are as they were written."
        : $"Of {Entries:N0} entries, {Findings:N0} {(Findings == 1 ? "thing was" : "things were")} found wrong. The first: {First.Sentence}";
}
