using Holdfast.GovUk.Dates;

namespace Holdfast.GovUk.Tests.Dates;

public class ReadingTimes
{
    [Theory]
    [InlineData("14:30", 14, 30)]
    [InlineData("14.30", 14, 30)]
    [InlineData("1430", 14, 30)]
    [InlineData("2:30pm", 14, 30)]
    [InlineData(" 2.30 P.M. ", 14, 30)]
    [InlineData("9am", 9, 0)]
    [InlineData("12am", 0, 0)]
    [InlineData("12pm", 12, 0)]
    [InlineData("noon", 12, 0)]
    [InlineData("Midnight", 0, 0)]
    public void A_time_is_read_as_people_write_it(string typed, int hour, int minute) =>
        TimeWords.Read(typed).ShouldBe(new TimeOnly(hour, minute));

    [Theory]
    [InlineData("")]
    [InlineData("2")] // morning or afternoon?
    [InlineData("25:00")]
    [InlineData("12:60")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("teatime")]
    public void Anything_else_is_not_a_time(string typed) => TimeWords.Read(typed).ShouldBeNull();
}
