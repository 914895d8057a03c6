using Holdfast.Casework;
using Holdfast.Casework.Conferences.Meeting;

namespace Holdfast.Web.Pages.OneChild.Conferences;

/// <summary>How a decision hangs together with the meeting it was made at.</summary>
internal static class MeetingHome
{
    /// <summary>The meeting's page; the child's, for a decision recorded without a meeting.</summary>
    public static string Of(Guid? conference) => conference is { } id ? $"conference/meeting/{id}" : "";

    public static DateOnly? HeldOn(Child child, Guid? conference) => conference is { } id ? ConferenceMeeting.Find(child, id)?.HeldOn : null;

    /// <summary>A decision without a meeting may always be recorded; one of a meeting once, after the meeting began for the child.</summary>
    public static bool MayDecide(Child child, Guid? conference) => conference is not { } id || ConferenceMeeting.Find(child, id) is { IsDecided: false };
}
