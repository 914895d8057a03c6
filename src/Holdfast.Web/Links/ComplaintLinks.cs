using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.Journal;
using Holdfast.Records.Links;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Links;

/// <summary>Something sent with the link, in the words of whoever sent it.</summary>
/// <param name="Standing">Whether it came, and whether it is decided. The outcome itself is told by whoever answers for it.</param>
public sealed record ComplaintSent(DateOnly On, string What, string Standing);

/// <summary>One child a member of the family may write about.</summary>
/// <param name="Name">The child's first name and the first letter of the family's.</param>
/// <param name="Conferences">The conferences this person was at or had a letter about.</param>
public sealed record ComplaintAbout(Guid Id, string Name, IReadOnlyList<(Guid Id, string Words)> Conferences, IReadOnlyList<ComplaintSent> Sent);

/// <summary>All that a page under a family's personal link may show.</summary>
public sealed record ComplaintInvited(string Area, Guid PersonId, string Name, IReadOnlyList<ComplaintAbout> Children);

/// <summary>What was typed.</summary>
public sealed record TypedComplaint(Guid CommandId, ComplaintRoute? Route, ComplaintKind? Kind, string What, string? Wants, string? Agency, Guid? ConferenceId);

/// <summary>Lets one member of the family complain, appeal or say that the record is wrong, into the same sorting as everybody's. It shows nothing of the record.</summary>
public sealed class ComplaintLinks(JournalStore journal, AreaStore areas, CaseRecords cases, TimeProvider clock) : ILinkMatter
{
    /// <summary>The id under which links for one person are kept; a new one ends the one before.</summary>
    public static Guid For(Guid person)
    {
        Span<byte> bytes = stackalloc byte[17];
        person.TryWriteBytes(bytes);
        bytes[16] = (byte)'c';
        return new Guid(SHA256.HashData(bytes).AsSpan(0, 16));
    }

    /// <summary>The member of the family a link is for; nothing when they are no longer around this child.</summary>
    public static NetworkPerson? Person(Child child, Guid person) => child.Network.GetValueOrDefault(person) is { Role: NetworkRole.Family } found ? found : null;

    public async Task<LinkVisit?> Visit(PersonalLink link, string token, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        var children = await Children(link, cancel);
        return children is [var first, ..] ? new ComplaintVisit(link, new ComplaintInvited((await areas.RulesOf(first.Area, cancel)).Name, link.ConferenceId, link.Name, [.. children.Select(c => About(c, link))]), token) : null;
    }

    /// <summary>Writes it into the own record of each child chosen; signed with the link.</summary>
    /// <param name="of">Those it is for, of the children the link is about.</param>
    public async Task<RecordOutcome> Send(ComplaintVisit visit, TypedComplaint typed, IReadOnlyCollection<Guid> of, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(typed);
        var (link, today) = (visit.Link, clock.Today());
        var children = (await Children(link, cancel)).Where(c => of.Contains(c.Id)).ToList();
        var lists = await areas.ListsOf(children, today, cancel);
        return await cases.Record(
            new RecordRequest
            {
                CommandId = typed.CommandId, Author = new Author(link.LinkId, Capacity.PersonalLink), Children = [.. children.Select(c => c.Id)],
                Decide = child => new ReceiveComplaint(
                    typed.CommandId, today, typed.Route, typed.Kind, link.Name, link.ConferenceId, typed.What, typed.Wants, typed.Agency, ConferenceOf(child, typed), "By personal link").Decide(child, lists(child), today),
            },
            cancel);
    }

    /// <summary>The conference they chose, and for a brother or sister whose record has another, or where they could choose none, the last.</summary>
    private static Guid? ConferenceOf(Child child, TypedComplaint typed) => typed.Route != ComplaintRoute.Conference ? null
        : Held(child).Any(m => m.MeetingId == typed.ConferenceId) ? typed.ConferenceId : Held(child).LastOrDefault()?.MeetingId;

    private static IEnumerable<Meeting> Held(Child child) => child.Meetings.Where(m => m.Kind != MeetingKind.CoreGroup).OrderBy(m => m.HeldOn);

    private static ComplaintAbout About(Child child, PersonalLink link)
    {
        var own = child.Facts.Where(f => f.Original.RecordedBy.UserId == link.LinkId).Select(f => f.What).OfType<ComplaintReceived>().Select(r => r.ComplaintId).ToHashSet();
        return new ComplaintAbout(
            child.Id, Invitations.NameOf(child), [.. Held(child).Where(m => Knows(child, m.MeetingId, link.ConferenceId)).Reverse().Select(m => (m.MeetingId, $"The conference on {UkDate.Long(m.HeldOn)}"))],
            [.. Complaint.Of(child).Where(c => own.Contains(c.ComplaintId)).Select(c => new ComplaintSent(c.Received.On, c.Received.What, Standing(c)))]);
    }

    private static string Standing(Complaint complaint) => complaint switch
    {
        { ToldOn: { } told } => $"You were told what came of it on {UkDate.Long(told)}.",
        { Decided: not null } => "It is decided, and you will be told what came of it.",
        { Steps: { Length: > 0 } steps } => $"It came, and was taken up on {UkDate.Long(steps[^1].On)}. The plan stands meanwhile.",
        _ => "It came. The plan stands meanwhile.",
    };

    /// <summary>Whether this person knows of a conference: they were at it, or have a letter about it.</summary>
    private static bool Knows(Child child, Guid conference, Guid person) =>
        child.Facts.Any(f => f.What is ConferenceAttended at && at.ConferenceId == conference && at.PersonId == person) || ConferenceLetters.All(child).Any(l => l.Conference.MeetingId == conference && l.Letters.Any(x => x.Signed.PersonId == person));

    private async Task<IReadOnlyList<Child>> Children(PersonalLink link, CancellationToken cancel)
    {
        var children = new List<Child>();
        if (For(link.ConferenceId) == link.InvitationId)
        {
            foreach (var id in link.Children)
            {
                var child = await journal.ReadChild(id, cancel: cancel);
                if (child.IsRegistered && Person(child, link.ConferenceId) is not null)
                {
                    children.Add(child);
                }
            }
        }

        return children;
    }
}

/// <summary>Somebody of the family inside a personal link.</summary>
public sealed record ComplaintVisit(PersonalLink Link, ComplaintInvited Invited, string Token) : LinkVisit(Link, Token)
{
    protected override string Start => "complaint";
}
