using System.Text;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.Invited;

/// <summary>The conference as a file a calendar takes in.</summary>
[AllowAnonymous]
public sealed class CalendarModel : InvitationPage
{
    public override string What => "calendar file";

    public IActionResult OnGet() => Invited.Calendar is { } calendar ? File(Encoding.UTF8.GetBytes(calendar.File), "text/calendar; charset=utf-8", "conference.ics") : NotFound();
}
