using System.CommandLine;
using Holdfast.Casework;
using Holdfast.Records.Evidence;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast verify-bundle`: whether an evidence bundle is what was made. It needs no database.</summary>
internal static class VerifyBundle
{
    public static Command Command(Surroundings around)
    {
        var file = new Argument<string>("FILE") { Description = "The bundle as it was handed over, a ZIP file" };
        var manifest = new Option<string?>("--manifest") { Description = "The fingerprint of the manifest, as it stands in the child’s record: proves that the manifest itself is the one that was made" };
        var command = new Command("verify-bundle", "Prove that no file of an evidence bundle was changed, removed or added") { file, manifest };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(file)!, parsed.GetValue(manifest), around, cancel));
        return command;
    }

    private static async Task<int> Run(string path, string? fingerprint, Surroundings around, CancellationToken cancel)
    {
        var found = Check(path);
        cancel.ThrowIfCancellationRequested();
        List<string> problems = [.. found.Problems];
        if (fingerprint is not null && found.ManifestSha256 is { } sha && !string.Equals(sha, fingerprint.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            problems.Add($"{BundleManifest.Name} is not the one whose fingerprint was given: its own is {sha}.");
        }

        if (found.Manifest is { } made)
        {
            await around.Out.WriteLineAsync(
                $"Bundle {made.Bundle} of child {made.Child}: {UkDate.Long(made.From)} to {UkDate.Long(made.To)}, made on {UkDate.Long(UkClock.DayOf(made.MadeAt))} by {made.MadeBy}, {made.Capacity}, for {made.ForWhom}.");
        }

        foreach (var problem in problems)
        {
            await around.Out.WriteLineAsync(problem);
        }

        if (problems.Count > 0)
        {
            await around.Out.WriteLineAsync($"The bundle is not what was made: {Counted.Of(problems.Count, "finding")}.");
            return ExitCode.Findings;
        }

        await around.Out.WriteLineAsync($"The bundle is whole: {Counted.Of(found.Manifest!.Files.Count, "file")} as the manifest says.");
        await around.Out.WriteLineAsync(fingerprint is null
            ? $"The manifest’s fingerprint is {found.ManifestSha256}. It must be the one in the child’s record, under “Evidence bundle made”."
            : "The manifest is the one whose fingerprint was given.");
        return ExitCode.Fine;
    }

    private static BundleFindings Check(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return BundleCheck.Of(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            throw new WrongUseException(unreadable is InvalidDataException ? $"{path} is not a bundle: it can not be read as a ZIP file." : $"{path} can not be read: {unreadable.Message}");
        }
    }
}
