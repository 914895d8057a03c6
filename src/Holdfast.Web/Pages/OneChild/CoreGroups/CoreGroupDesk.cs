using Holdfast.Casework;
using Holdfast.Records.Gate;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>Reads the brothers and sisters a core group is about too, and writes down that they were looked at.</summary>
public sealed class CoreGroupDesk(ChildQueries queries, ChildGate gate, JournalStore journal, SignedIn me)
{
    /// <summary>Whether somebody of the family is around other children too, whose risk the group considers (H59). Says no more than that.</summary>
    public async Task<bool> IsLinked(Child child, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(child);
        var others = (await queries.FamilyMembers(child.FamilyId, cancel)).Select(c => c.ChildId).ToHashSet();
        foreach (var person in child.Network.Values.Where(p => p.Role == Casework.People.NetworkRole.Family))
        {
            others.UnionWith(await queries.ChildrenOfPerson(person.PersonId, cancel));
        }

        return others.Any(id => id != child.Id);
    }

    /// <summary>Eldest first, the unborn last; only those this person may look at.</summary>
    /// <param name="about">Whether the core group is about that brother or sister.</param>
    public async Task<IReadOnlyList<Child>> Children(ChildView view, Func<Child, bool> about, string what, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(about);
        var all = new List<Child> { view.Child };
        if (me.UserId is { } user && view.Disclosure.ShowsSiblings)
        {
            foreach (var card in (await queries.FamilyMembers(view.Child.FamilyId, cancel)).Where(c => c.ChildId != view.Child.Id))
            {
                if (await gate.CapacityFor(user, card.ChildId, cancel) is not null && await journal.ReadChild(card.ChildId, view.Known, asAt: view.Known, cancel) is { IsRegistered: true } sibling
                    && about(sibling) && await gate.MayLook(user, sibling.Id, what, cancel) is not null)
                {
                    all.Add(sibling);
                }
            }
        }

        return [.. all.OrderBy(c => c.BornOn ?? DateOnly.MaxValue).ThenBy(c => c.ShortName, StringComparer.Ordinal)];
    }
}
