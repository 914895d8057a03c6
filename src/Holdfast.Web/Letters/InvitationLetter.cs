using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using static Holdfast.Web.Letters.LetterComposer;

namespace Holdfast.Web.Letters;

/// <summary>An invitation to a conference: on paper to be posted or handed over, and as a mail with a calendar file.</summary>
internal static class InvitationLetter
{
    public static Recipient To(Child child, Invitation invitation)
    {
        var professional = child.IsProfessional(invitation.Sent.PersonId, invitation.Sent.Agency);
        return new Recipient(invitation.Sent.PersonId ?? invitation.Sent.InvitationId, invitation.Sent.Name, invitation.Sent.Role, professional ? LetterReader.Agency : LetterReader.Parent, false);
    }

    public static LetterPaper Compose(ChildView view, ConferencePreparation conference, Invitation invitation, string signedBy)
    {
        var (child, reader) = (view.Child, To(view.Child, invitation));
        var kind = KindOf(view, conference);
        var off = conference.CalledOff is not null;
        PaperSection[] sections = off
            ? [Section("What has changed", Say($"The {Text.InSentence(kind)} about {child.ShortName} does not take place. You need not come."))]
            : [Section("When and where", When(conference)), .. reader.Reader == LetterReader.Parent ? OfFamily(child, kind) : OfAgency(conference, invitation)];
        return new LetterPaper(
            off ? "The conference is called off" : "You are invited", $"{view.Rules.Name} children’s services", reader.Reader, reader.Name, reader.Reader == LetterReader.Agency ? reader.Role : null, child.FullName, kind, view.Today, 1, null,
            signedBy, [.. sections.Where(s => s.Blocks.Count > 0)])
        {
            SignedAs = "For the conference",
        };
    }

    /// <summary>It names no child and says nothing of what the meeting is: that stands in the letter, and the calendar file has initials only.</summary>
    public static OutboxMail Mail(SendInvitation sending, ChildView view, ConferencePreparation conference, string calendar) => new(
        sending.SendingId, view.Child.Id, sending.Where!, conference.CalledOff is null ? "An invitation to a meeting" : "A meeting is called off",
        $"""
        {(conference.CalledOff is null ? "You are invited to a meeting. When and where it is stands in the calendar file that is attached: open it, and your calendar takes it in." : "A meeting you were invited to does not take place. Open the file that is attached, and your calendar takes it out.")}

        It is private. If it is not for you, delete it and tell {sending.SentBy}.

        To answer, or if you want it on paper or in another form, tell {sending.SentBy}.

        {view.Rules.Name}
        """,
        null, calendar);

    public static string KindOf(ChildView view, ConferencePreparation conference) => MeetingWords.Of(view.Words, conference.Asked.Kind, conference.Arranged?.On ?? view.Today);

    private static PaperBlock.Facts? When(ConferencePreparation conference) => conference.Arranged is { } arranged
        ? new PaperBlock.Facts(
            [
                ("Day", UkDate.Full(arranged.On)), ("Time", $"{UkDate.Time(arranged.At)}{(arranged.EndsAt is { } ends ? $" to {UkDate.Time(ends)}" : "")}"), ("Place", arranged.Place),
                ("Led by", arranged.Chair),
            ])
        : null;

    private static IEnumerable<PaperSection> OfFamily(Child child, string kind)
    {
        yield return Section(
            "What it is for",
            Say($"At the {Text.InSentence(kind)} people who know {child.ShortName} come together. They talk about what is going well and what the worries are, and decide whether {child.ShortName} needs a plan to be safe. What you think is asked first, and counts."));
        yield return Section(
            "What you can do",
            new PaperBlock.Bullets(
            [
                "Bring somebody who supports you or speaks for you. Tell us who, so that they are let in.",
                "Take legal advice before you come, and bring the person who gives it.",
                "Read the reports before. You get your own copies of them.",
                "Tell us what you need: an interpreter, somebody to look after the children, a way to get there, a separate room, or to take part by telephone.",
                "Write down what you want to say if you can not come.",
                "Bring your diary, so that the next date can be fixed with you.",
            ]));
    }

    private static IEnumerable<PaperSection> OfAgency(ConferencePreparation conference, Invitation invitation)
    {
        yield return Section("Your report", Say(conference.ReportOf(invitation.Sent) is { Received: null, Asked.NeededBy: { } by }
            ? $"Your report is needed by {UkDate.Long(by)}, so that the family can read it before. Write what you know yourself, strengths and worries, for each child apart."
            : "Bring or send a report, so that the family can read it before. Write what you know yourself, strengths and worries, for each child apart."));
        yield return Section(
            "Before you come",
            new PaperBlock.Bullets(
            [
                "Bring your diary, so that the next date can be fixed.",
                "Come prepared to say what you think about each child, and why. If you can not come, send somebody who can decide for your agency, and a report.",
                "Answer soon whether you come. With a personal link you answer and send your report without an account.",
            ]));
    }
}
