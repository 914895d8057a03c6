using System.ComponentModel.DataAnnotations;
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
    [Display(Name = "Time of coming")]
    public TimeOnly? CameAt { get; set; }

    [BindProperty]
    [Display(Name = "Time of going")]
    public TimeOnly? LeftAt { get; set; }

    [BindProperty]
    public string? ExcludedBecause { get; set; }

    [BindProperty]
    public string? ExcludedBy { get; set; }

    public override string Heading => "Who is at the conference";

    protected override string Done => "Attendance is recorded";

    /// <summary>Who changes a line reads first what somebody else wrote about the same person meanwhile.</summary>
    protected override IReadOnlySet<Type>? Edits => Again is null ? null : Changes;

    protected override Func<ChildEvent, bool> EditsOnly => what => what is ConferenceAttended other && Before is { } before
        && ((before.PersonId is not null && other.PersonId == before.PersonId) || string.Equals(other.Name, before.Name, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlySet<Type> Changes { get; } = new HashSet<Type> { typeof(ConferenceAttended) };

    /// <summary>The line that changes, as it was when the page was opened.</summary>
    private ConferenceAttended? Before => Child.All<ConferenceAttended>().LastOrDefault(a => a.AttendanceId == Again);

    protected override void Start()
    {
        ForAll();
        if (Before is { } before)
        {
            (PersonId, Name, Role, Grouping, How, Part, ExcludedBecause, ExcludedBy, CameAt, LeftAt) =
                (before.PersonId, before.Name, before.Role, before.Grouping, before.How, before.Part, before.ExcludedBecause, before.ExcludedBy, before.CameAt, before.LeftAt);
        }
    }

    protected override ICommand Command()
    {
        var person = PersonId is { } id ? Child.Network.GetValueOrDefault(id) : null;
        return new RecordAttendance(CommandId, ConferenceId, person?.PersonId, person?.Name ?? Name ?? "", Text.Clean(Role) ?? person?.Relationship ?? "", Grouping, How, Part, ExcludedBecause, ExcludedBy)
        {
            CameAt = CameAt, LeftAt = LeftAt, Again = Again,
        };
    }
}
