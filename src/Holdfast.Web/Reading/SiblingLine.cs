using Holdfast.Casework;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;

namespace Holdfast.Web.Reading;

/// <summary>A brother or sister, on the pages of a child: only those this person may themselves look at.</summary>
public sealed record SiblingLine(Guid Id, string Name, string Small)
{
    public static async Task<IReadOnlyList<SiblingLine>> Of(ChildQueries queries, SignedIn me, Child child, DateOnly day, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(me);
        ArgumentNullException.ThrowIfNull(child);
        if (me.UserId is not { } user)
        {
            return [];
        }

        var family = await queries.FamilyMembers(child.FamilyId, user, cancel);
        return [.. family.Where(c => c.ChildId != child.Id).Select(c => new SiblingLine(c.ChildId, c.Name, Ages.Of(c.BornOn, c.ExpectedOn, day) + (c.OnPlanSince is not null ? " · on a plan" : "")))];
    }
}
