using System.CommandLine;
using Holdfast.Casework;
using Holdfast.Practice;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast due`: the day something falls due, counted as the rules count.</summary>
internal static class Due
{
    public static Command Command(Surroundings around)
    {
        var length = new Argument<Casework.Journal.Interval>("LENGTH") { Description = "Such as \"10 working days\", \"28 calendar days\" or \"3 months\"", CustomParser = Parsing.Length };
        var after = Parsing.DateOption("--after", "Count from this day; the day itself is not counted");
        var before = Parsing.DateOption("--before", "Count back from this day");
        var calendar = new Option<string>("--calendar") { Description = "Whose bank holidays", DefaultValueFactory = _ => "england-and-wales" };
        calendar.AcceptOnlyFromAmong("england-and-wales", "scotland", "northern-ireland", "isle-of-man");
        var command = new Command("due", "The day something falls due") { length, after, before, calendar };
        command.Validators.Add(result =>
        {
            if (result.GetResult(after) is null == result.GetResult(before) is null)
            {
                result.AddError("Write either --after DATE or --before DATE.");
            }
        });
        command.SetAction(async parsed =>
        {
            var counted = PracticeLibrary.Default.Calendars[parsed.GetValue(calendar)!];
            var due = parsed.GetValue(after) is { } from
                ? counted.After(from, parsed.GetValue(length))
                : counted.Before(parsed.GetValue(before)!.Value, parsed.GetValue(length));
            await around.Out.WriteLineAsync(UkDate.Iso(due.Day));
            if (due.Provisional && parsed.GetValue(length).Unit == Casework.Journal.TimeUnit.WorkingDays)
            {
                await around.Error.WriteLineAsync("Provisional: not every bank holiday of that time is known or settled.");
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
