using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The core group is told something that bears on the child.</summary>
[Does(Doing.TakePart)]
public sealed class NewsModel(FormDesk desk) : CoreGroupWorkForm(desk)
{
    [BindProperty]
    public CoreGroupNewsKind? Kind { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public bool InWriting { get; set; }

    [BindProperty]
    public string? PassedTo { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => $"Tell the {View.Words.Term("core-group", View.Today)} something";

    public override string Lede => "It goes on the agenda of the next meeting. What cannot wait is acted on at once.";

    public IReadOnlyList<Choice> Kinds { get; } = CoreGroupWords.Choices<CoreGroupNewsKind>(CoreGroupWords.Of);

    protected override string Done => "It is recorded, and stands on the next agenda";

    protected override void Start() => (On, PassedTo) = (View.Today, Text.And(Child.CoreGroup.Where(m => m.PersonId != Child.Id).Select(m => m.Name)));

    protected override ICommand Command() => new PassNews(CommandId, Needed(On, nameof(On), "Enter the date"), Kind, What ?? "", From ?? "", InWriting, PassedTo ?? "");
}
