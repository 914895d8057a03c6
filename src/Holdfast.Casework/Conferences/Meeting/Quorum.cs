using System.Collections.Immutable;
using System.Globalization;

namespace Holdfast.Casework.Conferences.Meeting;

/// <summary>How many groupings of agencies an area wants at a conference before it decides.</summary>
/// <param name="Needed">Groupings needed.</param>
/// <param name="AtDiscretion">The fewest the chair may go on with exceptionally; the same as <see cref="Needed"/> when there is no such rule.</param>
/// <param name="SocialCareBeside">Children's social care must be there and is not counted among them; otherwise it counts as one.</param>
/// <param name="HealthCountsOnce">All of health is one grouping; otherwise school nursing, health visiting, midwifery and other health are one each.</param>
public sealed record QuorumRule(int Needed, int AtDiscretion, bool SocialCareBeside, bool HealthCountsOnce)
{
    /// <summary>The rule as an area writes it: "needed = 2; at-discretion = 2; social-care = beside; health = each". Nothing when a number is missing or a word is not one of these.</summary>
    public static QuorumRule? Read(IEnumerable<Choice> written)
    {
        var said = written.GroupBy(w => w.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Words, StringComparer.Ordinal);
        if (!Number("needed", out var needed) || !Number("at-discretion", out var fewest) || fewest > needed
            || said.GetValueOrDefault("social-care") is not ("beside" or "counted") || said.GetValueOrDefault("health") is not ("each" or "once"))
        {
            return null;
        }

        return new QuorumRule(needed, fewest, said["social-care"] == "beside", said["health"] == "once");

        bool Number(string key, out int number) =>
            int.TryParse(said.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
    }
}

/// <summary>Whether a conference may decide.</summary>
public enum QuorumStanding
{
    Quorate,
    AtChairsDiscretion,
    NotQuorate,
}

/// <summary>Quorum as it stands, worked out from who came (B08). Never typed.</summary>
/// <param name="Here">Groupings of agencies that are there and count, in order.</param>
/// <param name="SocialCareHere">Children's social care is there.</param>
/// <param name="Missing">How many groupings are missing.</param>
public sealed record Quorum(QuorumRule Rule, ImmutableArray<AgencyGrouping> Here, bool SocialCareHere, int Missing, QuorumStanding Standing)
{
    /// <summary>Works it out. A report alone, a family member, and a person who is not there, or no longer, do not count.</summary>
    public static Quorum Of(IEnumerable<ConferenceAttended> attendance, QuorumRule rule)
    {
        ArgumentNullException.ThrowIfNull(attendance);
        ArgumentNullException.ThrowIfNull(rule);
        var came = attendance.Where(a => a.IsHere).Select(a => a.Grouping).Where(IsAgency).Distinct().ToList();
        var socialCare = came.Contains(AgencyGrouping.SocialCare);
        ImmutableArray<AgencyGrouping> here =
        [
            .. came.Where(g => !rule.SocialCareBeside || g != AgencyGrouping.SocialCare)
                .Select(g => rule.HealthCountsOnce && IsHealth(g) ? AgencyGrouping.OtherHealth : g).Distinct().Order(),
        ];
        var standing = rule.SocialCareBeside && !socialCare ? QuorumStanding.NotQuorate
            : here.Length >= rule.Needed ? QuorumStanding.Quorate
            : here.Length >= rule.AtDiscretion ? QuorumStanding.AtChairsDiscretion
            : QuorumStanding.NotQuorate;
        return new Quorum(rule, here, socialCare, Math.Max(0, rule.Needed - here.Length), standing);
    }

    /// <summary>Whether somebody comes for an agency, rather than as family.</summary>
    public static bool IsAgency(AgencyGrouping grouping) => grouping is not (AgencyGrouping.Parent or AgencyGrouping.Child or AgencyGrouping.FamilyNetwork);

    private static bool IsHealth(AgencyGrouping grouping) =>
        grouping is AgencyGrouping.SchoolNursing or AgencyGrouping.HealthVisiting or AgencyGrouping.Midwifery or AgencyGrouping.OtherHealth;
}
