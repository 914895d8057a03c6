using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.Gate;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Records.Transfers;
using Holdfast.Web.Access;
using Holdfast.Web.Forms.Drafts;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Forms.Registering;

/// <summary>
/// Where new children come onto the record. There is nobody to stand to yet, so what counts is who registers, and that the team that takes the
/// children is of an area they work in.
/// </summary>
public sealed class RegisterDesk(
    CaseRecords cases, JournalStore journal, ChildQueries children, ChildGate gate, AreaStore areas, TeamPlaces places, SignedIn me, TimeProvider clock, DraftKeeper drafts, DraftPlaces draftPlaces,
    TransferDesk transfers)
{
    public DraftKeeper Drafts { get; } = drafts;

    public DraftPlaces Places { get; } = draftPlaces;

    public bool MayRegister => me is { UserId: not null, MayRegister: true };

    public Guid UserId => me.UserId ?? throw new InvalidOperationException("Nobody is signed in.");

    public DateOnly Today => clock.Today();

    /// <summary>The families of the children this person works with, and the one named when they may write to a child of it.</summary>
    public async Task<IReadOnlyList<Choice>> Families(Guid named, CancellationToken cancel)
    {
        var known = (await children.OfUser(UserId, cancel)).ToList();
        foreach (var member in await children.FamilyMembers(named, cancel))
        {
            if (await MayWrite(member.ChildId, cancel))
            {
                known.Add(member);
            }
        }

        return [.. known.DistinctBy(c => c.ChildId).GroupBy(c => c.FamilyId).Select(g => new Choice(g.Key.ToString(), g.First().FamilyName, string.Join(", ", g.Select(c => c.ShortName))))];
    }

    /// <summary>The family of a child this person may write to.</summary>
    public async Task<Guid?> FamilyOf(Guid child, CancellationToken cancel) => await MayWrite(child, cancel) ? (await children.Card(child, cancel))?.FamilyId : null;

    /// <summary>Every team of the areas this person works in, and its workers.</summary>
    public async Task<IReadOnlyList<Choice>> Teams(CancellationToken cancel)
    {
        var offered = new List<Choice>();
        foreach (var area in me.Profile!.Areas)
        {
            offered.AddRange(await places.In(area, cancel));
        }

        return offered;
    }

    /// <summary>The place most likely: a worker's own, a manager's first team.</summary>
    public string? MyPlace => me.Profile!.Teams.FirstOrDefault(t => t.Capacity is Capacity.LeadSocialWorker or Capacity.SocialWorker) is { } mine
        ? TeamPlaces.Code(mine.TeamId, UserId)
        : me.Profile.Teams.FirstOrDefault(t => t.Capacity is Capacity.TeamManager) is { } managed ? TeamPlaces.Code(managed.TeamId, null) : null;

    /// <summary>What each child's registering comes to; the place must be one offered.</summary>
    public async Task<IReadOnlyDictionary<Guid, RegisterChild>> Commands(IEnumerable<NewChild> register, Guid family, string? familyName, (Guid Team, Guid? Worker) place, CancellationToken cancel)
    {
        var team = await areas.Team(place.Team, cancel) ?? throw new InvalidOperationException($"There is no team {place.Team}.");
        return register.ToDictionary(
            c => c.Id,
            c => c.Command(team.Area, family, familyName, place.Team, place.Worker, place.Worker is { } worker ? places.NameOf(worker) : null));
    }

    public async Task<RecordOutcome> Register(Guid draft, IReadOnlyDictionary<Guid, RegisterChild> register, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(register);
        var capacity = me.Profile!.Capacities.First(c => c is Capacity.LeadSocialWorker or Capacity.SocialWorker or Capacity.TeamManager);
        var lists = (await areas.RulesOf(register.Values.First().Area, cancel)).Lists(Today);
        return await cases.Record(
            new RecordRequest
            {
                CommandId = draft,
                Author = new Author(UserId, capacity),
                Children = [.. register.Keys],
                Decide = child => register[child.Id].Decide(child, lists, Today),
                EndDraft = draft,
            },
            cancel);
    }

    /// <summary>Takes in a child who comes from another authority, under the number of the form that was sent.</summary>
    public async Task<RecordOutcome> TakeIn(Guid command, OpenedTransfer opened, string closingSeal, Guid family, (Guid Team, Guid? Worker) place, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var team = await areas.Team(place.Team, cancel) ?? throw new InvalidOperationException($"There is no team {place.Team}.");
        var known = await children.FamilyMembers(family, cancel) is [var sibling, ..] ? sibling.FamilyName : null;
        var ready = await transfers.Ready(
            opened, new TakingIn(command, team.Area, family, known, place.Team, place.Worker, place.Worker is { } worker ? places.NameOf(worker) : null), me.Profile!.DisplayName, closingSeal, cancel);
        var lists = (await areas.RulesOf(team.Area, cancel)).Lists(Today);
        RecordOutcome? outcome = null;
        try
        {
            return outcome = await cases.Record(
                new RecordRequest
                {
                    CommandId = command,
                    Author = new Author(UserId, me.Profile!.Capacities.First(c => c is Capacity.LeadSocialWorker or Capacity.SocialWorker or Capacity.TeamManager)),
                    Children = [command],
                    Decide = child => ready.Command.Decide(child, lists, Today),
                    ProtectedContacts = ready.Contacts,
                    Beside = ready.Beside,
                },
                cancel);
        }
        finally
        {
            // Refused, or taken in by somebody else meanwhile: nothing of the file stays here.
            if (outcome is not RecordOutcome.Recorded)
            {
                await transfers.Forget(ready, CancellationToken.None);
            }
        }
    }

    /// <summary>Whether these children came onto the record by this draft.</summary>
    public async Task<bool> AreRegistered(IReadOnlyCollection<Guid> these, Guid draft, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(these);
        foreach (var child in these)
        {
            if (!(await journal.ReadChild(child, cancel: cancel)).HasAct(draft))
            {
                return false;
            }
        }

        return these.Count > 0;
    }

    /// <summary>Where whoever comes back to a draft that was recorded is led: to a child who came onto the record by it, or to their own work when each of them is somebody else's now. Nothing when no child did.</summary>
    public async Task<string?> RegisteredBy(Guid draft, CancellationToken cancel)
    {
        var registered = await children.RegisteredBy(draft, UserId, cancel);
        return registered.Count == 0 ? null : await Lead(registered, cancel);
    }

    /// <summary>To the first of these children this person may open; to their own work when there is none.</summary>
    public async Task<string> Lead(IReadOnlyList<Guid> these, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(these);
        foreach (var child in these)
        {
            if (await MayOpen(child, cancel))
            {
                return $"/children/{child}";
            }
        }

        return "/my-work";
    }

    /// <summary>Whether this person may open the child's record.</summary>
    public async Task<bool> MayOpen(Guid child, CancellationToken cancel) => await gate.CapacityFor(UserId, child, cancel) is not null;

    private async Task<bool> MayWrite(Guid child, CancellationToken cancel) => await gate.CapacityFor(UserId, child, cancel) is { } capacity && Permissions.May(capacity, Doing.Record);
}
