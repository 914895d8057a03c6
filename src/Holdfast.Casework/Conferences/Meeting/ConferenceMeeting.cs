using System.Collections.Immutable;
using Holdfast.Casework.People;

namespace Holdfast.Casework.Conferences.Meeting;

/// <summary>What a chair looks for before deciding about a child, worked out from the record.</summary>
public enum StillMissing
{
    Quorum,
    ChildsView,
    ParentsView,
    AgencysView,
    DangerStatement,
    ScorePrompt,
}

/// <summary>One conference as one child's journal tells it: who was there, what was said, what was decided.</summary>
public sealed class ConferenceMeeting
{
    private readonly Child child;
    private readonly ConferenceMeetingBegan began;

    private ConferenceMeeting(Child child, ConferenceMeetingBegan began)
    {
        this.child = child;
        this.began = began;
        var facts = child.Facts.Where(f => f.What is MeetingEvent e && e.ConferenceId == began.ConferenceId).ToList();
        var all = facts.ConvertAll(f => (MeetingEvent)f.What);

        // A conference that was stopped and meets again asks anew who is there.
        var sitting = facts.Where(f => f.Version >= facts.Where(b => b.What is ConferenceMeetingBegan).Max(b => b.Version)).ToList();
        Attendance = Latest(sitting.Select(f => f.What).OfType<ConferenceAttended>(), a => Key(a.PersonId, a.Name));
        QuorumDecision = sitting.Select(f => f.What).OfType<QuorumDecided>().LastOrDefault();
        Points = [.. all.OfType<BoardPointAdded>()];
        Statements = [.. all.OfType<DangerStatementMade>()];
        Views = Latest(all.OfType<ConferenceViewGiven>(), v => v.Grouping == AgencyGrouping.Child ? nameof(AgencyGrouping.Child) : Key(null, v.Name));
        Scores = Latest(all.OfType<ConferenceScoreGiven>(), s => Key(null, s.Name));
        Answers = [.. all.OfType<ScorePromptAnswered>()];
        Dissents = [.. all.OfType<DissentRecorded>()];
        Reasons = all.OfType<ConferenceReasonsGiven>().LastOrDefault();
        RightsExplained = Latest(all.OfType<ParentRightsExplained>(), r => Key(r.PersonId, r.Name));
        Initial = child.InitialConferences.LastOrDefault(c => c.ConferenceId == began.ConferenceId);
        Review = child.Reviews.LastOrDefault(c => c.ConferenceId == began.ConferenceId);
        DecidedAt = child.Facts.LastOrDefault(f => ReferenceEquals(f.What, Initial) || ReferenceEquals(f.What, Review))?.Version;
        AttendanceThen = Latest(sitting.Where(f => f.Version < (DecidedAt ?? int.MaxValue)).Select(f => f.What).OfType<ConferenceAttended>(), a => Key(a.PersonId, a.Name));
    }

    public Guid ConferenceId => began.ConferenceId;

    public ConferenceKind Kind => began.Kind;

    public DateOnly HeldOn => began.HeldOn;

    public string Chair => began.Chair;

    /// <summary>Who took part, the last word about each, in the order they were first written down.</summary>
    public ImmutableArray<ConferenceAttended> Attendance { get; }

    /// <summary>The same as it was when the conference decided about this child; as it stands, before it has. People go home afterwards.</summary>
    public ImmutableArray<ConferenceAttended> AttendanceThen { get; }

    /// <summary>The conference was stopped, and may meet again from the day after.</summary>
    public bool MeetsAgain(DateOnly on) => !IsDecided && QuorumDecision is { GoesOn: false } && on > HeldOn;

    /// <summary>Whether the conference was stopped and has not met again.</summary>
    public bool IsStopped => !IsDecided && QuorumDecision is { GoesOn: false };

    /// <summary>Those who are, or were, kept out of the room, of all or part of the meeting.</summary>
    public IEnumerable<ConferenceAttended> KeptOut => Attendance.Where(a => a.ExcludedBecause is not null);

    /// <summary>What the chair decided about a conference that was not quorate, if it came to that.</summary>
    public QuorumDecided? QuorumDecision { get; }

    public ImmutableArray<BoardPointAdded> Points { get; }

    public ImmutableArray<DangerStatementMade> Statements { get; }

    /// <summary>The last view of each person.</summary>
    public ImmutableArray<ConferenceViewGiven> Views { get; }

    /// <summary>The last score of each person.</summary>
    public ImmutableArray<ConferenceScoreGiven> Scores { get; }

    public ImmutableArray<ScorePromptAnswered> Answers { get; }

    public ImmutableArray<DissentRecorded> Dissents { get; }

