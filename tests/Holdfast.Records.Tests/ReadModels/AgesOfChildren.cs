using Holdfast.Records.ReadModels;

namespace Holdfast.Records.Tests.ReadModels;

public sealed class AgesOfChildren
{
    [Theory]
    [InlineData("2026-11-23", "born today")]
    [InlineData("2026-11-22", "1 day")]
    [InlineData("2026-11-17", "6 days")]
    [InlineData("2026-11-16", "1 week")]
    [InlineData("2026-08-24", "13 weeks")]
    [InlineData("2026-08-23", "3 months")]
    [InlineData("2024-11-24", "23 months")]
    [InlineData("2024-11-23", "2 years")]
    public void Are_said_in_the_unit_a_person_would_use(string born, string words) => Age.Words(DateOnly.Parse(born, null), null, new DateOnly(2026, 11, 23)).ShouldBe(words);

    [Fact]
    public void Before_birth_it_is_the_day_the_child_is_expected() => Age.Words(null, new DateOnly(2027, 2, 4), new DateOnly(2026, 11, 23)).ShouldBe("due 4 February 2027");
}
