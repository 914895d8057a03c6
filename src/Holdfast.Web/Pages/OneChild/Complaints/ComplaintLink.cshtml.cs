using Holdfast.Casework;
using Holdfast.Records.Links;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Complaints;

/// <summary>A link by which somebody of the family complains, appeals or says that the record is wrong in their own words; its code is shown to be said.</summary>
[Does(Doing.RecordConference)]
public sealed class ComplaintLinkModel(FormDesk desk, PersonalLinks links, TimeProvider clock) : LinkMakingPage(desk, links, clock)
{
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid PersonId { get; set; }

    public override string Home => "complaints";

    public override string Here => View.Link($"complaints/link?person={PersonId}");

    public override string Does => "complains, appeals or says that something is wrong, without an account";

    public override string Shows => $"the days of conferences {Purpose.Name} was at or has a letter about, what {Purpose.Name} sent with it";

    protected override Doing Making => Doing.RecordConference;

    protected override LinkPurpose? Wanted() => ComplaintLinks.Person(Child, PersonId) is { } person
        ? new LinkPurpose(PersonId, ComplaintLinks.For(PersonId), person.Name, person.Relationship, null, View.Today.AddDays(MostDays), s => ComplaintLinks.Person(s, PersonId) is not null)
        : null;
}
