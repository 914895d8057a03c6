using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.People;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.People;

/// <summary>A child registered before birth was born.</summary>
[Does(Doing.Record)]
public sealed class BirthModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    [Display(Name = "Date of birth")]
    public DateOnly? BornOn { get; set; }

    [BindProperty]
    public NameAnswers Name { get; set; } = new();

    [BindProperty]
    public Sex Sex { get; set; }

    public override string Heading => $"{Child.ShortName} was born";

    protected override bool Offered => Child.BornOn is null;

    protected override string Done => "The birth is recorded";

    protected override void Start() => Name = NameAnswers.Of(Child.Name);

    /// <summary>A child without a first name yet keeps the name by which it was registered.</summary>
    protected override ICommand Command()
    {
        var on = Needed(BornOn, nameof(BornOn), "Enter the date of birth");
        return new RecordBirth(on, Text.Missing(Name.Given) ? null : Name.Name, Sex);
    }
}
