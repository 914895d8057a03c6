using System.Collections.Frozen;
using Holdfast.Casework.Journal;

namespace Holdfast.Practice;

/// <summary>A day something is due.</summary>
/// <param name="Day">The last day that keeps the rule.</param>
/// <param name="Provisional">It was counted through a year whose bank holidays are not known, or not yet settled.</param>
public readonly record struct DueDate(DateOnly Day, bool Provisional)
{
    /// <summary>This day, or the protective date when that comes sooner.</summary>
    public DueDate OrSooner(DateOnly? protectiveDate) => protectiveDate < Day ? new DueDate(protectiveDate.Value, false) : this;

    /// <summary>The sooner of two.</summary>
    public static DueDate Sooner(DueDate a, DueDate b) => b.Day < a.Day ? b : a;
}

/// <summary>
/// Monday to Friday, less the bank holidays of one part of the British Isles. Asking about a year whose bank holidays are
/// missing is never an exception: the answer counts Monday to Friday and says it is provisional.
/// </summary>
public sealed class WorkingCalendar
{
    // Counts are looked up, not walked: rebuilding an area's duties asks for many thousands of dates.
    private static readonly DateOnly First = new(1990, 1, 1);
    private static readonly DateOnly Last = new(2110, 12, 31);

    private readonly FrozenSet<DateOnly> holidays;
    private readonly FrozenSet<int> settledYears;
    private readonly int[] workingDaysUpTo;
    private readonly DateOnly[] workingDays;

    /// <param name="code">england-and-wales, scotland, northern-ireland or isle-of-man.</param>
    /// <param name="name">The name people read.</param>
    /// <param name="holidays">Bank holidays by day, with their names.</param>
    /// <param name="knownYears">Years whose bank holidays are in the data.</param>
    /// <param name="provisionalYears">Those of them that may still change.</param>
    public WorkingCalendar(string code, string name, IReadOnlyDictionary<DateOnly, string> holidays, IEnumerable<int> knownYears, IEnumerable<int> provisionalYears)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        Code = code;
        Name = name;
        Holidays = holidays;
        KnownYears = [.. knownYears.Order()];
        this.holidays = holidays.Keys.ToFrozenSet();
        settledYears = KnownYears.Except(provisionalYears).ToFrozenSet();

        workingDaysUpTo = new int[Last.DayNumber - First.DayNumber + 1];
        var working = new List<DateOnly>(workingDaysUpTo.Length);
        for (var i = 0; i < workingDaysUpTo.Length; i++)
        {
            var day = First.AddDays(i);
            if (IsWorkingDay(day))
            {
                working.Add(day);
            }

            workingDaysUpTo[i] = working.Count;
        }

        workingDays = [.. working];
    }

    public string Code { get; }

    public string Name { get; }

    /// <summary>Every bank holiday known, by day.</summary>
    public IReadOnlyDictionary<DateOnly, string> Holidays { get; }

    /// <summary>Years whose bank holidays are in the data, earliest first.</summary>
    public IReadOnlyList<int> KnownYears { get; }

    /// <summary>Monday to Friday and not a bank holiday.</summary>
    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>The last day that is within the interval after a day; the day itself is not counted. A month past a short month's end falls on its last day.</summary>
    public DueDate After(DateOnly day, Interval interval)
    {
        var due = interval.Unit switch
        {
            TimeUnit.WorkingDays => WorkingDaysAfter(day, interval.Count),
            TimeUnit.CalendarDays => day.AddDays(interval.Count),
            _ => day.AddMonths(interval.Count),
        };
        return new DueDate(due, Unsettled(interval.Unit == TimeUnit.WorkingDays ? day : due, due));
    }

    /// <summary>The day that is the interval before a planned day; the planned day itself is not counted.</summary>
    public DueDate Before(DateOnly day, Interval interval)
    {
        var due = interval.Unit switch
        {
            TimeUnit.WorkingDays => WorkingDaysBefore(day, interval.Count),
            TimeUnit.CalendarDays => day.AddDays(-interval.Count),
            _ => day.AddMonths(-interval.Count),
        };
        return new DueDate(due, Unsettled(due, interval.Unit == TimeUnit.WorkingDays ? day : due));
    }

    /// <summary>The last practicable working day: the day itself, or the working day before it.</summary>
    public DateOnly LastWorkingDayOnOrBefore(DateOnly day)
    {
        if (Covers(day) && workingDaysUpTo[Index(day)] is > 0 and var count)
        {
            return workingDays[count - 1];
        }

        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static bool Covers(DateOnly day) => day >= First && day <= Last;

    private static int Index(DateOnly day) => day.DayNumber - First.DayNumber;

    private DateOnly WorkingDaysAfter(DateOnly day, int count)
    {
        if (Covers(day) && workingDaysUpTo[Index(day)] + count - 1 is >= 0 and var at && at < workingDays.Length)
        {
            return count < 1 ? day : workingDays[at];
        }

        for (; count > 0; count -= IsWorkingDay(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private DateOnly WorkingDaysBefore(DateOnly day, int count)
    {
        if (count < 1)
        {
            return day;
        }

        if (day > First && day <= Last && workingDaysUpTo[Index(day) - 1] - count is >= 0 and var at)
        {
            return workingDays[at];
        }

        for (; count > 0; count -= IsWorkingDay(day) ? 1 : 0)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private bool Unsettled(DateOnly from, DateOnly to)
    {
        for (var year = from.Year; year <= to.Year; year++)
        {
            if (!settledYears.Contains(year))
            {
                return true;
            }
        }

        return false;
    }
}
