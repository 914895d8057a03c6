using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework.Letters;

/// <summary>
/// Something the record says was sent by mail, looked at once more before it goes. A mail may wait for hours: meanwhile its reader may have left, the letter been issued anew, or the address been found wrong.
/// </summary>
/// <param name="Sent">The entry that says it was sent, as it stands now.</param>
/// <param name="PersonId">Whose it is.</param>
/// <param name="Name">The reader, as the entry names them.</param>
public sealed record MailedSending(RecordedFact Sent, Guid PersonId, LetterReader Reader, string Name, string What)
{
    /// <summary>What it is and whom it is for.</summary>
    public string Title => $"{What} for {Name}";

    /// <summary>Told by mail to sign in, at the address of their account.</summary>
    public bool GoesToAccount => Sent.What is CoreGroupCopyGiven { How: NotesHow.SignIn };

    /// <summary>The sending with this id; nothing when no entry has it.</summary>
    public static MailedSending? Of(Child child, Guid sendingId)
    {
        ArgumentNullException.ThrowIfNull(child);
        foreach (var fact in child.AllFacts)
        {
            if (Found(child, fact, sendingId) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the record says that it went by mail, and nothing since puts that right: the entry stands as one of a mail, and this reader was not given the same another way or once more.
    /// </summary>
    public bool StillSaysSent(Child now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return !Sent.Withdrawn && IsByMail && Given(now, Sent.What) is { } given && !now.Facts.Any(f => f.Version > Sent.Version && given.Equals(Given(now, f.What)));
    }

    /// <summary>What stands against sending it now and did not when it was recorded, in words that name nobody; nothing when it may go.</summary>
    /// <param name="then">The child as the record told when the sending was written.</param>
    /// <param name="to">The mail address it is to go to.</param>
    public string? Against(Child then, Child now, string to, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(to);
        if (Sent.Withdrawn)
        {
            return "The entry that says it is sent was withdrawn";
        }

        if (!GoesByMailTo(to))
        {
            return "The entry that says it is sent was put right: another address, or another way";
        }

        if (Knows(then, to) && !Knows(now, to))
        {
            return "The address is no longer the one that is known of this reader";
        }

        return Against(then, today) is null ? Against(now, today) : null;
    }

    private static MailedSending? Found(Child child, RecordedFact fact, Guid id) => fact.Original.What switch
    {
        LetterSent e when e.SendingId == id && First<LetterSigned>(child, s => s.LetterId == e.LetterId) is { } letter => new(fact, letter.PersonId, letter.Reader, letter.To, "A letter"),
        PlanCopySent e when e.SendingId == id && First<PlanCopyWritten>(child, c => c.CopyId == e.CopyId) is { } copy => new(fact, copy.PersonId, copy.Reader, copy.To, "A copy of the plan"),
        PlanNoticeSent e when e.NoticeId == id => new(fact, e.PersonId, LetterReader.Parent, e.To, "The plan for a parent’s own record"),
        CoreGroupCopyGiven e when e.GivenId == id && First<CoreGroupCopyFrozen>(child, c => c.CopyId == e.CopyId) is { } copy => new(fact, copy.PersonId, copy.Reader, copy.To, "The notes of a core group"),
        InvitationSent e when e.SendingId == id && First<ConferenceInvited>(child, i => i.InvitationId == e.InvitationId) is { } invited => new(
            fact, invited.PersonId ?? invited.InvitationId, child.IsProfessional(invited.PersonId, invited.Agency) ? LetterReader.Agency : LetterReader.Parent, invited.Name, "An invitation"),
        _ => null,
    };

    private static T? First<T>(Child child, Func<T, bool> which)
        where T : ChildEvent => child.AllFacts.Select(f => f.Original.What).OfType<T>().FirstOrDefault(which);

    private bool IsByMail => Sent.What is LetterSent { How: SendingHow.Mail } or PlanCopySent { How: SendingHow.Mail } or PlanNoticeSent { How: SendingHow.Mail } or InvitationSent { How: SendingHow.Mail }
        or CoreGroupCopyGiven { How: NotesHow.Mail or NotesHow.SignIn };

    /// <summary>What an entry says was given to whom, whichever version of it; nothing when it says no such thing.</summary>
    private static object? Given(Child child, ChildEvent what) => what switch
    {
        LetterSent e when First<LetterSigned>(child, s => s.LetterId == e.LetterId) is { } letter => (letter.ConferenceId, letter.Kind, letter.PersonId),
        PlanCopySent e when First<PlanCopyWritten>(child, c => c.CopyId == e.CopyId) is { } copy => (nameof(PlanCopySent), copy.PlanId, copy.PersonId),
        PlanNoticeSent e => (nameof(PlanNoticeSent), e.PlanId, e.PersonId),
        CoreGroupCopyGiven e when First<CoreGroupCopyFrozen>(child, c => c.CopyId == e.CopyId) is { } copy => (nameof(CoreGroupCopyGiven), copy.MeetingId, copy.PersonId),
        InvitationSent e => (nameof(InvitationSent), e.InvitationId),
        _ => null,
    };

    private bool GoesByMailTo(string to) => Sent.What switch
    {
        LetterSent e => e.How == SendingHow.Mail && Is(e.Where, to),
        PlanCopySent e => e.How == SendingHow.Mail && Is(e.Where, to),
        PlanNoticeSent e => e.How == SendingHow.Mail && Is(e.Where, to),
        InvitationSent e => e.How == SendingHow.Mail && Is(e.Where, to),
        CoreGroupCopyGiven e => e.How == NotesHow.SignIn || (e.How == NotesHow.Mail && Is(e.Where, to)),
        _ => false,
    };

    private static bool Is(string? where, string to) => string.Equals(where?.Trim(), to.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The network has this address as this reader’s.</summary>
    private bool Knows(Child child, string to) => child.Network.TryGetValue(PersonId, out var person) && person.Contact?.Contains(to.Trim(), StringComparison.OrdinalIgnoreCase) == true;

    private string? Against(Child child, DateOnly today) => Sent.What switch
    {
        LetterSent e => ConferenceLetters.Find(child, e.LetterId) is var (letters, letter) ? AgainstLetter(child, letters, letter) : "The letter was withdrawn",
        PlanCopySent e => PlanCopy.Of(child, e.PlanId).All(c => c.Written.CopyId != e.CopyId) ? "The copy was withdrawn" : AgainstReader(child, today),
        PlanNoticeSent e => ParentsRecord.Of(child, e.PlanId).Any(p => p.PersonId == e.PersonId && p.Asked is { IsKnown: true } asked && asked.Holder == e.To) ? null : "Nobody is known any more to hold this parent’s own record there",
        CoreGroupCopyGiven e => AgainstNotes(child, e) ?? AgainstReader(child, today),
        InvitationSent e => child.InvitationWith(e.InvitationId) is null ? "The invitation was withdrawn" : null,
        _ => null,
    };

    private string? AgainstLetter(Child child, ConferenceLetters letters, Letter letter) => letter switch
    {
        { IsLatest: false } => "The letter was issued anew",
        _ when letters.WithheldFrom(PersonId, letter.Signed.Kind) is not null => "It was decided that this reader does not get it",
        _ when letters.RecipientsOf(letter.Signed.Kind).All(r => !r.Is(child, PersonId, Name)) => "The reader is no longer among those who may have it",
        _ => null,
    };

    private string? AgainstNotes(Child child, CoreGroupCopyGiven given) =>
        CoreGroupCopy.Of(child, given.MeetingId).All(c => c.Frozen.CopyId != given.CopyId) ? "The copy was withdrawn"
        : child.Facts.Any(f => f.What is CoreGroupCopyWithheld w && w.MeetingId == given.MeetingId && w.PersonId == PersonId) ? "It was decided that this reader does not get it"
        : null;

    /// <summary>A copy of the plan or of notes is for the child, for the family around the child, and for whoever belongs to the core group; for nobody whom it keeps out.</summary>
    private string? AgainstReader(Child child, DateOnly today)
    {
        var isMember = child.CoreGroup.Any(m => m.PersonId == PersonId && (Reader != LetterReader.Agency || child.IsProfessional(m)));
        return Reader switch
        {
            LetterReader.Child => null,
            LetterReader.Agency => isMember ? null : "The reader no longer belongs to the core group",
            _ when child.CoreGroupExclusions.Any(e => e.Covers(today) && (e.PersonId == PersonId || string.Equals(e.Name, Name, StringComparison.OrdinalIgnoreCase))) => "It was decided to keep the reader out of the core group",
            _ => isMember || (child.Network.TryGetValue(PersonId, out var person) && person.Role == NetworkRole.Family) ? null : "The reader is no longer among those who may have it",
        };
    }
}
