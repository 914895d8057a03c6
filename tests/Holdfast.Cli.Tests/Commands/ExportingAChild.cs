using System.Text.Json;
using Holdfast.Casework.Journal;
using Holdfast.Records.Storage;

namespace Holdfast.Cli.Tests.Commands;

public sealed class ExportingAChild(SeededDesk desk) : IClassFixture<SeededDesk>
{
    [Fact]
    [Trait("requirement", "X04")]
    public async Task The_whole_readable_record_is_written_out_and_the_look_is_logged()
    {
        await using (var recorder = await desk.Open())
        {
            var (child, entries) = await AChild(recorder);

            var ran = await desk.Run("export", "child", child.ToString());

            ran.Error.ShouldBeEmpty();
            ran.Code.ShouldBe(ExitCode.Fine);
            var record = JsonDocument.Parse(ran.Out).RootElement;
            record.GetProperty("child").GetGuid().ShouldBe(child);
            var written = record.GetProperty("entries").EnumerateArray().ToList();
            written.Select(e => e.GetProperty("version").GetInt32()).ShouldBe(entries.Select(e => e.Version));
            written.ShouldAllBe(e => e.GetProperty("kind").GetString()!.Length > 0 && e.GetProperty("recordedBy").GetProperty("name").GetString()!.Length > 0);
            written[0].GetProperty("what").GetProperty("area").GetString().ShouldBe(record.GetProperty("area").GetString());

            var look = (await recorder.Looks.OfChild(child)).Looks.ShouldHaveSingleItem();
            (look.UserId, look.Capacity).ShouldBe((Recorder.OperatorId, Capacity.Operator));
        }

        (await desk.Run("verify")).Code.ShouldBe(ExitCode.Fine);
    }

    [Fact]
    public async Task A_number_two_areas_use_is_not_guessed_at()
    {
        using var two = new Desk();
        var census = SampleCensus.Text();
        await two.Run("import", "census", two.Write("one.xml", census));
        await two.Run("import", "census", two.Write("two.xml", census.Replace("<LEA>201</LEA>", "<LEA>202</LEA>", StringComparison.Ordinal)));

        var ran = await two.Run("export", "child", SampleCensus.FirstChild);

        ran.Code.ShouldBe(ExitCode.WrongUse);
        ran.Out.ShouldBeEmpty();
        ran.Error.ShouldContain($"More than one child has the number {SampleCensus.FirstChild}.");
    }

    [Fact]
    public async Task If_the_look_can_not_be_logged_there_is_no_record()
    {
        await using var server = await desk.Open(Access.ReadAndWrite);
        var (child, _) = await AChild(server);

        var ran = await desk.Run("export", "child", child.ToString());

        ran.Code.ShouldBe(ExitCode.Findings);
        ran.Out.ShouldBeEmpty();
    }

    private static async Task<(Guid Child, IReadOnlyList<Entry> Entries)> AChild(Recorder recorder)
    {
        var child = (await recorder.Journals.Children())[0];
        return (child, await recorder.Journals.Read(child));
    }
}
