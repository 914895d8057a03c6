using System.Text;
using Holdfast.Records.Attachments;

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
    public void A_pdf_keeps_what_its_page_shows_and_loses_its_author_history_and_links()
    {
        var clean = FileCleaner.Clean(Samples.Pdf());

        clean.ContentType.ShouldBe("application/pdf");
        var text = Text(clean);
        text.ShouldNotContain("canary");
        text.ShouldContain("(Plan \\(page one\\)) Tj");
        text.ShouldContain("/Count 1");
        text.ShouldContain("/MediaBox [0 0 200 200 ]");
        text.ShouldContain("/BaseFont /Helvetica");
        text.ShouldContain("/Filter /DCTDecode");
        FileCleaner.Clean(clean.Bytes).ContentType.ShouldBe("application/pdf");
    }

    [Theory]
    [InlineData("PK\u0003\u0004\u0014 [Content_Types].xml PK\u0003\u0004 word/document.xml")]
    [InlineData("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 Root Entry")]
    public void A_word_document_is_refused_with_the_way_to_send_it(string content) =>
        Should.Throw<FileRefusedException>(() => FileCleaner.Clean(Encoding.Latin1.GetBytes(content))).Message.ShouldBe("The file is a Word document. In Word, choose “Save as”, then “PDF”, and send the PDF");

    [Fact]
    public void A_pdf_in_the_newer_packed_form_is_read_too()
    {
        var text = Text(FileCleaner.Clean(Samples.PackedPdf()));

        text.ShouldContain("BT (Plan) Tj ET");
        text.ShouldNotContain("canary");
    }

    [Fact]
    public void Every_place_in_the_table_of_a_cleaned_pdf_is_where_its_object_begins()
    {
        var text = Text(FileCleaner.Clean(Samples.Pdf()));
        var lines = text[text.LastIndexOf("xref\n0 ", StringComparison.Ordinal)..].Split('\n');

        var places = lines.Where(l => l.EndsWith(" n ", StringComparison.Ordinal)).Select(l => int.Parse(l[..10], System.Globalization.CultureInfo.InvariantCulture)).ToList();

        places.Count.ShouldBeGreaterThan(4);
        foreach (var (place, number) in places.Select((p, i) => (p, i + 1)))
        {
            text[place..].ShouldStartWith($"{number} 0 obj");
        }

        text[int.Parse(lines[^3], System.Globalization.CultureInfo.InvariantCulture)..].ShouldStartWith("xref");
    }

    [Theory]
    [InlineData("9 0 obj <</S/JavaScript /JS (app.alert\\(1\\))>> endobj", "The PDF holds a program or another file.")]
    [InlineData("9 0 obj <</S/#4Aava#53cript>> endobj", "The PDF holds a program or another file.")]
    [InlineData("9 0 obj <</Type/EmbeddedFile /Length 2>> stream\nhi\nendstream endobj", "The PDF holds a program or another file.")]
    [InlineData("1 0 obj <</Type/Catalog /Pages 2 0 R /AcroForm <</XFA []>>>> endobj", "The PDF is a form.")]
    [InlineData("1 0 obj <</Type/Catalog /Pages 2 0 R /OCProperties <<>>>> endobj", "The PDF has layers that can be hidden and shown.")]
    [InlineData("3 0 obj <</Type/Page /Parent 2 0 R /Annots [<</Subtype/Text /Contents (A note)>>]>> endobj", "The PDF has form fields or comments, which would be lost.")]
    [InlineData("trailer <</Root 1 0 R /Encrypt 9 0 R>>", "The PDF is protected by a password.")]
    [InlineData("2 0 obj <</Type/Pages /Kids [2 0 R] /Count 1>> endobj", "The PDF cannot be read, or is damaged.")]
    [InlineData("2 0 obj <</Type/Pages /Kids [] /Count 0>> endobj", "The PDF cannot be read, or is damaged.")]
    public void A_pdf_that_acts_or_would_lose_something_is_refused_with_what_to_do(string added, string because) =>
        Refusal(Samples.Pdf(added)).ShouldBe($"{because} Print it to PDF and send that, or send photos of its pages");

    [Fact]
    public void A_pdf_made_to_exhaust_the_reader_is_refused() =>
        Refusal(Samples.Pdf($"9 0 obj {new string('[', 100_000)} endobj")).ShouldStartWith("The PDF cannot be read, or is damaged.");

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
        Refusal(Samples.Pdf()[..200]).ShouldStartWith("The PDF cannot be read, or is damaged");
    }

    [Fact]
    public void However_a_file_is_broken_it_is_cleaned_or_refused_and_nothing_else()
    {
        var chance = new Random(20261122);
        foreach (var sample in new[] { Samples.Jpeg(), Samples.Png(), Samples.Pdf(), Samples.PackedPdf() })
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
