using Holdfast.Records.Mail;
using Holdfast.Records.Storage;

namespace Holdfast.Records.Tests.Mail;

public class SayingWhereMailGoes
{
    private static readonly DatabaseSettings Records = new(Engine.Sqlite, Path.GetFullPath(Path.Combine("data", "holdfast.db")));

    [Fact]
    public void Without_a_word_it_is_laid_in_a_folder_beside_the_records() =>
        MailSettings.Parse(null, Records).ShouldBe(new MailSettings.Folder(Path.GetFullPath(Path.Combine("data", "mail"))));

    [Fact]
    public void A_server_is_spoken_to_encrypted()
    {
        var server = MailSettings.Parse("smtp://holdfast:s%40lt@mail.council.example:2525?from=letters%40council.example", Records).ShouldBeOfType<MailSettings.Server>();

        (server.Host, server.Port, server.User, server.Password, server.From.Address, server.Encrypted).ShouldBe(("mail.council.example", 2525, "holdfast", "s@lt", "letters@council.example", true));
        MailSettings.Parse("smtp://mail.council.example?from=letters%40council.example", Records).ShouldBeOfType<MailSettings.Server>().Port.ShouldBe(587);
    }

    [Theory]
    [InlineData("smtp://mail.council.example")]
    [InlineData("smtp://mail.council.example?from=letters%40council.example&encryption=off")]
    [InlineData("mail.council.example")]
    [InlineData("folder:")]
    public void What_can_not_be_read_or_is_not_safe_stops_the_start_and_says_how_to_write_it(string said) =>
        Should.Throw<DatabaseSettingsException>(() => MailSettings.Parse(said, Records)).Message.ShouldStartWith("HOLDFAST_MAIL must be folder:path");
}
