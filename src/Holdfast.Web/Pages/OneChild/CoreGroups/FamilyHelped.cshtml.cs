using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>Practical help with which family can take part.</summary>
[Does(Doing.TakePart)]
public sealed class FamilyHelpedModel(FormDesk desk) : PlannedMeetingForm(desk)
{
    [BindProperty]
    public string? ForWhom { get; set; }

    [BindProperty]
    public FamilyHelp? Help { get; set; }

    [BindProperty]
    public bool? IsNeeded { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "Help for the family to take part";

    public override string Lede => "An interpreter is a must where one is needed. A parent who is a child or looked after brings their own social worker.";

    public IReadOnlyList<Choice> Helps { get; } = CoreGroupWords.Choices<FamilyHelp>(CoreGroupWords.Of);

    public IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes"), new("false", "No")];

    protected override string Done => "The help is recorded";

    protected override void Start()
    {
        ForAll();
        On = View.Today;
    }

    protected override string FieldOf(string about) => about switch { nameof(ArrangeHelp.Needed) => nameof(IsNeeded), nameof(ArrangeHelp.For) => nameof(ForWhom), _ => about };

    protected override ICommand Command() => new ArrangeHelp(CommandId, MeetingId, Needed(On, nameof(On), "Enter the date"), Help, ForWhom ?? "", IsNeeded, What ?? "");
}
