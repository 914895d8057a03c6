using Holdfast.Records.Storage;

namespace Holdfast.Cli.Tests.Commands;

/// <summary>While the server runs it holds the SQLite file for writing.</summary>
public sealed class OneWriter(SeededDesk desk) : IClassFixture<SeededDesk>
{
    [Theory]
    [InlineData("seed", "--children", "1", "--seed", "1")]
    [InlineData("rebuild")]
    [InlineData("export", "child", "A1")]
    public async Task A_command_that_writes_finds_the_database_in_use(params string[] args)
    {
        await using var server = await desk.Open(Access.ReadAndWrite);

        var ran = await desk.Run(args);

        ran.Code.ShouldBe(ExitCode.Findings);
        ran.Out.ShouldBeEmpty();
        ran.Complaints.ShouldHaveSingleItem().ShouldContain("is in use by another Holdfast process");
    }

    [Theory]
    [InlineData("duties")]
    [InlineData("verify")]
    public async Task A_command_that_only_reads_goes_on(string command)
    {
        await using var server = await desk.Open(Access.ReadAndWrite);

        (await desk.Run(command)).Code.ShouldBe(ExitCode.Fine);
    }
}
