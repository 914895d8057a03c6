using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;
using Holdfast.Records.Links;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Links;

/// <summary>What one member does for one child, as a page under a link may show it.</summary>
/// <param name="Name">The child's first name and the first letter of the family's.</param>
/// <param name="Does">What the member does, each with its day.</param>
/// <param name="Raised">What was raised with this link.</param>
public sealed record MembersTasks(Guid Id, string Name, IReadOnlyList<string> Does, bool Confirmed, IReadOnlyList<RaisedByLink> Raised);

/// <summary>A difficulty or disagreement as whoever raised it by a link reads it again: their own words, and how it stands.</summary>
/// <param name="Outcome">What came of a disagreement; what must not leave by a link is left out of it.</param>
public sealed record RaisedByLink(DateOnly On, string Words, string? Wants, string Standing, string? Outcome);

/// <summary>All that a page under a core group's personal link may show: one meeting that was held, to one member, and what that member does.</summary>
public sealed record CoreGroupInvited(string Meeting, string Area, DateOnly HeldOn, Guid PersonId, string Name, string Role, IReadOnlyList<MembersTasks> Children, IReadOnlyList<DateOnly> ToCome, LadderShown Ladder)
{
    public bool AllConfirmed => Children.All(c => c.Confirmed);
}

/// <summary>Reads the journals a core group's personal link is about, and says of them what its page may show.</summary>
public sealed class CoreGroupLinks(JournalStore journal, AreaStore areas, CaseRecords cases, LinkWords words, TimeProvider clock) : ILinkMatter
{
    /// <summary>The id under which links for one member of one meeting are kept; a new one ends the one before.</summary>
    public static Guid For(Guid meeting, Guid person)
    {
        Span<byte> bytes = stackalloc byte[32];
        meeting.TryWriteBytes(bytes);
        person.TryWriteBytes(bytes[16..]);
        return new Guid(SHA256.HashData(bytes).AsSpan(0, 16));
    }

    /// <summary>What the link is for; nothing when it is not of a core group, or the meeting or the member no longer stands on the record.</summary>
    private async Task<CoreGroupInvited?> Of(PersonalLink link, IReadOnlyList<Child> children, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        return children is [var first, ..] && Member(first, link) is { } member && CoreGroupMeeting.Find(first, link.ConferenceId) is { } meeting
            ? Compose(children, await words.Of(children, cancel), meeting, member, link, await areas.RulesOf(first.Area, cancel))
            : null;
    }

    public async Task<LinkVisit?> Visit(PersonalLink link, string token, CancellationToken cancel)
    {
        var children = await Children(link, cancel);
        return await Of(link, children, cancel) is { } invited ? new CoreGroupVisit(link, invited, token) { Disputed = await Disputed(children, cancel) } : null;
    }

    private async Task<DisputedWords> Disputed(IReadOnlyList<Child> children, CancellationToken cancel) =>
        DisputedWords.Of(children) is { IsEmpty: false } disputed ? disputed.Shown(await words.Of(children, cancel)) : DisputedWords.None;

    /// <summary>Writes that the member confirms what they do, in the own record of each child; signed with the link. Sent twice, it is written once.</summary>
    public async Task<RecordOutcome> Confirm(CoreGroupVisit visit, string? words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var (link, today) = (visit.Link, clock.Today());
        var confirm = new ConfirmTasks(link.NextCommand, link.ConferenceId, today, visit.Invited.PersonId, link.Name, "By personal link", words);
        return await Record(link, link.NextCommand, await Children(link, cancel), confirm, cancel);
    }

    /// <summary>Raises a difficulty in the own record of each child chosen; signed with the link.</summary>
    /// <param name="of">Those it is for, of the children the link is about.</param>
    public async Task<RecordOutcome> Raise(CoreGroupVisit visit, RaiseDifficulty difficulty, IReadOnlyCollection<Guid> of, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(difficulty);
        var (link, today) = (visit.Link, clock.Today());
        var raised = difficulty with { RaisedOn = today, RaisedBy = link.Name, Agency = link.Agency, ByLead = false };
        return await RecordOf(of, link, difficulty.DifficultyId, raised, cancel);
    }

    /// <summary>Raises a disagreement with another professional in the own record of each child chosen; signed with the link.</summary>
    public async Task<RecordOutcome> Raise(CoreGroupVisit visit, RaiseDisagreement disagreement, IReadOnlyCollection<Guid> of, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(disagreement);
        var (link, today) = (visit.Link, clock.Today());
        var raised = disagreement with { RaisedOn = today, RaisedBy = link.Name, Agency = link.Agency ?? link.Role, From = null, Ladder = [.. visit.Invited.Ladder.Stages] };
        return await RecordOf(of, link, disagreement.DisagreementId, raised, cancel);
    }

