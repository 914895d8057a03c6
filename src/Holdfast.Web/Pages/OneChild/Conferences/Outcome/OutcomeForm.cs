using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Web.Forms;
using Holdfast.Web.Pages.OneChild.Conferences.Meeting;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>A form about what a conference comes to; it goes back to the outcome of the child.</summary>
public abstract class OutcomeForm(FormDesk desk) : MeetingForm(desk)
{
    public override string Home => $"conference/{ConferenceId}/outcome";

    /// <summary>The outcome as it stands for this child.</summary>
    public ConferenceOutcome Outcome => ConferenceOutcome.Find(Child, ConferenceId)!;
}
