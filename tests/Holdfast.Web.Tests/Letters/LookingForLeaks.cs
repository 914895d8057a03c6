using FsCheck;
using FsCheck.Fluent;
using Holdfast.Records.Journal;
using Holdfast.Web.Letters;

namespace Holdfast.Web.Tests.Letters;

/// <summary>What must not stand in a letter is found however it was typed.</summary>
public class LookingForLeaks
{
    private static readonly Secret Address = new(
        "the protected address", [.. ProtectedWords.OfAddress("12 Larch Close, Hayes, UB3 1QT"), .. ProtectedWords.OfTelephone("020 7946 0977")], []);

    private static readonly Secret Sister = new("another child", [.. LeakCheck.OfDay(new DateOnly(2019, 3, 7))], ["Grace", "Mary-Jane", "Zoë"]);

    [Theory, Trait("requirement", "X04")]
    [InlineData("She lives at 12 Larch Close.")]
    [InlineData("12, LARCH  close")]
    [InlineData("in Larch Close, near the shop")]
    [InlineData("her road (larch-close) is quiet")]
    [InlineData("postcode ub31qt")]
    [InlineData("UB3\n1QT")]
    [InlineData("ring 02079460977")]
    [InlineData("ring +44 20 7946 0977")]
    [InlineData("ring 0044 (0)20-7946-0977")]
    [InlineData("1 2 L a r c h C l o s e")]
    [InlineData("１２ Ｌａｒｃｈ Ｃｌｏｓｅ")]
    public void A_protected_address_or_number_is_found_however_it_is_typed(string words) => Found(words, Address).ShouldHaveSingleItem();

    [Theory]
    [InlineData("She lives in Hayes.")]
    [InlineData("The larch by the gate was close to falling on 12 March")]
    [InlineData("Room 12, Civic Centre, UB8 1UW, 01895 556644")]
    [InlineData("Hayes Close is another street")]
    public void The_town_and_other_addresses_are_not_taken_for_it(string words) => Found(words, Address).ShouldBeEmpty();

    [Theory]
    [InlineData("Flat 3, 40 Bell Lane\nHayes", "we met at 40 Bell Lane")]
    [InlineData("Flat 3, 40 Bell Lane\nHayes", "she waits in Bell Lane")]
    [InlineData("Rose Cottage\nMill Hill", "Come to Rose Cottage")]
    [InlineData("7b Sea View Ryde PO33 2LP", "her flat, 7b Sea View")]
    [InlineData("Rose Cottage, Mill Lane, Otterbourne", "the bus stops in Mill Lane")]
    [InlineData("Flat 2, Castle Court, 14 Castle Road, Northtown", "she rings from Castle Court")]
    [InlineData("c/o The Harbour Project\nHaven House\nNorthtown", "ask for her at Haven House")]
    [InlineData("Pen-y-bryn, Heol y Bryn, Aberteifi", "o Heol-y-Bryn")]
    public void However_the_address_itself_was_typed(string address, string words) => Found(words, new Secret("x", [.. ProtectedWords.OfAddress(address)], [])).ShouldHaveSingleItem();

    [Theory, Trait("requirement", "X04")]
    [InlineData("Grace was there")]
    [InlineData("it was Grace’s room")]
    [InlineData("GRACE cried")]
    [InlineData("Mary-Jane too")]
    [InlineData("and Zoe, who is small")]
    [InlineData("born 7 March 2019")]
    [InlineData("born 07/03/2019")]
    public void Another_childs_name_or_birthday_is_found(string words) => Found(words, Sister).ShouldHaveSingleItem();

    [Theory]
    [InlineData("with good grace")]
    [InlineData("Gracefully done")]
    [InlineData("Grace Lund, health visitor, comes on Mondays")]
    public void A_word_or_another_persons_name_is_not_taken_for_it(string words) => Found(words, Sister, "Grace Lund").ShouldBeEmpty();

    [Fact, Trait("requirement", "X04")]
    public void Words_of_a_part_for_others_are_found_when_they_were_copied()
    {
        var part = new Secret("a part", [.. LeakCheck.OfPart("The group for mothers meets on Fridays. At ten.")], []);

        Found("Remember: the group for mothers meets on Fridays!", part).ShouldHaveSingleItem();
        Found("At ten. There is a group for fathers", part).ShouldBeEmpty("what is short is anybody's");
    }

    [Fact]
    public void Where_it_stands_is_said_and_what_it_is_is_not()
    {
        var leak = LeakCheck.Find([("“Why”", "quiet"), ("“Help”", "12 Larch Close")], [Address], []).ShouldHaveSingleItem();

        leak.ShouldBe(new Leak("“Help”", "the protected address"));
    }

    [Fact, Trait("requirement", "X04")]
    public void No_spacing_sign_or_case_hides_an_address() => Prop.ForAll(
        Gen.Elements(" ", "  ", "\n", "-", ", ", "\t", "’", "·").ListOf(14).Zip(Gen.Elements(true, false).ListOf(14)).ToArbitrary(), typed =>
        {
            var (signs, capitals) = (typed.Item1.ToList(), typed.Item2.ToList());
            var hidden = string.Concat("12LarchClose".Select((c, i) => signs[i] + (capitals[i] ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c))));
            return Found($"She is at {hidden} now", Address).Count == 1;
        }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<Leak> Found(string words, Secret secret, params string[] rightful) => LeakCheck.Find([("", words)], [secret], rightful);
}
