using Holdfast.Casework;

namespace Holdfast.Web.Pages.OneChild.Conferences.Live;

/// <summary>A page that goes on showing what it was opened for as it changes. Its look is written down when it opens, not for each change.</summary>
public interface IFollowsAlong;

/// <summary>
/// Who has which conference open. A page gets a number of its own; while it holds one, its person may fetch its parts again without another line among the looks, after
/// passing the gate like anybody. Kept in memory: after a restart, or on another node, the next fetch is written down as a new look.
/// </summary>
public sealed class Watches(TimeProvider clock)
{
    /// <summary>A browser opens at most six connections to one place, and the site must still answer its other windows.</summary>
    public const int MostStreams = 4;

    /// <summary>The name of the number in an address.</summary>
    public const string Field = "watch";

    private const int MostPages = 40;

    /// <summary>As long as somebody stays signed in without doing anything.</summary>
    private static readonly TimeSpan Good = TimeSpan.FromHours(2);

    private readonly Lock access = new();
    private readonly Dictionary<Guid, Dictionary<Guid, Page>> pages = [];
    private readonly Dictionary<Guid, List<CancellationTokenSource>> streams = [];

    /// <summary>The look of this page at this child, for this conference, is among the looks already.</summary>
    public bool Holds(Guid watch, Guid user, Guid conference, Guid child)
    {
        lock (access)
        {
            if (!pages.TryGetValue(user, out var mine) || !mine.TryGetValue(watch, out var page) || page.Conference != conference || page.Until < clock.GetUtcNow())
            {
                return false;
            }

            page.Until = clock.GetUtcNow() + Good;
            return page.Children.Contains(child);
        }
    }

    /// <summary>The look of this page at these children has been written down.</summary>
    public void Add(Guid watch, Guid user, Guid conference, IEnumerable<Guid> children)
    {
        lock (access)
        {
            var mine = pages.TryGetValue(user, out var known) ? known : pages[user] = [];
            if (!mine.TryGetValue(watch, out var page) || page.Conference != conference)
            {
                page = mine[watch] = new Page(conference);
            }

            page.Until = clock.GetUtcNow() + Good;
            page.Children.UnionWith(children);
            foreach (var old in mine.Where(p => p.Value.Until < clock.GetUtcNow()).Select(p => p.Key).ToList())
            {
                mine.Remove(old);
            }

            if (mine.Count > MostPages)
            {
                mine.Remove(mine.MinBy(p => p.Value.Until).Key);
            }
        }
    }

    /// <summary>A stream of this person's, closed when they sign out; nothing when they have too many open.</summary>
    public OpenStream? Open(Guid user)
    {
        lock (access)
        {
            var mine = streams.TryGetValue(user, out var known) ? known : streams[user] = [];
            if (mine.Count >= MostStreams)
            {
                return null;
            }

            var closing = new CancellationTokenSource();
            mine.Add(closing);
            return new OpenStream(this, user, closing);
        }
    }

    /// <summary>Ends every stream of the person and forgets their pages. A browser of theirs that is still signed in comes back by itself.</summary>
    public void CloseAll(Guid user)
    {
        lock (access)
        {
            pages.Remove(user);
            foreach (var closing in streams.GetValueOrDefault(user) ?? [])
            {
                // What waits for it goes on by itself, and not in here.
                _ = closing.CancelAsync();
            }
        }
    }

    internal void Leave(Guid user, CancellationTokenSource closing)
    {
        lock (access)
        {
            if (streams.TryGetValue(user, out var mine) && mine.Remove(closing) && mine.Count == 0)
            {
                streams.Remove(user);
            }
        }

        closing.Dispose();
    }

    private sealed class Page(Guid conference)
    {
        public Guid Conference { get; } = conference;

        public HashSet<Guid> Children { get; } = [];

        public DateTimeOffset Until { get; set; }
    }
}

/// <summary>One open stream.</summary>
public sealed class OpenStream : IDisposable
{
    private readonly Watches watches;
    private readonly Guid user;
    private readonly CancellationTokenSource closing;

    internal OpenStream(Watches watches, Guid user, CancellationTokenSource closing) => (this.watches, this.user, this.closing) = (watches, user, closing);

    /// <summary>The person signed out.</summary>
    public CancellationToken Closing => closing.Token;

    public void Dispose() => watches.Leave(user, closing);
}
