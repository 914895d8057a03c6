using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Holdfast.Journeys.Live;

namespace Holdfast.Journeys.Crawl;

/// <summary>One person following every link, looking at each kind of page once.</summary>
/// <param name="Who">Capacity and area, to say where a fault was found.</param>
/// <param name="Starts">Addresses to begin at.</param>
/// <param name="Child">The one child whose pages are walked; other children's are left out.</param>
/// <param name="OnlyReads">Leaves out the forms about the child, where other walks see the same ones.</param>
public sealed partial record Walk(string Who, string Email, IReadOnlyList<string> Starts, Guid? Child, bool OnlyReads = false)
{
    private static readonly HashSet<string> Reading = ["", "duties", "visits", "voice", "network", "record", "who-has-looked"];

    /// <summary>Entries of one child whose correction is looked at; each kind of entry has fields of its own.</summary>
    private const int EntriesEach = 2;

    /// <summary>Walks, and notes every kind of page reached.</summary>
    public async Task Go(LiveSite live, PageCheck check, ConcurrentDictionary<string, byte> reached)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(reached);
        await using var visitor = await live.SignedIn(Email, PageCheck.Narrow);
        var waiting = new Queue<string>(Starts);
        var known = new Dictionary<string, int>();
        while (waiting.TryDequeue(out var address))
        {
            var key = KeyOf(address);
            var times = known[key] = known.GetValueOrDefault(key) + 1;
            if (times > (key.EndsWith("?entry", StringComparison.Ordinal) ? EntriesEach : 1))
            {
                continue;
            }

            var status = await visitor.Open(address);
            var name = NameOf(visitor.Path);
            reached.TryAdd(name, 0);
            if (status != 200)
            {
                check.Fault($"{name}: answered {status} to a link", Who);
                continue;
            }

            foreach (var link in await check.Look(visitor, name, Who))
            {
                var target = link.Split('#')[0];
                if (target.Length > 0 && Follows(target))
                {
                    waiting.Enqueue(target);
                }
            }
        }

        check.Complaints(visitor, Who);
    }

    /// <summary>The address without ids, as the page's own template names them.</summary>
    public static string NameOf(string path) => Ids().Replace(SettingOfAnArea().Replace(path, "$1/{id}/{id}"), "{id}");

    private static string KeyOf(string address)
    {
        var parts = address.Split('?');
        var queries = parts.Length > 1 ? string.Join('&', parts[1].Split('&').Select(q => q.Split('=')[0]).Order(StringComparer.Ordinal)) : "";
        return $"{NameOf(parts[0])}?{queries}";
    }

    private bool Follows(string target)
    {
        // Attachments, letters, evidence, transfer and calendar files are downloaded, not read as pages.
        var path = target.Split('?')[0];
        if (path.Contains("/attachments/", StringComparison.Ordinal) || path.Contains("/papers/", StringComparison.Ordinal) || path.EndsWith("/document", StringComparison.Ordinal) || path.EndsWith("/file", StringComparison.Ordinal)
            || path.EndsWith(".ics", StringComparison.Ordinal))
        {
            return false;
        }

        var inRecord = OneChild().Match(target);
        return !inRecord.Success || (Child is { } child && Guid.Parse(inRecord.Groups[1].Value) == child && (!OnlyReads || Reading.Contains(inRecord.Groups[2].Value)));
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    [GeneratedRegex("^(/practice/settings)/[a-z0-9-]+/[a-z0-9-]+$")]
    private static partial Regex SettingOfAnArea();

    [GeneratedRegex("^/children/([0-9a-f-]{36})/?([^?]*)")]
    private static partial Regex OneChild();
}
