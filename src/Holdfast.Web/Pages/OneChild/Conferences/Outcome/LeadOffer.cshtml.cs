using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Records.Accounts;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>The team manager offers somebody to lead the plan, before the conference or at it.</summary>
[Does(Doing.RecordConference)]
public sealed class LeadOfferModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Conference { get; set; }

    [BindProperty]
    public Guid? UserId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool? Qualified { get; set; }

    [BindProperty]
    public string? Registration { get; set; }

    [BindProperty]
    public string? OfferedBy { get; set; }

    public IReadOnlyList<PersonChoice> Workers { get; private set; } = [];

    public override string Heading => $"Offer a {View.Words.Term("lead-social-worker", View.Today)}";

    public override string Lede => $"The {View.Words.Term("team-manager", View.Today)} offers; the chair names one of those offered.";

    public override string Home => ConferenceMeeting.Find(Child, Conference) is null ? "conference" : $"conference/{Conference}/outcome";

    protected override string Done => "The offer is recorded";

    protected override bool OffersSiblings => true;

    protected override bool Offered => Has(Child);

    protected override bool Fits(Child sibling) => Has(sibling);

    protected override async Task Load(CancellationToken cancel) => Workers = await FormDesk.Workers(Child.Area, cancel);

    protected override void Start()
    {
        AlsoFor = [.. Siblings.Select(s => s.Id)];
        OfferedBy = View.Capacity == Capacity.TeamManager ? FormDesk.MyName : null;
    }

    protected override ICommand Command() => new OfferLead(
        CommandId, Conference, UserId, Workers.FirstOrDefault(w => w.UserId == UserId)?.DisplayName ?? Name ?? "", Qualified, Registration, OfferedBy ?? "");

    private bool Has(Child child) => ConferenceMeeting.Find(child, Conference) is not null || child.ConferenceWith(Conference) is not null;
}
