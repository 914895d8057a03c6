using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;

namespace Holdfast.Web.Pages.Invited;

/// <summary>The area's ladder, explained to a member without an account.</summary>
[AllowAnonymous]
public sealed class HowToDisagreeModel : LinkPage<CoreGroupVisit>
{
    public override string What => "how to disagree";

    public void OnGet()
    {
        // Everything shown is the area's.
    }
}
