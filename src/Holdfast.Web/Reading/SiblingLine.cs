using Holdfast.Casework;
using Holdfast.Records.Gate;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;

namespace Holdfast.Web.Reading;

/// <summary>A brother or sister, on the pages of a child.</summary>
public sealed record SiblingLine(string Href, string Name, string Small);

/// <summary>The brothers and sisters this person may themselves look at, as they were known on the day the page is read for.</summary>
public sealed class Siblings(ChildQueries queries, ChildGate gate, JournalStore journal, SignedIn me)
{
    public async Task<IReadOnlyList<SiblingLine>> Of(ChildView view, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (me.UserId is not { } user || !view.Disclosure.ShowsSiblings)
        {
            return [];
        }

        return
        [
            .. (await Read(view, user, cancel)).Select(sibling => new SiblingLine(
                $"/children/{sibling.Id}{(view.Known is { } known ? $"?known={UkDate.Iso(known)}" : "")}", sibling.FullName,
                Age.Words(sibling.BornOn, sibling.ExpectedOn, view.Day) + (sibling.PlanOn(view.Day) is not null ? " · on a plan" : ""))),
        ];
    }

    /// <summary>The names of those a conference that was asked for is about too.</summary>
    public async Task<IReadOnlyList<string>> AtConference(ChildView view, Guid conference, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        return me.UserId is { } user && view.Disclosure.ShowsSiblings
            ? [.. (await Read(view, user, cancel)).Where(s => s.ConferenceWith(conference) is not null).Select(s => s.ShortName)]
            : [];
    }

    private async Task<IReadOnlyList<Child>> Read(ChildView view, Guid user, CancellationToken cancel)
    {
        var siblings = new List<Child>();
        foreach (var card in (await queries.FamilyMembers(view.Child.FamilyId, cancel)).Where(c => c.ChildId != view.Child.Id))
        {
            if (await gate.CapacityFor(user, card.ChildId, cancel) is not null && await journal.ReadChild(card.ChildId, view.Known, asAt: view.Known, cancel) is { IsRegistered: true } sibling
                && sibling.FamilyId == view.Child.FamilyId)
            {
                siblings.Add(sibling);
            }
        }

        return siblings;
    }
}
