using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Web.Forms;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>A form about the conference that is being prepared. Brothers and sisters the conference is about too can be ticked.</summary>
public abstract class PreparationForm(FormDesk desk) : ChildForm(desk)
{
    public ConferencePreparation? Conference => Child.ConferenceInPreparation;

    public override string Home => "conference";

    protected Guid ConferenceId => Conference?.Id ?? Guid.Empty;

    protected override bool OffersSiblings => true;

    protected override bool Offered => Conference is not null;

    protected override bool Fits(Child sibling) => sibling.ConferenceInPreparation?.Id == ConferenceId;

    /// <summary>What is one act for the family is ticked for all; who differs is left out by hand.</summary>
    protected void TickAll() => AlsoFor = [.. Siblings.Select(s => s.Id)];
}
