using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>A conference that was asked for will not be held.</summary>
[Does(Doing.RecordConference)]
public sealed class CallOffModel(FormDesk desk) : PreparationForm(desk)
{
    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? CalledOffOn { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? AgreedBy { get; set; }

    public override string Heading => "Call the conference off";

    public override string Button => "Call it off";

    public override bool IsWarning => true;

    public IReadOnlyList<string> Invited => [.. Conference!.Invited.Select(i => i.Sent.Name)];

    protected override string Done => "The conference is called off";

    protected override void Start()
    {
        (CalledOffOn, AgreedBy) = (View.Today, FormDesk.MyName);
        TickAll();
    }

    protected override ICommand Command() =>
        new CallOffConference(ConferenceId, Needed(CalledOffOn, nameof(CalledOffOn), "Enter the date"), Why ?? "", AgreedBy ?? "");
}
