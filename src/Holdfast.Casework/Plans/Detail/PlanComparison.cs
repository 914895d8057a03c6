using System.Collections.Immutable;

namespace Holdfast.Casework.Plans;

/// <summary>The kinds of thing a plan is made of.</summary>
public enum PlanThing
{
    Part,
    Outcome,
    Action,
    Frequency,
}

/// <summary>One line of a thing in a plan.</summary>
public enum PlanLine
{
    Outcome,
    Measure,
    Baseline,
    What,
    Purpose,
    Who,
    By,
    State,
    Words,
    SetOffBy,
    Every,
    Setting,
}

/// <summary>One line in two versions, word by word.</summary>
public sealed record LineBeside(PlanLine Line, string? Before, string? After, ImmutableArray<WordsBecame> Words)
{
    public bool Changed => !string.Equals(Before, After, StringComparison.Ordinal);
}

/// <summary>One thing of a plan in two versions.</summary>
/// <param name="Title">What to call it: the outcome, the action, the member. Empty for a part, which has a name of its own.</param>
public sealed record ThingBeside(PlanThing Thing, PlanPart? Part, string Title, bool IsNew, bool IsGone, ImmutableArray<LineBeside> Lines)
{
    public bool Changed => IsNew || IsGone || Lines.Any(l => l.Changed);
}

/// <summary>Two versions of a plan beside each other.</summary>
public static class PlanComparison
{
    public static IReadOnlyList<ThingBeside> Of(DetailedPlan before, DetailedPlan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. Enum.GetValues<PlanPart>().Where(p => before.Part(p) is not null || after.Part(p) is not null).Select(p => Part(p, before.Part(p)?.Now, after.Part(p)?.Now)),
            .. Ids(before.Outcomes, after.Outcomes, o => o.OutcomeId).Select(id => Outcome(before.Outcome(id), after.Outcome(id))),
            .. Ids(before.Actions, after.Actions, a => a.ActionId).Select(id => Action(before.Action(id), after.Action(id))),
            .. Ids(before.Frequencies, after.Frequencies, f => f.Now.PersonId).Select(id => Frequency(Member(before, id), Member(after, id))),
        ];
    }

    private static ThingBeside Part(PlanPart part, PartSays? before, PartSays? after) => Made(
        PlanThing.Part, part, "", before is null, after is null, (PlanLine.Words, before?.Words, after?.Words), (PlanLine.SetOffBy, before?.SetOffBy, after?.SetOffBy));

    private static ThingBeside Outcome(PlanOutcome? before, PlanOutcome? after)
    {
        var (old, now) = (before?.Says, after?.Says);
        return Made(PlanThing.Outcome, null, (now ?? old)!.Outcome, before is null, after is null, (PlanLine.Outcome, old?.Outcome, now?.Outcome), (PlanLine.Measure, old?.Measure, now?.Measure), (PlanLine.Baseline, old?.Baseline, now?.Baseline));
    }

    private static ThingBeside Action(PlanAction? before, PlanAction? after)
    {
        var (old, now) = (before?.Says, after?.Says);
        return Made(
            PlanThing.Action, null, (now ?? old)!.What, before is null, after is null, (PlanLine.What, old?.What, now?.What), (PlanLine.Purpose, old?.Purpose, now?.Purpose), (PlanLine.Who, old?.Who, now?.Who),
            (PlanLine.By, Day(old?.By), Day(now?.By)), (PlanLine.State, before?.State?.ToString(), after?.State?.ToString()));
    }

    private static ThingBeside Frequency(FrequencySays? before, FrequencySays? after) => Made(
        PlanThing.Frequency, null, (after ?? before)!.Name, before is null, after is null, (PlanLine.Every, before?.Every?.ToString(), after?.Every?.ToString()), (PlanLine.Setting, before?.Setting, after?.Setting));

    private static FrequencySays? Member(DetailedPlan plan, Guid person) => plan.Frequencies.FirstOrDefault(f => f.Now.PersonId == person)?.Now;

    private static ThingBeside Made(PlanThing thing, PlanPart? part, string title, bool isNew, bool isGone, params ReadOnlySpan<(PlanLine Line, string? Before, string? After)> lines)
    {
        var beside = ImmutableArray.CreateBuilder<LineBeside>(lines.Length);
        foreach (var (line, before, after) in lines)
        {
            if (before is not null || after is not null)
            {
                beside.Add(new LineBeside(line, before, after, WordDifference.Of(before, after)));
            }
        }

        return new ThingBeside(thing, part, title, isNew, isGone, beside.ToImmutable());
    }

    private static string? Day(DateOnly? day) => day is { } d ? UkDate.Long(d) : null;

    private static IEnumerable<Guid> Ids<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, Guid> id) => before.Select(id).Union(after.Select(id));
}
