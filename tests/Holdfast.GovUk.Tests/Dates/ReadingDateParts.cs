using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Holdfast.GovUk.Dates;

namespace Holdfast.GovUk.Tests.Dates;

public class ReadingDateParts
{
    [Theory]
    [InlineData("22", "11", "2026")]
    [InlineData(" 22 ", "November", "2026")]
    [InlineData("22", "nov", " 2026")]
    [InlineData("22", "Nov.", "2026")]
    [InlineData("22", "Tachwedd", "2026")]
    public void A_date_is_read_however_its_month_is_written(string day, string month, string year) =>
        DateParts.Read(day, month, year).ShouldBe(new DateParts(new DateOnly(2026, 11, 22)));

    [Theory]
    [InlineData("", "", "2026", "Date of visit must include a day and month", DatePart.Day | DatePart.Month)]
    [InlineData("", "11", "2026", "Date of visit must include a day", DatePart.Day)]
    [InlineData("22", "", "2026", "Date of visit must include a month", DatePart.Month)]
    [InlineData("22", "11", null, "Date of visit must include a year", DatePart.Year)]
    [InlineData("", "11", " ", "Date of visit must include a day and year", DatePart.Day | DatePart.Year)]
    [InlineData("22", null, "", "Date of visit must include a month and year", DatePart.Month | DatePart.Year)]
    [InlineData("31", "2", "2026", "Date of visit must be a real date", DatePart.All)]
    [InlineData("29", "2", "2026", "Date of visit must be a real date", DatePart.All)]
    [InlineData("32", "1", "2026", "Date of visit must be a real date", DatePart.Day)]
    [InlineData("0", "1", "2026", "Date of visit must be a real date", DatePart.Day)]
    [InlineData("1", "13", "2026", "Date of visit must be a real date", DatePart.Month)]
    [InlineData("1", "ma", "2026", "Date of visit must be a real date", DatePart.Month)]
    [InlineData("1", "Smarch", "2026", "Date of visit must be a real date", DatePart.Month)]
    [InlineData("first", "5", "2026", "Date of visit must be a real date", DatePart.Day)]
    [InlineData("-1", "5", "2026", "Date of visit must be a real date", DatePart.Day)]
    [InlineData("1.5", "5", "twenty", "Date of visit must be a real date", DatePart.Day | DatePart.Year)]
    [InlineData("1", "5", "26", "Year must include 4 numbers", DatePart.Year)]
    [InlineData("1", "5", "20266", "Year must include 4 numbers", DatePart.Year)]
    [InlineData("1", "5", "0000", "Year must include 4 numbers", DatePart.Year)]
    public void What_is_wrong_is_said_and_marked(string? day, string? month, string? year, string words, DatePart wrong)
    {
        var read = DateParts.Read(day, month, year);

        read.ProblemOf("Date of visit").ShouldBe(words);
        read.Wrong.ShouldBe(wrong);
        read.Date.ShouldBeNull();
        read.Empty.ShouldBeFalse();
    }

    [Fact]
    public void Three_empty_boxes_are_no_date_and_no_error() => DateParts.Read("", null, " ").Empty.ShouldBeTrue();

    [Fact]
    public void A_leap_day_is_a_real_date() => DateParts.Read("29", "2", "2028").Date.ShouldBe(new DateOnly(2028, 2, 29));

    [Fact]
    public void Every_date_written_in_numbers_is_read_back() =>
        Prop.ForAll(Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(), date =>
                DateParts.Read(Number(date.Day), Number(date.Month), date.Year.ToString("0000", CultureInfo.InvariantCulture)).Date == date)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_typed_is_a_date_or_a_sentence_or_nothing() =>
        Prop.ForAll<string, string, string>((day, month, year) =>
        {
            var read = DateParts.Read(day, month, year);
            return (read.Date is not null) ^ (read.Problem is not null) ^ read.Empty;
        }).QuickCheckThrowOnFailure();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
