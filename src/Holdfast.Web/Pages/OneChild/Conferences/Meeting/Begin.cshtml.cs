using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>The conference begins to meet, about one child or several.</summary>
[Does(Doing.RecordConference)]
public sealed class BeginModel(FormDesk desk) : ChildForm(desk)
{
    /// <summary>The conference as it was asked for and prepared; a new one when it was not.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Conference { get; set; }

    [BindProperty]
    public ConferenceKind Kind { get; set; }

    [BindProperty]
    [Display(Name = "Date of the conference")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public string? Chair { get; set; }

    [BindProperty]
    public string? WhyAnotherDay { get; set; }

    /// <summary>The day it was arranged for, when it was.</summary>
    public DateOnly? ArrangedFor => Conference is { } id ? Child.ConferenceWith(id)?.Arranged?.On : null;

    public override string Heading => "Begin the conference";

    public override string? Lede => ArrangedFor is { } day && day != View.Today ? $"It is arranged for {UkDate.Full(day)}, and today is {UkDate.Full(View.Today)}. Everybody’s part is then recorded as the meeting goes on." : "Everybody’s part is then recorded as the meeting goes on.";

    public override string Button => "Begin";

    public IReadOnlyList<GovUk.Choice> Kinds => [.. Enum.GetValues<ConferenceKind>().Select(k => new GovUk.Choice(k.ToString(), MeetingWords.Of(View.Words, k, View.Today)))];

    protected override bool OffersSiblings => true;

    protected override string Done => "The conference has begun";

    private Guid ConferenceId => Conference ?? CommandId;

    private string? Myself => View.Capacity == Capacity.ConferenceChair ? FormDesk.MyName : null;

    protected override void Start()
    {
        HeldOn = View.Today;
        Conference ??= Child.ConferenceInPreparation is { } next && (ConferenceMeeting.Find(Child, next.Id) is not { } met || met.IsStopped) ? next.Id : null;
        if (Conference is { } id && Child.ConferenceWith(id) is { } prepared)
        {
            (Kind, Chair) = (prepared.Asked.Kind, prepared.Arranged?.Chair ?? Myself);
            AlsoFor = [.. Siblings.Where(s => s.ConferenceWith(id) is not null).Select(s => s.Id)];
            return;
        }

        Kind = Child.PlanOn(View.Today) is not null ? ConferenceKind.Review : Child.IsUnborn ? ConferenceKind.PreBirth : ConferenceKind.Initial;
        Chair = Myself;
    }

    protected override ICommand Command() => new BeginConferenceMeeting(ConferenceId, Kind, Needed(HeldOn, nameof(HeldOn), "Enter the date of the conference"), Chair ?? "") { WhyAnotherDay = WhyAnotherDay };

    /// <summary>At one sitting, what it is for a brother or sister: as it was prepared, or else a review of a plan, an initial conference, or one before the birth.</summary>
    protected override ICommand For(Child child, ICommand command)
    {
        var begin = (BeginConferenceMeeting)command;
        return child.Id == Child.Id ? begin : begin with
        {
            Kind = child.ConferenceWith(begin.ConferenceId)?.Asked.Kind ?? begin.Kind switch
            {
                ConferenceKind.TransferIn => ConferenceKind.TransferIn,
                _ when child.PlanOn(begin.HeldOn) is not null => ConferenceKind.Review,
                _ when child.UnbornOn(begin.HeldOn) => ConferenceKind.PreBirth,
                _ => ConferenceKind.Initial,
            },
        };
    }

    protected override string Next() => View.Link(MeetingHome.Of(ConferenceId));
}
