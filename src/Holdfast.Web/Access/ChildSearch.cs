using Holdfast.Casework.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Gate;

namespace Holdfast.Web.Access;

/// <summary>Searching, for somebody signed in: what may be found, and the log of finding children one does not stand to.</summary>
public sealed class ChildSearch(ChildQueries queries, WhoLooked log, SignedIn me)
{
    public async Task<SearchResult> Find(string words, CancellationToken cancel)
    {
        if (me.Profile is not { } profile || me.UserId is not { } user)
        {
            return SearchResult.Nothing;
        }

        var result = await queries.Search(words, user, [.. profile.Areas], profile.MayFindAnyChild, cancel);
        await Log(result.Hits, "Found in a search", cancel);
        return result;
    }

    public async Task<IReadOnlyList<PossibleDuplicate>> Alike(string? given, string? family, DateOnly? bornOn, DateOnly? expectedOn, CancellationToken cancel)
    {
        if (me.Profile is not { } profile || me.UserId is not { } user)
        {
            return [];
        }

        var alike = await queries.PossibleDuplicates(given, family, bornOn, expectedOn, user, [.. profile.Areas], cancel);
        await Log(alike.Select(a => a.Hit), "Found before registering a child", cancel);
        return alike;
    }

    /// <summary>Durable before the names leave, like any look.</summary>
    private Task Log(IEnumerable<SearchHit> hits, string what, CancellationToken cancel)
    {
        var outside = hits.Where(h => !h.MayOpen).Select(h => new Look(me.UserId!.Value, h.ChildId, me.Profile!.Capacities.DefaultIfEmpty(Capacity.Operator).First())).ToList();
        return outside.Count == 0 ? Task.CompletedTask : log.Log(outside, what, cancel);
    }
}
