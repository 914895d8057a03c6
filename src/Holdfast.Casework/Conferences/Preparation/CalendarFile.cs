using System.Globalization;
using System.Text;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>The day of a meeting as a calendar needs it.</summary>
/// <param name="Id">The meeting; the event keeps it for ever.</param>
public sealed record CalendarDay(Guid Id, DateOnly On, TimeOnly? At, string? Place)
{
    public TimeOnly? EndsAt { get; init; }

    public bool CalledOff { get; init; }
}

/// <summary>
/// A conference or core group as a calendar event (RFC 5545). It lands on telephones and shared screens, so it says nothing that tells who the child is:
/// initials only. Its id never changes, and each change of the day has a higher number, so a calendar moves the event it already has, or takes it out.
/// </summary>
public static class CalendarFile
{
    private const int LongestLine = 75;

    /// <param name="conference">A conference with a day.</param>
    /// <param name="title">What kind of conference it is, in the area's words.</param>
    /// <param name="initials">The child's initials.</param>
    /// <param name="written">When the last change of its day was written.</param>
    /// <param name="changes">How often its day was changed since it was first fixed: moved, put right, called off.</param>
    public static string Of(ConferencePreparation conference, string title, string initials, DateTimeOffset written, int changes)
    {
        ArgumentNullException.ThrowIfNull(conference);
        var arranged = conference.Arranged ?? throw new ArgumentException("The conference has no day yet.", nameof(conference));
        return Of(
            new CalendarDay(conference.Id, arranged.On, arranged.At, arranged.Place) { EndsAt = arranged.EndsAt, CalledOff = conference.CalledOff is not null }, title, initials, written, changes,
            "Bring your diary, so that the next date can be fixed.");
    }

    /// <summary>Any meeting as a calendar event; one without a time takes the whole day.</summary>
    public static string Of(CalendarDay day, string title, string initials, DateTimeOffset written, int changes, string? says = null)
    {
        ArgumentNullException.ThrowIfNull(day);
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Holdfast//Conferences//EN");
        Line(file, day.CalledOff ? "METHOD:CANCEL" : "METHOD:PUBLISH");
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{day.Id}@holdfast");
        Line(file, $"SEQUENCE:{changes.ToString(CultureInfo.InvariantCulture)}");
        Line(file, $"DTSTAMP:{Instant(written)}");
        Line(file, $"STATUS:{(day.CalledOff ? "CANCELLED" : "CONFIRMED")}");
        Line(file, "ORGANIZER;CN=Children's services:invalid:nomail");
        Line(file, day.At is { } at ? $"DTSTART:{Instant(UkClock.At(day.On, at))}" : $"DTSTART;VALUE=DATE:{day.On.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
        if (day.EndsAt is { } ends)
        {
            Line(file, $"DTEND:{Instant(UkClock.At(day.On, ends))}");
        }

        Line(file, $"SUMMARY:{Escaped($"{title}: {initials}")}");
        if (day.Place is { } place)
        {
            Line(file, $"LOCATION:{Escaped(place)}");
        }

        if (says is not null)
        {
            Line(file, $"DESCRIPTION:{Escaped(says)}");
        }

        Line(file, "CLASS:CONFIDENTIAL");
        Line(file, "END:VEVENT");
        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    /// <summary>The first letters of the child's names; "Unborn" and the family's letter before birth.</summary>
    public static string Initials(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        var letters = string.Concat(new[] { child.Name?.Given, child.Name?.Family }.Where(n => !string.IsNullOrEmpty(n)).Select(n => $"{char.ToUpperInvariant(n![0])}."));
        return child.Name is { Given.Length: > 0 } ? letters : $"unborn {letters}".TrimEnd();
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>As the words of a property: whatever any program takes for the end of a line is written as one, so that nothing typed becomes a line of its own.</summary>
    private static string Escaped(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(c => c switch
    {
        '\\' or ';' or ',' => $"\\{c}",
        '\n' => "\\n",
        _ => char.IsControl(c) ? " " : c.ToString(),
    }));

    /// <summary>A line of at most 75 octets; what is longer goes on in lines that begin with a space, and no letter is cut in two.</summary>
    private static void Line(StringBuilder file, string text)
    {
        var octets = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
