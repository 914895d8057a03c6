using System.Xml;

namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>
/// Walks the XML of a census and gives the header and then each child as one piece, so that never more than one is in memory.
/// Nothing outside the file is ever opened: no document type, no entities, no schema.
/// </summary>
internal sealed class CensusXml(MeasuredStream source, Action<CensusProblem> report) : IDisposable
{
    private const int LongestText = 2000;
    private const int MostParts = 20_000;
    private const int DeepestNesting = 16;

    // Programs that write XML often declare these two on the outermost element; they say nothing about a child.
    private static readonly string[] HarmlessNamespaces =
        ["http://www.w3.org/2001/XMLSchema-instance", "http://www.w3.org/2001/XMLSchema", "http://www.w3.org/2000/xmlns/", "http://www.w3.org/XML/1998/namespace"];

    private readonly XmlReader _reader = XmlReader.Create(source, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = false,
    });

    private readonly char[] _chunk = new char[LongestText];

    private bool _namespaceReported;

    public int Line => ((IXmlLineInfo)_reader).LineNumber;

    /// <summary>Where the document type stands, for which the reader gives no line.</summary>
    public int LineOfDocumentType => source.Beginning.Split("<!DOCTYPE")[0].Count(letter => letter == '\n') + 1;

    /// <summary>An element was reached: what is being read is XML.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>The outermost element is a census's.</summary>
    public bool IsCensus { get; private set; }

    /// <summary>The child being read when reading stopped, where its id had been reached.</summary>
    public string? ChildId { get; private set; }

    /// <summary>The header and each child, in the order of the file. Whatever else stands there is reported.</summary>
    public IEnumerable<CensusElement> Pieces()
    {
        _reader.MoveToContent();
        HasBegun = true;
        if (_reader.LocalName != "Message")
        {
            Report(Line, "file", _reader.LocalName, $"the file begins with {CensusValue.Quoted(_reader.LocalName)}, so it is not a Children in Need census", "Choose a file that begins with Message");
            yield break;
        }

        IsCensus = true;
        ReportAttributes("Message");
        foreach (var _ in Inside("Message"))
        {
            if (_reader.LocalName != "Children")
            {
                yield return ReadElement();
                continue;
            }

            ReportAttributes("Children");
            yield return new CensusElement("Children", Line);
            foreach (var __ in Inside("Children"))
            {
                ChildId = null;
                yield return ReadElement();
                ChildId = null;
            }
        }

        while (_reader.Read())
        {
            // What follows the last element must be well formed too.
        }
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>Stops at the start of each element directly inside this one, and leaves the reader after its end.</summary>
    private IEnumerable<string> Inside(string name)
    {
        var depth = _reader.Depth;
        if (_reader.IsEmptyElement)
        {
            _reader.Read();
            yield break;
        }

        _reader.Read();
        while (_reader.Depth > depth)
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                yield return _reader.LocalName;
            }
            else
            {
                ReportStrayText(name);
                _reader.Read();
            }
        }

        _reader.Read();
    }

    private CensusElement ReadElement()
    {
        var open = new Stack<CensusElement>();
        var parts = 0;
        while (true)
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = StartElement();
                    Limit(++parts, open.Count);
                    if (open.TryPeek(out var parent))
                    {
                        parent.Parts.Add(element);
                    }

                    var hasEnd = !_reader.IsEmptyElement;
                    _reader.Read();
                    if (hasEnd)
                    {
                        open.Push(element);
                    }
                    else if (open.Count == 0)
                    {
                        return element;
                    }

                    break;
                case XmlNodeType.EndElement:
                    var ended = open.Pop();
                    ended.Text = ended.Text.Trim();
                    if (ended.Name == "LAchildID")
                    {
                        ChildId ??= ended.Text;
                    }

                    _reader.Read();
                    if (open.Count == 0)
                    {
                        return ended;
                    }

                    break;
                default:
                    AddText(open.Peek());
                    break;
            }
        }
    }

    private CensusElement StartElement()
    {
        ReportNamespace();
        var element = new CensusElement(_reader.LocalName, Line);
        element.UnknownAttributes.AddRange(UnknownAttributes());
        return element;
    }

    private void AddText(CensusElement element)
    {
        if (_reader.CanReadValueChunk && _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
        {
            int count;
            while ((count = _reader.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0)
            {
                if (element.Text.Length + count > LongestText)
                {
                    element.TextTooLong = true;
                }
                else
                {
                    element.Text += new string(_chunk, 0, count);
                }
            }
        }

        _reader.Read();
    }

    private static void Limit(int parts, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new CensusTooLargeException("elements stand inside one another deeper than a census goes", "Choose the census file itself");
        }

        if (parts > MostParts)
        {
            throw new CensusTooLargeException(FormattableString.Invariant($"more than {MostParts} elements stand inside one child"), "Check that every Child ends before the next begins");
        }
    }

    private void ReportStrayText(string within)
    {
        if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
        {
            Report(Line, "file", within, $"text stands inside {within} outside any field", "Remove it");
        }
    }

    private void ReportAttributes(string element)
    {
        ReportNamespace();
        foreach (var name in UnknownAttributes())
        {
            Report(Line, "file", element, $"{element} carries {CensusValue.Quoted(name)}, which the census does not have", "Remove it");
        }
    }

    private void ReportNamespace()
    {
        if (_reader.NamespaceURI.Length > 0 && !_namespaceReported)
        {
            _namespaceReported = true;
            Report(Line, "file", _reader.LocalName, $"the elements belong to the namespace {CensusValue.Quoted(_reader.NamespaceURI)}, and the census has none", "Remove the xmlns declaration and any prefix before the names of elements");
        }
    }

    private List<string> UnknownAttributes()
    {
        if (!_reader.HasAttributes)
        {
            return [];
        }

        var unknown = new List<string>();
        while (_reader.MoveToNextAttribute())
        {
            // The declaration of a namespace is reported with the first element that uses it.
            if (!HarmlessNamespaces.Contains(_reader.NamespaceURI))
            {
                unknown.Add(_reader.Name);
            }
        }

        _reader.MoveToElement();
        return unknown;
    }

    private void Report(int line, string field, string element, string what, string instead) =>
        report(new CensusProblem(line, ChildId, field, element, what, instead));
}
