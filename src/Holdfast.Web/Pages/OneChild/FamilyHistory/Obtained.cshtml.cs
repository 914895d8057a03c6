using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.FamilyHistory;

/// <summary>What an agency knows from before came.</summary>
[Does(Doing.Record)]
public sealed class ObtainedModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true, Name = "asked")]
    public Guid? AskedId { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Means { get; set; }

    [BindProperty]
    [Display(Name = "Date it came")]
    public DateOnly? ObtainedOn { get; set; }

    public override string Heading => "What an agency knows from before";

    public override string? Lede => Asked(Child) is { } asked ? $"{asked.Agency}, asked {UkDate.Long(asked.AskedOn)}: {Text.Sentence(asked.What)}" : null;

    public override string Home => "family-history";

    public override bool KeepsWhileTyping => true;

    protected override string Done => "It is recorded";

    protected override bool Offered => Asked(Child) is not null;

    protected override bool OffersSiblings => true;

    protected override bool Fits(Child sibling) => Asked(sibling) is not null;

    protected override void Start() => ObtainedOn = View.Today;

    protected override string FieldOf(string about) => about == nameof(ObtainHistory.AskedId) ? "" : about;

    protected override ICommand Command() => new ObtainHistory(CommandId, AskedId ?? Guid.Empty, Needed(ObtainedOn, nameof(ObtainedOn), "Enter the date it came"), What ?? "", Means ?? "");

    private FamilyHistoryAsked? Asked(Child child) => child.Latest<FamilyHistoryAsked>(a => a.AskedId == AskedId);
}
