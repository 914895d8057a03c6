using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.People;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.People;

/// <summary>Somebody is no longer in the child's network.</summary>
[Does(Doing.Record)]
public sealed class NetworkRemoveModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid PersonId { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? LeftOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public override string Heading => "Remove somebody from the network";

    public override string Lede => "What was recorded about them stays in the record.";

    public override string Button => "Remove";

    public override bool IsWarning => true;

    public override string Home => "network";

    public NetworkPerson Person => Child.Network[PersonId];

    protected override bool Offered => Child.Network.ContainsKey(PersonId);

    protected override bool OffersSiblings => true;

    protected override string Done => "The network is up to date";

    protected override bool Fits(Child sibling) => sibling.Network.ContainsKey(PersonId);

    protected override void Start() => LeftOn = View.Today;

    protected override ICommand Command()
    {
        var on = Needed(LeftOn, nameof(LeftOn), "Enter the date");
        return new RemoveNetworkPerson(PersonId, on, Reason ?? "");
    }
}
