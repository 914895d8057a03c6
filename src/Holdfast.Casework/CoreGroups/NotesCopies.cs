using System.Collections.Immutable;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;

namespace Holdfast.Casework.CoreGroups;

/// <summary>How a reader has their own copy of a core group's notes and of the plan.</summary>
public enum NotesHow
{
    /// <summary>Told by mail that it is ready; they sign in and read it.</summary>
    SignIn,

    /// <summary>By mail, with the copy attached.</summary>
    Mail,
    Posted,
    HandedOver,

    /// <summary>They do not get a copy, for a reason.</summary>
    NotGiven,
}

/// <summary>One reader's copy of a core group's notes, with the plan as it then stood, was frozen. The document lies beside the journal, under the copy's id.</summary>
/// <param name="PersonId">Whose copy it is; the child's own id for the child.</param>
/// <param name="CopyVersion">1, and one more each time the notes go out anew.</param>
/// <param name="OfVersion">The version of the plan that goes with it.</param>
/// <param name="Words">What was written for this reader alone: what the meeting means for the child, in words the child understands.</param>
/// <param name="Sha256">The fingerprint of the document's exact bytes.</param>
[StoredAs("core-group-copy-frozen", 1)]
public sealed record CoreGroupCopyFrozen(
    Guid CopyId, Guid MeetingId, LetterReader Reader, Guid PersonId, string To, int CopyVersion, int OfVersion, string? Words, string ContentType, string Sha256, string FrozenBy, DateOnly FrozenOn) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => FrozenOn;

    public override Guid? About => CopyId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>A reader has their copy: the proof of it.</summary>
/// <param name="Where">The mail address, or where it was posted or handed over; never a protected address.</param>
[StoredAs("core-group-copy-given", 1)]
public sealed record CoreGroupCopyGiven(Guid GivenId, Guid MeetingId, Guid CopyId, NotesHow How, string? Where, string GivenBy, DateOnly On) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => GivenId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>Somebody does not get a copy of a core group's notes, and why.</summary>
[StoredAs("core-group-copy-withheld", 1)]
public sealed record CoreGroupCopyWithheld(Guid WithheldId, Guid MeetingId, Guid PersonId, string To, string Why, string DecidedBy, DateOnly On) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => WithheldId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>A frozen copy, and how it was given, earliest first.</summary>
public sealed record CoreGroupCopy(CoreGroupCopyFrozen Frozen, IReadOnlyList<CoreGroupCopyGiven> Given)
{
    /// <summary>Every copy of one meeting's notes, in order of freezing.</summary>
    public static IReadOnlyList<CoreGroupCopy> Of(Child child, Guid meetingId)
    {
        ArgumentNullException.ThrowIfNull(child);
        var given = child.All<CoreGroupCopyGiven>().ToLookup(g => g.CopyId);
        return [.. child.All<CoreGroupCopyFrozen>().Where(c => c.MeetingId == meetingId).Select(c => new CoreGroupCopy(c, [.. given[c.CopyId]]))];
    }
}

/// <summary>Who is to have the notes of a core group and the plan: every member of that day, parents, the child, and professionals (M26, H14, H42).</summary>
public static class NotesReaders
{
    /// <summary>Parents first, then the child, then the professionals.</summary>
    /// <param name="without">The account of whoever sends them, who has them already.</param>
    public static IReadOnlyList<Recipient> Of(Child child, CoreGroupMeeting meeting, Guid? without)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(meeting);
        List<Recipient> members = [.. meeting.Members.Where(m => m.PersonId != child.Id && (m.UserId is null || m.UserId != without)).Select(m => new Recipient(m.PersonId, m.Name, RoleOf(m.Role, m.Agency), ReaderOf(child, m), true)).DistinctBy(r => r.PersonId)];
        var parents = child.Network.Values.Where(p => p is { Role: NetworkRole.Family, ParentalResponsibility: true }).Select(p => new Recipient(p.PersonId, p.Name, p.Relationship, LetterReader.Parent, true));

        // Somebody may stand in the group by name alone; two of the family with one name are two readers.
        var all = members.Concat(parents.Where(p => !members.Any(m => m.PersonId == p.PersonId || (!child.Network.ContainsKey(m.PersonId) && string.Equals(m.Name, p.Name, StringComparison.OrdinalIgnoreCase))))).ToList();
        if (!child.UnbornOn(meeting.HeldOn))
        {
            all.Add(new Recipient(child.Id, child.ShortName, "the child", LetterReader.Child, true));
        }

        return [.. all.OrderBy(r => r.Reader)];
    }

    private static LetterReader ReaderOf(Child child, CoreGroupMember member) => child.IsProfessional(member) ? LetterReader.Agency : LetterReader.Parent;

    private static string RoleOf(string role, string? agency) => agency is null ? role : $"{role}, {agency}";
}

