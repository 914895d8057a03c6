using System.CommandLine;
using System.Globalization;
using Holdfast.Records.Gate;
using Holdfast.Records.Storage;
using Holdfast.Records.Verification;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast verify`: whether the journal, the list of who looked, and the papers kept beside the records are as they were written.</summary>
internal static class Verify
{
    public static Command Command(Surroundings around)
    {
        var command = new Command("verify", "Prove that no entry was changed, removed or moved, and that every paper is the one its entry names");
        command.SetAction((parsed, cancel) => Run(DatabaseOption.Existing(parsed, around), around, cancel));
        return command;
    }

    private static async Task<int> Run(DatabaseSettings settings, Surroundings around, CancellationToken cancel)
    {
        await using var recorder = await Recorder.Open(settings, Access.ReadOnly, around);
        VerificationResult journal;
        using (var progress = new ProgressBar(around, "Verifying"))
        {
            var last = await LastPosition(recorder.Database, cancel);
            journal = await recorder.Verifier.Verify(
                open: true, new ProgressTo<long>(done => progress.Show((double)done / Math.Max(1, last), "entries")), cancel);
        }

        var looks = await recorder.Looks.Verify(cancel);
        await around.Out.WriteLineAsync(journal.First is { } bad
            ? $"{bad.Sentence} This is the first entry that is not as it was written; {Counted.Of(journal.Findings, "finding")} in all."
            : $"The journal is whole: {Counted.Of(journal.Entries, "entry", "entries")}.");
        await around.Out.WriteLineAsync(looks.BrokenAt is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"The list of who looked was changed: look {at} does not follow from the one before it.")
            : $"The list of who looked is whole: {Counted.Of(looks.Looks, "look")}.");

        PapersResult papers;
        using (var progress = new ProgressBar(around, "Reading papers"))
        {
            papers = await recorder.PapersVerifier.Verify(new ProgressTo<PapersDone>(done => progress.Show((double)done.Records / Math.Max(1, done.Of), "records")), cancel);
        }

        if (papers.Unread > 0)
        {
            await around.Out.WriteLineAsync($"The papers of {Counted.Of(papers.Unread, "record")} were not compared, because the entries that name them do not open.");
        }

        await around.Out.WriteLineAsync(papers.First is { } paper
            ? $"{paper.Sentence} This is the first paper that is not as it was kept; {Counted.Of(papers.Findings, "finding")} in all."
            : $"The papers beside the {(papers.Unread > 0 ? "other " : "")}records are whole: {Counted.Of(papers.Papers, "paper")}.");
        return journal.IsWhole && looks.Holds && papers.IsWhole ? ExitCode.Fine : ExitCode.Findings;
    }

    private static async Task<long> LastPosition(HoldfastDatabase database, CancellationToken cancel)
    {
        await using var reader = await database.OpenReader(cancel);
        await using var command = reader.CreateCommand();
        command.CommandText = "SELECT position FROM journal_head WHERE one = 1";
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
    }
}
