using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Disagreements;

/// <summary>Somebody who took part approves the record of a discussion.</summary>
[Does(Doing.Disagree)]
public sealed class ApprovedModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true, Name = "discussion")]
    public Guid DiscussionId { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public (Disagreement Disagreement, RecordedDiscussion Discussion)? Discussion => Find(Child);

    public override string Heading => "Approve the record of a discussion";

    public override string Home => Discussion is { } found ? $"disagreements/{found.Disagreement.Id}" : "difficulties";

    public override string Button => "Approve it";

    protected override string Done => "The record is approved";

    protected override bool OffersSiblings => true;

    protected override bool Offered => Discussion is not null;

    protected override bool Fits(Child sibling) => Find(sibling) is not null;

    protected override void Start() => (On, By, AlsoFor) = (View.Today, FormDesk.MyName, [.. Siblings.Select(s => s.Id)]);

    protected override ICommand Command() => new ApproveDisagreementRecord(CommandId, DiscussionId, Needed(On, nameof(On), "Enter the date"), By ?? "");

    private (Disagreement Disagreement, RecordedDiscussion Discussion)? Find(Child child) =>
        ApproveDisagreementRecord.Find(child, DiscussionId) is { } found && View.Disclosure.Shows(found.Disagreement.Raised) ? found : null;
}
