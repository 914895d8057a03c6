using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>How the child takes part in a core group is decided beforehand.</summary>
[Does(Doing.TakePart)]
public sealed class ChildsPartModel(FormDesk desk) : PlannedMeetingForm(desk)
{
    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? DecidedOn { get; set; }

    [BindProperty]
    public string? AgeAndUnderstanding { get; set; }

    [BindProperty]
    public ChildsWish? Wish { get; set; }

    [BindProperty]
    public string? WishWords { get; set; }

    [BindProperty]
    public string? ThoseWhoKnow { get; set; }

    [BindProperty]
    public string? FamilyEffect { get; set; }

    [BindProperty]
    public bool? Comes { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Suits { get; set; }

    [BindProperty]
    public string? Situation { get; set; }

    [BindProperty]
    public string? FeelsSafe { get; set; }

    [BindProperty]
    public string? LifeImproved { get; set; }

    [BindProperty]
    public string? GatheredBy { get; set; }

    public override string Heading => $"{Child.ShortName}’s part in the {View.Words.Term("core-group", View.Today)}";

    public override string Lede => "A child who understands what the group is for is encouraged to come. Being there never counts as being seen.";

    public IReadOnlyList<Choice> Wishes { get; } = CoreGroupWords.Choices<ChildsWish>(CoreGroupWords.Of);

    public IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes"), new("false", "No")];

    protected override bool OffersSiblings => false;

    protected override string Done => "The child’s part is recorded";

    protected override void Start()
    {
        DecidedOn = Child.CoreGroupDay(MeetingId) is { } day && day < View.Today ? day : View.Today;
        GatheredBy = FormDesk.MyName;
        if (Child.Latest<CoreGroupChildsPartDecided>(p => p.MeetingId == MeetingId) is { } before)
        {
            (AgeAndUnderstanding, Wish, WishWords, ThoseWhoKnow, FamilyEffect, Comes, Why) = (before.AgeAndUnderstanding, before.Wish, before.WishWords, before.ThoseWhoKnow, before.FamilyEffect, before.Comes, before.Why);
            (Suits, Situation, FeelsSafe, LifeImproved, GatheredBy) = (before.Suits, before.Situation, before.FeelsSafe, before.LifeImproved, before.GatheredBy ?? GatheredBy);
        }
    }

    protected override ICommand Command() => new DecideChildsPart(
        CommandId, MeetingId, Needed(DecidedOn, nameof(DecidedOn), "Enter the date"), AgeAndUnderstanding ?? "", Wish, WishWords, ThoseWhoKnow ?? "", FamilyEffect ?? "", Comes, Why ?? "", Suits, Situation, FeelsSafe,
        LifeImproved, GatheredBy);
}
