using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.People;

/// <summary>The child's ethnic group became known, or changed.</summary>
[Does(Doing.Record)]
public sealed class EthnicityOfModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? SaidBy { get; set; }

    public override string Heading => $"{Child.ShortName}’s ethnic group";

    public override string Lede => "As the child or a parent says it. Ask, and never guess. Brothers and sisters can differ.";

    public override string Home => "network";

    protected override IReadOnlySet<Type> Edits { get; } = new HashSet<Type> { typeof(EthnicityRecorded), typeof(ChildRegistered) };

    protected override bool OffersSiblings => true;

    protected override string Done => "The ethnic group is recorded";

    protected override void Start() => Code = EthnicGroups.Has(Child.Ethnicity) ? Child.Ethnicity : EthnicGroups.NotYetKnown;

    protected override ICommand Command() => new RecordEthnicity(Code, SaidBy);
}
