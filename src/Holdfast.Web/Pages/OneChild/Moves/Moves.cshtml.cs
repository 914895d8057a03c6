using Holdfast.Casework.Moves;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild.Moves;

/// <summary>Every move of the child to another authority, how it stands, and what is next.</summary>
[Does(Doing.Record)]
public sealed class MovesModel(Siblings siblings) : ChildPage
{
    public IReadOnlyList<Move> All => Move.Of(Child);

    /// <summary>Brothers and sisters, who each have a file of their own.</summary>
    public IReadOnlyList<SiblingLine> AlsoMove { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel) => AlsoMove = await siblings.Of(View, cancel);

    /// <summary>What is done next about a move: it is told in writing, settled, sent, confirmed, taken over, and then the plan ends here.</summary>
    public (string Path, string Words)? Next(Move move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return move.IsOpen ? Steps(move).Where(s => s.IsNext).Select(s => ((string, string)?)(s.Path, s.Words)).FirstOrDefault()
            : move.Accepted is not null && Child.Plans.Any(p => p.EndedOn is null) ? ("plan-ended", "End the plan here: it goes on there") : null;
    }

    /// <summary>Everything else that can be recorded about an open move.</summary>
    public IEnumerable<(string Path, string Words)> Others(Move move)
    {
        var next = Next(move);
        return Steps(move).Select(s => (s.Path, s.Words)).Where(s => s != next);
    }

    private static IEnumerable<(string Path, string Words, bool IsNext)> Steps(Move move)
    {
        var at = $"moves/{move.MoveId}";
        var waits = move.Transfers.Any(t => !move.HasReceipt(t.TransferId));
        yield return ($"{at}/told", "Say that they were told in writing", move.Told.IsEmpty);
        if (move.Kind != MoveKind.Permanent)
        {
            yield return ($"{at}/settled", "Say whether it is for good", true);
        }

        yield return ($"{at}/transfer", move.Transfers.IsEmpty ? "Put the record into a file for them" : "Put the record into a file once more", move.Transfers.IsEmpty);
        if (waits)
        {
            yield return ($"{at}/receipt", "Enter the receipt they gave", true);
        }

        if (move.Kind == MoveKind.Permanent)
        {
            yield return ($"{at}/accepted", "They held their conference and took the child over", true);
        }

        yield return ($"{at}/over", "The move came to nothing, or they came back", false);
    }
}
