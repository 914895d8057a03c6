namespace Holdfast.Cli;

/// <summary>What the command line has around it: where results and errors go, the clock, the settings of the process.</summary>
/// <param name="Terminal">Somebody is watching, so progress may be drawn.</param>
/// <param name="Variable">A variable of the environment.</param>
internal sealed record Surroundings(TextWriter Out, TextWriter Error, bool Terminal, TimeProvider Clock, Func<string, string?> Variable)
{
    /// <summary>The folder Holdfast is in, when it was started by its own script; its data and packs are found there from wherever one stands.</summary>
    public string? Home => Variable("HOLDFAST_HOME");

    public static Surroundings OfThisProcess() => new(
        Console.Out, Console.Error, !Console.IsErrorRedirected && !Console.IsOutputRedirected, TimeProvider.System, Environment.GetEnvironmentVariable);
}
