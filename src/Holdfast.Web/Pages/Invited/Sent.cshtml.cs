using Holdfast.Casework;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;

namespace Holdfast.Web.Pages.Invited;

/// <summary>Says that what was sent has arrived, and nothing of what it was.</summary>
[AllowAnonymous]
public sealed class SentModel : InvitationPage
{
    public override string What => "told that it arrived";

    public override bool OpensWhenUsed => true;

    public bool IsUsedUp => Visit.Link.FinishedAt is not null;

    public DateOnly LastDay => UkClock.DayOf(Visit.Link.ExpiresAt.AddTicks(-1));

    public void OnGet()
    {
    }
}