    public ConferenceReasonsGiven? Reasons { get; }

    public ImmutableArray<ParentRightsExplained> RightsExplained { get; }

    /// <summary>What an initial, pre-birth or transfer-in conference decided, once it has.</summary>
    public InitialConferenceHeld? Initial { get; }

    /// <summary>What a review decided, once it has.</summary>
    public ReviewConferenceHeld? Review { get; }

    /// <summary>The entry of the journal by which it decided; nothing until then.</summary>
    public int? DecidedAt { get; }

    public bool IsDecided => Initial is not null || Review is not null;

    public Tally Tally => Tally.Of(Views);

    /// <summary>The decision is on the record and is not what most agencies thought.</summary>
    public bool DiffersFromMajority => (Decided, Tally.Majority) is ({ } decided, { } majority) && decided != majority;

    /// <summary>Parents, and others with parental responsibility, of the child's network to whom complaint, representation and appeal have not all been explained.</summary>
    public IEnumerable<NetworkPerson> RightsNotExplained =>
        child.Network.Values.Where(p => p.ParentalResponsibility == true && !RightsExplained.Any(r => Key(r.PersonId, r.Name) is var key && (key == Key(p.PersonId, p.Name) || key == Key(null, p.Name)) && r is { Complaint: true, Representation: true, Appeal: true }));

    /// <summary>The conference with that id, if it has begun to meet about this child.</summary>
    public static ConferenceMeeting? Find(Child child, Guid conferenceId)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Latest<ConferenceMeetingBegan>(b => b.ConferenceId == conferenceId) is { } began ? new ConferenceMeeting(child, began) : null;
    }

    /// <summary>Conferences that have met about this child, latest first.</summary>
    public static IEnumerable<ConferenceMeeting> All(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.All<ConferenceMeetingBegan>().Reverse().Select(b => new ConferenceMeeting(child, b));
    }

    /// <summary>What the scores ask for and has not been answered.</summary>
    public IEnumerable<ScorePrompt> Prompts(ScoreThresholds? thresholds) => thresholds?.Asked(Scores).Where(p => Answers.All(a => a.Prompt != p)) ?? [];

    /// <summary>What is missing before the chair decides. It tells; it never prevents.</summary>
    /// <param name="quorum">The area's rule; nothing when the area has not settled one.</param>
    public IReadOnlyList<StillMissing> Missing(QuorumRule? quorum, ScoreThresholds? thresholds)
    {
        var missing = new List<StillMissing>();
        Add(quorum is not null && Quorum.Of(AttendanceThen, quorum).Standing != QuorumStanding.Quorate && QuorumDecision is null, StillMissing.Quorum);
        Add(!child.UnbornOn(HeldOn) && Views.All(v => v.Grouping != AgencyGrouping.Child), StillMissing.ChildsView);
        Add(ParentsNotHeard.Any(), StillMissing.ParentsView);
        Add(AgenciesNotHeard.Any(), StillMissing.AgencysView);
        Add(Statements.IsEmpty, StillMissing.DangerStatement);
        Add(Prompts(thresholds).Any(), StillMissing.ScorePrompt);
        return missing;

        void Add(bool so, StillMissing what)
        {
            if (so)
            {
                missing.Add(what);
            }
        }
    }

    /// <summary>Parents at the conference, and those with parental responsibility, who have not said what they think.</summary>
    public IEnumerable<string> ParentsNotHeard =>
        Attendance.Where(a => a.Came && a.Grouping == AgencyGrouping.Parent).Select(a => a.Name)
            .Concat(child.Network.Values.Where(p => p.ParentalResponsibility == true).Select(p => p.Name)).Distinct(StringComparer.OrdinalIgnoreCase).Where(n => !Heard(n));

    /// <summary>Professionals at the conference who have not said what they think.</summary>
    public IEnumerable<string> AgenciesNotHeard => Attendance.Where(a => a.Came && Quorum.IsAgency(a.Grouping)).Select(a => a.Name).Where(n => !Heard(n));

    private PlanView? Decided => (Initial?.Decision, Review?.Decision) switch
    {
        (ConferenceDecision.Plan, _) or (_, ReviewDecision.Continue) => PlanView.Yes,
        (ConferenceDecision.NoPlan, _) or (_, ReviewDecision.End) => PlanView.No,
        _ => null,
    };

    private bool Heard(string name) => Views.Any(v => string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase));

    private static string Key(Guid? person, string name) => person?.ToString() ?? name.Trim().ToUpperInvariant();

    private static ImmutableArray<T> Latest<T>(IEnumerable<T> all, Func<T, string> who) => [.. all.GroupBy(who).Select(g => g.Last())];
}
