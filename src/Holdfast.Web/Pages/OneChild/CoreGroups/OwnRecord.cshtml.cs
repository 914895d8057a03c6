using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>A member keeps their own record of what the core group came to (M58).</summary>
[Does(Doing.TakePart)]
public sealed class OwnRecordModel(FormDesk desk) : CoreGroupForm(desk)
{
    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? AlsoKept { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "Your own record of the meeting";

    public override string Lede => "Every member keeps one. It stands beside the minutes, in your words.";

    protected override bool Offered => Meeting is { Held: not null };

    protected override string Done => "Your own record is kept";

    protected override bool Fits(Child sibling) => CoreGroupMeeting.Find(sibling, MeetingId) is { Held: not null };

    protected override void Start()
    {
        On = View.Today;
        if (Meeting?.OwnRecords.FirstOrDefault(r => r.UserId == FormDesk.UserId) is { } before)
        {
            (Words, AlsoKept) = (before.Words, before.AlsoKept);
        }
    }

    protected override ICommand Command() => new KeepOwnRecord(CommandId, MeetingId, Needed(On, nameof(On), "Enter the date"), FormDesk.UserId, FormDesk.MyName, Words ?? "", AlsoKept);
}
