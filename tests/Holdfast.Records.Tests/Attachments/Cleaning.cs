using System.Text;
using Holdfast.Records.Attachments;
using PdfSharp.Pdf;

namespace Holdfast.Records.Tests.Attachments;

/// <summary>Files are judged by what they are, and lose what tells of where and by whom they were made.</summary>
[Trait("requirement", "X04")]
public sealed class Cleaning
{
    [Fact]
    public void A_photo_keeps_its_picture_and_which_way_is_up_and_loses_its_place_and_time()
    {
        var clean = FileCleaner.Clean(Samples.Jpeg());

        clean.ContentType.ShouldBe("image/jpeg");
        Text(clean).ShouldNotContain("canary");
        clean.Bytes[^6..].ShouldBe([0x5A, 0xFF, 0x00, 0x3C, 0xFF, 0xD9]);
        Text(clean).ShouldContain("Exif\0\0MM");
        FileCleaner.Clean(clean.Bytes).Bytes.ShouldBe(clean.Bytes);
    }

    [Fact]
    public void A_picture_keeps_its_pixels_and_loses_its_words()
    {
        var clean = FileCleaner.Clean(Samples.Png());

        clean.ContentType.ShouldBe("image/png");
        Text(clean).ShouldNotContain("canary");
        Text(clean).ShouldNotContain("tIME");
        Text(clean).ShouldContain("IDAT");
        FileCleaner.Clean(clean.Bytes).Bytes.ShouldBe(clean.Bytes);
    }

    [Fact]
    public void A_pdf_keeps_its_pages_and_loses_its_author()
    {
        var clean = FileCleaner.Clean(Samples.Pdf());

        clean.ContentType.ShouldBe("application/pdf");
        Text(clean).ShouldNotContain("canary");
        Text(clean).ShouldContain("/Count 1");
    }

    [Fact]
    public void A_pdf_that_runs_a_program_is_refused_with_what_to_do() => Refusal(Samples.Pdf(d =>
        d.Internals.Catalog.Elements["/OpenAction"] = new PdfDictionary(d) { Elements = { ["/S"] = new PdfName("/JavaScript"), ["/JS"] = new PdfString("app.alert(1)") } }))
        .ShouldBe("The PDF holds a program or another file. Print it to PDF and send that, or send photos of its pages");

    [Theory]
    [InlineData("MZ and the rest of a program")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("GIF89a")]
    public void Any_other_kind_is_refused_whatever_it_is_called(string content) =>
        Refusal(Encoding.ASCII.GetBytes(content)).ShouldBe("The file must be a JPEG or PNG picture, or a PDF. Take a photo of it, or print it to PDF");

    [Fact]
    public void Nothing_and_too_much_are_refused()
    {
        Refusal([]).ShouldBe("The file is empty. Choose another file");
        Refusal([.. Samples.Jpeg(), .. new byte[FileCleaner.MostBytes]]).ShouldBe("The file must be smaller than 10 MB. Send a smaller photo, or fewer pages");
    }

    [Fact]
    public void A_small_file_that_would_swell_to_fill_the_memory_is_refused() => Refusal(Samples.Png(width: uint.MaxValue)).ShouldStartWith("The picture is damaged");

    [Fact]
    public void A_file_cut_short_is_refused()
    {
        Refusal(Samples.Jpeg()[..60]).ShouldStartWith("The photo is damaged");
        Refusal(Samples.Png()[..60]).ShouldStartWith("The picture is damaged");
        Refusal(Samples.Pdf()[..200]).ShouldStartWith("The PDF cannot be read");
    }

    [Fact]
    public void However_a_file_is_broken_it_is_cleaned_or_refused_and_nothing_else()
    {
        var chance = new Random(20261122);
        foreach (var sample in new[] { Samples.Jpeg(), Samples.Png(), Samples.Pdf() })
        {
            for (var i = 0; i < 300; i++)
            {
                var broken = sample.ToArray();
                for (var flips = chance.Next(1, 4); flips > 0; flips--)
                {
                    broken[chance.Next(broken.Length)] = (byte)chance.Next(256);
                }

                if (Record.Exception(() => FileCleaner.Clean(broken)) is { } stumbled)
                {
                    stumbled.ShouldBeOfType<FileRefusedException>();
                }
            }
        }
    }

    private static string Refusal(byte[] content) => Should.Throw<FileRefusedException>(() => FileCleaner.Clean(content)).Message;

    private static string Text(CleanFile file) => Encoding.Latin1.GetString(file.Bytes);
}
