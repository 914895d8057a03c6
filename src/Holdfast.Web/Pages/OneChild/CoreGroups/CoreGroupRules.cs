using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Practice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>What an area's rules say of a core group, worked out by the rules themselves from the record as it would then be.</summary>
internal static class CoreGroupRules
{
    private const string Held = "record-core-group";

    /// <summary>Who chairs by the area's rule; nothing when the area has none.</summary>
    public static CoreGroupChair? Chair(AreaRules rules, bool isFirst, DateOnly on) => rules.ListSetting("core-group-chair", on).FirstOrDefault(c => c.Code == (isFirst ? "first" : "later"))?.Words switch
    {
        "team-manager" => CoreGroupChair.TeamManager,
        "lead-social-worker" => CoreGroupChair.LeadSocialWorker,
        "another-member" => CoreGroupChair.AnotherMember,
        _ => null,
    };

    /// <summary>The last day that keeps the rules for a meeting, when the one before it is on a given day; without that, for the meeting that comes next.</summary>
    public static DateOnly? LastDay(Child child, AreaRules rules, DateOnly? before, DateOnly today)
    {
        if (child.Area != rules.Code)
        {
            return null;
        }

        if (before is not { } held)
        {
            return Owed(DutyEngine.Duties(child, rules, today));
        }

        var on = held < today ? today : held;
        var met = new CoreGroupHeld(NewId.Next(), held, [], false, false, null, null, null);
        var then = Child.From(child.Id, [.. child.AllFacts.Select(f => f.Original), new Entry(long.MaxValue, child.Version + 1, met.MeetingId, DateTimeOffset.UnixEpoch, new Author(child.Id, Capacity.LeadSocialWorker), met)]);
        return Owed(DutyEngine.Duties(then, rules, on).Where(d => d.OpenedOn == held));
    }

    /// <summary>The day by which the next review is due.</summary>
    public static DateOnly? Review(IEnumerable<Duty> duties) => duties.Where(d => d is { State: DutyState.Open, Action: "record-review" }).Min(d => d.Due);

    /// <summary>The id of the meeting with that place among those a form plans; the same whenever the form is sent, and for every child.</summary>
    public static Guid MeetingId(Guid act, int place)
    {
        Span<byte> bytes = stackalloc byte[17];
        act.TryWriteBytes(bytes);
        bytes[16] = (byte)place;
        return new Guid(SHA256.HashData(bytes).AsSpan(0, 16));
    }

    private static DateOnly? Owed(IEnumerable<Duty> duties) => duties.Where(d => d is { State: DutyState.Open, Action: Held }).Min(d => d.LastWorkingDay ?? d.Due);
}
