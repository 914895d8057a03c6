using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.People;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.People;

/// <summary>The child's general practitioner.</summary>
[Does(Doing.Record)]
public sealed class GpOfModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? From { get; set; }

    public override string Heading => "General practitioner";

    public override string Home => "network";

    protected override bool OffersSiblings => true;

    protected override IReadOnlySet<Type> Edits { get; } = new HashSet<Type> { typeof(GpRecorded) };

    protected override string Done => "The general practitioner is recorded";

    protected override void Start() => From = View.Today;

    protected override ICommand Command()
    {
        var on = Needed(From, nameof(From), "Enter the date");
        return new RecordGp(Name ?? "", Contact, on);
    }
}