    /// <summary>Records for the children chosen, all of them or none: the member may have left one child's group since the page was shown.</summary>
    private async Task<RecordOutcome> RecordOf(IReadOnlyCollection<Guid> chosen, PersonalLink link, Guid command, ICommand act, CancellationToken cancel)
    {
        var children = (await Children(link, cancel)).Where(c => chosen.Contains(c.Id)).ToList();
        return children.Count == chosen.Count
            ? await Record(link, command, children, act, cancel)
            : new RecordOutcome.Refused([(link.Children[0], new Refusal(nameof(Pages.Invited.RaisingPage.For), "You are no longer asked about one of the children you chose. Open the link again"))]);
    }

    private async Task<RecordOutcome> Record(PersonalLink link, Guid command, IReadOnlyList<Child> children, ICommand act, CancellationToken cancel)
    {
        var today = clock.Today();
        var lists = await areas.ListsOf(children, today, cancel);
        return await cases.Record(
            new RecordRequest
            {
                CommandId = command, Author = new Author(link.LinkId, Capacity.PersonalLink), Children = [.. children.Select(c => c.Id)], Decide = child => act.Decide(child, lists(child), today),
            },
            cancel);
    }

    /// <summary>The children of the link whose record has the meeting, with this member in their group.</summary>
    private async Task<IReadOnlyList<Child>> Children(PersonalLink link, CancellationToken cancel)
    {
        var children = new List<Child>();
        foreach (var id in link.Children)
        {
            var child = await journal.ReadChild(id, cancel: cancel);
            if (child.IsRegistered && Member(child, link) is not null)
            {
                children.Add(child);
            }
        }

        return children;
    }

    private static CoreGroupMember? Member(Child child, PersonalLink link) => MemberOf(child, link.ConferenceId, m => For(link.ConferenceId, m.PersonId) == link.InvitationId);

    /// <summary>A member who was in the group when the meeting was held and still is; whoever left has nothing more to do or to read.</summary>
    public static CoreGroupMember? MemberOf(Child child, Guid meetingId, Func<CoreGroupMember, bool> which) =>
        CoreGroupMeeting.Find(child, meetingId) is { Held: not null } meeting ? meeting.Members.Where(m => child.CoreGroup.Any(now => now.PersonId == m.PersonId)).FirstOrDefault(which) : null;

    private CoreGroupInvited Compose(IReadOnlyList<Child> children, Func<string, string> shown, CoreGroupMeeting meeting, CoreGroupMember member, PersonalLink link, AreaRules rules) => new(
        rules.Term("core-group", meeting.HeldOn), rules.Name, meeting.HeldOn, member.PersonId, link.Name, link.Role,
        [.. children.Select(c => new MembersTasks(c.Id, Invitations.NameOf(c), [.. Does(c, member).Select(shown)], CoreGroupMeeting.Find(c, meeting.MeetingId)!.Confirmed.Any(x => x.PersonId == member.PersonId),
            [.. OwnRaised.By(c, link.LinkId).Select(r => Raised(r, rules, shown))]))],
        [.. children.SelectMany(c => c.CoreGroupsToCome).Select(p => p.On).Distinct().Order()], new LadderShown(rules, clock.Today()));

    private static RaisedByLink Raised(OwnRaised own, AreaRules rules, Func<string, string> shown) => new(
        own.On, shown(own.Words), own.Wants is { } wants ? shown(wants) : null,
        own.SettledOn is { } on ? $"Settled on {UkDate.Long(on)}" : own is { Stage: { } stage, Since: { } since } ? $"Open. Since {UkDate.Long(since)} it is with: {Text.InSentence(new AreaWords(rules).Stage(stage, own.On))}" : "Open",
        own.Outcome is { } outcome ? shown(outcome) : null);

    private static List<string> Does(Child child, CoreGroupMember member) =>
    [
        .. (child.Plans is [.., var plan] ? DetailedPlan.Of(child, plan).Actions : []).Where(a => a.IsOpen && (a.Says.PersonId == member.PersonId || string.Equals(a.Says.Who, member.Name, StringComparison.OrdinalIgnoreCase)))
            .Select(a => $"{a.Says.What}{(a.Says.By is { } by ? $", by {UkDate.Long(by)}" : "")}"),
    ];
}

/// <summary>Somebody inside a core group's personal link.</summary>
public sealed record CoreGroupVisit(PersonalLink Link, CoreGroupInvited Invited, string Token) : LinkVisit(Link, Token)
{
    protected override string Start => "core-group";
}
