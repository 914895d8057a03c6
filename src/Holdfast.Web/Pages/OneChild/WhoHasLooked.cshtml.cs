using Holdfast.Casework;
using Holdfast.Records.Gate;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild;

/// <summary>Who has looked at this child's record, in what capacity, at which page, and when.</summary>
public sealed class WhoHasLookedModel(WhoLooked looks) : ChildPage
{
    public LooksPage Looks { get; private set; } = null!;

    public int Number { get; private set; }

    public async Task OnGet(CancellationToken cancel, int p = 1)
    {
        Number = Math.Max(1, p);
        Looks = await looks.OfChild(Child.Id, Number, View.Known is { } known ? UkClock.EndOf(known) : null, cancel);
    }
}
