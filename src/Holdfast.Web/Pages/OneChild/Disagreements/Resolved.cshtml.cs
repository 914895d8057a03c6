using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Disagreements;

/// <summary>A disagreement is settled. The area's rules then say who is told.</summary>
[Does(Doing.Disagree)]
public sealed class ResolvedModel(FormDesk desk) : DisagreementForm(desk)
{
    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? PolicyIssue { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "It is settled";

    protected override string FirstField => nameof(Outcome);

    protected override string Done => "It is settled. Say next who was told";

    protected override void Start()
    {
        ForAll();
        (On, By) = (View.Today, Found?.Now.People);
    }

    protected override ICommand Command() => new ResolveDisagreement(CommandId, Disagreement, Needed(On, nameof(On), "Enter the date"), Outcome ?? "", By ?? "", PolicyIssue);
}
