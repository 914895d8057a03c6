using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.CoreGroups;
using Holdfast.Records.Storage;

namespace Holdfast.Records.ReadModels;

/// <summary>How often the professionals of a group of agencies were expected at conferences and came. A conference about brothers and sisters counts once.</summary>
public sealed record AgencyAttendance(AgencyGrouping Grouping, int Expected, int Came, int OnlyReported, int Neither);

/// <summary>One professional at one conference.</summary>
public sealed record AttendanceLine(string Name, string Role, DateOnly HeldOn, AttendanceHow How);

/// <summary>The reports one agency was asked for.</summary>
/// <param name="Late">Came after the day they were needed.</param>
/// <param name="Missing">Have not come, and the day they were needed is past.</param>
public sealed record AgencyReports(string Agency, int Asked, int InTime, int Late, int Missing);

/// <summary>How often the members of one agency were at core groups: there or with cover, with a written report, or with neither. A meeting about brothers and sisters counts once.</summary>
/// <param name="Roles">The same by what the members are to the children, when the agency sends more than one kind.</param>
public sealed record CoreGroupAgency(string Agency, int Expected, int There, int Report, int Neither, IReadOnlyList<CoreGroupRole> Roles);

/// <summary>How often the members of one agency in one role were at core groups.</summary>
public sealed record CoreGroupRole(string Role, int Expected, int There, int Report, int Neither);

/// <summary>What agencies do for conferences and core groups, across the children of areas. No child is named.</summary>
public sealed class AgencyQueries(IDatabase database, TimeProvider clock)
{
    public async Task<IReadOnlyList<AgencyAttendance>> Attendance(IReadOnlyCollection<string> areas, CancellationToken cancel = default)
    {
        var lines = await Lines(areas, null, cancel);
        return
        [
            .. lines.GroupBy(l => l.Grouping).OrderBy(g => g.Key).Select(g => new AgencyAttendance(
                g.Key, g.Count(), g.Count(l => l.Line.How is AttendanceHow.InPerson or AttendanceHow.ByPhoneOrVideo), g.Count(l => l.Line.How == AttendanceHow.ReportOnly),
                g.Count(l => l.Line.How == AttendanceHow.NeitherCameNorReported))),
        ];
    }

    /// <summary>The professionals of one group, latest conference first.</summary>
    public async Task<IReadOnlyList<AttendanceLine>> Of(AgencyGrouping grouping, IReadOnlyCollection<string> areas, CancellationToken cancel = default) =>
        [.. (await Lines(areas, grouping, cancel)).Select(l => l.Line).OrderByDescending(l => l.HeldOn).ThenBy(l => l.Name, StringComparer.Ordinal)];

    public async Task<IReadOnlyList<AgencyReports>> Reports(IReadOnlyCollection<string> areas, CancellationToken cancel = default)
    {
        var values = new List<(string Name, object? Value)>();
        await using var reader = await database.OpenReader(cancel);
        var rows = await reader.Read(
            $"SELECT DISTINCT report, agency, needed_by, received_on FROM conference_report WHERE area IN ({values.In("a", areas)})",
            r => (Agency: r.GetString(1), NeededBy: r.DayOrNull(2), ReceivedOn: r.DayOrNull(3)), cancel, [.. values]);
        var today = clock.Today();
        return
        [
            .. rows.GroupBy(r => r.Agency).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new AgencyReports(
                g.Key, g.Count(), g.Count(r => r.ReceivedOn is not null && !(r.ReceivedOn > r.NeededBy)), g.Count(r => r.ReceivedOn > r.NeededBy), g.Count(r => r.ReceivedOn is null && r.NeededBy < today))),
        ];
    }

    public async Task<IReadOnlyList<CoreGroupAgency>> CoreGroups(IReadOnlyCollection<string> areas, CancellationToken cancel = default)
    {
        var values = new List<(string Name, object? Value)>();
        await using var reader = await database.OpenReader(cancel);
        var rows = await reader.Read(
            $"SELECT DISTINCT meeting, agency, name, role, how FROM core_group_attendance WHERE area IN ({values.In("a", areas)})",
            r => new AtCoreGroup(r.Id(0), r.GetString(1).Trim(), r.GetString(2), r.GetString(3).Trim(), Read<CoreGroupHow>(r.GetString(4))), cancel, [.. values]);
        return
        [
            .. rows.GroupBy(r => (r.Meeting, Name: r.Name.ToUpperInvariant())).Select(g => g.MinBy(r => r.How)!).GroupBy(r => r.Agency, StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase)
                .Select(g => new CoreGroupAgency(g.Key, g.Count(), g.Count(r => r.IsThere), g.Count(r => r.How == CoreGroupHow.WrittenReport), g.Count(r => r.How == CoreGroupHow.DidNotCome), Roles(g))),
        ];
    }

    private static List<CoreGroupRole> Roles(IEnumerable<AtCoreGroup> ofAgency)
    {
        var roles = ofAgency.GroupBy(r => r.Role, StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase)
            .Select(g => new CoreGroupRole(g.Key, g.Count(), g.Count(r => r.IsThere), g.Count(r => r.How == CoreGroupHow.WrittenReport), g.Count(r => r.How == CoreGroupHow.DidNotCome))).ToList();
        return roles.Count > 1 ? roles : [];
    }

    private sealed record AtCoreGroup(Guid Meeting, string Agency, string Name, string Role, CoreGroupHow How)
    {
        public bool IsThere => How is CoreGroupHow.Came or CoreGroupHow.ByPhoneOrVideo or CoreGroupHow.Cover;
    }

    private async Task<List<(AgencyGrouping Grouping, AttendanceLine Line)>> Lines(IReadOnlyCollection<string> areas, AgencyGrouping? grouping, CancellationToken cancel)
    {
        var values = new List<(string Name, object? Value)>();
        var which = $"area IN ({values.In("a", areas)})";
        if (grouping is { } one)
        {
            values.Add(("grouping", Codes.Of(one)));
            which += " AND grouping_code = @grouping";
        }

        await using var reader = await database.OpenReader(cancel);
        var rows = await reader.Read(
            $"SELECT DISTINCT conference, held_on, grouping_code, name, role, how FROM conference_attendance WHERE {which}",
            r => (Conference: r.Id(0), Grouping: Read<AgencyGrouping>(r.GetString(2)), Line: new AttendanceLine(r.GetString(3), r.GetString(4), r.Day(1), Read<AttendanceHow>(r.GetString(5)))), cancel, [.. values]);

        // Brothers and sisters of one conference may be told of in other words, and are one expectation all the same.
        return [.. rows.GroupBy(r => (r.Conference, Name: r.Line.Name.ToUpperInvariant())).Select(g => g.MinBy(r => r.Line.How)).Select(r => (r.Grouping, r.Line))];
    }

    private static T Read<T>(string code)
        where T : struct, Enum => Enum.GetValues<T>().First(v => Codes.Of(v) == code);
}
