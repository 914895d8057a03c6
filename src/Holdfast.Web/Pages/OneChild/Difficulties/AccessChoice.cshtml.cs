using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>One of the choices the area requires to be weighed when a child can not be seen, and what was decided.</summary>
[Does(Doing.Record)]
public sealed class AccessChoiceModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid Difficulty { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Choice { get; set; }

    [BindProperty]
    public bool? Chosen { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? ByWhom { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? DecidedOn { get; set; }

    public override string Heading => "Record what was decided";

    public IReadOnlyList<Holdfast.GovUk.Choice> Difficulties =>
    [
        .. Child.WithoutAccess.Reverse().Select(w => new Holdfast.GovUk.Choice(w.Id.ToString(), $"{UkDate.Long(w.On)}: {(w.AtHome ? "at home" : "elsewhere")}")),
        .. Raised.Select(d => new Holdfast.GovUk.Choice(d.Id.ToString(), $"{UkDate.Long(d.Since)}: {d.What}")),
    ];

    /// <summary>Difficulties that somebody raised.</summary>
    private IEnumerable<Difficulty> Raised => Casework.Difficulties.Difficulty.All(Child).Where(d => d.Raised is not null);

    protected override bool OffersSiblings => true;

    protected override bool Offered => Difficulties.Count > 0;

    protected override string Done => "The decision is recorded";

    protected override bool Fits(Child sibling) => Difficulties.Any(d => sibling.Has(Guid.Parse(d.Value)));

    protected override void Start()
    {
        Difficulty = Difficulty == Guid.Empty ? Guid.Parse(Difficulties[0].Value) : Difficulty;
        (DecidedOn, AlsoFor) = (View.Today, [.. Siblings.Where(s => s.Has(Difficulty)).Select(s => s.Id)]);
    }

    protected override string Next() => Child.AccessDifficulties.Any(d => d.DifficultyId == Difficulty) ? View.Link($"no-access/{Difficulty}") : View.Link(Casework.Difficulties.Difficulty.Find(Child, Difficulty) is null ? "duties" : $"difficulties/{Difficulty}");

    protected override string FieldOf(string about) => about == nameof(DecideAccessChoice.DifficultyId) ? nameof(Difficulty) : about;

    protected override ICommand Command()
    {
        var chosen = Needed(Chosen, nameof(Chosen), "Select what was decided");
        var on = Needed(DecidedOn, nameof(DecidedOn), "Enter the date");
        return new DecideAccessChoice(Difficulty, Choice ?? "", chosen, Reasons ?? "", ByWhom ?? "", on);
    }
}
