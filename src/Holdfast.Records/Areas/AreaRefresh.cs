using System.Collections.Concurrent;
using Holdfast.Records.ReadModels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Holdfast.Records.Areas;

/// <summary>
/// Works the dates of an area's children out anew after it settled a value, while people go on working. What is left to do stands in the database, so a
/// stop in the middle of it is made good at the next start.
/// </summary>
public sealed partial class AreaRefresh(AreaStore areas, ReadModelRebuild rebuild, ILogger<AreaRefresh> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pulse = new PeriodicTimer(Pause);
        while (await pulse.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CatchUp(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The area stays marked as behind, and the pages say so; the next pulse tries again.
                Failed(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The dates of an area could not be worked out anew: {Kind}. Trying again.")]
    private partial void Failed(string kind);

    /// <summary>Told at once, where Progress would tell later and on another thread.</summary>
    private sealed class Told(Action<RebuildProgress> tell) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => tell(value);
    }
}
