using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using RequestCommand = Holdfast.Casework.Conferences.Preparation.RequestConference;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>The social worker asks for a conference.</summary>
[Does(Doing.Record)]
public sealed class RequestConferenceModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public ConferenceKind? Kind { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? AskedOn { get; set; }

    [BindProperty]
    public Guid? DiscussionId { get; set; }

    /// <summary>Act and section; see <see cref="Choices.Code"/>.</summary>
    [BindProperty]
    public string? Under { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Statement { get; set; }

    public override string Heading => "Ask for a conference";

    public override string Button => "Ask for it";

    public override string Home => "conference";

    /// <summary>The kinds that can be held about this child.</summary>
    public IReadOnlyList<GovUk.Choice> Kinds =>
    [
        .. Enum.GetValues<ConferenceKind>()
            .Where(k => k switch
            {
                ConferenceKind.PreBirth => Child.IsUnborn,
                ConferenceKind.Initial => !Child.IsUnborn && Child.PlanOn(View.Today) is null,
                ConferenceKind.Review => Child.PlanOn(View.Today) is not null,
                _ => true,
            })
            .Select(k => new GovUk.Choice(k.ToString(), MeetingWords.Of(View.Words, k, View.Today))),
    ];

    /// <summary>Discussions, latest first.</summary>
    public IReadOnlyList<GovUk.Choice> Discussions =>
        [.. Child.StrategyDiscussions.Reverse().Select(d => new GovUk.Choice(d.DiscussionId.ToString(), $"{UkDate.Long(d.HeldOn)}{(d.StartsEnquiry is { } basis ? $", under {basis}" : "")}"))];

    protected override bool OffersSiblings => true;

    protected override string Done => "The conference is asked for. A manager agrees to it next";

    protected override bool Offered => Child.ConferenceInPreparation is null;

    protected override bool Fits(Child sibling) => sibling.ConferenceInPreparation is null;

    protected override void Start()
    {
        AskedOn = View.Today;

        // One conference for the family is the rule; who is not part of it is left out by hand, and who is on a plan when this child is not is put in by hand.
        AlsoFor = [.. Siblings.Where(s => (s.PlanOn(View.Today) is null) == (Child.PlanOn(View.Today) is null)).Select(s => s.Id)];
        Kind = Child.PlanOn(View.Today) is not null ? ConferenceKind.Review : Child.IsUnborn ? ConferenceKind.PreBirth : ConferenceKind.Initial;
        if (Kind != ConferenceKind.Review && Child.StrategyDiscussions is [.., var last])
        {
            // The discussion that began the enquiry names its law; later ones of the same enquiry do not.
            DiscussionId = last.DiscussionId;
            Under = Child.StrategyDiscussions.LastOrDefault(d => d.StartsEnquiry is not null)?.StartsEnquiry is { } basis ? Choices.Code(basis) : null;
        }
    }

    protected override ICommand Command()
    {
        var on = Needed(AskedOn, nameof(AskedOn), "Enter the date");
        return new RequestCommand(CommandId, Kind, on, DiscussionId, Choices.Basis(Under), Why ?? "", Statement);
    }

    /// <summary>One conference for the family: a review for those on a plan, initial for others who are born and pre-birth for one who is not.</summary>
    protected override ICommand For(Child child, ICommand command)
    {
        var request = (RequestCommand)command;
        return child.Id == Child.Id || request.Kind is null or ConferenceKind.TransferIn ? request : request with
        {
            Kind = child.PlanOn(View.Today) is not null ? ConferenceKind.Review : child.IsUnborn ? ConferenceKind.PreBirth : ConferenceKind.Initial,
        };
    }
}
