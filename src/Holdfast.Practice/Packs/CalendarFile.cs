using System.Globalization;

namespace Holdfast.Practice.Packs;

/// <summary>Reads the bank holidays of one calendar.</summary>
internal static class CalendarFile
{
    public static WorkingCalendar? Read(string root, string path, List<PackProblem> problems)
    {
        if (Section.Read(root, path, problems) is not { } file)
        {
            return null;
        }

        var name = file.Text("name", "Write the name people read, such as 'name: Isle of Man'.");
        SourceLines.Read(file, "source");
        var holidays = new Dictionary<DateOnly, string>();
        var known = new List<int>();
        var provisional = new List<int>();
        if (file.Block("years", "Write the years and their bank holidays.") is { } years)
        {
            foreach (var key in years.Keys)
            {
                if (years.Block(key.Words) is { } block)
                {
                    ReadYear(years, key, block, holidays, known, provisional);
                }
            }
        }

        file.NothingElse();
        return name is { } said ? new WorkingCalendar(Path.GetFileNameWithoutExtension(path), said.Words, holidays, known, provisional) : null;
    }

    private static void ReadYear(Section years, Said key, Section block, Dictionary<DateOnly, string> holidays, List<int> known, List<int> provisional)
    {
        if (!int.TryParse(key.Words, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            years.Problem(key, $"'{key}' is not a year. Write a year, such as 2027.");
            return;
        }

        known.Add(year);
        if (block.Text("provisional") is not null)
        {
            provisional.Add(year);
        }

        if (block.Block("holidays", "Write each bank holiday as 'date: name'.") is { } days)
        {
            foreach (var dayKey in days.Keys)
            {
                if (days.Day(dayKey) is { } day && days.Text(dayKey.Words, "Write the bank holiday's name.") is { } holiday)
                {
                    if (day.Year != year)
                    {
                        days.Problem(dayKey, $"{dayKey} is not in {year}. Put it under its own year.");
                    }

                    holidays[day] = holiday.Words;
                }
            }
        }

        block.NothingElse();
    }
}
