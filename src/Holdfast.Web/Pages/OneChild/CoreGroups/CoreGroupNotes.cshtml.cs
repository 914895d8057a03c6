using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Letters;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The notes of one core group about one child, as one reader has them, with the plan; and who has their frozen copy, with the proof.</summary>
public sealed class CoreGroupNotesModel(CoreGroupDesk desk, LetterDesk letters, SignedIn me, OutboxStore outbox, TimeProvider clock) : ChildPage
{
    /// <summary>Whose copy it is; a professional's when nobody says.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Copy { get; set; }

    public CoreGroupMeeting Meeting { get; private set; } = null!;

    public LetterPaper Paper { get; private set; } = null!;

    /// <summary>Everybody who is to have them. A professional of another agency reads as the group does, and nobody else's copy.</summary>
    public IReadOnlyList<Recipient> Readers => View.May(Doing.ReadLetters) ? NotesReaders.Of(Child, Meeting, null) : [];

    public Recipient? Of => Readers.FirstOrDefault(m => m.PersonId == Copy);

    /// <summary>Copies as they were frozen: all of them for those who write the record, their own for a member.</summary>
    public IReadOnlyList<CoreGroupCopy> Copies { get; private set; } = [];

    /// <summary>How what was sent stands.</summary>
    public MailShown Mail { get; private set; } = null!;

    /// <summary>What people say against words of copies that were frozen before.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<DisagreementStated>> SaidSince { get; private set; } = new Dictionary<Guid, IReadOnlyList<DisagreementStated>>();

    public IEnumerable<CoreGroupCopyWithheld> Withheld => View.May(Doing.ReadLetters) ? Child.All<CoreGroupCopyWithheld>().Where(w => w.MeetingId == Meeting.MeetingId) : [];

    /// <summary>Brothers and sisters the meeting was about whose notes are not sent.</summary>
    public IReadOnlyList<Child> NotSentOf { get; private set; } = [];

    public CoreGroupNotesSent? Sent => Child.NotesSent.LastOrDefault(n => n.MeetingId == Meeting.MeetingId);

    public async Task<IActionResult> OnGet(Guid meetingId, CancellationToken cancel)
    {
        if (CoreGroupMeeting.Find(Child, meetingId) is not { Held: not null } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        if (Copy is not null && Of is null)
        {
            return NotFound();
        }

        Copies = [.. CoreGroupCopy.Of(Child, meetingId).Where(c => View.May(Doing.ReadLetters) || IsOwn(Child, c, me.UserId))];
        Mail = new MailShown(await outbox.OfChild(Child.Id, cancel), clock.GetUtcNow());
        var reader = Of ?? new Recipient(Guid.Empty, $"the {View.Words.Term("core-group", View.Day)}", "As professionals have it", LetterReader.Agency, false);
        Paper = (await letters.Statements(View, reader.PersonId, reader.Reader, cancel))(NotesPaper.Of(View, meeting, reader, 1, me.Profile?.DisplayName ?? meeting.Chair));
        SaidSince = await letters.SaidSince(Child, Copies.Select(c => c.Frozen.CopyId), cancel);
        if (View.May(Doing.Record))
        {
            NotSentOf = [.. (await desk.Children(View, c => CoreGroupMeeting.Find(c, meetingId) is { Held: not null } && c.NotesSent.All(n => n.MeetingId != meetingId), $"Notes of a {View.Words.Term("core-group", View.Day)}", cancel)).Where(c => c.Id != Child.Id)];
        }

        return Page();
    }

    /// <summary>Whether a copy is that of the member with this account.</summary>
    internal static bool IsOwn(Child child, CoreGroupCopy copy, Guid? user) => user is not null && child.CoreGroupLists.SelectMany(l => l.Members).Any(m => m.PersonId == copy.Frozen.PersonId && m.UserId == user);
}
