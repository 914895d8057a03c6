using Holdfast.Records.Links;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.Invited;

/// <summary>Ends the visit, here and at the server, and empties the browser of what it kept of it.</summary>
[AllowAnonymous]
public sealed class LeaveModel(PersonalLinks links, LinkSession session) : LinkPage<LinkVisit>
{
    public override string What => "left";

    public override bool OpensWhenUsed => true;

    public IActionResult OnGet() => Redirect(Visit.To());

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await links.Leave(Visit.Link, cancel);
        session.End(HttpContext, Visit.Token);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Page();
    }
}
