using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.FamilyHistory;

/// <summary>An agency is asked for what it knows of the family from before.</summary>
[Does(Doing.Record)]
public sealed class AskAgencyModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    [Display(Name = "Day it is needed by")]
    public DateOnly? NeededBy { get; set; }

    public override string Heading => "Ask an agency for the family’s history";

    public override string Home => "family-history";

    protected override string Done => "They are asked";

    protected override bool OffersSiblings => true;

    protected override void Start() => AlsoFor = [.. Siblings.Select(s => s.Id)];

    protected override ICommand Command() => new AskForHistory(CommandId, View.Today, Agency ?? "", What ?? "", Needed(NeededBy, nameof(NeededBy), "Enter the day it is needed by"));
}
