using System.CommandLine;
using Holdfast.Casework;
using Holdfast.Practice;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast check-pack`: every mistake in a practice folder, with file, line and what to write instead.</summary>
internal static class CheckPack
{
    public static Command Command(Surroundings around)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "The practice folder; without it, Holdfast's own",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("check-pack", "Check practice packs and calendars") { folder };
        command.SetAction(async parsed =>
        {
            var path = parsed.GetValue(folder) ?? Path.Combine(around.Home ?? AppContext.BaseDirectory, "practice");
            if (!Directory.Exists(path))
            {
                throw new WrongUseException($"There is no folder {path}. Write the folder the packs are in.");
            }

            var problems = PracticeLibrary.Check(path, around.Clock.Today());
            foreach (var problem in problems)
            {
                await around.Out.WriteLineAsync(problem.ToString());
            }

            if (problems.Count == 0)
            {
                await around.Out.WriteLineAsync($"The packs and calendars in {path} can be used: {string.Join(", ", PracticeLibrary.Load(path).Packs)}.");
            }

            return problems.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }
}
