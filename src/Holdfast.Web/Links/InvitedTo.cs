using Holdfast.Casework.Conferences.Preparation;

namespace Holdfast.Web.Links;

/// <summary>A child as somebody invited must know them: enough to tell which child is meant, and no more.</summary>
/// <param name="Name">The first name and the first letter of the family's.</param>
/// <param name="About">Age, or that the child is not born.</param>
/// <param name="Family">Those of the family a part of a report may be for, by what they are to the child, without their names.</param>
public sealed record InvitedChild(Guid Id, string Name, string About, IReadOnlyList<InvitedReader> Family)
{
    /// <summary>The child's name in the fields of a form.</summary>
    public string Key => Id.ToString("N");
}

/// <summary>Somebody of the family, as a report's author chooses who may read a part.</summary>
/// <param name="As">"Mother", "Father".</param>
public sealed record InvitedReader(Guid PersonId, string As);

/// <summary>
/// All that a page under a personal link may show: one conference, to one person. It is composed from what may be shown; no page under a link is given a child's record.
/// </summary>
/// <param name="Kind">What kind of conference, in the area's words.</param>
/// <param name="Area">Whose conference it is.</param>
/// <param name="TakesView">Reports in the area say what their author thinks should be decided.</param>
/// <param name="ReportBy">The day their report is needed by, when one was asked for and has not come.</param>
/// <param name="ReportCame">Their report has come.</param>
public sealed record InvitedTo(
    Guid InvitationId, string Kind, string Area, DateOnly? On, TimeOnly? At, TimeOnly? EndsAt, string? Place, string? Chair, IReadOnlyList<InvitedChild> Children,
    string Name, string Role, InvitationAnswer? Answered, DateOnly? AnsweredOn, bool TakesView, DateOnly? ReportBy, bool ReportCame, CalendarEvent? Calendar);

/// <summary>The conference as a file for a calendar.</summary>
public sealed record CalendarEvent(string File);
