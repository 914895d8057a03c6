using System.Data.Common;
using System.Threading.Channels;
using Holdfast.Records.Cases;
using Holdfast.Records.Storage;

namespace Holdfast.Records.News;

/// <summary>
/// Wakes whoever follows a child when something was written about that child. What this program writes is told after COMMIT; what another node wrote is found by
/// looking at the head of the journal, once a second and only while somebody follows. It wakes and says nothing: what is new is read by whoever may read it.
/// </summary>
public sealed class JournalNews(IDatabase database, TimeProvider clock) : IRecordedNews, IDisposable
{
    /// <summary>How often the head is looked at while somebody follows.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock access = new();
    private readonly HashSet<Following> following = [];
    private CancellationTokenSource? looking;

    /// <summary>How many follow now.</summary>
    public int Followers
    {
        get
        {
            lock (access)
            {
                return following.Count;
            }
        }
    }

    /// <summary>Follows these children until it is disposed of.</summary>
    public Following Follow(IReadOnlyCollection<Guid> children)
    {
        var follower = new Following(this, [.. children]);
        lock (access)
        {
            following.Add(follower);
            if (looking is null)
            {
                looking = new CancellationTokenSource();
                _ = Look(looking.Token);
            }
        }

        return follower;
    }

    public void Recorded(IReadOnlyCollection<Guid> children)
    {
        ArgumentNullException.ThrowIfNull(children);
        lock (access)
        {
            foreach (var follower in following)
            {
                if (children.Any(follower.Follows))
                {
                    follower.Wake();
                }
            }
        }
    }

    public void Dispose()
    {
        lock (access)
        {
            StopLooking();
        }
    }

    internal void Leave(Following follower)
    {
        lock (access)
        {
            following.Remove(follower);
            if (following.Count == 0)
            {
                StopLooking();
            }
        }
    }

    private void StopLooking()
    {
        if (looking is { } loop)
        {
            looking = null;
            loop.Cancel();
            loop.Dispose();
        }
    }

    /// <summary>What was written before the first look is nobody's news: a follower reads the record once after it began to follow.</summary>
    private async Task Look(CancellationToken stop)
    {
        long? seen = null;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var reader = await database.OpenReader(stop);
                var head = (await reader.Read("SELECT position FROM journal_head WHERE one = 1", r => r.GetInt64(0), stop))[0];
                if (seen is { } last && head > last)
                {
                    Recorded(await reader.Read("SELECT DISTINCT stream FROM entry WHERE position > @last", r => r.Id(0), stop, ("last", last)));
                }

                seen = head;
            }
            catch (DbException)
            {
                // The database is away. What is missed now is found at the next look, because the place it was read to has not moved.
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

/// <summary>One follower of some children.</summary>
public sealed class Following : IDisposable
{
    private readonly JournalNews news;
    private readonly HashSet<Guid> children;

    // However much was written, one wake is enough.
    private readonly Channel<bool> woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal Following(JournalNews news, HashSet<Guid> children) => (this.news, this.children) = (news, children);

    /// <summary>Waits until something was written about one of the children since it last waited. False when the time is up first.</summary>
    public async Task<bool> Woken(TimeSpan atMost, TimeProvider clock, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            return await woken.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => news.Leave(this);

    internal bool Follows(Guid child) => children.Contains(child);

    internal void Wake() => woken.Writer.TryWrite(true);
}
