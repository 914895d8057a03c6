using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.CoreGroups;

namespace Holdfast.Records.ReadModels;

/// <summary>The rows of one child from which agencies' attendance and reports are counted across children.</summary>
internal static class AgencyRows
{
    /// <summary>The last word about each professional at each conference.</summary>
    public static IReadOnlyList<object?[]> Attendances(Child child) =>
    [
        .. child.All<ConferenceAttended>().Where(a => Quorum.IsAgency(a.Grouping))
            .GroupBy(a => (a.ConferenceId, Who: a.PersonId?.ToString() ?? a.Name.Trim().ToUpperInvariant())).Select(g => g.Last()).OrderBy(a => a.AttendanceId)
            .Select(a => new object?[] { child.Id, a.AttendanceId, child.Area, Codes.Of(a.Grouping), a.ConferenceId, a.On, a.Name, a.Role, Codes.Of(a.How) }),
    ];

    /// <summary>The last word about each professional at each core group.</summary>
    public static IReadOnlyList<object?[]> CoreGroups(Child child) =>
    [
        .. child.All<CoreGroupAttended>().GroupBy(a => (a.MeetingId, Who: a.PersonId?.ToString() ?? a.Name.Trim().ToUpperInvariant())).Select(g => g.Last())
            .Where(a => a.Agency is not null).OrderBy(a => a.AttendanceId)
            .Select(a => new object?[] { child.Id, a.AttendanceId, child.Area, a.Agency, a.MeetingId, a.On, a.Name, a.Role, Codes.Of(a.How) }),
    ];

    public static IReadOnlyList<object?[]> Reports(Child child) =>
    [
        .. child.ConferencesAskedFor.SelectMany(c => c.Reports).OrderBy(r => r.Asked.ReportId).Select(r => new object?[]
        {
            child.Id, r.Asked.ReportId, child.Area, r.Asked.Agency, r.Asked.ConferenceId, r.Asked.From, r.Asked.AskedOn, r.Asked.NeededBy, r.Received?.ReceivedOn,
        }),
    ];
}
