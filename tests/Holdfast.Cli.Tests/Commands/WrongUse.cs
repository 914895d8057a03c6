using Holdfast.Records.Storage;

namespace Holdfast.Cli.Tests.Commands;

public sealed class WrongUse : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData]
    [InlineData("tidy")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("import", "census")]
    [InlineData("export", "child")]
    [InlineData("seed", "--children", "5")]
    [InlineData("seed", "--children", "five", "--seed", "1")]
    [InlineData("seed", "--children", "0", "--seed", "1")]
    [InlineData("seed", "--children", "5", "--seed", "1", "--until", "today")]
    [InlineData("seed", "--children", "5", "--seed", "1", "--until", "2026-11-19")]
    [InlineData("verify", "--quickly")]
    public async Task What_is_not_understood_ends_with_2_and_writes_nothing(params string[] args)
    {
        var ran = await desk.Run(args);

        ran.Code.ShouldBe(ExitCode.WrongUse);
        ran.Out.ShouldBeEmpty();
        ran.Error.ShouldNotBeEmpty();
        ran.Error.ShouldNotContain("System.");
        Directory.EnumerateFileSystemEntries(desk.Folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("duties")]
    [InlineData("verify")]
    [InlineData("rebuild")]
    [InlineData("export", "child", "A1")]
    public async Task A_database_that_is_not_there_is_not_made_by_looking_for_it(params string[] args)
    {
        var ran = await desk.Run(args);

        ran.Code.ShouldBe(ExitCode.WrongUse);
        ran.Error.ShouldContain($"There is no database at {desk.Path}.");
        Directory.EnumerateFileSystemEntries(desk.Folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("due", "--help")]
    [InlineData("check-pack", "--help")]
    [InlineData("import", "census", "--help")]
    [InlineData("seed", "--help")]
    [InlineData("duties", "--help")]
    [InlineData("verify", "--help")]
    [InlineData("rebuild", "--help")]
    [InlineData("export", "child", "--help")]
    [InlineData("account", "add", "--help")]
    public async Task Every_command_explains_itself_and_names_the_database(params string[] args)
    {
        var ran = await desk.Run(args);

        ran.Code.ShouldBe(ExitCode.Fine);
        ran.Error.ShouldBeEmpty();
        ran.Out.ShouldContain("Usage:");
        ran.Out.ShouldContain("--database");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_in_a_sentence()
    {
        desk.Write("holdfast.db", new string('x', 5000));

        var ran = await desk.Run("verify");

        ran.Code.ShouldBe(ExitCode.Findings);
        ran.Complaints.ShouldHaveSingleItem().ShouldStartWith("The database can not be used: ");
    }

    [Theory]
    [InlineData("mysql:there")]
    [InlineData("sqlite:")]
    public async Task A_database_of_an_unknown_kind_is_wrong_use(string database)
    {
        var ran = await desk.Run("seed", "--children", "1", "--seed", "1", "--database", database);

        ran.Code.ShouldBe(ExitCode.WrongUse);
        ran.Error.ShouldContain("sqlite:path");
    }

    [Fact]
    public async Task The_database_named_on_the_line_goes_before_the_one_of_the_environment_and_may_be_a_path_alone()
    {
        var other = Path.Combine(desk.Folder, "other.db");

        (await desk.Run("seed", "--children", "1", "--seed", "1", "--database", other)).Code.ShouldBe(ExitCode.Fine);

        File.Exists(other).ShouldBeTrue();
        File.Exists(desk.Path).ShouldBeFalse();
        (await desk.Run("verify", "--database", $"sqlite:{other}")).Code.ShouldBe(ExitCode.Fine);
    }

    [Fact]
    public async Task Without_a_setting_the_database_is_in_the_folder_data_beside_the_program()
    {
        desk.Variables.Remove(DatabaseSettings.DatabaseVariable);
        desk.Variables["HOLDFAST_HOME"] = desk.Folder;

        var ran = await desk.Run("verify");

        ran.Error.ShouldContain(Path.Combine(desk.Folder, "data", "holdfast.db"));
    }
}
