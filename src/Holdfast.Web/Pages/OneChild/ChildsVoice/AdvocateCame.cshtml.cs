using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.ChildsVoice;

/// <summary>The child's advocate came to a meeting, or was with the child.</summary>
[Does(Doing.Record)]
public sealed class AdvocateCameModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public string? Advocate { get; set; }

    [BindProperty]
    public Guid? MeetingId { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? AttendedOn { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public override string Heading => "The advocate attended";

    public override string Home => "voice";

    protected override bool OffersSiblings => true;

    protected override string Done => "That the advocate attended is recorded";

    protected override void Start() => (AttendedOn, Advocate) = (View.Today, Child.Advocacy.LastOrDefault(a => a.Advocate is not null)?.Advocate);

    protected override ICommand Command()
    {
        var on = Needed(AttendedOn, nameof(AttendedOn), "Enter the date");
        return new RecordAdvocateAttended(MeetingId, Advocate ?? "", on, What);
    }

    /// <summary>Brothers and sisters may have had no such meeting.</summary>
    protected override ICommand For(Casework.Child child, ICommand command) =>
        command is RecordAdvocateAttended attended && child.Id != Child.Id && attended.MeetingId is { } meeting && !child.Has(meeting) ? attended with { MeetingId = null } : command;
}
