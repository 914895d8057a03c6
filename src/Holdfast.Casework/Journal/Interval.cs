using System.Globalization;

namespace Holdfast.Casework.Journal;

/// <summary>The three units practice counts in. They are never mixed and never left out.</summary>
public enum TimeUnit
{
    WorkingDays,
    CalendarDays,
    Months,
}

/// <summary>A length of time as practice says it: 10 working days, 28 calendar days, 6 months.</summary>
public readonly record struct Interval(int Count, TimeUnit Unit)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {Words}");

    private string Words => (Unit, Count) switch
    {
        (TimeUnit.WorkingDays, 1) => "working day",
        (TimeUnit.WorkingDays, _) => "working days",
        (TimeUnit.CalendarDays, 1) => "calendar day",
        (TimeUnit.CalendarDays, _) => "calendar days",
        (_, 1) => "month",
        _ => "months",
    };
}
