using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Pages.OneChild.Conferences.Live;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>A page that shows one conference, about all the children of it this person may look at.</summary>
public abstract class MeetingPage(MeetingDesk desk) : ChildPage, IFollowsAlong
{
    public ConferenceMeeting Meeting { get; private set; } = null!;

    public IReadOnlyList<ChildAtConference> Children { get; private set; } = [];

    public MeetingRules Rules { get; private set; } = null!;

    /// <summary>Quorum as it stands for this child; nothing when the area has settled no rule.</summary>
    public Quorum? Quorum { get; private set; }

    /// <summary>The parts asked for anew, when the page is open already; nothing for the whole page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Parts { get; set; }

    /// <summary>Whether a part stands in what is asked for.</summary>
    public bool Shows(string part) => Parts is null || Parts.Split(' ').Contains(part, StringComparer.Ordinal);

    /// <summary>Where a page that is open asks what has changed; nothing where the record is read as it was known in the past.</summary>
    public string? LiveLink => View.Known is null ? $"{Here}/live?{Watches.Field}={desk.Watch}" : null;

    /// <summary>The place in the journal the page was made at.</summary>
    public long Since => Children.Max(c => c.Child.Facts.Select(f => f.Amendments is [.., var last] ? last.Position : f.Original.Position).DefaultIfEmpty().Max());

    /// <summary>Where this page fetches its parts.</summary>
    public string PartsLink => $"{Request.Path}?{Watches.Field}={desk.Watch}";

    private string Here => $"/children/{Child.Id}/conference/meeting/{Meeting.ConferenceId}";

    protected abstract string What { get; }

    public async Task<IActionResult> OnGetAsync(Guid conferenceId, CancellationToken cancel)
    {
        if (ConferenceMeeting.Find(Child, conferenceId) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        Rules = MeetingRules.Of(View.Rules, meeting.HeldOn);
        Quorum = Rules.Quorum is { } rule ? Casework.Conferences.Meeting.Quorum.Of(meeting.AttendanceThen, rule) : null;
        Children = await desk.Children(View, meeting, What, cancel);
        await Load(cancel);
        return Page();
    }

    /// <summary>Reads what the page needs beside the children.</summary>
    protected virtual Task Load(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What the conference is called in the area.</summary>
    public string Title => MeetingWords.Of(View.Words, Meeting.Kind, Meeting.HeldOn);

    /// <summary>Whom the conference is about.</summary>
    public string Names => Text.And(Children.Select(c => c.Child.ShortName));

    public string QuorumInWords => Quorum is not { } quorum ? ""
        : quorum.Standing != QuorumStanding.Quorate && Meeting.QuorumDecision is { GoesOn: var goesOn } ? $"not quorate, and the chair {(goesOn ? "goes on" : "stopped it")}"
        : quorum.Standing switch
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
            var here = Meeting.AttendanceThen.Where(a => a.IsHere && Casework.Conferences.Meeting.Quorum.IsAgency(a.Grouping)).Select(a => a.Grouping).Distinct().Count();
            return $"{here} {(here == 1 ? "agency" : "agencies")} {(Meeting.IsDecided ? "were " : "")}here{(Quorum is null ? "" : $" · {QuorumInWords}")}";
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
        return of.Count == Children.Count ? "" : $" · about {Text.And(of)}";
    }
}
