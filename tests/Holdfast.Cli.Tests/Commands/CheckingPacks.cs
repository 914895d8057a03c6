namespace Holdfast.Cli.Tests.Commands;

public sealed class CheckingPacks : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task The_packs_that_come_with_Holdfast_have_nothing_to_find()
    {
        var ran = await desk.Run("check-pack");

        ran.Out.ShouldContain("can be used: birmingham, england, hillingdon, isle-of-man, wales.");
        ran.Code.ShouldBe(ExitCode.Fine);
        ran.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mistake_is_told_with_file_line_and_column_and_what_to_write()
    {
        var folder = CopyOfThePacks();
        var pack = Path.Combine(folder, "england", "pack.yaml");
        File.WriteAllText(pack, File.ReadAllText(pack).Replace("calendar: england-and-wales", "calendar: england", StringComparison.Ordinal));

        var ran = await desk.Run("check-pack", folder);

        ran.Code.ShouldBe(ExitCode.Findings);
        ran.Lines.ShouldContain(line => line.StartsWith("england/pack.yaml(2,", StringComparison.Ordinal) && line.Contains("england-and-wales", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_year_without_its_bank_holidays_is_found_before_it_comes()
    {
        desk.Clock.MoveTo(new DateTimeOffset(2060, 3, 1, 12, 0, 0, TimeSpan.Zero));

        var ran = await desk.Run("check-pack");

        ran.Code.ShouldBe(ExitCode.Findings);
        ran.Lines.ShouldContain(line => line.StartsWith("calendars/scotland.yaml(", StringComparison.Ordinal) && line.Contains("The bank holidays of 2061 are missing.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_wrong_use()
    {
        var ran = await desk.Run("check-pack", Path.Combine(desk.Folder, "nowhere"));

        ran.Code.ShouldBe(ExitCode.WrongUse);
        ran.Error.ShouldContain("There is no folder");
    }

    private string CopyOfThePacks()
    {
        var from = Path.Combine(AppContext.BaseDirectory, "practice");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            desk.Write(Path.Combine("practice", Path.GetRelativePath(from, file)), File.ReadAllText(file));
        }

        return Path.Combine(desk.Folder, "practice");
    }
}
