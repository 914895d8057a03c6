using System.Collections.Immutable;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;

namespace Holdfast.Casework.Letters;

/// <summary>Somebody a letter of a conference is for.</summary>
/// <param name="Must">The area's time limit runs for them: a parent, or whoever has parental responsibility, and each member of the core group.</param>
public sealed record Recipient(Guid PersonId, string Name, string Role, LetterReader Reader, bool Must)
{
    /// <summary>
    /// Whether somebody written down is this reader. Of the family the number in the network says so, and a name only while nobody else there has it: a grandfather may be called as the father is,
    /// and neither reads what the other said.
    /// </summary>
    public bool Is(Child child, Guid? person, string name)
    {
        ArgumentNullException.ThrowIfNull(child);
        return person == PersonId || (IsCalled(name) && (Reader == LetterReader.Agency || ((person is not { } other || !child.Network.ContainsKey(other)) && child.Network.Values.Count(p => IsCalled(p.Name)) < 2)));
    }

    /// <summary>The same, erring on the side of yes: for what keeps words from somebody.</summary>
    public bool MayBe(Guid? person, string name) => person == PersonId || IsCalled(name);

    private bool IsCalled(string name) => string.Equals(name, Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A correction somebody asked for, and the answer once there is one.</summary>
public sealed record Correction(LetterCorrectionAsked Asked, LetterCorrectionAnswered? Answered);

/// <summary>One version of one reader's letter, with what became of it.</summary>
public sealed record Letter(LetterSigned Signed, ImmutableArray<LetterSent> Sendings, ImmutableArray<Correction> Corrections, bool IsLatest)
{
    /// <summary>Somebody asked for a correction and has no answer yet.</summary>
    public bool AwaitsAnswer => Corrections.Any(c => c.Answered is null);
}

/// <summary>The letters that follow one conference, as one child's journal tells of them.</summary>
public sealed class ConferenceLetters
{
    private readonly Child child;

    private ConferenceLetters(Child child, Meeting conference)
    {
        this.child = child;
        Conference = conference;
        var all = child.All<LetterEvent>().ToList();
        Words = all.OfType<LetterWordsWritten>().LastOrDefault(w => w.ConferenceId == conference.MeetingId);
        Parts = [.. all.OfType<LetterPartWritten>().Where(p => p.ConferenceId == conference.MeetingId)];
        Withheld = [.. all.OfType<LetterWithheld>().Where(w => w.ConferenceId == conference.MeetingId)];
        Otherwise = [.. all.OfType<LettersSentOtherwise>().Where(s => s.ConferenceId == conference.MeetingId)];
        var answers = all.OfType<LetterCorrectionAnswered>().ToLookup(a => a.CorrectionId);
        var signed = all.OfType<LetterSigned>().Where(s => s.ConferenceId == conference.MeetingId).ToList();
        Letters =
        [
            .. signed.Select(s => new Letter(
                s, [.. all.OfType<LetterSent>().Where(t => t.LetterId == s.LetterId)],
                [.. all.OfType<LetterCorrectionAsked>().Where(c => c.LetterId == s.LetterId).Select(c => new Correction(c, answers[c.CorrectionId].LastOrDefault()))],
                !signed.Exists(later => later.Replaces == s.LetterId))),
        ];
    }

    public Meeting Conference { get; }

    /// <summary>What the chair wrote for the letters, if anything yet.</summary>
    public LetterWordsWritten? Words { get; }

    /// <summary>Parts that stand in some readers' letters only.</summary>
    public ImmutableArray<LetterPartWritten> Parts { get; }

    /// <summary>Every version of every letter, in order of signing.</summary>
    public ImmutableArray<Letter> Letters { get; }

    public ImmutableArray<LetterWithheld> Withheld { get; }

    public ImmutableArray<LettersSentOtherwise> Otherwise { get; }

    /// <summary>Everybody a letter may go to: parents first, then the child, then the professionals.</summary>
    public IReadOnlyList<Recipient> Recipients => RecipientsOf(child, Conference);

    /// <summary>The professionals who neither came nor sent a report, each under the id of that line of attendance.</summary>
    /// <param name="reportIsEnough">Whoever sent a report is not asked why they did not come.</param>
    public IReadOnlyList<Recipient> NotThere(bool reportIsEnough = true) =>
    [
        .. (ConferenceMeeting.Find(child, Conference.MeetingId)?.Attendance ?? [])
            .Where(a => Quorum.IsAgency(a.Grouping) && (a.How == AttendanceHow.NeitherCameNorReported || (a.How == AttendanceHow.ReportOnly && !reportIsEnough)))
            .Select(a => new Recipient(a.AttendanceId, a.Name, a.Role, LetterReader.Agency, true)),
    ];

    /// <summary>Everybody a letter of this kind may go to.</summary>
    public IReadOnlyList<Recipient> RecipientsOf(LetterKind kind) => kind == LetterKind.WhyNotThere ? NotThere(reportIsEnough: false) : Recipients;

    /// <summary>The latest version of a person's letter, if one was signed.</summary>
    public Letter? LatestFor(Guid person, LetterKind kind) => Letters.LastOrDefault(l => l.Signed.PersonId == person && l.Signed.Kind == kind);

    public LetterWithheld? WithheldFrom(Guid person, LetterKind kind) => Withheld.LastOrDefault(w => w.PersonId == person && w.Kind == kind);

    /// <summary>The letters of a conference of this child; nothing when there was no such conference.</summary>
    public static ConferenceLetters? Of(Child child, Guid conferenceId)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.MeetingWith(conferenceId) is { Kind: not MeetingKind.CoreGroup } conference ? new ConferenceLetters(child, conference) : null;
    }

    /// <summary>The letters of every conference of this child, latest conference first.</summary>
    public static IReadOnlyList<ConferenceLetters> All(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return [.. child.Meetings.Where(m => m.Kind != MeetingKind.CoreGroup).Reverse().Select(m => new ConferenceLetters(child, m))];
    }

    /// <summary>The conference a signed letter belongs to, with that letter.</summary>
    public static (ConferenceLetters Letters, Letter Letter)? Find(Child child, Guid letterId) =>
        All(child).SelectMany(c => c.Letters.Where(l => l.Signed.LetterId == letterId).Select(l => ((ConferenceLetters, Letter)?)(c, l))).FirstOrDefault();

    /// <summary>The letter a correction was asked of, with that correction.</summary>
    public static (ConferenceLetters Letters, Letter Letter, Correction Correction)? FindCorrection(Child child, Guid correctionId) =>
        All(child).SelectMany(c => c.Letters.SelectMany(l => l.Corrections.Where(a => a.Asked.CorrectionId == correctionId)
            .Select(a => ((ConferenceLetters, Letter, Correction)?)(c, l, a)))).FirstOrDefault();

    private static List<Recipient> RecipientsOf(Child child, Meeting conference)
    {
        var people = new List<Recipient>();
        people.AddRange(child.Network.Values.Where(p => p.Role == NetworkRole.Family)
            .OrderBy(p => p.ParentalResponsibility == true ? 0 : 1).ThenBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new Recipient(p.PersonId, p.Name, p.Relationship, LetterReader.Parent, p.ParentalResponsibility == true)));
        if (!child.UnbornOn(conference.HeldOn))
        {
            people.Add(new Recipient(child.Id, child.FullName, "the child", LetterReader.Child, false));
        }

        people.AddRange(child.CoreGroup.Where(m => m.PersonId != child.Id)
            .Select(m => new Recipient(m.PersonId, m.Name, m.Agency is null ? m.Role : $"{m.Role}, {m.Agency}", child.IsProfessional(m) ? LetterReader.Agency : LetterReader.Parent, true)));
        people.AddRange(child.Network.Values.Where(p => p.Role == NetworkRole.Professional).OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new Recipient(p.PersonId, p.Name, p.Agency is null ? p.Relationship : $"{p.Relationship}, {p.Agency}", LetterReader.Agency, false)));
        people.AddRange((ConferenceMeeting.Find(child, conference.MeetingId)?.Attendance ?? []).Where(a => Quorum.IsAgency(a.Grouping) && child.IsProfessional(a.PersonId, a.Role))
            .Select(a => new Recipient(a.PersonId ?? a.AttendanceId, a.Name, a.Role, LetterReader.Agency, false)));
        people.AddRange((child.ConferenceWith(conference.MeetingId)?.Invited ?? []).Where(i => child.IsProfessional(i.Sent.PersonId, i.Sent.Agency))
            .Select(i => new Recipient(i.Sent.PersonId ?? i.Sent.InvitationId, i.Sent.Name, $"{i.Sent.Role}, {i.Sent.Agency}", LetterReader.Agency, false)));
        return [.. people.DistinctBy(p => p.PersonId).DistinctBy(p => (p.Reader, p.Name.ToUpperInvariant()))];
    }
}
