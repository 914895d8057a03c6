using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Disagreements;

/// <summary>A discussion about a disagreement, recorded at the time, dated and approved.</summary>
[Does(Doing.Disagree)]
public sealed class DiscussedModel(FormDesk desk) : DisagreementForm(desk)
{
    private readonly Guid approval = NewId.Next();

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Said { get; set; }

    [BindProperty]
    public string? Agreed { get; set; }

    [BindProperty]
    public string? SafeMeanwhile { get; set; }

    [BindProperty]
    public string? RecordedBy { get; set; }

    [BindProperty]
    public bool? Approves { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "Record a discussion";

    public override bool KeepsWhileTyping => true;

    protected override string FirstField => nameof(Who);

    protected override string Done => "The discussion is recorded";

    protected override void Start()
    {
        ForAll();
        (On, RecordedBy, Who) = (View.Today, FormDesk.MyName, Found?.Now.People);
    }

    protected override ICommand Command()
    {
        var approves = Needed(Approves, nameof(Approves), "Select whether you approve this record");
        return new DiscussDisagreement(
            CommandId, Disagreement, Needed(On, nameof(On), "Enter the date"), Who ?? "", Said ?? "", Agreed ?? "", SafeMeanwhile ?? "", RecordedBy ?? "", approves, approval);
    }
}
