using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild;

/// <summary>Everything that can be added to a child's record, in one place.</summary>
[Does(Doing.Record)]
public sealed class AddModel : ChildPage
{
    public void OnGet()
    {
        // The page is a list of links; the gate has done the work.
    }
}
