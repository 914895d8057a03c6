using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.Gate;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;

namespace Holdfast.Web.Forms;

/// <summary>What every form about a child needs: who is writing, the rest of the family, and the desk that takes the form in.</summary>
public sealed class FormDesk(
    Desk desk, SignedIn me, ChildGate gate, ChildQueries children, JournalStore journal, AreaStore areas, UserProfiles profiles, DraftKeeper drafts, DraftPlaces places)
{
    public DraftKeeper Drafts { get; } = drafts;

    public DraftPlaces Places { get; } = places;

    public Guid UserId => me.UserId ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The name entries say things were done by.</summary>
    public string MyName => me.Profile?.DisplayName ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Brothers and sisters this person may do the same to, eldest first; the unborn last.</summary>
    public async Task<IReadOnlyList<Child>> Siblings(ChildView view, Doing doing, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        var siblings = new List<Child>();
        foreach (var member in await children.FamilyMembers(view.Child.FamilyId, cancel))
        {
            if (member.ChildId != view.Child.Id && await gate.CapacityFor(UserId, member.ChildId, cancel) is { } capacity && Permissions.May(capacity, doing))
            {
                siblings.Add(await journal.ReadChild(member.ChildId, cancel: cancel));
            }
        }

        return [.. siblings.Where(s => s.IsRegistered).OrderBy(s => s.BornOn ?? DateOnly.MaxValue).ThenBy(s => s.ShortName, StringComparer.Ordinal)];
    }

    /// <summary>The lists of each child's own area: brothers and sisters may be another area's to look after.</summary>
    public async Task<Func<Child, AreaPractice>> ListsOf(ChildView view, IEnumerable<Child> children, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        var lists = new Dictionary<string, AreaPractice>(StringComparer.Ordinal) { [view.Child.Area] = view.Lists };
        foreach (var area in children.Select(c => c.Area).Where(a => !lists.ContainsKey(a)).Distinct().ToList())
        {
            lists[area] = (await areas.RulesOf(area, cancel)).Lists(view.Today);
        }

        return child => lists[child.Area];
    }

    /// <summary>The social workers of an area, by name.</summary>
    public async Task<IReadOnlyList<PersonChoice>> Workers(string area, CancellationToken cancel) =>
    [
        .. (await profiles.InArea(area, Capacity.LeadSocialWorker, cancel)).Concat(await profiles.InArea(area, Capacity.SocialWorker, cancel))
            .DistinctBy(w => w.UserId).OrderBy(w => w.DisplayName, StringComparer.Ordinal),
    ];

    /// <summary>Professionals of other agencies with an account in an area, by name.</summary>
    public Task<IReadOnlyList<PersonChoice>> Professionals(string area, CancellationToken cancel) => profiles.InArea(area, Capacity.CoreGroupProfessional, cancel);

    /// <summary>Those who chair conferences in an area, by name.</summary>
    public Task<IReadOnlyList<PersonChoice>> Chairs(string area, CancellationToken cancel) => profiles.InArea(area, Capacity.ConferenceChair, cancel);

    /// <summary>Whether this person stands to the child now.</summary>
    public async Task<bool> Sees(Guid child, CancellationToken cancel) => await gate.CapacityFor(UserId, child, cancel) is not null;

    /// <summary>Hands the form in; nothing when the person may not do this to one of the children.</summary>
    public Task<RecordOutcome?> Record(RecordRequest request, Doing doing, CancellationToken cancel) => desk.Record(request, doing, cancel);

    /// <summary>An author the desk replaces by who is really writing, once the gate has said in what capacity.</summary>
    public Author ToBeSigned => new(UserId, Capacity.Operator);
}
