using Holdfast.Records.Links;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Pages.Invited;

/// <summary>
/// Where a personal link leads: to the code, and once it is entered to what the person is invited to. A link that is used up, past its day, taken back,
/// locked, or that never was, all lead to one page.
/// </summary>
[AllowAnonymous]
public sealed class IndexModel(PersonalLinks links, LinkMatters matters, LinkDesk desk, LinkSession session) : PageModel
{
    /// <summary>Pages whose typed words are carried through the entering of a code.</summary>
    private static readonly HashSet<string> Carrying = new(StringComparer.Ordinal) { "answer", "report", "core-group", "difficulty", "disagreement", "assessment", "complaint" };

    private static readonly HashSet<string> OfThisPage = new(StringComparer.OrdinalIgnoreCase) { nameof(Code), "__RequestVerificationToken" };

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The page that was left, whose words are carried.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    public InvitationVisit? Visit { get; private set; }

    public LinkAnswers Answers { get; private set; } = new();

    public bool IsEnded { get; private set; }

    /// <summary>What was typed on the page that was left.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Carried { get; private set; } = [];

    public string Here => $"{LinkAddress.Of(Token)}{(Carried.Count > 0 ? $"?then={Then}" : "")}";

    private string Token => HttpContext.Features.Get<LinkToken>()?.Value ?? "";

    public static bool Carries(string step) => Carrying.Contains(step);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await links.Enter(Token, LinkSession.Of(Request), "invitation", cancel: cancel) is { } link)
        {
            switch (await matters.Visit(link, Token, cancel))
            {
                case InvitationVisit invitation:
                    (Visit, Answers) = (invitation, await desk.Answers(link, cancel));
                    return Page();
                case { } other:
                    return Redirect(other.To());
                default:
                    break;
            }
        }

        return await Opens(cancel) ? Page() : Ended();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (Then is not null && Carries(Then))
        {
            Carried = [.. Request.Form.Where(f => !OfThisPage.Contains(f.Key)).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))];
        }

        if (!await Opens(cancel))
        {
            return Ended();
        }

        if (string.IsNullOrWhiteSpace(Code))
        {
            // Sent on from a page that was left: the code has not been asked for yet.
            if (Request.Form.ContainsKey(nameof(Code)))
            {
                ModelState.AddModelError(nameof(Code), "Enter your code");
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            }

            return Page();
        }

        switch (await links.Try(Token, Code, cancel))
        {
            case LinkTry.Right right:
                session.Begin(HttpContext, Token, right.Session);
                return Carried.Count > 0
                    ? new RedirectResult($"{LinkAddress.Of(Token)}/{Then}", permanent: false, preserveMethod: true)
                    : Redirect(LinkAddress.Of(Token));
            case LinkTry.Wrong wrong:
                ModelState.AddModelError(nameof(Code), $"The code is not right. You can try {(wrong.TriesLeft == 1 ? "once more" : $"{wrong.TriesLeft} more times")}");
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            default:
                return Ended();
        }
    }

    /// <summary>Whether there is a code to be entered; that the link was opened is written down.</summary>
    private async Task<bool> Opens(CancellationToken cancel) =>
        await links.Opened(Token, cancel) is { } link && links.IsOpenNow(link) && await matters.Visit(link, Token, cancel) is not null;

    private PageResult Ended()
    {
        IsEnded = true;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
