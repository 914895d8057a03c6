using Holdfast.Casework;
using Holdfast.Practice;
using Holdfast.Practice.Examples;

namespace Holdfast.Bench;

/// <summary>
/// The children of the England pack's own examples, which between them live through what every rule speaks of. Each is looked at on every day something happened: as told,
/// with one thing more on each of those days, and with what happened to each of the other children as well.
/// </summary>
internal static class ExamplesOfThePack
{
    /// <summary>What ends most duties, and what rules name that no example of the pack has.</summary>
    private static readonly (OccurrenceKind Kind, string? Code)[] OneThingMore =
    [
        (OccurrenceKind.PlanEnded, null),
        (OccurrenceKind.ChildDied, null),
        (OccurrenceKind.AccessChoiceDecided, "strategy-discussion"),
        (OccurrenceKind.AccessChoiceDecided, "emergency-police-access"),
        (OccurrenceKind.AccessChoiceDecided, "legal-planning-meeting"),
        (OccurrenceKind.AccessChoiceDecided, "earlier-review"),
        (OccurrenceKind.NoticeGiven, "agencies"),
        (OccurrenceKind.ComplaintStep, "chair-met"),
        (OccurrenceKind.DisagreementStageBegan, "heads-of-service"),
        (OccurrenceKind.DisagreementStageBegan, "board"),
    ];

    public static IEnumerable<(Child Child, DateOnly AsAt)> Of(PracticeLibrary library, string pack)
    {
        var told = library.Examples().Where(w => w.Pack == pack).Select(w => w.Example).Where(e => !e.Happened.IsEmpty && e.Happened.All(l => l.ImportedUpTo is null)).ToList();
        return from example in told.Concat(told.SelectMany(WithMore)).Concat(told.SelectMany(one => told.Where(other => CanBeOne(one, other)).Select(other => Together(one, other))))
               let child = ExampleJournal.Child(example)
               from day in Days(example)
               select (child, day);
    }

    private static IEnumerable<Example> WithMore(Example example) =>
        from day in Days(example)
        from more in OneThingMore
        select example with { Happened = example.Happened.Add(new ExampleLine(day, more.Kind, Facets.None) { Code = more.Code }) };

    private static Example Together(Example one, Example other) =>
        one with { Happened = [.. one.Happened.Concat(other.Happened).OrderBy(l => l.On)], AsAt = one.AsAt > other.AsAt ? one.AsAt : other.AsAt };

    /// <summary>The lines of an example do not say which of two disagreements they are about.</summary>
    private static bool CanBeOne(Example one, Example other) => !(Disagrees(one) && Disagrees(other));

    private static bool Disagrees(Example example) => example.Happened.Any(l => l.Kind is OccurrenceKind.DisagreementRaised or OccurrenceKind.DisagreementStageBegan);

    private static IEnumerable<DateOnly> Days(Example example) => example.Happened.Select(l => l.On).Append(example.AsAt).Distinct();
}
