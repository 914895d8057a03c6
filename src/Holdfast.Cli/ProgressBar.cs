using System.Globalization;

namespace Holdfast.Cli;

/// <summary>A line on the terminal that says how far a long command has come. Without a terminal it draws nothing.</summary>
internal sealed class ProgressBar(Surroundings around, string doing) : IDisposable
{
    private const int Width = 30;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(120);
    private readonly long began = around.Clock.GetTimestamp();
    private TimeSpan drawn = -Between;
    private bool anything;

    /// <param name="share">From 0 to 1.</param>
    public void Show(double share, string what = "")
    {
        if (!around.Terminal)
        {
            return;
        }

        var now = around.Clock.GetElapsedTime(began);
        if (now - drawn < Between && share < 1)
        {
            return;
        }

        drawn = now;
        anything = true;
        var full = (int)(Math.Clamp(share, 0, 1) * Width);
        around.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{doing} [{new string('#', full)}{new string('.', Width - full)}] {share:P0} {what}\u001b[K"));
        around.Error.Flush();
    }

    public void Dispose()
    {
        if (anything)
        {
            around.Error.Write("\r\u001b[K");
            around.Error.Flush();
        }
    }
}
