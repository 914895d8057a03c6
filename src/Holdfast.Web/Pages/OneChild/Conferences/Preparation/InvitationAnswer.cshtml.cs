using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Answered = Holdfast.Casework.Conferences.Preparation.InvitationAnswer;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>Somebody who was invited answered.</summary>
[Does(Doing.RecordConference)]
public sealed class InvitationAnswerModel(FormDesk desk) : PreparationForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Invitation { get; set; }

    [BindProperty]
    public Answered? Answer { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? AnsweredOn { get; set; }

    [BindProperty]
    public string? InsteadComes { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public override string Heading => "Somebody answered the invitation";

    public IReadOnlyList<GovUk.Choice> Invitations => [.. Conference!.Invited.Select(i => new GovUk.Choice(i.Sent.InvitationId.ToString(), $"{i.Sent.Name}, {i.Sent.Role}"))];

    public IReadOnlyList<GovUk.Choice> Answers => [.. Enum.GetValues<Answered>().Select(a => new GovUk.Choice(a.ToString(), PreparationWords.Of(a)))];

    protected override string Done => "The answer is recorded";

    protected override string FieldOf(string about) => about == nameof(AnswerInvitation.InvitationId) ? nameof(Invitation) : about;

    protected override void Start()
    {
        AnsweredOn = View.Today;
        AlsoFor = [.. Siblings.Where(s => Invitation is { } i && s.InvitationWith(i) is not null).Select(s => s.Id)];
    }

    protected override ICommand Command() =>
        new AnswerInvitation(Invitation ?? Guid.Empty, Answer, Needed(AnsweredOn, nameof(AnsweredOn), "Enter the date"), Words, InsteadComes);
}
