using Holdfast.Records.Links;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Links;

/// <summary>A page under a personal link. It gets its one conference only from the link's filter.</summary>
public abstract class LinkPage : PageModel
{
    private LinkVisit? visit;

    /// <summary>The visit as the filter let it in.</summary>
    [BindNever]
    public LinkVisit Visit
    {
        get => visit ?? throw new InvalidOperationException("This page was reached without the filter of personal links.");
        internal set => visit = value;
    }

    public InvitedTo Invited => Visit.Invited;

    /// <summary>The page's name among the looks.</summary>
    public abstract string What { get; }

    /// <summary>The page may be read once everything was sent: it shows nothing of the conference.</summary>
    public virtual bool OpensWhenUsed => false;

    protected PageResult Again(int status = StatusCodes.Status422UnprocessableEntity)
    {
        Response.StatusCode = status;
        return Page();
    }
}

/// <summary>Somebody inside a personal link.</summary>
public sealed record LinkVisit(PersonalLink Link, InvitedTo Invited, string Token)
{
    public string To(string page = "") => page.Length == 0 ? LinkAddress.Of(Token) : $"{LinkAddress.Of(Token)}/{page}";
}
