using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Records.Gate;
using Holdfast.Records.Journal;
using Holdfast.Records.ReadModels;
using Holdfast.Web.Access;
using Holdfast.Web.Pages.OneChild.Conferences.Live;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>One child of a conference, as the child's own journal tells it.</summary>
public sealed record ChildAtConference(Child Child, ConferenceMeeting Meeting);

/// <summary>Reads the brothers and sisters a conference is about too, and writes down that they were looked at.</summary>
public sealed class MeetingDesk(ChildQueries queries, ChildGate gate, JournalStore journal, SignedIn me, Watches watches, IHttpContextAccessor http)
{
    /// <summary>The number of the page that is open; a new one when it is opened now.</summary>
    public Guid Watch { get; } = Guid.TryParse(http.HttpContext?.Request.Query[Watches.Field], out var open) ? open : NewId.Next();

    /// <summary>Eldest first, the unborn last; only those this person may look at.</summary>
    public async Task<IReadOnlyList<ChildAtConference>> Children(ChildView view, ConferenceMeeting meeting, string what, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(meeting);
        var all = new List<ChildAtConference> { new(view.Child, meeting) };
        if (me.UserId is { } user && view.Disclosure.ShowsSiblings)
        {
            foreach (var card in (await queries.FamilyMembers(view.Child.FamilyId, cancel)).Where(c => c.ChildId != view.Child.Id))
            {
                if (await gate.CapacityFor(user, card.ChildId, cancel) is not null && await journal.ReadChild(card.ChildId, view.Known, asAt: view.Known, cancel) is { IsRegistered: true } sibling
                    && ConferenceMeeting.Find(sibling, meeting.ConferenceId) is { } theirs
                    && (watches.Holds(Watch, user, meeting.ConferenceId, sibling.Id) || await gate.MayLook(user, sibling.Id, what, cancel) is not null))
                {
                    all.Add(new ChildAtConference(sibling, theirs));
                }
            }
        }

        if (me.UserId is { } looking && view.Known is null)
        {
            watches.Add(Watch, looking, meeting.ConferenceId, all.Select(c => c.Child.Id));
        }

        return [.. all.OrderBy(c => c.Child.BornOn ?? DateOnly.MaxValue).ThenBy(c => c.Child.ShortName, StringComparer.Ordinal)];
    }
}
