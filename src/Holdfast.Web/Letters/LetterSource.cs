using Holdfast.Casework;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Visits;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Letters;

/// <summary>
/// All that a letter to one reader can be made from. It holds the child's record and hands out only what the list of that reader names; whoever
/// composes a letter has this and nothing else.
/// </summary>
public sealed class LetterSource
{
    private readonly Child child;
    private readonly ConferenceLetters letters;
    private readonly Disclosure disclosure = new(Capacity.ConferenceChair);
    private readonly AreaRules rules;

    public LetterSource(ChildView view, ConferenceLetters letters, Recipient recipient, LetterKind kind, string signedBy)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(letters);
        (child, this.letters, rules) = (view.Child, letters, view.Rules);
        (Recipient, Kind, SignedBy, Today, Words) = (recipient, kind, signedBy, view.Today, view.Words);
        ReviewBy = letters.Conference.HeldOn < child.Meetings.Where(m => m.Kind != MeetingKind.CoreGroup).Max(m => m.HeldOn) ? null : view.Duties.Where(d => d.State == DutyState.Open && d.Action == "record-review").Min(d => d.Due);
    }

    public Recipient Recipient { get; }

    public LetterKind Kind { get; }

    public string SignedBy { get; }

    public DateOnly Today { get; }

    public AreaWords Words { get; }

    public string Area => rules.Name;

    public DateOnly HeldOn => letters.Conference.HeldOn;

    public bool IsReview => letters.Conference.Kind == MeetingKind.Review;

    /// <summary>By when the next review is to be held.</summary>
    public DateOnly? ReviewBy { get; }

    public string ChildsName => child.FullName;

    public string ChildsShortName => child.ShortName;

    public bool IsUnborn => child.UnbornOn(Today);

    /// <summary>1, and one more each time the letter is issued anew.</summary>
    public int Version => (letters.LatestFor(Recipient.PersonId, Kind)?.Signed.LetterVersion ?? 0) + 1;

    /// <summary>The version this one replaces.</summary>
    public LetterSigned? Replaces => letters.LatestFor(Recipient.PersonId, Kind)?.Signed;

    /// <summary>The area's word for this conference.</summary>
    public string ConferenceTerm => Words.Term(IsReview ? "review-conference" : "initial-conference", HeldOn);

    /// <summary>What the area has settled, such as within how long corrections are asked for; nothing when it has not.</summary>
    public string? Setting(string key) => rules.Setting(key, HeldOn);

    /// <summary>The last fact of a kind that this reader may have a letter made from, if there is one.</summary>
    public T? Last<T>(Func<T, bool>? fits = null)
        where T : ChildEvent => All<T>().LastOrDefault(fits ?? (_ => true));

    /// <summary>The facts of a kind that this reader may have a letter made from: none when the kind is not on the reader's list.</summary>
    public IEnumerable<T> All<T>()
        where T : ChildEvent => LetterDisclosure.Shows(Recipient.Reader, Kind, typeof(T))
            ? child.Facts.Where(disclosure.Shows).Select(f => f.What).OfType<T>().Where(IsTheReaders).Select(Told)
            : [];

    /// <summary>Whether this is of the conference the letter is about.</summary>
    public bool IsHere(Guid conferenceId) => conferenceId == letters.Conference.MeetingId;

    /// <summary>What the child said that this conference took up, and what came of it.</summary>
    public IEnumerable<(string Said, string CameOfIt)> ChildSaid =>
        from considered in All<ViewConsidered>()
        where IsHere(considered.MeetingId)
        from visit in child.Visits
        where visit.VisitId == considered.VisitId && visit.Child.OwnWords is not null && LetterDisclosure.ShowsChildsWords(Recipient.Reader)
        select (visit.Child.OwnWords!, considered.WhatCameOfIt);

    /// <summary>The outline plan this conference made, for readers who carry it.</summary>
    public OutlinePlan? Outline => LetterDisclosure.Shows(Recipient.Reader, Kind, typeof(OutlineOutcomeAgreed)) && ConferenceMeeting.Find(child, letters.Conference.MeetingId) is { } meeting
        ? OutlinePlan.Of(child, meeting.ConferenceId)
        : null;

    /// <summary>How often the plan says the child is seen.</summary>
    public Interval? SeenEvery => LetterDisclosure.Shows(Recipient.Reader, Kind, typeof(Casework.Plans.PlanBegan)) ? child.VisitsEvery(Today) ?? child.VisitsEvery(HeldOn) : null;

    /// <summary>The reader was kept out of the conference, or of a part of it, so what was said there is not for them.</summary>
    public bool WasKeptOut => child.All<ConferenceAttended>().LastOrDefault(a => IsHere(a.ConferenceId) && Recipient.MayBe(a.PersonId, a.Name)) is { ExcludedBecause: not null };

    /// <summary>Whether somebody is the reader.</summary>
    public bool IsReader(Guid? person, string name) => Recipient.Is(child, person, name);

    /// <summary>
    /// What is for some readers only is there only for those: a part for those it names; to a parent, views of their own, of the child and of professionals, and no
    /// dissent but their own and professionals'; to the child, the child's own.
    /// </summary>
    private bool IsTheReaders(ChildEvent what) => (what, Recipient.Reader) switch
    {
        (MeetingEvent meeting, _) when !IsHere(meeting.ConferenceId) => false,
        (LetterPartWritten part, _) => part.OnlyFor.Contains(Recipient.PersonId),
        (BoardPointAdded or DangerStatementMade or ConferenceReasonsGiven, _) => !WasKeptOut,
        (ConferenceViewGiven view, LetterReader.Child) => view.Grouping == AgencyGrouping.Child,
        (ConferenceViewGiven view, LetterReader.Parent) => IsReader(null, view.Name) || (!WasKeptOut && (Quorum.IsAgency(view.Grouping) || view.Grouping == AgencyGrouping.Child)),
        (DissentRecorded dissent, LetterReader.Parent) => IsReader(null, dissent.Name) || (!WasKeptOut && Quorum.IsAgency(dissent.Grouping)),
        (ParentRightsExplained rights, _) => IsReader(rights.PersonId, rights.Name),
        _ => true,
    };

    /// <summary>Why somebody was kept out is told to professionals, and to nobody of the family but that person.</summary>
    private T Told<T>(T what)
        where T : ChildEvent => what is ConferenceAttended { ExcludedBecause: not null } other && Recipient.Reader != LetterReader.Agency && !IsReader(other.PersonId, other.Name)
            ? (T)(ChildEvent)(other with { ExcludedBecause = null, ExcludedBy = null, Part = null })
            : what;
}
