namespace Holdfast.Cli.Tests.Commands;

public sealed class DueDates : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("2026-06-09", "10 working days", "--after", "2026-05-22", "--calendar", "isle-of-man")]
    [InlineData("2026-06-08", "10 working days", "--after", "2026-05-22", "--calendar", "england-and-wales")]
    [InlineData("2026-06-08", "10 working days", "--after", "2026-05-22")]
    [InlineData("2026-05-08", "10 working days", "--before", "2026-05-22", "--calendar", "scotland")]
    [InlineData("2026-07-14", "1 working day", "--after", "2026-07-10", "--calendar", "northern-ireland")]
    [InlineData("2026-06-19", "28 calendar days", "--after", "2026-05-22")]
    [InlineData("2026-02-28", "1 month", "--after", "2026-01-31")]
    [InlineData("2026-02-28", "3 months", "--before", "2026-05-31")]
    public async Task The_day_stands_alone_on_a_line(string due, params string[] args)
    {
        var ran = await desk.Run(["due", .. args]);

        ran.ShouldBe(new Ran(ExitCode.Fine, due + Environment.NewLine, ""));
    }

    [Fact]
    public async Task Options_may_come_in_any_order() =>
        (await desk.Run("due", "--calendar", "isle-of-man", "--after", "2026-05-22", "10 working days")).Lines.ShouldBe(["2026-06-09"]);

    [Fact]
    public async Task A_day_counted_through_a_year_without_bank_holidays_is_told_apart_from_the_day()
    {
        var ran = await desk.Run("due", "10 working days", "--after", "2035-05-01");

        ran.Code.ShouldBe(ExitCode.Fine);
        ran.Lines.ShouldBe(["2035-05-15"]);
        ran.Error.ShouldContain("Provisional");
    }

    [Theory]
    [InlineData("such as \"10 working days\"", "due", "10", "--after", "2026-05-22")]
    [InlineData("such as \"10 working days\"", "due", "10 days", "--after", "2026-05-22")]
    [InlineData("such as \"10 working days\"", "due", "0 working days", "--after", "2026-05-22")]
    [InlineData("either --after DATE or --before DATE", "due", "10 working days")]
    [InlineData("either --after DATE or --before DATE", "due", "10 working days", "--after", "2026-05-22", "--before", "2026-05-22")]
    [InlineData("such as 2026-11-09", "due", "10 working days", "--after", "22/05/2026")]
    [InlineData("isle-of-man", "due", "10 working days", "--after", "2026-05-22", "--calendar", "jersey")]
    public async Task Wrong_use_says_what_to_write(string says, params string[] args)
    {
        var ran = await desk.Run(args);

        ran.Code.ShouldBe(ExitCode.WrongUse);
        ran.Out.ShouldBeEmpty();
        ran.Error.ShouldContain(says);
    }
}
