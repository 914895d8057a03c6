using System.Globalization;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Records.Gate;
using Holdfast.Records.Journal;
using Holdfast.Records.News;
using Holdfast.Records.Scores;
using Holdfast.Web.Access;
using Holdfast.Web.Pages.OneChild.Conferences.Meeting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Live;

/// <summary>
/// Says what has changed at a conference since a place in the journal: server-sent events for as long as the page is open, or, to whoever does not ask for a stream, once.
/// It names parts of the page and nothing of what is in them; the page fetches those parts through the gate.
/// </summary>
public sealed class LiveModel(
    MeetingDesk desk, JournalStore journal, JournalNews news, HeldScores held, ChildGate gate, Watches watches, SignedIn me, TimeProvider clock, IHostApplicationLifetime app) : ChildPage, IFollowsAlong
{
    private const string Stream = "text/event-stream";

    /// <summary>How often a quiet stream says that it is there, and whether its person may still see the child is asked again.</summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);

    /// <summary>What several people write at the same moment is said once.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(100);

    public async Task<IActionResult> OnGetAsync(Guid conferenceId, CancellationToken cancel)
    {
        if (me.UserId is not { } user || ConferenceMeeting.Find(Child, conferenceId) is not { } meeting)
        {
            return NotFound();
        }

        Guid[] children = [.. (await desk.Children(View, meeting, "OneChild/Conferences/Live/Live", cancel)).Select(c => c.Child.Id)];
        var since = Since();
        if (!Request.Headers.Accept.ToString().Contains(Stream, StringComparison.OrdinalIgnoreCase))
        {
            Begin();
            await Say(await News(conferenceId, children, since ?? 0, cancel), cancel);
            return new EmptyResult();
        }

        using var open = watches.Open(user);
        if (open is null)
        {
            // The page says it in its own words.
            HttpContext.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel, open.Closing, app.ApplicationStopping);
        try
        {
            await Follow(user, conferenceId, children, since, ends.Token);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The window was closed, the person signed out, or the site stops.
        }

        return new EmptyResult();
    }

    private async Task Follow(Guid user, Guid conference, Guid[] children, long? since, CancellationToken cancel)
    {
        var signedInUntil = (await HttpContext.AuthenticateAsync()).Properties?.ExpiresUtc;
        using var following = news.Follow(children);
        Begin();
        HttpContext.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        await Response.WriteAsync("retry: 2000\n\n", cancel);
        await Response.Body.FlushAsync(cancel);
        var seen = since ?? await Head(children, cancel);
        IReadOnlySet<Guid>? scores = null;
        while (!(signedInUntil <= clock.GetUtcNow()))
        {
            var changed = await News(conference, children, seen, cancel);
            var nowHeld = await held.Ids(conference, children, cancel);
            if (scores is not null && !scores.SetEquals(nowHeld))
            {
                changed.Topics.Add(LiveTopics.Scores);
            }

            (seen, scores) = (changed.Head, nowHeld);
            await Say(changed, cancel);
            if (!await following.Woken(Pulse, TimeProvider.System, cancel))
            {
                // What a stream says is not worth a question each time: the page's next fetch passes the gate.
                if (await gate.CapacityFor(user, Child.Id, cancel) is null)
                {
                    return;
                }

                await Response.WriteAsync(": still here\n\n", cancel);
                await Response.Body.FlushAsync(cancel);
                continue;
            }

            await Task.Delay(Gather, cancel);
        }
    }

    /// <summary>The place the page was made at, or the last one a stream that broke off had told.</summary>
    private long? Since() =>
        long.TryParse(Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last
        : long.TryParse(Request.Query["since"], NumberStyles.None, CultureInfo.InvariantCulture, out var shown) ? shown
        : null;

    private void Begin()
    {
        Response.ContentType = Stream;

        // A proxy in between that gathers an answer before passing it on would hold everything back.
        Response.Headers["X-Accel-Buffering"] = "no";
    }

    private async Task Say((long Head, SortedSet<string> Topics) changed, CancellationToken cancel)
    {
        if (changed.Topics.Count > 0)
        {
            await Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {changed.Head}\nevent: changed\ndata: {string.Join(' ', changed.Topics)}\n\n"), cancel);
            await Response.Body.FlushAsync(cancel);
        }
    }

    private async Task<long> Head(Guid[] children, CancellationToken cancel)
    {
        var head = 0L;
        foreach (var child in children)
        {
            head = (await journal.Read(child, cancel: cancel)) is [.., var last] ? Math.Max(head, last.Position) : head;
        }

        return head;
    }

    /// <summary>What was written since a place, as parts of the page; and the place it goes up to.</summary>
    private async Task<(long Head, SortedSet<string> Topics)> News(Guid conference, Guid[] children, long since, CancellationToken cancel)
    {
        var (head, topics) = (since, new SortedSet<string>(StringComparer.Ordinal));
        foreach (var child in children)
        {
            var entries = await journal.Read(child, cancel: cancel);
            for (var i = entries.Count - 1; i >= 0 && entries[i].Position > since; i--)
            {
                head = Math.Max(head, entries[i].Position);
                if (entries[i].What is not MeetingEvent other || other.ConferenceId == conference)
                {
                    topics.UnionWith(LiveTopics.Of(entries[i].What));
                }
            }
        }

        return (head, topics);
    }
}
