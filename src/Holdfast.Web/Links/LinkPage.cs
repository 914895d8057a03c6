using Holdfast.Casework.Complaints;
using Holdfast.Records.Links;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Links;

/// <summary>What a personal link can be for. Reads the records it is about, and says of them what its pages may show.</summary>
public interface ILinkMatter
{
    /// <summary>The visit of whoever entered the link's code; nothing when the link is for something else, or what it is for no longer stands on the record.</summary>
    public Task<LinkVisit?> Visit(PersonalLink link, string token, CancellationToken cancel);
}

/// <summary>Everything a personal link can be for.</summary>
public sealed class LinkMatters(IEnumerable<ILinkMatter> matters)
{
    public async Task<LinkVisit?> Visit(PersonalLink link, string token, CancellationToken cancel)
    {
        foreach (var matter in matters)
        {
            if (await matter.Visit(link, token, cancel) is { } visit)
            {
                return visit;
            }
        }

        return null;
    }
}

/// <summary>Somebody inside a personal link.</summary>
public abstract record LinkVisit(PersonalLink Link, string Token)
{
    /// <summary>What is disputed in what its pages show.</summary>
    public DisputedWords Disputed { get; init; } = DisputedWords.None;

    /// <summary>The first page of what the link is for, beside the link's own; empty when that is it.</summary>
    protected abstract string Start { get; }

    public string To() => To(Start);

    public string To(string page) => page.Length == 0 ? LinkAddress.Of(Token) : $"{LinkAddress.Of(Token)}/{page}";
}

/// <summary>A page under a personal link. It gets what the link is for only from the link's filter.</summary>
public abstract class LinkPage : PageModel
{
    /// <summary>The page's name among the looks.</summary>
    public abstract string What { get; }

    /// <summary>The page may be read once everything was sent: it shows nothing of the record.</summary>
    public virtual bool OpensWhenUsed => false;

    /// <summary>Hands the page its visit; false when the link is for something this page is not about.</summary>
    internal abstract bool TakeIn(LinkVisit visit);

    protected PageResult Again(int status = StatusCodes.Status422UnprocessableEntity)
    {
        Response.StatusCode = status;
        return Page();
    }
}

/// <summary>A page under personal links of one kind.</summary>
public abstract class LinkPage<TVisit> : LinkPage
    where TVisit : LinkVisit
{
    private TVisit? visit;

    /// <summary>The visit as the filter let it in.</summary>
    [BindNever]
    public TVisit Visit => visit ?? throw new InvalidOperationException("This page was reached without the filter of personal links.");

    internal override bool TakeIn(LinkVisit visit) => (this.visit = visit as TVisit) is not null;
}
