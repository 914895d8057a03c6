using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>The chair names who leads the plan once it has begun, from those the team manager has offered (M06).</summary>
[Does(Doing.RecordConference)]
public sealed class PlanLeadModel(FormDesk desk) : OutcomeForm(desk)
{
    [BindProperty]
    public Guid? OfferId { get; set; }

    public override string Heading => $"Name the {View.Words.Term("lead-social-worker", View.Today)}";

    public override string Lede => $"The {View.Words.Term("team-manager", View.Today)} offers; the chair names one of those offered.";

    public IReadOnlyList<Choice> Choices => OfferChoices.Of(Outcome);

    protected override string Done => $"The {View.Words.Term("lead-social-worker", View.Today)} is recorded";

    protected override bool Offered => base.Offered && Has(Child);

    protected override bool Fits(Child sibling) => Has(sibling);

    protected override void Start()
    {
        AlsoFor = [.. Siblings.Select(s => s.Id)];
        OfferId = Outcome.Offers is [var only] ? only.OfferId : null;
    }

    protected override ICommand? Command()
    {
        if (Outcome.Offers.FirstOrDefault(o => o.OfferId == OfferId) is not { } offer)
        {
            ModelState.AddModelError(nameof(OfferId), $"Select somebody the {View.Words.Term("team-manager", View.Today)} has offered");
            return null;
        }

        return new NameLeadSocialWorker(offer.UserId, offer.Name, View.Today);
    }

    /// <summary>The conference made a plan, and somebody is offered.</summary>
    private bool Has(Child child) => ConferenceOutcome.Find(child, ConferenceId) is { HasPlan: true, Meeting.IsDecided: true, Offers.Length: > 0 };
}
