namespace Holdfast.Cli;

/// <summary>Tells of progress at once and in order, on the thread that makes it.</summary>
internal sealed class ProgressTo<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
