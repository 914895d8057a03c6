using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Holdfast.Cli.Tests;

/// <summary>A census of five invented children, or of as many more as are asked for.</summary>
internal static partial class SampleCensus
{
    public const string FirstChild = "KELP01";

    public static string Text() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Importing", "five-children.xml"));

    /// <summary>The five again and again, each time with numbers of their own.</summary>
    public static string Of(int children)
    {
        var text = Text();
        var (from, to) = (text.IndexOf("<Child>", StringComparison.Ordinal), text.LastIndexOf("</Child>", StringComparison.Ordinal) + "</Child>".Length);
        var all = new StringBuilder(text[..from]);
        for (var n = 0; n < children; n += 5)
        {
            all.Append(Number().Replace(text[from..to], m => string.Create(CultureInfo.InvariantCulture, $"KELP{n + int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture):00000}")));
        }

        return all.Append(text[to..]).ToString();
    }

    [GeneratedRegex("KELP([0-9]+)")]
    private static partial Regex Number();
}
