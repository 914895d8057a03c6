using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>A form about one conference that has begun to meet. Each thing said is an entry of its own, so that several people may write at once.</summary>
public abstract class MeetingForm(FormDesk desk) : ChildForm(desk)
{
    /// <summary>The conference as this child's record tells it; nothing when it has not begun for the child.</summary>
    public ConferenceMeeting? Meeting => ConferenceMeeting.Find(Child, ConferenceId);

    public override string Home => MeetingHome.Of(ConferenceId);

    public static IReadOnlyList<Choice> Groupings { get; } = [.. Enum.GetValues<AgencyGrouping>().Select(g => new Choice(g.ToString(), MeetingWords.Of(g)))];

    /// <summary>In a meeting nobody waits for a form: what is typed is kept while it is typed.</summary>
    public override bool KeepsWhileTyping => true;

    protected Guid ConferenceId => Guid.Parse((string)RouteData.Values["conferenceId"]!);

    protected override bool OffersSiblings => true;

    protected override bool Offered => Meeting is not null;

    protected override bool Fits(Child sibling) => ConferenceMeeting.Find(sibling, ConferenceId) is not null;

    /// <summary>Ticks every brother and sister the conference is about.</summary>
    protected void ForAll() => AlsoFor = [.. Siblings.Select(s => s.Id)];
}

/// <summary>A form about what one person at the conference said.</summary>
public abstract class SpeakerForm(FormDesk desk) : MeetingForm(desk)
{
    /// <summary>The attendance of whoever speaks; empty for somebody who is not on the list.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Who { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public AgencyGrouping? Grouping { get; set; }

    /// <summary>Everybody written down so far.</summary>
    public IReadOnlyList<Choice> Attended => [.. (Meeting?.Attendance ?? []).Select(a => new Choice(a.AttendanceId.ToString(), $"{a.Name}, {a.Role}"))];

    protected (string Name, AgencyGrouping? Grouping) Speaker =>
        Meeting?.Attendance.FirstOrDefault(a => a.AttendanceId == Who) is { } at ? (at.Name, at.Grouping) : (Name ?? "", Grouping);
}
