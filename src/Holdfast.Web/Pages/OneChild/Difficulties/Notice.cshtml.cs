using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>Somebody who had to be told was told.</summary>
[Does(Doing.Record)]
public sealed class NoticeModel(FormDesk desk) : ChildForm(desk)
{
    /// <summary>The difficulty, plan or meeting they were told about.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Recipient { get; set; }

    [BindProperty]
    public string? ToWhom { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? GivenOn { get; set; }

    public override string Heading => "Say who was told";

    public override string? Lede => About.Count == 0 ? null
        : $"About the {(About.Count == 1 ? "visit" : "visits")} on {Text.And(About.Select(a => UkDate.Long(a.On)))} that did not reach {Child.ShortName}.";

    /// <summary>Brothers and sisters share the visit that did not reach them; telling somebody about it tells them of all.</summary>
    protected override bool OffersSiblings => Difficulty is not null;

    protected override string Done => "Recorded who was told";

    /// <summary>The visit it is about, and those of the same difficulty the same people are still to be told of: telling them once tells them of all.</summary>
    private IReadOnlyList<AccessNotGained> About => Difficulty is null || Casework.Difficulties.Difficulty.Find(Child, Subject) is not { } whole ? []
        : [.. whole.Attempts.Where(a => a.DifficultyId == Subject || View.Duties.Any(d => d is { State: DutyState.Open, Action: "give-notice" } && d.Subject == a.DifficultyId && d.Key == Recipient))];

    private AccessNotGained? Difficulty => Child.AccessDifficulties.FirstOrDefault(d => d.DifficultyId == Subject);

    protected override bool Offered => Child.Has(Subject);

    protected override bool Fits(Child sibling) => sibling.Has(Subject);

    protected override void Start()
    {
        GivenOn = View.Today;
        AlsoFor = [.. Siblings.Select(s => s.Id)];
    }

    protected override string Next() => Difficulty is null ? View.Link() : View.Link($"no-access/{Subject}");

    protected override ICommand Command()
    {
        var on = Needed(GivenOn, nameof(GivenOn), "Enter the date");
        List<Guid> of = [.. About.Where(a => a.On <= on || a.DifficultyId == Subject).Select(a => a.DifficultyId)];
        return of.Count > 1 ? new RecordNotices([.. of], Recipient ?? "", ToWhom ?? "", How ?? "", on) : new RecordNotice(Subject, Recipient ?? "", ToWhom ?? "", How ?? "", on);
    }
}
