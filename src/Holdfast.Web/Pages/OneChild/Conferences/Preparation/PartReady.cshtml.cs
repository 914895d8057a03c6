using System.ComponentModel.DataAnnotations;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>A part of the preparation is ready, or is not needed.</summary>
[Does(Doing.RecordConference)]
public sealed class PartReadyModel(FormDesk desk) : PreparationForm(desk)
{
    /// <summary>The part an address names.</summary>
    [BindProperty(SupportsGet = true)]
    public PreparationPart? Part { get; set; }

    [BindProperty]
    public bool? IsNeeded { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? DoneBy { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? DoneOn { get; set; }

    public override string Heading => Part is { } part && Enum.IsDefined(part) ? PreparationWords.Of(part) : "A part of the preparation is ready";

    public IReadOnlyList<GovUk.Choice> Parts =>
        [.. PreparationWords.Groups(Conference!.Asked.Kind).SelectMany(g => g.Parts).Select(p => new GovUk.Choice(p.ToString(), PreparationWords.Of(p)))];

    protected override string Done => "The preparation is recorded";

    protected override void Start()
    {
        (DoneOn, DoneBy) = (View.Today, FormDesk.MyName);
        if (Part is { } part && Conference?.Part(part) is { } said)
        {
            (IsNeeded, Words, DoneBy, DoneOn) = (said.Needed, said.Words, said.DoneBy, said.DoneOn);
        }

        // What a child wishes is that child's own; the rest is mostly done once for the family.
        if (Part != PreparationPart.ChildsWish)
        {
            TickAll();
        }
    }

    protected override ICommand Command()
    {
        var needed = Needed(IsNeeded, nameof(IsNeeded), "Select whether it is needed");
        return new RecordPreparation(ConferenceId, Part, needed, Needed(DoneOn, nameof(DoneOn), "Enter the date"), Words ?? "", DoneBy ?? "");
    }
}
