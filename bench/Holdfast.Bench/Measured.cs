using System.Diagnostics;

namespace Holdfast.Bench;

/// <summary>One budget, measured.</summary>
/// <param name="Ours">Our figure, with its unit.</param>
/// <param name="Against">The figure it is held against, from the same run.</param>
/// <param name="Budget">The limit on the ratio, in words.</param>
internal sealed record Measured(string What, string Ours, string Against, double Ratio, string Budget, bool Met);

/// <summary>Times two things turn by turn, so that whatever else the machine does meets both.</summary>
internal static class Turns
{
    /// <summary>The median seconds of each over some rounds, after some that are not counted: a program that serves people has long been compiled to its fastest.</summary>
    /// <param name="ready">What must be done before ours each time, and is not counted.</param>
    public static async Task<(double Ours, double Against)> Time(int warmUp, int rounds, Func<Task> ours, Func<Task> against, Func<Task>? ready = null)
    {
        var (first, second) = (new List<double>(rounds), new List<double>(rounds));
        for (var round = 0; round < warmUp + rounds; round++)
        {
            await (ready?.Invoke() ?? Task.CompletedTask);
            var (a, b) = (await Seconds(ours), await Seconds(against));
            if (round >= warmUp)
            {
                first.Add(a);
                second.Add(b);
            }
        }

        return (Median(first), Median(second));
    }

    public static double Median(List<double> all)
    {
        all.Sort();
        return all[all.Count / 2];
    }

    private static async Task<double> Seconds(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
