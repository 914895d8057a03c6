using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Journal;
using Holdfast.Records.Accounts;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using ArrangeCommand = Holdfast.Casework.Conferences.Preparation.ArrangeConference;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>The day, time, place and chair of the conference are fixed, or changed.</summary>
[Does(Doing.RecordConference)]
public sealed class ArrangeConferenceModel(FormDesk desk) : PreparationForm(desk)
{
    [BindProperty]
    [Display(Name = "Date of the conference")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [Display(Name = "Start")]
    public TimeOnly? At { get; set; }

    [BindProperty]
    [Display(Name = "End")]
    public TimeOnly? EndsAt { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public Guid? ChairId { get; set; }

    [BindProperty]
    public string? Chair { get; set; }

    [BindProperty]
    public string? DelayReason { get; set; }

    [BindProperty]
    public string? DelayAgreedBy { get; set; }

    [BindProperty]
    public string? InterimPlan { get; set; }

    public IReadOnlyList<PersonChoice> Chairs { get; private set; } = [];

    public override string Heading => Conference?.Arranged is null ? "Arrange the conference" : "Change the arrangements";

    public override string? Lede => Limit?.Due is { } due ? $"The last day in time is {UkDate.Full(due)}." : null;

    protected override string Done => "The conference is arranged";

    private Practice.Duty? Limit => Conference is { } conference ? ConferenceLimit.Of(View, conference.Asked.Kind) : null;

    protected override async Task Load(CancellationToken cancel) => Chairs = await FormDesk.Chairs(Child.Area, cancel);

    protected override void Start()
    {
        TickAll();
        ChairId = Chairs is [var only] ? only.UserId : null;
        if (Conference?.Arranged is { } now)
        {
            (On, At, EndsAt, Place, ChairId) = (now.On, now.At, now.EndsAt, now.Place, now.ChairId);
            Chair = Chairs.Any(c => c.UserId == now.ChairId) ? null : now.Chair;
        }
        else if (Conference?.Asked.Kind == ConferenceKind.Review)
        {
            // A review is proposed on the last practicable day.
            On = (Limit?.LastWorkingDay ?? Limit?.Due) is { } last && last >= View.Today ? last : null;
        }
    }

    protected override ICommand? Command()
    {
        var on = Needed(On, nameof(On), "Enter the date of the conference");
        var at = Needed(At, nameof(At), "Enter when the conference starts");
        if (On is not null && on.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !View.Rules.Calendar.IsWorkingDay(on))
        {
            ModelState.AddModelError(nameof(On), $"{UkDate.Full(on)} is a bank holiday. Enter a working day");
        }

        if (On is not null && Conference is { Asked.Kind: ConferenceKind.Review } review && review.Moves(on) && View.Capacity != Capacity.ConferenceChair)
        {
            ModelState.AddModelError(nameof(On), "Only the chair moves a review. Ask the chair to change the date");
        }

        var chair = Chairs.FirstOrDefault(c => c.UserId == ChairId);
        return On is null ? null : new ArrangeCommand(
            ConferenceId, on, at, EndsAt, Place ?? "", chair?.UserId, chair?.DisplayName ?? Chair ?? "",
            DelayReason, DelayAgreedBy, InterimPlan, Limit?.Due);
    }
}
