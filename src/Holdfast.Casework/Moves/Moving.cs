using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Moves;

/// <summary>Record that the child moves to another authority.</summary>
public sealed record NotifyMove(Guid MoveId, DateOnly KnownOn, DateOnly? MovesOn, MoveKind? Kind, string Authority, string Why) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(MoveId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () => [new MoveNotified(MoveId, KnownOn, MovesOn, Kind!.Value, Authority.Trim(), Why.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (Move.Of(child).FirstOrDefault(m => m.IsOpen) is { } open)
        {
            yield return new Refusal(nameof(Authority), $"A move to {open.Notified.Authority} is not over. Say first what became of it");
        }

        if (KnownOn > today)
        {
            yield return new Refusal(nameof(KnownOn), "Date must be today or in the past");
        }

        if (Kind is null)
        {
            yield return new Refusal(nameof(Kind), "Select whether the move is for good");
        }

        if (Text.Missing(Authority))
        {
            yield return new Refusal(nameof(Authority), "Enter the name of the other authority");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter what is known of the move");
        }
    }
}

/// <summary>Settle whether a move is for good.</summary>
public sealed record SettleMove(Guid SettledId, Guid MoveId, DateOnly On, MoveKind? Kind, string Words) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) => OpenMove.Decide(child, SettledId, MoveId, On, today, Refusals, _ => new MoveSettled(SettledId, MoveId, On, Kind!.Value, Words.Trim()));

    private IEnumerable<Refusal> Refusals(Move move)
    {
        if (Kind is null or MoveKind.NotKnownYet)
        {
            yield return new Refusal(nameof(Kind), "Select whether the move is for good");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter how it is known");
        }
    }
}

/// <summary>Record that the other authority was told in writing.</summary>
public sealed record TellOfMove(Guid ToldId, Guid MoveId, DateOnly On, string ToWhom, string How) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) => OpenMove.Decide(child, ToldId, MoveId, On, today, _ => Refusals(), _ => new MoveTold(ToldId, MoveId, On, ToWhom.Trim(), How.Trim()));

    private IEnumerable<Refusal> Refusals()
    {
        if (Text.Missing(ToWhom))
        {
            yield return new Refusal(nameof(ToWhom), "Enter who was told there");
        }

        if (Text.Missing(How))
        {
            yield return new Refusal(nameof(How), "Enter how they were told in writing");
        }
    }
}

/// <summary>Record that the record was put into a file for the other authority.</summary>
/// <param name="Receipt">The receipt in the file, which is not kept here in the clear.</param>
public sealed record MakeTransfer(Guid TransferId, Guid MoveId, DateOnly On, int Entries, int LeftOut, string Seal, string Sha256, bool WithProtected, string Receipt, string MadeBy,
    int? Papers = null, int? PapersLeftOut = null) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) => OpenMove.Decide(
        child, TransferId, MoveId, On, today, _ => [],
        move => new TransferMade(TransferId, MoveId, On, move.Notified.Authority, Entries, LeftOut, Seal, Sha256, WithProtected, Receipts.Fingerprint(Receipt), MadeBy.Trim(), Papers, PapersLeftOut));
}

/// <summary>The short code by which the other authority shows that it opened the file.</summary>
public static class Receipts
{
    /// <summary>The fingerprint of a receipt, however it is spaced or spoken.</summary>
    public static string Fingerprint(string receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(receipt.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())));
    }
}

/// <summary>Record the receipt the other authority gave.</summary>
public sealed record RecordReceipt(Guid ReceiptId, Guid MoveId, DateOnly On, string Receipt, string FromWhom) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var of = Move.Find(child, MoveId)?.Transfers.FirstOrDefault(t => t.ReceiptSha256 == Receipts.Fingerprint(Receipt ?? ""));
        return of is not null && Move.Find(child, MoveId)!.HasReceipt(of.TransferId)
            ? Decision.AlreadyRecorded
            : OpenMove.Decide(child, ReceiptId, MoveId, On, today, _ => Refusals(of), _ => new TransferReceiptCame(ReceiptId, MoveId, of!.TransferId, On, FromWhom.Trim()));
    }

    private IEnumerable<Refusal> Refusals(TransferMade? of)
    {
        if (Text.Missing(Receipt))
        {
            yield return new Refusal(nameof(Receipt), "Enter the receipt the other authority read to you");
        }
        else if (of is null)
        {
            yield return new Refusal(nameof(Receipt), "This is not the receipt of a file made here. Read it through with the other authority");
        }

        if (Text.Missing(FromWhom))
        {
            yield return new Refusal(nameof(FromWhom), "Enter who gave it");
        }
    }
}

/// <summary>Record that the other authority held its conference and took the child over. Only then may the plan here end.</summary>
public sealed record AcceptTransfer(Guid AcceptedId, Guid MoveId, DateOnly? ConferenceOn, DateOnly ConfirmedOn, string Words) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) => OpenMove.Decide(
        child, AcceptedId, MoveId, ConfirmedOn, today, Refusals, _ => new TransferAccepted(AcceptedId, MoveId, ConferenceOn!.Value, ConfirmedOn, Words.Trim()), nameof(ConfirmedOn));

    private IEnumerable<Refusal> Refusals(Move move)
    {
        if (ConferenceOn is null)
        {
            yield return new Refusal(nameof(ConferenceOn), "Enter the day of the other authority’s conference");
        }
        else if (ConferenceOn > ConfirmedOn)
        {
            yield return new Refusal(nameof(ConferenceOn), "The conference must be on or before the day they confirmed it");
        }

        if (move.Kind != MoveKind.Permanent)
        {
            yield return new Refusal(nameof(ConferenceOn), "The move is not known to be for good. Settle that first");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what their conference decided");
        }
    }
}

/// <summary>Record that a move came to nothing, or that the family came back.</summary>
public sealed record EndMove(Guid OverId, Guid MoveId, DateOnly On, string Words) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) => OpenMove.Decide(child, OverId, MoveId, On, today, _ => Refusals(), _ => new MoveOver(OverId, MoveId, On, Words.Trim()));

    private IEnumerable<Refusal> Refusals()
    {
        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what became of the move");
        }
    }
}

/// <summary>What everything about a move has in common: it is open, and the day is between its beginning and today.</summary>
internal static class OpenMove
{
    public static Decision Decide(Child child, Guid id, Guid moveId, DateOnly on, DateOnly today, Func<Move, IEnumerable<Refusal>> refusals, Func<Move, ChildEvent> what, string day = "On")
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Has(id))
        {
            return Decision.AlreadyRecorded;
        }

        return Move.Find(child, moveId) is not { } move
            ? Decision.Refuse(new Refusal(nameof(MoveNotified.MoveId), "Record the move first"))
            : Decision.From(Day(move, on, today, day).Concat(refusals(move)), () => [what(move)]);
    }

    private static IEnumerable<Refusal> Day(Move move, DateOnly on, DateOnly today, string day)
    {
        if (!move.IsOpen)
        {
            yield return new Refusal(day, "This move is over");
        }

        if (on > today)
        {
            yield return new Refusal(day, "Date must be today or in the past");
        }
        else if (on < move.Notified.KnownOn)
        {
            yield return new Refusal(day, $"Date must be on or after {UkDate.Long(move.Notified.KnownOn)}, when the move became known");
        }
    }
}
