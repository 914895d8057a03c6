using System.Data.Common;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;

namespace Holdfast.Records.Cases;

/// <summary>One act of recording: about one child, or once about several.</summary>
public sealed record RecordRequest
{
    /// <summary>The draft's id. Sent twice, it is written once.</summary>
    public required Guid CommandId { get; init; }

    public required Author Author { get; init; }

    /// <summary>Who writes about each child, where the person stands to several children in different capacities; the author for any not named.</summary>
    public IReadOnlyDictionary<Guid, Author>? Authors { get; init; }

    /// <summary>The children it is about, each once, in the order their entries stand in the journal.</summary>
    public required IReadOnlyList<Guid> Children { get; init; }

    /// <summary>What it comes to for one child. Asked again, with the child as it is by then, when somebody else wrote first.</summary>
    public required Func<Child, Decision> Decide { get; init; }

    /// <summary>For a page that edits what it showed: the version each child was at when shown.</summary>
    public IReadOnlyDictionary<Guid, int>? ExpectedVersions { get; init; }

    /// <summary>The kinds of event such a page edits; only those, written since, stand in its way. Every kind when not given.</summary>
    public IReadOnlySet<Type>? EditedKinds { get; init; }

    /// <summary>Of those kinds, only the entries this is true of stand in its way, for a page that edits one line among several. All of them when not given.</summary>
    public Func<ChildEvent, bool>? EditedOnly { get; init; }

    /// <summary>The draft that ends by this being recorded.</summary>
    public Guid? EndDraft { get; init; }

    /// <summary>Protected words written in the same act, each to its own stream.</summary>
    public IReadOnlyList<ProtectedContact>? ProtectedContacts { get; init; }

    /// <summary>Rows that stand or fall with these entries, such as a signed letter's document or a mail to be sent: written in the same transaction, and only when entries are.</summary>
    public Func<DbTransaction, CancellationToken, Task>? Beside { get; init; }

    internal Author AuthorOf(Guid child) => Authors?.GetValueOrDefault(child) ?? Author;
}

/// <summary>An address or contact that goes to a stream of its own, never into the child's journal.</summary>
public sealed record ProtectedContact(Guid ContactId, ProtectedContactWritten Words);

/// <summary>What came of recording.</summary>
public abstract record RecordOutcome
{
    private RecordOutcome()
    {
    }

    /// <summary>The entries are in the journal and will stay.</summary>
    /// <param name="Positions">Their places among all entries.</param>
    public sealed record Recorded(IReadOnlyList<long> Positions) : RecordOutcome;

    /// <summary>There was nothing to add: the same command, or the same fact, is in the journal.</summary>
    public sealed record AlreadyRecorded : RecordOutcome;

    /// <summary>Nothing was written, for any child, and why.</summary>
    public sealed record Refused(IReadOnlyList<(Guid Child, Refusal Refusal)> Refusals) : RecordOutcome;

    /// <summary>Nothing was written: what the page showed has changed since it was shown.</summary>
    /// <param name="Since">The entries that stand in the way, oldest first.</param>
    public sealed record Changed(IReadOnlyList<Entry> Since) : RecordOutcome;
}

/// <summary>One child's part of a batch, for a seed or an import. All its events belong to one act.</summary>
/// <param name="RecordedAt">When it was written, for synthetic lives; now when not given. Never later than now, and moved up to the entry before it when earlier.</param>
public sealed record BatchedAct(
    Guid Child, IReadOnlyList<ChildEvent> Events, Guid CommandId, Author Author, DateTimeOffset? RecordedAt = null, IReadOnlyList<ProtectedContact>? ProtectedContacts = null);
