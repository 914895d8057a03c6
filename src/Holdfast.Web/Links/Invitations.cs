using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.People;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.Records.Journal;
using Holdfast.Records.Links;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Links;

/// <summary>Reads the journals a personal link is about, and says of them what its pages may show.</summary>
public sealed class Invitations(JournalStore journal, AreaStore areas, LinkWords words, TimeProvider clock) : ILinkMatter
{
    /// <summary>What the link invites to; nothing once the conference has met, or the invitation no longer stands on the record of any of its children.</summary>
    public async Task<InvitedTo?> Of(PersonalLink link, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        var children = await Children(link, cancel);
        return children is [var first, ..] ? Compose(link, children, await words.Of(children, cancel), await areas.RulesOf(first.Area, cancel)) : null;
    }

    public async Task<LinkVisit?> Visit(PersonalLink link, string token, CancellationToken cancel) => await Of(link, cancel) is { } invited ? new InvitationVisit(link, invited, token) : null;

    /// <summary>The children of the link whose record still has the invitation, to a conference that is still to come.</summary>
    internal async Task<IReadOnlyList<Child>> Children(PersonalLink link, CancellationToken cancel)
    {
        var children = new List<Child>();
        foreach (var id in link.Children)
        {
            var child = await journal.ReadChild(id, cancel: cancel);
            if (child.IsRegistered && child.ConferenceInPreparation?.Id == link.ConferenceId && child.InvitationWith(link.InvitationId)?.Sent.ConferenceId == link.ConferenceId)
            {
                children.Add(child);
            }
        }

        return children;
    }

    private InvitedTo Compose(PersonalLink link, IReadOnlyList<Child> children, Func<string, string> shown, AreaRules rules)
    {
        var (first, today) = (children[0], clock.Today());
        var conference = first.ConferenceInPreparation!;
        var invitation = first.InvitationWith(link.InvitationId)!;
        var report = conference.ReportOf(invitation.Sent);
        var kind = MeetingWords.Of(new AreaWords(rules), conference.Asked.Kind, conference.Arranged?.On ?? today);
        return new InvitedTo(
            link.InvitationId, kind, rules.Name, conference.Arranged?.On, conference.Arranged?.At, conference.Arranged?.EndsAt, conference.Arranged?.Place is { } place ? shown(place) : null, conference.Arranged?.Chair,
            [.. children.Select(c => new InvitedChild(c.Id, NameOf(c), AboutOf(c, today), FamilyOf(c)))],
            invitation.Sent.Name, invitation.Sent.Role, invitation.Answer?.Answer, invitation.Answer?.AnsweredOn,
            PreparationWords.ReportsGiveView(rules, today), report is { Received: null } ? report.Asked.NeededBy : null,
            report?.Received is not null || conference.WrittenBy(link.InvitationId) is not null,
            ConferenceCalendar.Of(conference, children, kind) is { } file && shown(file) == file ? new CalendarEvent(file) : null);
    }

    /// <summary>The first name and the first letter of the family's: enough to tell which child is meant.</summary>
    internal static string NameOf(Child child)
    {
        var letter = child.Name?.Family is { Length: > 0 } family ? $" {char.ToUpperInvariant(family[0])}." : "";
        return child.Name?.Given is { Length: > 0 } given ? given + letter : $"the unborn child{letter}";
    }

    private static string AboutOf(Child child, DateOnly today) => child.IsUnborn ? "not born yet" : child.MonthsOldOn(today) is { } months ? $"aged {(months < 24 ? $"{months} months" : $"{months / 12}")}" : "";

    private static List<InvitedReader> FamilyOf(Child child) =>
    [
        .. child.Network.Values.Where(p => p.Role == NetworkRole.Family && p.ParentalResponsibility == true)
            .OrderBy(p => p.Relationship, StringComparer.Ordinal).ThenBy(p => p.PersonId).Select(p => new InvitedReader(p.PersonId, p.Relationship)),
    ];
}
