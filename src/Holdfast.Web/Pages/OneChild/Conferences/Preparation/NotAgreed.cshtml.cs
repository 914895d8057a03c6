using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>A manager, or the chair, does not agree to the conference or to its delay.</summary>
[Does(Doing.RecordConference)]
public sealed class NotAgreedModel(FormDesk desk) : PreparationForm(desk)
{
    [BindProperty]
    public NotAgreedTo? What { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Instead { get; set; }

    public override string Heading => "Not agreed";

    public override string? Lede => "It stands beside what was asked for, and both can be read. A conference can still be agreed to later.";

    protected override string Done => "It is recorded that it was not agreed";

    protected override void Start()
    {
        (By, On) = (FormDesk.MyName, View.Today);
        TickAll();
    }

    protected override ICommand Command() =>
        new DeclineConference(ConferenceId, CommandId, What, Needed(On, nameof(On), "Enter the date"), By ?? "", Why ?? "", Instead ?? "");
}
