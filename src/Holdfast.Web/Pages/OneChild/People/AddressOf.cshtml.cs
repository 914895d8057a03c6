using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.People;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.People;

/// <summary>Where the child lives, when it may be known.</summary>
[Does(Doing.Record)]
public sealed class AddressOfModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? From { get; set; }

    public override string Heading => "Address";

    public override string? Lede => Child.ProtectedContacts.Count > 0 ? "An address is protected for this child. Do not write it here." : null;

    public override string Home => "network";

    protected override bool OffersSiblings => true;

    protected override IReadOnlySet<Type> Edits { get; } = new HashSet<Type> { typeof(AddressRecorded) };

    protected override string Done => "The address is recorded";

    protected override void Start() => From = View.Today;

    protected override ICommand Command()
    {
        var on = Needed(From, nameof(From), "Enter the date");
        return new RecordAddress(Address ?? "", on);
    }
}
