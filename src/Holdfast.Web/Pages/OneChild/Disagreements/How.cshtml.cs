using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Disagreements;

/// <summary>The area's ladder, explained to everybody who works with the child.</summary>
public sealed class HowModel : ChildPage
{
    public void OnGet()
    {
        // Everything shown is the area's.
    }
}
