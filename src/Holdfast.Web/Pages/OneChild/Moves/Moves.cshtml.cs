using Holdfast.Casework.Moves;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Moves;

/// <summary>Every move of the child to another authority, and how it stands.</summary>
[Does(Doing.Record)]
public sealed class MovesModel : ChildPage
{
    public IReadOnlyList<Move> All => Move.Of(Child);
}
