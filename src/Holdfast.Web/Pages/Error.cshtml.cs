using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages;

/// <summary>What people read when a page is not there, or something broke. It names nobody.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    public string Reference => HttpContext.TraceIdentifier;

    public void OnGet(int code) => Code = code;

    public void OnPost(int code) => Code = code;
}
