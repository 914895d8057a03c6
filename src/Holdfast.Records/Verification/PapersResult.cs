namespace Holdfast.Records.Verification;

/// <summary>What was done to a paper beside a record.</summary>
public enum PaperDamage
{
    Missing,
    Changed,

    /// <summary>It is kept, and no entry names it.</summary>
    Nameless,
}

/// <summary>A paper that is not as the entry that names it says.</summary>
/// <param name="Position">The place in the journal of the entry that names it; nothing when none does.</param>
/// <param name="Sentence">What is wrong, for the person who runs Holdfast. It says what kind of paper it is and never what it is called: a name may be a child’s.</param>
public sealed record BadPaper(long? Position, PaperDamage Damage, string Sentence);

/// <summary>How far reading the papers has come.</summary>
/// <param name="Records">Of how many records every paper was read.</param>
/// <param name="Of">How many there were when it began.</param>
public sealed record PapersDone(int Records, int Of);

/// <summary>What comparing every paper with the journal came to.</summary>
/// <param name="Papers">How many papers entries name, each read.</param>
/// <param name="First">The bad paper whose entry stands first in the journal; those no entry names come last.</param>
/// <param name="Findings">How many papers are not as they should be.</param>
/// <param name="Unread">How many records were passed over because their entries do not open.</param>
public sealed record PapersResult(long Papers, BadPaper? First, int Findings, int Unread)
{
    public bool IsWhole => First is null && Unread == 0;

    /// <summary>What reading them all came to, for the auditor.</summary>
    public string InWords => string.Concat(
        Unread == 0 ? "" : $"The papers of {Unread} {(Unread == 1 ? "record" : "records")} were not compared, because the entries that name them do not open. ",
        First is { } bad ? $"{bad.Sentence} This is the first paper that is not as it was kept; {Findings} in all." : $"All {Papers} papers beside {(Unread == 0 ? "the" : "the other")} records are what their entries say.");
}
