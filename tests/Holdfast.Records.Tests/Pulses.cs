using Microsoft.Extensions.Logging;

namespace Holdfast.Records.Tests;

public sealed class Pulses
{
    [Fact]
    public async Task A_beat_that_fails_is_said_without_its_words_and_followed_by_the_next()
    {
        var log = new Lines();
        using var pulse = new Beats(log, beat => beat == 1 ? throw new InvalidOperationException("Mia Oak") : beat == 2 ? throw new TaskCanceledException("It took too long") : Task.CompletedTask);

        await pulse.StartAsync(default);
        await pulse.Third.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await pulse.StopAsync(default);

        log.Said.ShouldBe(["The lamp could not be lit: InvalidOperationException. It is tried again.", "The lamp could not be lit: TaskCanceledException. It is tried again."]);
        pulse.ExecuteTask!.IsFaulted.ShouldBeFalse();
    }

    private sealed class Beats(ILogger log, Func<int, Task> beat) : Pulse(TimeSpan.FromMilliseconds(5), "The lamp could not be lit", log)
    {
        private int count;

        public TaskCompletionSource Third { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override Task Beat(CancellationToken cancel)
        {
            if (++count == 3)
            {
                Third.SetResult();
            }

            return beat(count);
        }
    }

    private sealed class Lines : ILogger
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Said.Add(formatter(state, exception));
    }
}
