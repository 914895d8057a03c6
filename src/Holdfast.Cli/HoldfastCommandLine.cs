using System.CommandLine;
using Holdfast.Cli.Commands;

namespace Holdfast.Cli;

/// <summary>The command `holdfast`: its commands, and how every way of ending becomes an exit code.</summary>
internal static class HoldfastCommandLine
{
    /// <summary>Ctrl+C lets the write at hand come to its end.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(20);

    public static async Task<int> Run(IReadOnlyList<string> args, Surroundings around, CancellationToken cancel = default)
    {
        var parsed = Root(around).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await around.Error.WriteLineAsync(error.Message);
            }

            await around.Error.WriteLineAsync("Write 'holdfast --help' to see what can be done, or 'holdfast COMMAND --help' for one command.");
            return ExitCode.WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = around.Out, Error = around.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop }, cancel);
        }
        catch (Exception told)
        {
            var (message, code) = Ending.Of(told);
            await around.Error.WriteLineAsync(message);
            return code;
        }
    }

    private static RootCommand Root(Surroundings around) => new("Holdfast: no child's plan drifts.")
    {
        DatabaseOption.Option,
        Due.Command(around),
        CheckPack.Command(around),
        ImportCensus.Command(around),
        Seed.Command(around),
        ListDuties.Command(around),
        Verify.Command(around),
        VerifyBundle.Command(around),
        Rebuild.Command(around),
        Area.Command(around),
        Account.Command(around),
        ExportChild.Command(around),
        Transfer.Command(around),
    };
}
