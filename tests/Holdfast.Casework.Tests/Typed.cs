namespace Holdfast.Casework.Tests;

public class Typed
{
    [Theory]
    [InlineData("Gran has a key", "Gran has a key.")]
    [InlineData("Gran has a key. ", "Gran has a key.")]
    [InlineData("Who has a key?", "Who has a key?")]
    [InlineData("", "")]
    public void Words_end_with_a_full_stop_when_they_ended_without_one(string typed, string said) => Text.Sentence(typed).ShouldBe(said);
}
