using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Holdfast.Records;

/// <summary>Something done again and again for as long as the program runs. What can not be done at one beat is tried again at the next.</summary>
/// <param name="pause">Between the beats.</param>
/// <param name="what">What could not be done when a beat fails, for the log: "Mail could not be carried".</param>
public abstract partial class Pulse(TimeSpan pause, string what, ILogger log) : BackgroundService
{
    protected abstract Task Beat(CancellationToken cancel);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Beat(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // What is left to do stands in the database, where pages see that it waits.
                Failed(failure);
            }
        }
    }

    /// <summary>Says of what kind a failure was, and nothing that may be somebody’s.</summary>
    protected void Failed(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        Failed(log, what, failure.GetType().Name);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{What}: {Kind}. It is tried again.")]
    private static partial void Failed(ILogger log, string what, string kind);
}
