using System.Text;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>The conference as a file a calendar takes in.</summary>
[Does(Doing.RecordConference)]
public sealed class CalendarModel : ChildPage
{
    public IActionResult OnGet(Guid conferenceId)
    {
        if (Child.ConferenceWith(conferenceId) is not { Arranged: { } arranged } conference)
        {
            return NotFound();
        }

        var entry = Child.Facts.Last(f => ReferenceEquals(f.What, arranged));
        var written = entry.Amendments is [.., var last] ? last.RecordedAt : entry.Original.RecordedAt;
        var file = CalendarFile.Of(conference, MeetingWords.Of(View.Words, conference.Asked.Kind, arranged.On), CalendarFile.Initials(Child), written);
        return File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "conference.ics");
    }
}
