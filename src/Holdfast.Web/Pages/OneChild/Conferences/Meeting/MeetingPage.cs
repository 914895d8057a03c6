using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>A page that shows one conference, about all the children of it this person may look at.</summary>
public abstract class MeetingPage(MeetingDesk desk) : ChildPage
{
    public ConferenceMeeting Meeting { get; private set; } = null!;

    public IReadOnlyList<ChildAtConference> Children { get; private set; } = [];

    public MeetingRules Rules { get; private set; } = null!;

    /// <summary>Quorum as it stands for this child; nothing when the area has settled no rule.</summary>
    public Quorum? Quorum { get; private set; }

    protected abstract string What { get; }

    /// <summary>"Ada, Tobi and Ife".</summary>
    protected static string InWords(IEnumerable<string> names) => names.ToList() is [.. var first, var last] && first.Count > 0 ? $"{string.Join(", ", first)} and {last}" : string.Concat(names);

    public async Task<IActionResult> OnGetAsync(Guid conferenceId, CancellationToken cancel)
    {
        if (ConferenceMeeting.Find(Child, conferenceId) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        Rules = MeetingRules.Of(View.Rules, meeting.HeldOn);
        Quorum = Rules.Quorum is { } rule ? Casework.Conferences.Meeting.Quorum.Of(meeting.Attendance, rule) : null;
        Children = await desk.Children(View, meeting, What, cancel);
        return Page();
    }

    /// <summary>What the conference is called in the area.</summary>
    public string Title => MeetingWords.Of(View.Words, Meeting.Kind, Meeting.HeldOn);

    /// <summary>Whom the conference is about.</summary>
    public string Names => InWords(Children.Select(c => c.Child.ShortName));

    public string QuorumInWords => Quorum is not { } quorum ? "" : quorum.Standing switch
    {
        QuorumStanding.Quorate => "quorate",
        QuorumStanding.AtChairsDiscretion => "quorate only if the chair says so",
        _ => "not quorate",
    };

    /// <summary>"3 agencies here · quorate".</summary>
    public string AgenciesHere
    {
        get
        {
            var here = Meeting.Attendance.Where(a => a.Came && Casework.Conferences.Meeting.Quorum.IsAgency(a.Grouping)).Select(a => a.Grouping).Distinct().Count();
            return $"{here} {(here == 1 ? "agency" : "agencies")} here{(Quorum is null ? "" : $" · {QuorumInWords}")}";
        }
    }

    /// <summary>What is missing for quorum, in words.</summary>
    public string QuorumLacks => Quorum is not { Standing: not QuorumStanding.Quorate } quorum ? ""
        : string.Join("; ", new[]
        {
            quorum.Rule.SocialCareBeside && !quorum.SocialCareHere ? "children’s social care is not here" : null,
            quorum.Missing > 0 ? $"{quorum.Missing} more {(quorum.Missing == 1 ? "grouping" : "groupings")} of agencies needed{(quorum.Rule.SocialCareBeside ? " beside social care" : "")}" : null,
        }.Where(w => w is not null));

    /// <summary>One thing said, once for all the children it was recorded for.</summary>
    /// <param name="which">What of each child's meeting.</param>
    public IEnumerable<(T Said, IReadOnlyList<string> Of)> Once<T>(Func<ConferenceMeeting, IEnumerable<T>> which)
        where T : ChildEvent =>
        Children.SelectMany(c => which(c.Meeting).Select(said => (Said: said, c.Child.ShortName))).GroupBy(s => s.Said.About).Select(g => (g.First().Said, (IReadOnlyList<string>)[.. g.Select(s => s.ShortName)]));

    /// <summary>Whose it is, when it is not of all the children: " · about Ada".</summary>
    public string About(IReadOnlyList<string> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return of.Count == Children.Count ? "" : $" · about {string.Join(" and ", of)}";
    }
}
