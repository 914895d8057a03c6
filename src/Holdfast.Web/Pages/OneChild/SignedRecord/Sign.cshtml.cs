using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.SignedRecord;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.SignedRecord;

/// <summary>The lead social worker signs a period of the record.</summary>
[Does(Doing.Record)]
public sealed class SignModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    [Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Display(Name = "Last day")]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public override string Heading => $"Sign a period of the record of {Child.ShortName}";

    public override string Home => "record/signed";

    public override string Button => "Sign";

    protected override string Done => "The period is signed";

    protected override bool OffersSiblings => true;

    protected override bool Fits(Child sibling) => sibling.LeadSocialWorker is { UserId: { } lead } && lead == FormDesk.UserId;

    protected override void Start()
    {
        if (SignedPeriods.Of(Child, View.Today).Unsigned is [var first, ..])
        {
            (From, To) = (first.From, first.To);
        }
    }

    protected override ICommand Command() => new SignPeriod(
        CommandId, Needed(From, nameof(From), "Enter the first day"), Needed(To, nameof(To), "Enter the last day"), View.Today, FormDesk.MyName, FormDesk.UserId, Words);
}