/// <summary>One reader's copy as it is to be given, or why it is not.</summary>
/// <param name="Where">The mail address, where it was handed over, or why they get none.</param>
public sealed record NotesForReader(
    Guid CopyId, Guid GivenId, LetterReader Reader, Guid PersonId, string To, int CopyVersion, int OfVersion, NotesHow? How, string? Where, string? Words, string ContentType, string Sha256);

/// <summary>Freeze the notes of a core group for every reader with the plan as it stands, and say how each has their copy. The notes count as sent when nobody is left out without a reason.</summary>
/// <param name="Others">Who else has them, in words.</param>
public sealed record GiveNotes(Guid MeetingId, DateOnly SentOn, ImmutableArray<NotesForReader> Readers, string? Others, string GivenBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Readers.Any(r => child.Has(r.CopyId) || child.Has(r.GivenId)) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, area, today), () => Events(today));
    }

    private IEnumerable<ChildEvent> Events(DateOnly today)
    {
        foreach (var reader in Readers)
        {
            if (reader.How == NotesHow.NotGiven)
            {
                yield return new CoreGroupCopyWithheld(reader.GivenId, MeetingId, reader.PersonId, reader.To.Trim(), reader.Where!.Trim(), GivenBy.Trim(), SentOn);
                continue;
            }

            yield return new CoreGroupCopyFrozen(
                reader.CopyId, MeetingId, reader.Reader, reader.PersonId, reader.To.Trim(), reader.CopyVersion, reader.OfVersion, Text.Clean(reader.Words), reader.ContentType, reader.Sha256, GivenBy.Trim(), today);
            yield return new CoreGroupCopyGiven(reader.GivenId, MeetingId, reader.CopyId, reader.How!.Value, Text.Clean(reader.Where), GivenBy.Trim(), SentOn);
        }

        yield return new CoreGroupNotesSent(MeetingId, SentOn, string.Join("; ", new[] { Text.And(Readers.Where(r => r.How != NotesHow.NotGiven).Select(r => r.To.Trim())), Text.Clean(Others) }.Where(t => !Text.Missing(t))));
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        var copies = CoreGroupCopy.Of(child, MeetingId);
        if (child.CoreGroupsHeld.FirstOrDefault(m => m.MeetingId == MeetingId) is not { } meeting)
        {
            yield return new Refusal(nameof(MeetingId), $"Record the {area.Terms.CoreGroup} first; then its notes can go out");
        }
        else if (SentOn < meeting.HeldOn)
        {
            yield return new Refusal(nameof(SentOn), "Notes can only be sent after the meeting");
        }

        for (var i = 0; i < Readers.Length; i++)
        {
            var reader = Readers[i];
            var where = $"{nameof(Readers)}[{i}].{nameof(NotesForReader.Where)}";
            if (reader.How is null)
            {
                yield return new Refusal($"{nameof(Readers)}[{i}].{nameof(NotesForReader.How)}", $"Select how {reader.To.Trim()} has their copy");
            }
            else if (reader.How is NotesHow.Mail or NotesHow.NotGiven && Text.Missing(reader.Where))
            {
                yield return new Refusal(where, reader.How == NotesHow.Mail ? $"Enter the mail address of {reader.To.Trim()}" : $"Enter why {reader.To.Trim()} gets no copy");
            }

            if (copies.Count(c => c.Frozen.PersonId == reader.PersonId) + 1 != reader.CopyVersion)
            {
                yield return new Refusal(where, $"Somebody else sent {reader.To.Trim()} these notes meanwhile. Look at what they have first");
            }

            if (reader is { Reader: LetterReader.Child, How: not null and not NotesHow.NotGiven } && Text.Missing(reader.Words))
            {
                yield return new Refusal($"{nameof(Readers)}[{i}].{nameof(NotesForReader.Words)}", $"Enter what the meeting means for {reader.To.Trim()}, in words {reader.To.Trim()} knows");
            }
        }

        if (!Readers.IsEmpty && Readers.All(r => r.How == NotesHow.NotGiven))
        {
            yield return new Refusal($"{nameof(Readers)}[0].{nameof(NotesForReader.How)}", "Somebody must have the notes. Select how");
        }

        if (SentOn > today)
        {
            yield return new Refusal(nameof(SentOn), "Date must be today or in the past");
        }
        else if (SentOn < today && Readers.Any(r => r.How is NotesHow.SignIn or NotesHow.Mail))
        {
            yield return new Refusal(nameof(SentOn), $"By mail the notes go today. Enter {UkDate.Long(today)}, or select another way");
        }
    }
}
