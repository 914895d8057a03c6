namespace Holdfast.Cli.Tests.Commands;

public sealed class SettlingForAnArea
{
    [Fact, Trait("requirement", "W13")]
    public async Task A_value_is_settled_and_the_dates_follow()
    {
        using var desk = new Desk();
        await desk.Run("seed", "--children", "4", "--seed", "1");

        var ran = await desk.Run("area", "settle", "wales", "tell-child-within", "1 working day", "--from", "2027-04-01", "--decided-by", "The board", "--why", "Minute 4");

        ran.Code.ShouldBe(ExitCode.Fine, ran.Error);
        ran.Lines[0].ShouldStartWith("tell-child-within is 1 working day from 2027-04-01. The dates of ");
        (await desk.Run("area", "settings", "wales")).Lines.ShouldContain("  from 2027-04-01: 1 working day");
    }

    [Theory]
    [InlineData("atlantis", "tell-child-within", "1 working day", "The area 'atlantis' has not been set up.")]
    [InlineData("wales", "tell-child-within", "1 week", "Write '7 calendar days' or '5 working days'.")]
    [InlineData("wales", "moon-within", "1 working day", "'moon-within' is not a setting of")]
    public async Task What_cannot_be_settled_says_what_to_write_instead(string area, string key, string value, string says)
    {
        using var desk = new Desk();
        await desk.Run("seed", "--children", "1", "--seed", "1");

        var ran = await desk.Run("area", "settle", area, key, value);

        ran.Code.ShouldNotBe(ExitCode.Fine);
        ran.Error.ShouldContain(says);
    }
}
