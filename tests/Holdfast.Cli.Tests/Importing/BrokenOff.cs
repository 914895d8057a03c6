using System.Diagnostics;
using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.Journal;

namespace Holdfast.Cli.Tests.Importing;

/// <summary>An import that did not come to its end, and the same command again.</summary>
public sealed class BrokenOff : IDisposable
{
    private const int Children = 800;

    private readonly Desk desk = new();
    private readonly Desk inOneGo = new();
    private readonly string census = SampleCensus.Of(Children);

    public void Dispose()
    {
        desk.Dispose();
        inOneGo.Dispose();
    }

    [Fact]
    public async Task Killed_halfway_the_same_command_ends_the_same()
    {
        var file = desk.Write("census.xml", census);
        using (var import = Start(file))
        {
            while (!import.HasExited && await Written() == 0)
            {
                await Task.Delay(5);
            }

            import.Kill();
            await import.WaitForExitAsync();
        }

        (await Written()).ShouldBeInRange(1, Children - 1);

        var ran = await desk.Run("import", "census", file);

        ran.Code.ShouldBe(ExitCode.Fine);
        ran.Lines[^1].ShouldStartWith($"{Children} children: ");
        (await desk.Run("verify")).Code.ShouldBe(ExitCode.Fine);
        await inOneGo.Run("import", "census", file);
        (await Readable(desk)).ShouldBe(await Readable(inOneGo));
    }

    [Fact]
    public async Task Stopped_by_the_keyboard_it_says_so_and_has_shown_the_password_by_then()
    {
        using var cancel = new CancellationTokenSource();
        await using var output = new StopsAt("The password, shown this once", cancel);

        var ran = await desk.Run(["import", "census", desk.Write("census.xml", SampleCensus.Text())], output, cancel.Token);

        ran.Code.ShouldBe(ExitCode.Findings);
        ran.Complaints[^1].ShouldBe("Stopped. What was written stays written; the same command again goes on from there.");
        ran.Lines[^1].ShouldContain("The password, shown this once: ");
        (await desk.Run("import", "census", Path.Combine(desk.Folder, "census.xml"))).Lines[^1].ShouldStartWith("5 children: ");
    }

    private Process Start(string file)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "holdfast.dll"), "import", "census", file, "--database", desk.Database])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>How many children the other process has brought in by now.</summary>
    private async Task<int> Written()
    {
        if (!File.Exists(desk.Path + ".accounts"))
        {
            return 0;
        }

        await using var recorder = await desk.Open();
        return (await recorder.Journals.Children()).Count;
    }

    /// <summary>Everything written of every child, by the area's number; without the ids, which are each installation's own.</summary>
    private static async Task<string> Readable(Desk desk)
    {
        await using var recorder = await desk.Open();
        var children = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var journal in recorder.Journals.ReadAll())
        {
            var text = new StringBuilder();
            foreach (var what in journal.Entries.Select(e => e.What))
            {
                // Where the child stands here is of the day of the import, which the two did not share.
                text.AppendLine($"  {StoredKinds.All.KindOf(what).Name} {(what.Imported is null ? "on the day" : UkDate.Iso(what.HappenedOn))} {what.Imported}");
            }

            children.Add(journal.Fold().AreaChildId!, text.ToString());
        }

        children.Count.ShouldBe(Children);
        return string.Concat(children.Select(c => $"{c.Key}\n{c.Value}"));
    }

    private sealed class StopsAt(string words, CancellationTokenSource cancel) : StringWriter
    {
        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            if (value?.Contains(words, StringComparison.Ordinal) == true)
            {
                await cancel.CancelAsync();
            }
        }
    }
}
