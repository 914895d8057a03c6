using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;
using Holdfast.Records.Outbox;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Letters;

/// <summary>Puts into words how a sending stands; for mail, as the outbox tells it.</summary>
/// <param name="mail">The tries of every mail about the child, by the sending's id.</param>
public sealed class MailShown(IReadOnlyDictionary<Guid, IReadOnlyList<MailTry>> mail, DateTimeOffset now)
{
    /// <summary>How a sending stands, and the class it is shown in.</summary>
    public (string Says, string Tone) Says(ChildEvent sending) => sending switch
    {
        LetterSent e => Says(e.SendingId, e.How, e.SentOn),
        PlanCopySent e => Says(e.SendingId, e.How, e.On),
        PlanNoticeSent e => Says(e.NoticeId, e.How, e.On),
        InvitationSent e => Says(e.SendingId, e.How, e.SentOn),
        CoreGroupCopyGiven { How: NotesHow.Mail } e => OfMail(e.GivenId, "Sent by mail"),
        CoreGroupCopyGiven { How: NotesHow.SignIn } e => OfMail(e.GivenId, "Told by mail to sign in and read it"),
        CoreGroupCopyGiven e => ($"{CoreGroupWords.Of(e.How)}, {UkDate.DayMonth(e.On)}", ""),
        _ => throw new ArgumentOutOfRangeException(nameof(sending), sending, "It is not a sending."),
    };

    /// <summary>What was to go by mail and will not, of every kind, the latest first: told to whoever reads the letters, because nothing else may say it.</summary>
    public IReadOnlyList<MailNotGone> NotGone(Child child) =>
    [
        .. mail.Select(m => (m.Key, Standing: MailStanding.Of(m.Value, now))).Select(m => m.Standing switch
            {
                MailStanding.Stopped stopped => (m.Key, stopped.At, Says: $"Did not go on {At(stopped.At)}. {stopped.Note}"),
                MailStanding.Refused refused => (m.Key, refused.At, Says: $"Not delivered on {At(refused.At)}. {refused.Note}"),
                _ => default,
            })
            .Where(m => m.Says is not null).OrderByDescending(m => m.At).Select(m => new MailNotGone(MailedSending.Of(child, m.Key), m.Says)),
    ];

    private (string Says, string Tone) Says(Guid id, SendingHow how, DateOnly on) => how == SendingHow.Mail ? OfMail(id, "Sent by mail") : ($"{LetterWords.How(how)} on {UkDate.DayMonth(on)}", "");

    private (string Says, string Tone) OfMail(Guid id, string gone)
    {
        // A mail that is not in the outbox can not have gone, and nobody is to believe that it did.
        return !mail.TryGetValue(id, out var tries)
            ? ("Not in the outbox: send it again", "hf-late")
            : MailStanding.Of(tries, now) switch
            {
                MailStanding.Sent { MayHaveGoneTwice: true } sent => ($"{gone} on {At(sent.At)}; it may have gone twice, because a try before was broken off", ""),
                MailStanding.Sent sent => ($"{gone} on {At(sent.At)}", ""),
                MailStanding.Refused refused => ($"Not delivered. {refused.Note}. Give it another way", "hf-late"),
                MailStanding.Stopped stopped => ($"Did not go. {stopped.Note}. If they may have it after all, give it another way", "hf-late"),
                MailStanding.FailedSoFar failed => ($"Waits: tried {(failed.Times == 1 ? "once" : $"{failed.Times} times")}{(failed.Note is null ? "" : $". {failed.Note}")}. Next try on {At(failed.NextTry)}", "hf-soon"),
                _ => ("Waits to be mailed", "hf-soon"),
            };
    }

    private static string At(DateTimeOffset instant) => $"{UkDate.DayMonth(UkClock.DayOf(instant))} at {UkDate.Time(UkClock.TimeOf(instant))}";
}

/// <summary>A mail that did not go and is not tried again.</summary>
/// <param name="Sending">What the record says of it; nothing when it was news that no entry says was sent.</param>
/// <param name="Says">When it did not go, and why, in words that name nobody.</param>
public sealed record MailNotGone(MailedSending? Sending, string Says)
{
    public string What => Sending?.Title ?? "News of a meeting that was moved";

    /// <summary>Somebody must put right that the record says it was sent.</summary>
    public bool IsUnsettled(Child child) => Sending?.StillSaysSent(child) == true;

    /// <summary>Where it is given another way, under the child.</summary>
    public string? GivenAt => Sending?.Sent.What switch
    {
        LetterSent e => $"letters/{e.LetterId}/send",
        PlanCopySent e => $"plan/copy-sent?copy={e.CopyId}",
        PlanNoticeSent => "plan/parents-records",
        CoreGroupCopyGiven e => $"core-groups/{e.MeetingId}/notes",
        InvitationSent e => $"conference/invitation?invitation={e.InvitationId}",
        _ => null,
    };
}
