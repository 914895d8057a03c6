using Holdfast.Web.Links;
using Holdfast.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>What people read when a page is not there, or something broke. It names nobody.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    /// <summary>What was asked for lies under a personal link: whoever reads this has no account.</summary>
    public bool IsOfLink => HttpContext.Features.Get<LinkToken>() is not null;

    /// <summary>It was asked for without encryption, so nobody is signed in here.</summary>
    public bool InTheClear => HttpContext.Features.Get<AskedInTheClear>() is not null;

    public string Reference => HttpContext.TraceIdentifier;

    public void OnGet([FromRoute] int code) => Code = code;

    public void OnPost([FromRoute] int code) => Code = code;
}
