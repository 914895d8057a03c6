using System.IO.Compression;
using System.Text;
using Holdfast.Records.Evidence;
using Holdfast.Records.Journal;

namespace Holdfast.Cli.Tests.Commands;

/// <summary>Whoever is handed a bundle can tell whether it is what was made.</summary>
public sealed class VerifyingBundles : IDisposable
{
    private static readonly BundleManifest Manifest = new(
        BundleManifest.CurrentFormat, Guid.Parse("0f2a6c1e-7b54-4d0a-9c3e-000000000090"), Guid.Parse("0f2a6c1e-7b54-4d0a-9c3e-000000000001"), new DateOnly(2026, 1, 5), new DateOnly(2026, 4, 9), "the family court",
        "Care proceedings", new DateTimeOffset(2026, 4, 10, 9, 0, 0, TimeSpan.Zero), "Mina Fell", "lead social worker", new JournalSeal(812, 44, "7d1a"), []);

    private readonly Desk desk = new();
    private readonly BundleZip bundle = BundleZip.Of(Manifest, [("record.pdf", "%PDF-1.7 what was written"u8.ToArray()), ("record.json", "{\"entries\":[]}"u8.ToArray())]);

    private string Path => System.IO.Path.Combine(desk.Folder, "bundle.zip");

    [Fact, Trait("requirement", "M10")]
    public async Task One_that_is_as_it_was_made_is_whole_and_its_manifest_can_be_held_against_the_record()
    {
        await File.WriteAllBytesAsync(Path, bundle.Bytes);

        var ran = await desk.Run("verify-bundle", Path);
        ran.Code.ShouldBe(ExitCode.Fine, ran.Error);
        ran.Lines[0].ShouldContain("5 January 2026 to 9 April 2026, made on 10 April 2026 by Mina Fell, lead social worker, for the family court");
        ran.Lines[1].ShouldBe("The bundle is whole: 2 files as the manifest says.");
        ran.Lines[2].ShouldContain(bundle.ManifestSha256);

        (await desk.Run("verify-bundle", Path, "--manifest", bundle.ManifestSha256.ToUpperInvariant())).Code.ShouldBe(ExitCode.Fine);
        var other = await desk.Run("verify-bundle", Path, "--manifest", new string('a', 64));
        other.Code.ShouldBe(ExitCode.Findings);
        other.Lines[1].ShouldStartWith("manifest.json is not the one whose fingerprint was given");
    }

    [Fact, Trait("requirement", "M10")]
    public async Task A_file_in_which_one_byte_is_other_is_found()
    {
        await Change(zip =>
        {
            var bytes = BundleZip.Read(bundle.Bytes, "record.json")!;
            bytes[3] ^= 1;
            Put(zip, "record.json", bytes);
        });

        await Finds("record.json was changed: its fingerprint is not the one in the manifest.");
    }

    [Fact, Trait("requirement", "M10")]
    public void Whatever_byte_of_the_zip_is_turned_over_what_still_verifies_says_the_same()
    {
        var verified = 0;
        for (var at = 0; at < bundle.Bytes.Length; at++)
        {
            var changed = (byte[])bundle.Bytes.Clone();
            changed[at] ^= 0x10;
            if (Verifies(changed))
            {
                verified++;
                new[] { "record.pdf", "record.json", BundleManifest.Name }.ShouldAllBe(n => BundleZip.Read(changed, n)!.SequenceEqual(BundleZip.Read(bundle.Bytes, n)!), $"byte {at}");
            }
        }

        // Only what is about the ZIP and not in the files, such as the hour a file was put in.
        verified.ShouldBeLessThan(bundle.Bytes.Length / 2);
    }

    [Fact, Trait("requirement", "M10")]
    public async Task A_file_that_is_longer_is_found()
    {
        await Change(zip => Put(zip, "record.pdf", "%PDF-1.7 what was never written"u8.ToArray()));

        await Finds("record.pdf was changed: it has 31 bytes, and the manifest says 25.");
    }

    [Fact, Trait("requirement", "M10")]
    public async Task A_file_taken_away_and_a_file_added_are_found()
    {
        await Change(zip =>
        {
            zip.GetEntry("record.pdf")!.Delete();
            Put(zip, "letters/\u001bnew.pdf", "more"u8.ToArray());
        });

        await Finds("record.pdf is missing: the manifest names it and the bundle does not hold it.", "letters/?new.pdf was added: the manifest does not name it.");
    }

    [Fact, Trait("requirement", "M10")]
    public async Task A_file_put_in_twice_is_found()
    {
        await Change(zip =>
        {
            using var stream = zip.CreateEntry("record.json").Open();
            stream.Write("{}"u8);
        });

        (await desk.Run("verify-bundle", Path)).Lines.ShouldContain("record.json is in the bundle 2 times.");
    }

    [Theory, Trait("requirement", "M10")]
    [InlineData("{ \"format\": \"holdfast-evidence/1\" }")]
    [InlineData("not a manifest")]
    [InlineData("null")]
    public async Task A_manifest_that_says_nothing_is_found(string written)
    {
        await Change(zip => Put(zip, BundleManifest.Name, Encoding.UTF8.GetBytes(written)));

        await Finds("manifest.json can not be read: it was changed, or is not one that this Holdfast knows.");
    }

    [Fact, Trait("requirement", "M10")]
    public async Task A_bundle_without_its_manifest_is_found()
    {
        await Change(zip => zip.GetEntry(BundleManifest.Name)!.Delete());

        await Finds("manifest.json is missing, so nothing else can be checked.");
    }

    [Fact]
    public async Task What_is_no_bundle_at_all_is_wrong_use()
    {
        var nothing = await desk.Run("verify-bundle", Path);
        nothing.Code.ShouldBe(ExitCode.WrongUse);
        nothing.Error.ShouldContain("can not be read");

        var text = await desk.Run("verify-bundle", desk.Write("bundle.zip", "only words"));
        text.Code.ShouldBe(ExitCode.WrongUse);
        text.Error.ShouldContain("is not a bundle: it can not be read as a ZIP file.");
        (await desk.Run("verify-bundle")).Code.ShouldBe(ExitCode.WrongUse);
    }

    public void Dispose() => desk.Dispose();

    private async Task Finds(params string[] problems)
    {
        var ran = await desk.Run("verify-bundle", Path);
        ran.Code.ShouldBe(ExitCode.Findings, ran.Error);
        ran.Lines.Where(l => !l.StartsWith("Bundle ", StringComparison.Ordinal)).SkipLast(1).ShouldBe(problems);
        ran.Lines[^1].ShouldStartWith("The bundle is not what was made: ");
    }

    private bool Verifies(byte[] zip)
    {
        try
        {
            using var stream = new MemoryStream(zip);
            var found = BundleCheck.Of(stream);
            return found.IsWhole && found.ManifestSha256 == bundle.ManifestSha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private async Task Change(Action<ZipArchive> change)
    {
        using var memory = new MemoryStream();
        memory.Write(bundle.Bytes);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(zip);
        }

        await File.WriteAllBytesAsync(Path, memory.ToArray());
    }

    private static void Put(ZipArchive zip, string name, byte[] bytes)
    {
        zip.GetEntry(name)?.Delete();
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(bytes);
    }
}
