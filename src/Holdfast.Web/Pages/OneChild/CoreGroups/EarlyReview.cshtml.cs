using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>An early review is asked for, with what points to it.</summary>
[Does(Doing.TakePart)]
public sealed class EarlyReviewModel(FormDesk desk) : CoreGroupWorkForm(desk)
{
    /// <summary>The core group that asks, when it was decided at one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Meeting { get; set; }

    [BindProperty]
    public List<EarlyReviewPointer> Pointers { get; set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? AskedBy { get; set; }

    [BindProperty]
    public string? Manager { get; set; }

    [BindProperty]
    public string? ManagersAdvice { get; set; }

    [BindProperty]
    public string? AdvisersAdvice { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? AskedOn { get; set; }

    public override string Heading => $"Ask for an early {View.Words.Term("review-conference", View.Today)}";

    public override string Lede => "Each of these is a prompt, and decides nothing. Whoever is in danger now is protected now: this waits for no meeting.";

    public IReadOnlyList<Choice> AllPointers { get; } = CoreGroupWords.Choices<EarlyReviewPointer>(CoreGroupWords.Of);

    protected override bool Offered => Child.PlanOn(View.Today) is not null;

    protected override string Done => "The early review is asked for. The chair answers";

    protected override void Start()
    {
        ForAll();
        (AskedOn, AskedBy) = (View.Today, Meeting is null ? FormDesk.MyName : $"The {View.Words.Term("core-group", View.Today)}");
    }

    protected override ICommand Command() => new AskForEarlyReview(
        CommandId, Meeting, Needed(AskedOn, nameof(AskedOn), "Enter the date"), [.. Pointers], Why ?? "", AskedBy ?? "", Manager ?? "", ManagersAdvice ?? "", AdvisersAdvice ?? "");
}
