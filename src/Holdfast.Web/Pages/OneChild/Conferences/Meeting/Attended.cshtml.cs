using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>Somebody came to the conference, left it, sent a report, or did none of these.</summary>
[Does(Doing.RecordConference)]
public sealed class AttendedModel(FormDesk desk) : MeetingForm(desk)
{
    /// <summary>What was written down about the person before, when it changes.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Again { get; set; }

    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public AgencyGrouping? Grouping { get; set; }

    [BindProperty]
    public AttendanceHow? How { get; set; }

    [BindProperty]
    public string? Part { get; set; }

    [BindProperty]
    public string? ExcludedBecause { get; set; }

    [BindProperty]
    public string? ExcludedBy { get; set; }

    public override string Heading => "Who is at the conference";

    protected override string Done => "Attendance is recorded";

    protected override void Start()
    {
        ForAll();
        if (Meeting?.Attendance.FirstOrDefault(a => a.AttendanceId == Again) is { } before)
        {
            (PersonId, Name, Role, Grouping, How, Part, ExcludedBecause, ExcludedBy) =
                (before.PersonId, before.Name, before.Role, before.Grouping, before.How, before.Part, before.ExcludedBecause, before.ExcludedBy);
        }
    }

    protected override ICommand Command()
    {
        var person = PersonId is { } id ? Child.Network.GetValueOrDefault(id) : null;
        return new RecordAttendance(CommandId, ConferenceId, person?.PersonId, person?.Name ?? Name ?? "", Text.Clean(Role) ?? person?.Relationship ?? "", Grouping, How, Part, ExcludedBecause, ExcludedBy);
    }
}
