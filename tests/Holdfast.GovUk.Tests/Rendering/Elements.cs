namespace Holdfast.GovUk.Tests.Rendering;

public class Elements
{
    private const string Hostile = "<script>\"'&";

    [Fact]
    public void Text_is_encoded() =>
        new El("p").Text(Hostile).ToString().ShouldBe("<p>&lt;script&gt;&quot;&#x27;&amp;</p>");

    [Fact]
    public void Attribute_values_are_encoded() =>
        new El("p").Attr("title", Hostile).ToString().ShouldBe("<p title=\"&lt;script&gt;&quot;&#x27;&amp;\"></p>");

    [Theory]
    [InlineData("")]
    [InlineData("title=\"x\" onload")]
    [InlineData("p><script")]
    public void A_name_that_would_open_something_else_is_refused(string name)
    {
        Should.Throw<ArgumentException>(() => new El(name));
        Should.Throw<ArgumentException>(() => new El("p").Attr(name, "x"));
        Should.Throw<ArgumentException>(() => new El("p").Attrs(new Dictionary<string, string?> { [name] = "x" }));
    }

    [Fact]
    public void Null_leaves_an_attribute_out_and_empty_writes_it() =>
        new El("input").Attr("id", (string?)null).Attr("value", "").AttrIfAny("class", "").Flag("checked", true).ToString()
            .ShouldBe("<input value=\"\" checked>");
}
