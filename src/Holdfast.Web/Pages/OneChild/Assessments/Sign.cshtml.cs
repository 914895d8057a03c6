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

    protected override bool Offered => Current?.Standing == AssessmentStanding.WaitsForSignature;

    /// <summary>Each child has an analysis of their own, and nobody signs one that this page did not show.</summary>
    protected override bool OffersSiblings => false;

    /// <summary>What is written anew while a manager reads is read before it is signed.</summary>
    protected override IReadOnlySet<Type> Edits { get; } = new HashSet<Type> { typeof(AssessmentAnalysisWritten), typeof(AssessmentPutForSignature) };

    protected override ICommand Command() => new CounterSign(CommandId, Current!.AssessmentId, View.Today, FormDesk.MyName, FormDesk.UserId, Manages(Child), Sign, Words);

    /// <summary>Manages the team of the child, or covers for its manager.</summary>
    private bool Manages(Child child) =>
        me.Profile is { } profile && profile.Teams.Any(t => t.TeamId == child.Allocation?.TeamId && t.Capacity is Capacity.TeamManager or Capacity.HeadOfService)
        || (Assessment.Find(child, Current!.AssessmentId)?.Cover is { } cover && cover.ManagerId == FormDesk.UserId && cover.Until >= View.Today);
}
