using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;

namespace Holdfast.Web.Pages.OneChild.Conferences;

/// <summary>Where the meeting of a conference is.</summary>
internal static class MeetingHome
{
    public static string Of(Guid conference) => $"conference/meeting/{conference}";

    /// <summary>A meeting that has begun and not decided about the child: its decision is made there.</summary>
    public static ConferenceMeeting? Undecided(Child child) => ConferenceMeeting.All(child).FirstOrDefault(m => !m.IsDecided);
}
