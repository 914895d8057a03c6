using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;
using Holdfast.Records.Outbox;

namespace Holdfast.Web.Letters;

/// <summary>The mail around a letter. It names no child and no conference: whoever sees a mailbox over somebody's shoulder learns nothing.</summary>
internal static class LetterMail
{
    public static OutboxMail Of(SendLetter sending, LetterSigned letter, Guid childId, string area) => Of(sending.SendingId, childId, sending.Where!, letter.SignedBy, area, letter.LetterId);

    public static OutboxMail Of(SendPlanCopy sending, PlanCopyWritten copy, Guid childId, string area) => Of(sending.SendingId, childId, sending.Where!, copy.WrittenBy, area, copy.CopyId);

    public static OutboxMail Of(SendPlanNotice sending, Guid childId, string area) => Of(sending.NoticeId, childId, sending.Where!.Trim(), sending.SentBy, area, sending.NoticeId);

    /// <summary>A copy of a core group's notes: attached for whoever has no account, and told of for whoever signs in; nothing when it goes another way.</summary>
    public static OutboxMail? Of(NotesForReader copy, string? account, Guid childId, string by, string area) => copy.How switch
    {
        NotesHow.Mail => Of(copy.GivenId, childId, copy.Where!.Trim(), by, area, copy.CopyId),
        NotesHow.SignIn when account is not null => new OutboxMail(copy.GivenId, childId, account, "The notes of a meeting are ready", Pages.OneChild.CoreGroups.CoreGroupMail.Notes(by, area), null),
        _ => null,
    };

    private static OutboxMail Of(Guid sendingId, Guid childId, string to, string signedBy, string area, Guid letterId) => new(
        sendingId, childId, to, "A letter for you",
        $"""
        A letter for you is attached to this mail.

        It is private. Open it where nobody else reads it. If it is not for you, delete it and tell {signedBy}.

        If you can not open it, or want it on paper or in another form, tell {signedBy}.

        {area}
        """,
        letterId);
}
