using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>What was decided about one way forward, as it was typed.</summary>
public sealed class TypedWeighing
{
    public string Choice { get; set; } = "";

    public bool? Chosen { get; set; }

    public string? Reasons { get; set; }
}

/// <summary>Every way forward the area asks to be weighed about one difficulty, decided on one page, each with its reasons.</summary>
[Does(Doing.Record)]
public sealed class WeighModel(FormDesk desk) : DifficultyForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Difficulty { get; set; }

    [BindProperty]
    public List<TypedWeighing> Weighed { get; set; } = [];

    [BindProperty]
    public string? ByWhom { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? DecidedOn { get; set; }

    public override string Heading => "Decide about each way forward";

    public override string Lede => "What you leave open stays open. Action to protect the child waits for none of this.";

    public override string Home => Found(Child) is { } found ? $"difficulties/{found.Id}" : "difficulties";

    public override bool KeepsWhileTyping => true;

    protected override string Done => "What was decided is recorded";

    protected override bool Offered => Found(Child) is not null && (Weighed.Count > 0 || Asked().Count > 0);

    protected override bool Fits(Child sibling) => Found(sibling) is not null;

    public string WordsOf(TypedWeighing weighing)
    {
        ArgumentNullException.ThrowIfNull(weighing);
        return View.Words.AccessChoice(weighing.Choice, View.Today) ?? weighing.Choice;
    }

    protected override void Start()
    {
        ForAll();
        DecidedOn = View.Today;
        Weighed = [.. Asked().Select(a => new TypedWeighing { Choice = a.Key })];
    }

    protected override string FieldOf(string about) => about == nameof(DecideAccessChoice.DifficultyId) ? nameof(ByWhom) : about;

    protected override ICommand Command()
    {
        var asked = Asked();
        var whole = Found(Child)!.Subjects;
        return new WeighChoices(
            [.. Weighed.Select(w => new WeighedChoice(w.Choice, asked.TryGetValue(w.Choice, out var of) ? [.. of] : [whole[^1]], w.Chosen, w.Reasons))], ByWhom ?? "", Needed(DecidedOn, nameof(DecidedOn), "Enter the date"));
    }

    /// <summary>Which ways forward the area's rules ask about and nobody has decided, with what they are asked about.</summary>
    private Dictionary<string, List<Guid>> Asked()
    {
        var subjects = Found(Child)?.Subjects ?? [];
        return View.Duties.Where(d => d is { State: DutyState.Open, Action: "decide-access-choice", Key: not null } && subjects.Contains(d.Subject))
            .GroupBy(d => d.Key!).ToDictionary(g => g.Key, g => g.Select(d => d.Subject).Distinct().ToList());
    }

    private Difficulty? Found(Child child) => Casework.Difficulties.Difficulty.Find(child, Difficulty);
}
