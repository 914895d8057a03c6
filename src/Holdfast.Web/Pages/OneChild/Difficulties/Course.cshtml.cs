using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>The lead social worker or the manager proposes what follows from an unexpected event, or agrees to what the other proposed.</summary>
[Does(Doing.Record)]
public sealed class CourseModel(FormDesk desk) : DifficultyForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Event { get; set; }

    [BindProperty]
    public bool? Agrees { get; set; }

    [BindProperty]
    public string? Course { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public UnexpectedEvent? Found => UnexpectedEvent.Find(Child, Event);

    public override string Heading => "Decide together what is done";

    public override string? Lede => Found is { } found ? $"{UkDate.Long(found.Reported.On)}: {Text.Sentence(found.Reported.What)}" : null;

    protected override string Done => Agrees == true ? "Decided together" : "Your proposal is recorded. The other has to agree";

    /// <summary>A sibling's own proposal has an id of its own, so each record is decided by itself.</summary>
    protected override bool OffersSiblings => false;

    protected override bool Offered => Found is not null;

    protected override void Start() => On = View.Today;

    protected override string FieldOf(string about) => about == nameof(Agrees) && Found?.Standing is null ? nameof(Course) : about;

    protected override ICommand Command() => new DecideCourse(
        CommandId, Event, Needed(On, nameof(On), "Enter the date"), UnexpectedEventModel.SideOf(View) ?? DecidingSide.LeadSocialWorker, Found?.Standing is null ? false : Agrees, Course, Why, FormDesk.MyName);
}
