using System.Text;
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
        return Child.ConferenceWith(conferenceId) is { } conference
            && ConferenceCalendar.Of(conference, [Child], MeetingWords.Of(View.Words, conference.Asked.Kind, conference.Arranged?.On ?? View.Day)) is { } file
                ? File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "conference.ics")
                : NotFound();
    }
}
