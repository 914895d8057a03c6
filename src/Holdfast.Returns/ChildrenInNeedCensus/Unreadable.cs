using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>Says in plain words why the XML reader had to stop, and how far it had come.</summary>
internal static partial class Unreadable
{
    /// <summary>What the XML reader throws at a file it can not read on from.</summary>
    public static bool Stops(Exception thrown) => thrown is XmlException or CensusTooLargeException;

    public static CensusProblem Because(Exception stopped, CensusXml xml, int childrenRead)
    {
        var (what, instead) = stopped is CensusTooLargeException tooLarge ? (tooLarge.Message, tooLarge.Instead) : Explain(stopped.Message, xml.HasBegun);
        var line = stopped is not XmlException broken ? xml.Line : broken.LineNumber > 0 ? broken.LineNumber : xml.LineOfDocumentType;
        var readUntilThen = xml.HasBegun ? $". Reading stopped here, after {Children(childrenRead)}" : "";
        return new CensusProblem(Math.Max(line, 1), xml.ChildId, "file", "", what + readUntilThen, instead);
    }

    private static string Children(int count) =>
        count == 1 ? "1 child" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} children");

    // The reader gives no code for what stopped it, only its English message, which the project pins to English.
    private static (string What, string Instead) Explain(string message, bool hasBegun)
    {
        if (message.Contains("DTD", StringComparison.Ordinal))
        {
            return ("the file carries a document type (DOCTYPE), which could reach outside the file or grow without end", "Remove the DOCTYPE and any entities it names");
        }

        if (message.Contains("Root element is missing", StringComparison.Ordinal))
        {
            return ("the file is empty", "Choose the census file your system made");
        }

        if (message.Contains("ncoding", StringComparison.Ordinal))
        {
            return ("the letters are not in the encoding the file names, or in one that can be read", "Save the file as UTF-8");
        }

        if (!hasBegun)
        {
            return ("this is not an XML file", "Choose the census file your system made, whose name usually ends in .xml");
        }

        if (message.Contains("end of file", StringComparison.Ordinal) || message.Contains("following elements are not closed", StringComparison.Ordinal))
        {
            return ("the file ends before its last element does, as if it had been cut short", "Make the file again and copy the whole of it");
        }

        if (Mismatch().Match(message) is { Success: true } mismatch)
        {
            return ($"{mismatch.Groups[1].Value}, opened on line {mismatch.Groups[2].Value}, is ended as {mismatch.Groups[3].Value}", "End each element with its own name");
        }

        if (Entity().Match(message) is { Success: true } entity)
        {
            return ($"the file uses &{entity.Groups[1].Value}; without saying what it stands for", "Write the character itself");
        }

        return message.Contains("character", StringComparison.Ordinal) || message.Contains("parsing EntityName", StringComparison.Ordinal)
            ? ("there is a character here that XML does not allow in this place", "Write &amp; for &, &lt; for <, and remove control characters")
            : ("the XML is broken here", "Make the file again, or mend this line");
    }

    [GeneratedRegex("^The '([^']+)' start tag on line ([0-9]+) position [0-9]+ does not match the end tag of '([^']+)'", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Mismatch();

    [GeneratedRegex("^Reference to undeclared entity '([^']+)'", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Entity();
}
