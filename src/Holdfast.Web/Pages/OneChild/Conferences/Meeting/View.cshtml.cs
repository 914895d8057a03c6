using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>What somebody at the conference thinks about a plan for this child.</summary>
[Does(Doing.RecordConference)]
public sealed class ViewModel(FormDesk desk) : SpeakerForm(desk)
{
    [BindProperty]
    public PlanView? Plan { get; set; }

    [BindProperty]
    public string? Category { get; set; }

    [BindProperty]
    public string? OwnWords { get; set; }

    [BindProperty]
    public bool? AgreesWithActions { get; set; }

    [BindProperty]
    public string? WhyAgreesOrNot { get; set; }

    [BindProperty]
    public string? FeltIncluded { get; set; }

    [BindProperty]
    public string? HowGathered { get; set; }

    [BindProperty]
    public string? GatheredBy { get; set; }

    public override string Heading => $"A view about {Child.ShortName}";

    protected override string Done => "The view is recorded";

    protected override ICommand Command()
    {
        var (name, grouping) = Speaker;
        if (grouping == AgencyGrouping.Child)
        {
            name = Child.ShortName;
            if (AlsoFor.Count > 0)
            {
                ModelState.AddModelError(nameof(AlsoFor), "Record each child’s own view by itself");
            }
        }

        return new RecordConferenceView(CommandId, ConferenceId, name, grouping, Plan, Category, OwnWords, AgreesWithActions, WhyAgreesOrNot, FeltIncluded, HowGathered, GatheredBy);
    }
}
