using System.Text;
using Holdfast.Casework.Journal;
using Holdfast.Cli.Seeding;
using Holdfast.Practice;

namespace Holdfast.Cli.Tests.Seeding;

/// <summary>Lives made by the rules of the demonstration's areas, without a database.</summary>
internal static class Lives
{
    public static readonly DateOnly Until = new(2026, 11, 18);

    private static readonly IReadOnlyList<AreaToSeed> Areas = AreaToSeed.All(PracticeLibrary.Default);

    public static IReadOnlyList<SeededFamily> Made(int children, int seed, DateOnly? until = null) =>
        [.. SyntheticLives.Make(children, seed, until ?? Until, Areas).SelectMany(a => a.Families)];

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
}
