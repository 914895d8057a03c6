using Holdfast.Casework;
using Holdfast.Records.Gate;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild;

/// <summary>Who has looked at this child's record, in what capacity, at which page, and when.</summary>
public sealed class WhoHasLookedModel(WhoLooked looks, SignedIn me) : ChildPage
{
    public LooksPage Looks { get; private set; } = null!;

    public int Number { get; private set; }

    /// <summary>The page in words; whoever may not know what there is reads that the record was opened, and of themselves what they opened.</summary>
    public string What(LookTaken look)
    {
        ArgumentNullException.ThrowIfNull(look);
        return look.UserId == me.UserId || View.Disclosure.ShowsPageOpened(look.What) ? LookWords.Of(look.What) : "The record";
    }

    public async Task OnGet(CancellationToken cancel, int p = 1)
    {
        Number = Math.Max(1, p);
        Looks = await looks.OfChild(Child.Id, Number, View.Known is { } known ? UkClock.EndOf(known) : null, cancel);
    }
}
