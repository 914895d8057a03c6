using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;

namespace Holdfast.Web.Reading;

/// <summary>The calendar file of a conference, numbered by all that was ever written of its day: moves, corrections and what was withdrawn.</summary>
public static class ConferenceCalendar
{
    /// <param name="children">The children of one conference; the file tells their initials only.</param>
    /// <param name="kind">What kind of conference, in the area's words.</param>
    /// <returns>The file; nothing while the conference has no day.</returns>
    public static string? Of(ConferencePreparation conference, IReadOnlyList<Child> children, string kind)
    {
        ArgumentNullException.ThrowIfNull(conference);
        ArgumentNullException.ThrowIfNull(children);
        if (conference.Arranged is null)
        {
            return null;
        }

        var written = children[0].AllFacts.Where(f => f.Original.What is ConferenceArranged or ConferenceCalledOff && f.What.About == conference.Id).ToList();
        var changes = written.Sum(f => 1 + f.Amendments.Count) - 1;
        return CalendarFile.Of(conference, kind, string.Join(", ", children.Select(CalendarFile.Initials)), written.Max(LastWritten), changes);
    }

    private static DateTimeOffset LastWritten(RecordedFact fact) => fact.Amendments is [.., var last] ? last.RecordedAt : fact.Original.RecordedAt;
}
