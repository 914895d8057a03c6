using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;

namespace Holdfast.Casework;

// What the record says of the core group between and beside its meetings.
public sealed partial class Child
{
    private List<CoreGroupMembersNamed> coreGroupLists = [];

    /// <summary>Every list of members there was, earliest first.</summary>
    public IReadOnlyList<CoreGroupMembersNamed> CoreGroupLists => coreGroupLists;

    /// <summary>The plan of every meeting that has not begun nor been held, the soonest first.</summary>
    public IEnumerable<CoreGroupPlanned> CoreGroupsToCome => All<CoreGroupPlanned>().GroupBy(p => p.MeetingId).Select(g => g.Last())
        .Where(p => !Has(p.MeetingId) && !All<CoreGroupBegan>().Any(b => b.MeetingId == p.MeetingId)).OrderBy(p => p.On);

    /// <summary>How each member of the family who was ever kept out stands, the last decision of each.</summary>
    public IEnumerable<CoreGroupExclusionDecided> CoreGroupExclusions =>
        All<CoreGroupExclusionDecided>().GroupBy(e => e.PersonId?.ToString() ?? e.Name.ToUpperInvariant()).Select(g => g.Last());

    public IEnumerable<MembershipRequest> MembershipRequests => All<CoreGroupChangeAsked>()
        .Select(a => new MembershipRequest(a, All<CoreGroupChangeAnswered>().LastOrDefault(x => x.ChangeId == a.ChangeId)));

    public IEnumerable<EarlyReviewRequest> EarlyReviews => All<EarlyReviewAsked>()
        .Select(a => new EarlyReviewRequest(a, All<EarlyReviewAnswered>().LastOrDefault(x => x.RequestId == a.RequestId)));

    /// <summary>Trouble with attendance, each with its steps in order.</summary>
    public IEnumerable<IReadOnlyList<CoreGroupAttendanceTrouble>> AttendanceTroubles =>
        All<CoreGroupAttendanceTrouble>().GroupBy(t => t.TroubleId).Select(g => (IReadOnlyList<CoreGroupAttendanceTrouble>)[.. g]);

    /// <summary>Who came to core groups and who did not, every entry.</summary>
    public IEnumerable<CoreGroupAttended> CoreGroupAttendance => All<CoreGroupAttended>();

    /// <summary>
    /// Whether somebody written down works with the child for an agency. What the network says of them decides; an agency or an account says it only of somebody who does not stand there. Whoever is not,
    /// is of the family or near it, and has a copy of their own that says less.
    /// </summary>
    public bool IsProfessional(Guid? person, string? agency, Guid? account = null) => person is { } id && network.TryGetValue(id, out var known) && known.Role != NetworkRole.Other
        ? known.Role == NetworkRole.Professional
        : agency is not null || account is not null;

    public bool IsProfessional(CoreGroupMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return IsProfessional(member.PersonId, member.Agency, member.UserId);
    }

    /// <summary>How a meeting was last planned, if it was.</summary>
    public CoreGroupPlanned? CoreGroupPlan(Guid meetingId) => All<CoreGroupPlanned>().LastOrDefault(p => p.MeetingId == meetingId);

    /// <summary>The day of a meeting: when it met, or when it is planned for.</summary>
    public DateOnly? CoreGroupDay(Guid meetingId) =>
        All<CoreGroupBegan>().LastOrDefault(b => b.MeetingId == meetingId)?.HeldOn ?? coreGroups.Find(h => h.MeetingId == meetingId)?.HeldOn ?? CoreGroupPlan(meetingId)?.On;

    /// <summary>Whether everybody was told in writing of the day, time and place a moved meeting has now (M54).</summary>
    public bool MoveIsConfirmed(CoreGroupPlanned moved)
    {
        ArgumentNullException.ThrowIfNull(moved);
        return moved.WhyMoved is null || MoveConfirmations(moved).Any(c => c.Left.IsEmpty);
    }

