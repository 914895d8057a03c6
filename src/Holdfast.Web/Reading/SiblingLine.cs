using Holdfast.Casework;
using Holdfast.Records.Gate;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;

namespace Holdfast.Web.Reading;

/// <summary>A brother or sister, on the pages of a child: only those this person may themselves look at.</summary>
public sealed record SiblingLine(Guid Id, string Name, string Small)
{
    public static async Task<IReadOnlyList<SiblingLine>> Of(ChildQueries queries, ChildGate gate, SignedIn me, Child child, DateOnly day, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(me);
        ArgumentNullException.ThrowIfNull(child);
        if (me.UserId is not { } user)
        {
            return [];
        }

        var family = await queries.FamilyMembers(child.FamilyId, cancel);
        var lines = new List<SiblingLine>();
        foreach (var card in family.Where(c => c.ChildId != child.Id))
        {
            if (await gate.CapacityFor(user, card.ChildId, cancel) is not null)
            {
                lines.Add(new SiblingLine(card.ChildId, card.FullName, card.AgeOn(day) + (card.OnPlan ? " · on a plan" : "")));
            }
        }

        return lines;
    }
}
