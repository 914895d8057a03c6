using Holdfast.Casework;
using Holdfast.Practice.Packs;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Examples;

/// <summary>Runs an example against its rule and says where it comes out otherwise.</summary>
internal static class ExampleCheck
{
    public static IEnumerable<PackProblem> Run(PracticeLibrary library, string pack, Rule rule, Example example)
    {
        AreaRules rules;
        try
        {
            rules = library.RulesOf(new AreaDefinition(pack, "this area", pack, [.. example.Settings]));
        }
        catch (PackException e)
        {
            return e.Problems.Select(p => At(example.Name, $"In the example '{example.Name}': {p.Message}"));
        }

        var duties = DutyEngine.Duties(ExampleJournal.Child(example), rules, example.AsAt).Where(d => d.Rule == rule.Id)
            .OrderBy(d => d.OpenedOn).ThenBy(d => d.OpenedBy).ToList();
        return duties.Count != example.Then.Length
            ? [At(example.Name, $"The example '{example.Name}' expects {example.Then.Length} duties, and the rule makes {duties.Count}: {string.Join("; ", duties.Select(Tell))}.")]
            : example.Then.Zip(duties).SelectMany(pair => Compare(example, pair.First, pair.Second));
    }

    private static IEnumerable<PackProblem> Compare(Example example, ExampleDuty expected, Duty duty)
    {
        var wrong = new List<string>();
        Same("due", expected.Due, duty.Due);
        Same("state", expected.State, duty.State);
        Same("met", expected.Met, duty.MetOn);
        if (expected.Key is not null)
        {
            Same("key", expected.Key, duty.Key);
        }

        if (expected.Aim is not null)
        {
            Same("aim", expected.Aim, duty.Aim);
        }

        if (expected.LastWorkingDay is not null)
        {
            Same("last_working_day", expected.LastWorkingDay, duty.LastWorkingDay);
        }

        if (expected.Provisional is not null)
        {
            Same("provisional", expected.Provisional, duty.Provisional);
        }

        wrong.AddRange(expected.Because.Where(b => !duty.Because.Contains(b, StringComparison.Ordinal)).Select(b => $"because has not '{b}': {duty.Because}"));
        return wrong.Select(w => At(expected.At, $"The example '{example.Name}' comes out otherwise: {w}"));

        void Same<T>(string what, T expect, T actual)
        {
            if (!EqualityComparer<T>.Default.Equals(expect, actual))
            {
                wrong.Add($"{what} is {Word(actual)}, not {Word(expect)} ({Tell(duty)}).");
            }
        }
    }

    private static string Word<T>(T value) => value switch
    {
        null => "nothing",
        DateOnly day => UkDate.Iso(day),
        _ => value.ToString()!,
    };

    private static string Tell(Duty duty) =>
        $"opened {UkDate.Iso(duty.OpenedOn)}, due {(duty.Due is { } due ? UkDate.Iso(due) : "no date")}, {Sentences.Kebab(duty.State.ToString())}{(duty.MetOn is { } met ? $" {UkDate.Iso(met)}" : "")}{(duty.Key is { } key ? $", {key}" : "")}";

    private static PackProblem At(Said at, string message) => new(at.File, at.Line, at.Column, message);
}
