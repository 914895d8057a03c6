using System.Collections.Immutable;
using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Cli.Seeding;
using Holdfast.Practice;

namespace Holdfast.Cli.Tests.Seeding;

/// <summary>Lives made without any practice pack, so that these tests are about the generator alone.</summary>
internal static class Lives
{
    public static readonly DateOnly Until = new(2026, 11, 18);

    private static readonly WorkingCalendar Calendar = new("england-and-wales", "England and Wales", new Dictionary<DateOnly, string>(), [2026], []);

    public static IReadOnlyList<SeededFamily> Made(int children, int seed, DateOnly? until = null) =>
        [.. SyntheticLives.Make(children, seed, until ?? Until, [.. Demonstration.Areas.Select(a => new AreaToSeed(a, Calendar, _ => Practice(a.Code)))]).SelectMany(a => a.Families)];

    /// <summary>Everything that can be read of the lives, in one text.</summary>
    public static string Readable(IEnumerable<SeededFamily> families)
    {
        var kinds = StoredKinds.All;
        var text = new StringBuilder();
        foreach (var family in families)
        {
            foreach (var act in family.Acts)
            {
                foreach (var written in act.Children)
                {
                    foreach (var what in written.Events)
                    {
                        text.Append(act.CommandId).Append(' ').Append(act.RecordedAt.ToString("O", null)).Append(' ').Append(act.Author).Append(' ')
                            .Append(written.ChildId).Append(' ').AppendLine(Encoding.UTF8.GetString(kinds.Write(what)));
                    }
                }
            }
        }

        return text.ToString();
    }

    private static AreaPractice Practice(string area) => new(
        area, [new("neglect", "Neglect"), new("emotional", "Emotional")], [new("no-longer-at-risk", "No longer at risk")], [new("Children Act 1989", "47")], [],
        [new("senior-manager", "Senior manager"), new("core-group-members", "Core group members")],
        [new("another-agency-sees-child", "Another agency sees the child"), new("review-conference", "A review conference")], []);
}
