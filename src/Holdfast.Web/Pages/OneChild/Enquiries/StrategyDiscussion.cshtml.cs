using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Enquiries;

/// <summary>Practitioners talked about whether a child is suffering or likely to suffer significant harm.</summary>
[Does(Doing.Record)]
public sealed class StrategyDiscussionModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    [Display(Name = "Date of the discussion")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public string? TookPart { get; set; }

    [BindProperty]
    public string? WhatWasDecided { get; set; }

    /// <summary>Act and section; see <see cref="Choices.Code"/>.</summary>
    [BindProperty]
    public string? StartsEnquiry { get; set; }

    public override string Heading => "A strategy discussion was held";

    protected override bool OffersSiblings => true;

    protected override string Done => "The strategy discussion is recorded";

    protected override void Start() => HeldOn = View.Today;

    protected override ICommand Command()
    {
        var on = Needed(HeldOn, nameof(HeldOn), "Enter the date of the discussion");
        return new RecordStrategyDiscussion(CommandId, on, TookPart ?? "", WhatWasDecided ?? "", Choices.Basis(StartsEnquiry));
    }
}
