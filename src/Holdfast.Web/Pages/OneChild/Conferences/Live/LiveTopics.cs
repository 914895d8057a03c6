using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;

namespace Holdfast.Web.Pages.OneChild.Conferences.Live;

/// <summary>What a page about a conference may have to show anew. A stream names these and says nothing else.</summary>
public static class LiveTopics
{
    public const string Attendance = "attendance";
    public const string Board = "board";
    public const string Scores = "scores";
    public const string Views = "views";

    public static IReadOnlyList<string> All { get; } = [Attendance, Board, Scores, Views];

    /// <summary>What an entry of a child's journal changes.</summary>
    public static IReadOnlyList<string> Of(ChildEvent what) => what switch
    {
        ConferenceAttended or QuorumDecided => [Attendance],
        BoardPointAdded or DangerStatementMade => [Board],
        ConferenceScoreGiven or ScorePromptAnswered => [Scores],
        EntryCorrected or EntryWithdrawn or ConferenceMeetingBegan => All,
        _ => [Views],
    };
}
