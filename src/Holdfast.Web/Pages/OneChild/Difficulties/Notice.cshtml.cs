using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Journal;
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

    public override string? Lede => Difficulty is { } d ? $"About the visit on {UkDate.Long(d.On)} that did not reach {Child.ShortName}." : null;

    /// <summary>Brothers and sisters share the visit that did not reach them; telling somebody about it tells them of all.</summary>
    protected override bool OffersSiblings => Difficulty is not null;

    protected override string Done => "Recorded who was told";

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
        return new RecordNotice(Subject, Recipient ?? "", ToWhom ?? "", How ?? "", on);
    }
}
