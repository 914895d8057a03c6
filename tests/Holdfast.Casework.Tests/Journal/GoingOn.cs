using System.Collections;
using System.Reflection;

namespace Holdfast.Casework.Tests;

/// <summary>A child who goes on from what was known is the child the whole journal tells of, and the one before stays as it was.</summary>
internal static class GoingOn
{
    /// <summary>Kept for the next who asks, and compared by what they tell.</summary>
    private static readonly string[] Kept = ["byKind", "occurrences", "meetings", "conferences"];

    private static readonly FieldInfo[] Fields = [.. typeof(Child).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Where(f => !Kept.Contains(f.Name))];

    public static void ShouldBeAsFolded(Child child, IReadOnlyList<Entry> journal)
    {
        var folded = Child.From(child.Id, journal);
        foreach (var field in Fields)
        {
            Told(field.GetValue(child)).ShouldBe(Told(field.GetValue(folded)), field.Name);
        }

        child.Occurrences.ShouldBe(folded.Occurrences);
        child.Meetings.ShouldBe(folded.Meetings);
        child.ConferencesAskedFor.Select(c => (c.Id, c.CalledOff)).ShouldBe(folded.ConferencesAskedFor.Select(c => (c.Id, c.CalledOff)));
        child.All<ChildEvent>().ShouldBe(folded.All<ChildEvent>());
        child.All<VisitMade>().ShouldBe(folded.All<VisitMade>());
        child.All<MeetingEvent>().ShouldBe(folded.All<MeetingEvent>());
        child.All<CoreGroupEvent>().ShouldBe(folded.All<CoreGroupEvent>());
    }

    /// <summary>What two children hold that either could add to.</summary>
    public static IEnumerable<string> Shared(Child one, Child other) => Fields
        .Where(f => f.GetValue(one) is ICollection { } held && held is not Array && !f.FieldType.IsInterface && ReferenceEquals(held, f.GetValue(other))).Select(f => f.Name);

    private static IReadOnlyList<object?> Told(object? value) => value switch
    {
        string or null => [value],
        IEnumerable<RecordedFact> facts => [.. facts.Select(f => (object)$"{f.Version} {f.Withdrawn} {f.What.GetHashCode()} {string.Join(' ', f.Amendments.Select(a => a.Version))}")],
        IEnumerable all => [.. all.Cast<object?>()],
        _ => [value],
    };
}
