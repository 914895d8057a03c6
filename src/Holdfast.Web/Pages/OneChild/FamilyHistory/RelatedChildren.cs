using Holdfast.Casework;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.People;
using Holdfast.Records.Gate;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.FamilyHistory;

/// <summary>A related child as the person who asks may know of them.</summary>
/// <param name="MayOpen">They may open that child's record themselves.</param>
public sealed record RelatedFile(RelatedChild Child, bool MayOpen);

/// <summary>The other children whose files have to be read: brothers and sisters, and those in the lives of the same carers.</summary>
public sealed class RelatedChildren(ChildQueries queries, ChildGate gate, SignedIn me)
{
    public async Task<IReadOnlyList<RelatedFile>> Of(Child child, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(child);
        var found = new Dictionary<Guid, string>();
        foreach (var sibling in await queries.FamilyMembers(child.FamilyId, cancel))
        {
            found.TryAdd(sibling.ChildId, "Brother or sister");
        }

        foreach (var carer in child.Network.Values.Where(p => p.Role == NetworkRole.Family && (p.LivesWithChild == true || p.ParentalResponsibility == true)).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            foreach (var other in await queries.ChildrenOfPerson(carer.PersonId, cancel))
            {
                found.TryAdd(other, $"In the life of {carer.Name}, {carer.Relationship}");
            }
        }

        found.Remove(child.Id);
        var files = new List<RelatedFile>();
        foreach (var card in await queries.Cards(found.Keys, cancel))
        {
            // Somebody who may not open that record learns whom to call, and no name.
            var may = me.UserId is { } user && await gate.CapacityFor(user, card.ChildId, cancel) is not null;
            files.Add(new RelatedFile(new RelatedChild(card.ChildId, may ? card.FullName : $"A child known to {card.TeamName ?? "children’s services"}", found[card.ChildId]), may));
        }

        return files;
    }
}
