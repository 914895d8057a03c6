using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Journal;
using Holdfast.Records.Gate;
using Holdfast.Records.Areas;
using Holdfast.Records.Journal;
using Holdfast.Web.Pages.OneChild.Conferences.Live;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Holdfast.Web.Access;

/// <summary>
/// The one gate. Stands before every page under a child, by convention. It asks who is looking, in what capacity, whether they may,
/// and writes the look down before anything is read. A refusal looks like a page that does not exist.
/// </summary>
public sealed class ChildGateFilter(ChildGate gate, JournalStore journal, AreaStore areas, SignedIn me, Watches watches, TimeProvider clock) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var cancel = context.HttpContext.RequestAborted;
        if (context.HandlerInstance is not ChildPage page
            || !Guid.TryParse(context.RouteData.Values["childId"] as string, out var childId)
            || me.UserId is not { } user
            || await gate.CapacityFor(user, childId, cancel) is not { } capacity
            || !Allows(context, capacity))
        {
            context.Result = new NotFoundResult();
            return;
        }

        var today = clock.Today();
        var known = KnownOn(context.HttpContext.Request, today);
        if (known is { } then && Does(page) is not (null or Doing.Read or Doing.ReadLetters or Doing.ReadForeign))
        {
            // The past is read, never written: no form opens there.
            context.Result = new RedirectResult($"/children/{childId}?known={UkDate.Iso(then)}");
            return;
        }

        var what = What(context) + (known is { } day ? $", as known on {UkDate.Iso(day)}" : "");

        // Durable before anything is read: a look that can not be written down is not taken. A page that follows a conference was written down when it opened.
        if (!IsWrittenDown(context, user, childId, known) && await gate.MayLook(user, childId, what, cancel) is null)
        {
            context.Result = new NotFoundResult();
            return;
        }

        var child = await journal.ReadChild(childId, known, asAt: known, cancel);
        if (!child.IsRegistered)
        {
            context.Result = new NotFoundResult();
            return;
        }

        DisputedBeside.Look(context.HttpContext, () => DisputedWords.Of(child));
        page.View = new ChildView(child, await areas.RulesOf(child.Area, cancel), capacity, today, known);
        await next();
    }

    private bool IsWrittenDown(PageHandlerExecutingContext context, Guid user, Guid child, DateOnly? known) =>
        known is null && context.HandlerInstance is IFollowsAlong
        && Guid.TryParse(context.HttpContext.Request.Query[Watches.Field], out var watch) && Guid.TryParse(context.RouteData.Values["conferenceId"] as string, out var conference)
        && watches.Holds(watch, user, conference, child);

    /// <summary>The page, and which drawing, letter or bundle when it is one.</summary>
    private static string What(PageHandlerExecutingContext context) =>
        string.Join(' ', context.ActionDescriptor.ViewEnginePath.Trim('/'), (context.RouteData.Values["attachmentId"] ?? context.RouteData.Values["letter"] ?? context.RouteData.Values["bundle"]) as string).TrimEnd();

    /// <summary>A page that takes a form must say what it does; one that only reads need not.</summary>
    private static bool Allows(PageHandlerExecutingContext context, Capacity capacity)
    {
        var writes = !HttpMethods.IsGet(context.HttpContext.Request.Method) && !HttpMethods.IsHead(context.HttpContext.Request.Method);
        return Does(context.HandlerInstance) is { } doing ? Permissions.May(capacity, doing) : !writes && Permissions.May(capacity, Doing.Read);
    }

    private static Doing? Does(object page) => page.GetType().GetCustomAttributes(typeof(DoesAttribute), inherit: true).OfType<DoesAttribute>().FirstOrDefault()?.Doing;

    private static DateOnly? KnownOn(HttpRequest request, DateOnly today) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && DateOnly.TryParseExact(request.Query["known"], "yyyy-MM-dd", out var day) && day < today ? day : null;
}
