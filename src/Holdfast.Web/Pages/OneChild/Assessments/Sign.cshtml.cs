using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Assessments;

/// <summary>A manager counter-signs an assessment, or gives it back; never their own. Whoever works with the child may open it, and is told why they can not sign.</summary>
[Does(Doing.CounterSign)]
public sealed class SignModel(FormDesk desk, SignedIn me) : AssessmentForm(desk)
{
    [BindProperty]
    public bool? Sign { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public override string Heading => $"Counter-sign the {Term} of {Child.ShortName}";

    public override string? Lede => Current?.Submission is { } put ? $"Put forward by {put.By} on {UkDate.Full(put.PutOn)}." : null;

    protected override string Done => Sign == true ? "It is signed" : "It is given back";

    protected override bool OffersSiblings => true;

    protected override bool Offered => Current?.Standing == AssessmentStanding.WaitsForSignature;

    protected override bool Fits(Child sibling) => Current is { } ours && Assessment.Find(sibling, ours.AssessmentId)?.Standing == AssessmentStanding.WaitsForSignature;

    protected override ICommand Command() => Of(Child);

    protected override ICommand For(Child child, ICommand command) => Of(child);

    private CounterSign Of(Child child) => new(CommandId, Current!.AssessmentId, View.Today, FormDesk.MyName, FormDesk.UserId, Manages(child), Sign, Words);

    /// <summary>Manages the team of the child, or covers for its manager.</summary>
    private bool Manages(Child child) =>
        me.Profile is { } profile && profile.Teams.Any(t => t.TeamId == child.Allocation?.TeamId && t.Capacity is Capacity.TeamManager or Capacity.HeadOfService)
        || (Assessment.Find(child, Current!.AssessmentId)?.Cover is { } cover && cover.ManagerId == FormDesk.UserId && cover.Until >= View.Today);
}