    /// <summary>Members who must still be told in writing of a moved meeting; nobody once it is confirmed to all.</summary>
    public IReadOnlyList<CoreGroupMember> ToTellOfMove(CoreGroupPlanned moved)
    {
        ArgumentNullException.ThrowIfNull(moved);
        if (MoveIsConfirmed(moved))
        {
            return [];
        }

        var told = MoveConfirmations(moved).SelectMany(c => c.Told).ToHashSet();
        return [.. ToldOfMeetingsOn(moved.On).Where(m => !told.Contains(m.PersonId))];
    }

    /// <summary>Members who are told when a meeting on that day is planned or moved: not the child, who hears it from their social worker, nor whoever is kept out.</summary>
    public IEnumerable<CoreGroupMember> ToldOfMeetingsOn(DateOnly day) => CoreGroup
        .Where(m => m.PersonId != Id && !CoreGroupExclusions.Any(e => (e.PersonId == m.PersonId || string.Equals(e.Name, m.Name, StringComparison.OrdinalIgnoreCase)) && e.Covers(day)));

    /// <summary>The day the meeting had before it was last moved.</summary>
    public DateOnly? CoreGroupDayBefore(CoreGroupPlanned moved)
    {
        ArgumentNullException.ThrowIfNull(moved);
        return All<CoreGroupPlanned>().Where(p => p.MeetingId == moved.MeetingId).SkipLast(1).LastOrDefault()?.On;
    }

    /// <summary>What was written of telling people since the meeting was moved to where it is now.</summary>
    public IEnumerable<CoreGroupMoveConfirmed> MoveConfirmations(CoreGroupPlanned moved)
    {
        ArgumentNullException.ThrowIfNull(moved);
        var said = Facts.Select(f => f.What).OfType<CoreGroupMeetingEvent>().Where(e => e.MeetingId == moved.MeetingId).ToList();
        return said.Skip(said.FindLastIndex(e => e is CoreGroupPlanned planned && planned == moved) + 1).OfType<CoreGroupMoveConfirmed>().Where(c => c.On == moved.On);
    }

    /// <summary>Every disagreement, also those of conferences and with the written plan that go on, with what was said since; as it stood by that day.</summary>
    public IEnumerable<OpenDisagreement> Disagreements(DateOnly day)
    {
        var taken = All<CoreGroupDisagreementTakenUp>().Where(t => t.On <= day).ToLookup(t => t.DisagreementId);
        var answers = All<DissentAnswered>().Where(a => a.HappenedOn <= day).ToList();
        return All<CoreGroupDisagreement>().Where(d => d.On <= day)
            .Select(d => new OpenDisagreement(d.DisagreementId, d.On, d.Who, d.What, d.Reasons, [.. taken[d.DisagreementId]], false))
            .Concat(All<DissentRecorded>().Where(d => d.On <= day && answers.FindLast(a => a.DissentId == d.DissentId) is null or { GoesOn: true })
                .Select(d => new OpenDisagreement(d.DissentId, d.On, d.Name, "What the conference decided", d.Reasons, [.. taken[d.DissentId]], true)))
            .Concat(NotAgreed(day).Select(a => new OpenDisagreement(a.AgreementId, a.On, a.Name, a.WithWhat!, a.Why ?? "", [.. taken[a.AgreementId]], false)));
    }

    /// <summary>Whoever was asked about a plan that goes on and, at the last word, does not agree with it.</summary>
    private IEnumerable<PlanAgreementGiven> NotAgreed(DateOnly day) => All<PlanAgreementGiven>()
        .Where(a => a.On <= day && plans.Any(p => p.PlanId == a.PlanId && (p.EndedOn is null || p.EndedOn > day)))
        .GroupBy(a => (a.As, a.Name.ToUpperInvariant())).Select(g => g.Last()).Where(a => a.Answer == Agreeing.Disagrees);

    /// <summary>Those that are not settled, which come back at each core group (M28).</summary>
    public IEnumerable<OpenDisagreement> OpenDisagreements(DateOnly day) => Disagreements(day).Where(d => d.Since is not [.., { Settled: true }]);

    /// <summary>What the group was told and has not considered.</summary>
    public IEnumerable<CoreGroupNews> NewsToConsider(DateOnly day) =>
        All<CoreGroupNews>().Where(n => n.On <= day && !All<CoreGroupNewsConsidered>().Any(c => c.NewsId == n.NewsId));
}
