using System.Globalization;
using Holdfast.Bench;

#if DEBUG
Console.Error.WriteLine("Run it as it would be run for people: dotnet run -c Release --project bench/Holdfast.Bench");
return 2;
#else
string[] budgets = ["duties", "reading", "recording", "importing", "pages", "board", "letters", "plans"];
var full = args.Contains("--full");
var asked = args.Where(a => a != "--full").ToList();
if (asked.FirstOrDefault(a => !budgets.Contains(a)) is { } unknown)
{
    Console.Error.WriteLine($"'{unknown}' is not a budget. Write any of {string.Join(", ", budgets)}, and --full for full size; nothing for all of them, quickly.");
    return 2;
}

var wanted = asked.Count == 0 ? budgets : [.. asked];
using var desk = new Desk(full ? Size.Full : Size.Quick);
var measured = new List<Measured>();
foreach (var budget in wanted)
{
    Console.Error.WriteLine($"{budget}…");
    measured.AddRange(budget switch
    {
        "duties" => [Duties.Measure()],
        "reading" => await Reading.Measure(desk),
        "recording" => await Recording.Measure(desk),
        "importing" => await Importing.Measure(desk),
        "board" => await Board.Measure(desk),
        "letters" => [await Letters.Measure(desk)],
        "plans" => [await Plans.Measure(), await PlanPages.Measure(desk)],
        _ => await Pages.Measure(desk),
    });
}

Console.WriteLine("| what | ours | against | ratio | budget | |");
Console.WriteLine("|---|---|---|---|---|---|");
foreach (var line in measured)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {line.What} | {line.Ours} | {line.Against} | {line.Ratio:0.00} | {line.Budget} | {(line.Met ? "met" : "**not met**")} |"));
}

return measured.TrueForAll(m => m.Met) ? 0 : 1;
#endif
