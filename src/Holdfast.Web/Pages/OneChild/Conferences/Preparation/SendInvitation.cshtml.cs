using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Letters;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>An invitation is mailed with its calendar file, or printed and given; again when the day moves or the conference is called off.</summary>
[Does(Doing.RecordConference)]
public sealed class SendInvitationModel(FormDesk desk, LetterDesk letters, OutboxStore outbox) : ChildForm(desk)
{
    private bool holdsProtectedWords;

    [BindProperty(SupportsGet = true, Name = "invitation")]
    public Guid InvitationId { get; set; }

    [BindProperty]
    public SendingHow? How { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? SentOn { get; set; }

    public Invitation? Invitation => Child.InvitationWith(InvitationId);

    public ConferencePreparation? Conference => Invitation is { } invitation ? Child.ConferenceWith(invitation.Sent.ConferenceId) : null;

    public LetterPreview? Paper { get; private set; }

    public override string Heading => Conference!.CalledOff is null ? $"Send the invitation to {Invitation!.Sent.Name}" : $"Tell {Invitation!.Sent.Name} that it is called off";

    public override string Home => "conference";

    public override string Button => "Send";

    protected override bool OffersSiblings => true;

    protected override string Done => How == SendingHow.Mail ? "The invitation waits in the outbox and goes in a moment" : "Recorded how the invitation was given";

    protected override bool Offered => Conference is { } conference && (conference.Arranged is not null || conference.CalledOff is not null);

    protected override bool Fits(Child sibling) =>
        sibling.InvitationWith(InvitationId) is { } theirs && (sibling.ConferenceWith(theirs.Sent.ConferenceId)?.CalledOff is null) == (Conference?.CalledOff is null);

    protected override async Task Load(CancellationToken cancel)
    {
        if (Offered)
        {
            Paper = await letters.Check(View, InvitationLetter.Compose(View, Conference!, Invitation!, letters.MyName), InvitationLetter.To(Child, Invitation!), cancel);
            holdsProtectedWords = await letters.HoldsProtectedWords(Child, Where, cancel);
        }
    }

    protected override void Start()
    {
        AlsoFor = [.. Siblings.Select(s => s.Id)];
        SentOn = View.Today;
        if (Invitation!.Sendings is [.., { How: SendingHow.Mail } before])
        {
            (How, Where) = (SendingHow.Mail, before.Where);
        }
    }

    protected override ICommand Command()
    {
        foreach (var leak in Paper!.Leaks)
        {
            ModelState.AddModelError(nameof(How), $"This invitation can not be sent: under {leak.Where} stands {leak.What}");
        }

        if (holdsProtectedWords)
        {
            ModelState.AddModelError(nameof(Where), "This address is protected. Take it out: hand the invitation over, or post it without writing here where");
        }

        if (How == SendingHow.Mail && !MailboxAddress.IsOne(Where))
        {
            ModelState.AddModelError(nameof(Where), "Enter a mail address, such as name@example.com");
        }

        var on = How == SendingHow.Mail ? View.Today : Needed(SentOn, nameof(SentOn), "Enter the date");
        return new SendInvitation(CommandId, InvitationId, How, Text.Clean(Where), letters.MyName, on);
    }

    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel)
    {
        if (command is not SendInvitation { How: SendingHow.Mail } sending || sending.Decide(Child, View.Lists, View.Today).IsRefused)
        {
            return new ReadyCommand(command);
        }

        var children = Siblings.Where(s => AlsoFor.Contains(s.Id)).Prepend(Child).ToList();
        var calendar = ConferenceCalendar.Of(Conference!, children, InvitationLetter.KindOf(View, Conference!))!;
        return new ReadyCommand(sending, await outbox.Seal(InvitationLetter.Mail(sending, View, Conference!, calendar), cancel));
    }
}
