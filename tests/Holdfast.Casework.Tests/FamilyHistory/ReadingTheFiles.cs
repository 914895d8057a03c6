namespace Holdfast.Casework.Tests;

public class ReadingTheFiles
{
    private static readonly RelatedChild Sister = new(Id(950), "Ada Ashdown", "Sister");
    private static readonly ReadFile Read = new(Id(600), Today, FamilyFile.OtherChild, Sister.ChildId, "Ada Ashdown", "Mina Fell", "The same man frightened Ada");
    private static readonly ConsiderHistory Consider = new(Id(601), Today, HistoryReadFor.FirstReview, "The pattern begins after each birth", null, "Mina Fell", []);

    [Fact, Trait("requirement", "M43")]
    public void Each_file_says_who_read_it_and_when()
    {
        Given(OnAPlan).When(Read).ThenOnce();
        var files = FilesToRead.Of(Given(OnAPlan).When(Read).After.Child, [Sister]);

        files.Files.Select(f => (f.Name, f.IsRead)).ShouldBe([("Earlier file", false), ("Record as it stands", false), ("Ada Ashdown", true)]);
        files.Files[^1].Reads.ShouldHaveSingleItem().By.ShouldBe("Mina Fell");
    }

    [Fact, Trait("requirement", "M43")]
    public void A_file_kept_elsewhere_stays_in_the_list_once_read()
    {
        var files = FilesToRead.Of(Given(OnAPlan).When(Read with { OtherChildId = null, Name = "Joel, in Leeds" }).After.Child, [Sister]);

        files.Files.Select(f => f.Name).ShouldBe(["Earlier file", "Record as it stands", "Ada Ashdown", "Joel, in Leeds"]);
        files.Unread.Select(f => f.Name).ShouldBe(["Earlier file", "Record as it stands", "Ada Ashdown"]);
    }

    [Fact]
    public void What_it_means_is_never_left_out() =>
        Given(OnAPlan).When(Read with { ReadOn = Today.AddDays(1), Means = "", OtherChildId = Id(1) }).Decision.Refusals.Select(r => r.About).ShouldBe(["ReadOn", "OtherChildId", "Means"]);

    [Fact, Trait("requirement", "M43")]
    public void What_was_not_read_needs_a_reason()
    {
        Given(OnAPlan).When(Consider with { NotRead = ["Ada Ashdown"] }).ThenRefused("Unread", "Not read yet: Ada Ashdown. Read what is missing, or enter why it was not");
        Given(OnAPlan).When(Consider with { NotRead = ["Ada Ashdown"], Unread = "Kept in Leeds, asked for" }).ThenOnce();
        Given(OnAPlan).When(Consider).Then(new FamilyHistoryConsidered(Id(601), Today, HistoryReadFor.FirstReview, "The pattern begins after each birth", null, "Mina Fell"));
    }

    [Fact, Trait("requirement", "M43")]
    public void What_an_agency_was_asked_comes_once()
    {
        var asked = Given(OnAPlan).When(new AskForHistory(Id(602), new DateOnly(2026, 4, 2), "Northside Police", "Calls since 2020", Today)).After;
        var came = new ObtainHistory(Id(603), Id(602), new DateOnly(2026, 4, 10), "Eleven calls", "Rowan woke for each");

        asked.When(came).ThenOnce();
        asked.When(came).After.When(came with { ObtainedId = Id(604) }).ThenRefused("AskedId", "Northside Police answered on 10 April 2026. Correct that entry, or ask once more");
        asked.When(came with { ObtainedOn = new DateOnly(2026, 4, 1) }).ThenRefused("ObtainedOn", "Date must be on or after 2 April 2026, when they were asked");
    }
}
