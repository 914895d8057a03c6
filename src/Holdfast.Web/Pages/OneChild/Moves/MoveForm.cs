using Holdfast.Casework;
using Holdfast.Casework.Moves;
using Holdfast.Web.Forms;

namespace Holdfast.Web.Pages.OneChild.Moves;

/// <summary>A form about one move that is not over, of the brothers and sisters too who move with the child.</summary>
public abstract class MoveForm(FormDesk desk) : ChildForm(desk)
{
    public override string Home => "moves";

    public Move? Of => Move.Find(Child, MoveId);

    protected Guid MoveId => Guid.Parse((string)RouteData.Values["move"]!);

    protected override bool OffersSiblings => true;

    protected override bool Offered => Of is { IsOpen: true };

    protected override bool Fits(Child sibling) => Move.Find(sibling, MoveId) is { IsOpen: true };

    /// <summary>Ticks every brother and sister who moves too.</summary>
    protected void ForAll() => AlsoFor = [.. Siblings.Select(s => s.Id)];
}
