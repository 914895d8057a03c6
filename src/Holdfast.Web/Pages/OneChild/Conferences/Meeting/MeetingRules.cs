using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Practice;

namespace Holdfast.Web.Pages.OneChild.Conferences.Meeting;

/// <summary>What an area has settled for its conferences, in force on a day; nothing where it has settled nothing.</summary>
public sealed record MeetingRules(QuorumRule? Quorum, ConferenceScale? ScaleOfArea, ScoreThresholds? Thresholds, string? Method)
{
    internal const string Scale = "conference-scale";

    public static MeetingRules Of(AreaRules rules, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new MeetingRules(
            QuorumRule.Read(rules.ListSetting("conference-quorum", on)), ConferenceScale.Read(rules.ListSetting(Scale, on)), ScoreThresholds.Read(rules.ListSetting("conference-score-prompts", on)),
            rules.Setting("board-method", on));
    }
}
