using System.Text;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.CoreGroups;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>A planned core group as a file a calendar takes in. A later file moves the date it gave before.</summary>
public sealed class CoreGroupCalendarModel : ChildPage
{
    public IActionResult OnGet(Guid meetingId)
    {
        var written = Child.AllFacts.Where(f => f.Original.What is CoreGroupPlanned planned && planned.MeetingId == meetingId).ToList();
        return Child.CoreGroupPlan(meetingId) is { } plan
            ? File(
                Encoding.UTF8.GetBytes(CalendarFile.Of(
                    new CalendarDay(meetingId, plan.On, plan.At, plan.Place), View.Words.Capital("core-group", View.Day), CalendarFile.Initials(Child), written.Max(f => f.Original.RecordedAt), written.Count - 1)),
                "text/calendar; charset=utf-8", "core-group.ics")
            : NotFound();
    }
}
