using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The new date of a moved core group was confirmed in writing.</summary>
[Does(Doing.Record)]
public sealed class MoveConfirmedModel(FormDesk desk) : PlannedMeetingForm(desk)
{
    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? ToldOn { get; set; }

    public override string Heading => "The new date was confirmed in writing";

    public override string? Lede => Child.CoreGroupPlan(MeetingId) is { } moved ? $"The {View.Words.Term("core-group", View.Today)} is now on {UkDate.Full(moved.On)}." : null;

    protected override bool Offered => Child.CoreGroupPlan(MeetingId)?.WhyMoved is not null;

    protected override string Done => "Recorded who was told";

    protected override bool Fits(Child sibling) => sibling.CoreGroupPlan(MeetingId)?.WhyMoved is not null;

    protected override void Start()
    {
        ForAll();
        ToldOn = View.Today;
        To = Text.And(Child.CoreGroup.Where(m => m.PersonId != Child.Id).Select(m => m.Name));
    }

    protected override ICommand Command() => new ConfirmMovedCoreGroup(MeetingId, Needed(ToldOn, nameof(ToldOn), "Enter the date"), To ?? "", How ?? "");
}
