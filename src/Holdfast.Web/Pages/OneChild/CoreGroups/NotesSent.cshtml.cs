using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The notes of a core group were sent to its members.</summary>
[Does(Doing.Record)]
public sealed class NotesSentModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public Guid? MeetingId { get; set; }

    /// <summary>The meeting an address names.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Meeting { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? SentOn { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public override string Heading => $"{View.Words.Capital("core-group", View.Today)} notes were sent";

    protected override bool OffersSiblings => true;

    protected override string Done => "Recorded that the notes were sent";

    protected override bool Fits(Child sibling) => Child.CoreGroupsHeld.Any(m => sibling.Has(m.MeetingId));

    protected override void Start()
    {
        MeetingId = Meeting ?? (Child.CoreGroupsHeld is [.., var last] ? last.MeetingId : null);
        (SentOn, AlsoFor) = (View.Today, [.. Siblings.Select(s => s.Id)]);
        To = Child.CoreGroup.Count > 0 ? string.Join(", ", Child.CoreGroup.Where(m => m.PersonId != Child.Id).Select(m => m.Name)) : null;
    }

    protected override ICommand Command()
    {
        var on = Needed(SentOn, nameof(SentOn), "Enter the date");
        return new RecordNotesSent(MeetingId ?? Guid.Empty, on, To ?? "");
    }
}
