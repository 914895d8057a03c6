using System.Collections.Immutable;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Moves;

/// <summary>For how long a family moves.</summary>
public enum MoveKind
{
    NotKnownYet,
    Temporary,
    Permanent,
}

/// <summary>It became known that the child moves, or has moved, to another authority. Where to exactly is kept as an address, not here.</summary>
/// <param name="KnownOn">The day it became known.</param>
/// <param name="MovesOn">The day of the move, when it is known.</param>
/// <param name="Authority">The other authority.</param>
[StoredAs("move-notified", 1)]
public sealed record MoveNotified(Guid MoveId, DateOnly KnownOn, DateOnly? MovesOn, MoveKind Kind, string Authority, string Why) : EndingEvent
{
    public override DateOnly HappenedOn => KnownOn;

    public override Guid? About => MoveId;
}

/// <summary>It was settled whether the move is temporary or permanent.</summary>
[StoredAs("move-settled", 1)]
public sealed record MoveSettled(Guid SettledId, Guid MoveId, DateOnly On, MoveKind Kind, string Words) : EndingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => SettledId;
}

/// <summary>The other authority was told in writing.</summary>
[StoredAs("move-told", 1)]
public sealed record MoveTold(Guid ToldId, Guid MoveId, DateOnly On, string ToWhom, string How) : EndingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ToldId;
}

/// <summary>The record was put into a file for the other authority, sealed with words said another way.</summary>
/// <param name="Entries">How many entries of the journal it holds.</param>
/// <param name="LeftOut">Of how many only the place and the fingerprint travel, and not what they say.</param>
/// <param name="Seal">The fingerprint of the journal’s last entry then.</param>
/// <param name="Sha256">The fingerprint of the file.</param>
/// <param name="WithProtected">Protected addresses travel in it, and stay protected.</param>
/// <param name="ReceiptSha256">The fingerprint of the receipt the other authority reads out of it.</param>
/// <param name="Papers">How many drawings, scans, reports, letters and copies are in it; nothing in files of the first shape.</param>
/// <param name="PapersLeftOut">How many stayed here.</param>
[StoredAs("transfer-made", 2)]
public sealed record TransferMade(
    Guid TransferId, Guid MoveId, DateOnly On, string Authority, int Entries, int LeftOut, string Seal, string Sha256, bool WithProtected, string ReceiptSha256, string MadeBy,
    int? Papers = null, int? PapersLeftOut = null) : EndingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => TransferId;
}

/// <summary>The other authority gave its receipt: it opened the file, and the chain held.</summary>
[StoredAs("transfer-receipt-came", 1)]
public sealed record TransferReceiptCame(Guid ReceiptId, Guid MoveId, Guid TransferId, DateOnly On, string FromWhom) : EndingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ReceiptId;
}

/// <summary>The other authority held its conference and took the child over.</summary>
/// <param name="ConfirmedOn">The day it said so in writing.</param>
[StoredAs("transfer-accepted", 1)]
public sealed record TransferAccepted(Guid AcceptedId, Guid MoveId, DateOnly ConferenceOn, DateOnly ConfirmedOn, string Decision) : EndingEvent
{
    public override DateOnly HappenedOn => ConfirmedOn;

    public override Guid? About => AcceptedId;
}

/// <summary>The move came to nothing, or the family came back.</summary>
[StoredAs("move-over", 1)]
public sealed record MoveOver(Guid OverId, Guid MoveId, DateOnly On, string Words) : EndingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => OverId;
}

/// <summary>One move, as the record tells it.</summary>
public sealed record Move(
    MoveNotified Notified, ImmutableArray<MoveSettled> Settled, ImmutableArray<MoveTold> Told, ImmutableArray<TransferMade> Transfers, ImmutableArray<TransferReceiptCame> Receipts, TransferAccepted? Accepted,
    MoveOver? Over)
{
    public Guid MoveId => Notified.MoveId;

    public MoveKind Kind => Settled.IsEmpty ? Notified.Kind : Settled[^1].Kind;

    /// <summary>Neither taken over there nor over. While it is so the plan, its core groups and its lead social worker stay here.</summary>
    public bool IsOpen => Accepted is null && Over is null;

    /// <summary>Whether the other authority gave its receipt for a file.</summary>
    public bool HasReceipt(Guid transfer) => Receipts.Any(r => r.TransferId == transfer);

    /// <summary>Every move of the child, the latest first.</summary>
    public static IReadOnlyList<Move> Of(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        var said = child.All<EndingEvent>().ToList();
        return
        [
            .. said.OfType<MoveNotified>().Reverse().Select(n => new Move(
                n, [.. said.OfType<MoveSettled>().Where(e => e.MoveId == n.MoveId)], [.. said.OfType<MoveTold>().Where(e => e.MoveId == n.MoveId)], [.. said.OfType<TransferMade>().Where(e => e.MoveId == n.MoveId)],
                [.. said.OfType<TransferReceiptCame>().Where(e => e.MoveId == n.MoveId)], said.OfType<TransferAccepted>().LastOrDefault(e => e.MoveId == n.MoveId),
                said.OfType<MoveOver>().LastOrDefault(e => e.MoveId == n.MoveId))),
        ];
    }

    public static Move? Find(Child child, Guid moveId) => Of(child).FirstOrDefault(m => m.MoveId == moveId);
}
