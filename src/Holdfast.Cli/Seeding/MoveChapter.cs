using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;

namespace Holdfast.Cli.Seeding;

/// <summary>Where the families of the demonstration that move go to.</summary>
/// <param name="From">The code of the area they move from.</param>
/// <param name="To">The code of the area they move to.</param>
internal sealed record SeededMove(string From, string To, string ToName, MoveKind Kind, string Why)
{
    /// <summary>One whose record the other area has taken in, and one nobody knows the length of yet.</summary>
    public static IReadOnlyList<SeededMove> All { get; } =
    [
        new("hillingdon", "birmingham", "Birmingham", MoveKind.Permanent, "A tenancy of their own, near the grandmother. The children change school after the half term."),
        new("wales", "hillingdon", "Hillingdon", MoveKind.NotKnownYet, "They stay with an aunt since the flat was flooded, and do not know for how long."),
    ];

    /// <summary>The move of one family, the same for its children.</summary>
    public static Guid Id(Guid familyId) => SeedIds.For(familyId.ToString(), "move");
}

/// <summary>A family that moves to another area of the demonstration: known, and told there in writing. The plan stays until it is taken over.</summary>
internal sealed class MoveChapter(Story story)
{
    private readonly SeedFamily family = story.Family;

    public void Tell()
    {
        if (SeededMove.All.FirstOrDefault(m => m.From == story.Area.Code) is not { } move)
        {
            return;
        }

        var (known, told, there) = (story.Before(story.LastDay, 5), story.Before(story.LastDay, 4), Demonstration.Areas.First(a => a.Code == move.To).Managers[0].Name);
        var id = SeededMove.Id(family.Id);
        story.Plan(Story.At(known, 11, 30), story.Worker, "move", family.Children, (_, record) => record.PlanOn(known) is null ? null : new NotifyMove(id, known, null, move.Kind, move.ToName, move.Why));
        story.Plan(Story.At(told, 9, 50), story.Worker, "move told", family.Children, (_, record) => record.Has(id)
            ? new TellOfMove(story.Id("move told"), id, told, $"{there}, team manager in {move.ToName}", "By telephone, then by secure mail the same day") : null);
    }
}
