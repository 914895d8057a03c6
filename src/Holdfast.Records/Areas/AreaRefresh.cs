using System.Collections.Concurrent;
using Holdfast.Records.ReadModels;
using Microsoft.Extensions.Logging;

namespace Holdfast.Records.Areas;

/// <summary>
/// Works the dates of an area's children out anew after it settled a value, while people go on working. What is left to do stands in the database, so a
/// stop in the middle of it is made good at the next start.
/// </summary>
public sealed class AreaRefresh(AreaStore areas, ReadModelRebuild rebuild, ILogger<AreaRefresh> log)
    : Pulse(TimeSpan.FromSeconds(2), "The dates of an area could not be worked out anew", log)
{
    private readonly ConcurrentDictionary<string, RebuildProgress> going = new(StringComparer.Ordinal);

    /// <summary>How far the area has come; nothing when this program is not at it.</summary>
    public RebuildProgress? ProgressOf(string area) => going.GetValueOrDefault(area);

    /// <summary>Brings every area that lags behind up to date.</summary>
    /// <returns>How many children were worked out anew.</returns>
    public async Task<int> CatchUp(CancellationToken cancel = default)
    {
        var children = 0;
        foreach (var area in (await areas.Behind(cancel)).Keys)
        {
            try
            {
                children += await rebuild.All(new Told(p => going[area] = p), area, cancel);
            }
            finally
            {
                going.TryRemove(area, out _);
            }
        }

        return children;
    }

    protected override Task Beat(CancellationToken cancel) => CatchUp(cancel);

    /// <summary>Told at once, where Progress would tell later and on another thread.</summary>
    private sealed class Told(Action<RebuildProgress> tell) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => tell(value);
    }
}
