using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Enquiries;

/// <summary>An enquiry found what it found, and a conference follows or does not.</summary>
[Does(Doing.Record)]
public sealed class EnquiryOverModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public Guid? DiscussionId { get; set; }

    [BindProperty]
    [Display(Name = "Date it ended")]
    public DateOnly? EndedOn { get; set; }

    [BindProperty]
    public bool? ConferenceNeeded { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    public override string Heading => $"The {View.Words.Term("enquiry", View.Today)} ended";

    public override string? Lede => Discussions.Count == 0 ? "No strategy discussion is on the record. Record it first." : null;

    /// <summary>Discussions, latest first.</summary>
    public IReadOnlyList<Holdfast.GovUk.Choice> Discussions => [.. Child.StrategyDiscussions.Reverse().Select(d => new Holdfast.GovUk.Choice(d.DiscussionId.ToString(), UkDate.Long(d.HeldOn)))];

    protected override bool OffersSiblings => true;

    protected override string Done => "The end of the enquiry is recorded";

    protected override bool Fits(Child sibling) => Child.StrategyDiscussions.Any(d => sibling.Has(d.DiscussionId));

    protected override void Start() => EndedOn = View.Today;

    protected override ICommand Command()
    {
        var on = Needed(EndedOn, nameof(EndedOn), "Enter the date it ended");
        var needed = Needed(ConferenceNeeded, nameof(ConferenceNeeded), "Select whether a conference is needed");
        return new RecordEnquiryEnded(DiscussionId ?? Guid.Empty, on, needed, Outcome ?? "");
    }
}
