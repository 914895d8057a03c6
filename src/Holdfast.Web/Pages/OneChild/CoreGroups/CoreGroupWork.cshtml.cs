using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Practice;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>How often a member's agency was there, sent cover or a report, or did none of these.</summary>
public sealed record AgencyAttendance(string Agency, int There, int Report, int Neither);

/// <summary>The core group as a whole: who belongs, the meetings past and to come, and what it owes between them.</summary>
public sealed class CoreGroupWorkModel(CoreGroupDesk desk) : ChildPage
{
    public IReadOnlyList<CoreGroupPlanned> ToCome => [.. Child.CoreGroupsToCome];

    /// <summary>Meetings that have begun and are not recorded yet.</summary>
    public IReadOnlyList<CoreGroupMeeting> Begun => [.. CoreGroupMeeting.All(Child).Where(m => m.Held is null)];

    /// <summary>Meetings held, latest first.</summary>
    public IReadOnlyList<CoreGroupHeld> Held => [.. Child.CoreGroupsHeld.Reverse()];

    public bool OnPlan => Child.PlanOn(View.Day) is not null;

    public Duty? Next => View.Open.FirstOrDefault(d => d.Action == "record-core-group");

    public IReadOnlyList<MembershipRequest> Asked => [.. Child.MembershipRequests.Where(r => r.Answered is null)];

    public IReadOnlyList<EarlyReviewRequest> EarlyReviews => [.. Child.EarlyReviews.Reverse()];

    public IReadOnlyList<CoreGroupExclusionDecided> KeptOut => [.. Child.CoreGroupExclusions.Where(e => e.Covers(View.Day))];

    /// <summary>Patterns by agency over all the meetings of this plan.</summary>
    public IReadOnlyList<AgencyAttendance> Patterns =>
    [
        .. CoreGroupMeeting.All(Child).Where(m => Child.PlanOn(View.Day) is not { } plan || m.HeldOn >= plan.BeganOn).SelectMany(m => m.Attendance).Where(a => a.Agency is not null)
            .GroupBy(a => a.Agency!, StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new AgencyAttendance(g.Key, g.Count(a => a.IsThere), g.Count(a => a.How == CoreGroupHow.WrittenReport), g.Count(a => a.LacksReport))),
    ];

    /// <summary>Whether its notes were sent.</summary>
    public CoreGroupNotesSent? NotesOf(Guid meeting) => Child.NotesSent.LastOrDefault(n => n.MeetingId == meeting);

    /// <summary>Days since it was moved to the planned day, when somebody must still be told in writing.</summary>
    public bool MustBeTold(CoreGroupPlanned planned) => !Child.MoveIsConfirmed(planned);

    /// <summary>Somebody around the child is around other children too.</summary>
    public bool IsLinked { get; private set; }

    /// <summary>What members took on and did not do in time, for their agency to answer for.</summary>
    public IReadOnlyList<AgencyUndone> Undone => AgencyUndone.Of(Child, View.Day);

    public IReadOnlyList<CareProgrammeTakenIn> Programmes => View.Disclosure.Shows(typeof(CareProgrammeTakenIn)) ? CareProgrammeTakenIn.All(Child) : [];

    public async Task OnGet(CancellationToken cancel) => IsLinked = await desk.IsLinked(Child, cancel);
}
