namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>Takes the pieces of a census one after another, and gathers what the file holds and all that is wrong with it.</summary>
internal sealed class CensusFindings
{
    private const int LatestYearWithoutHeader = 2100;

    private readonly Dictionary<string, int> _lineOfChild = new(StringComparer.Ordinal);
    private int? _headerLine;
    private int? _childrenLine;
    private bool _headerTooLate;

    public List<CensusProblem> Problems { get; } = [];

    public List<CensusProblem> Warnings { get; } = [];

    public CensusHeader? Header { get; private set; }

    public CensusCounts Counts { get; private set; } = CensusCounts.None;

    // A child may be expected some months after the census year ends, and no date in it can be later than that.
    private int LatestYear => Header?.Year + 1 ?? LatestYearWithoutHeader;

    public void Take(CensusElement piece)
    {
        switch (piece.Name)
        {
            case "Header" when _headerLine is { } line:
                Twice(piece, line);
                break;
            case "Header":
                _headerLine = piece.Line;
                TakeHeader(piece);
                break;
            case "Children" when _childrenLine is { } line:
                Twice(piece, line);
                break;
            case "Children":
                _childrenLine = piece.Line;
                break;
            case "Child" when _childrenLine is not null:
                TakeChild(piece);
                break;
            default:
                Add(piece.Line, piece.Name, $"{CensusValue.Quoted(piece.Name)} is not an element of the census here", "Remove it");
                break;
        }
    }

    /// <summary>The whole file was read: what should have been there by now?</summary>
    public void Finish()
    {
        if (_headerLine is null)
        {
            Add(1, "Header", "there is no header, so the file does not say whose census it is", "Enter a Header with the authority (LEA) and the year (Year)");
        }
        else if (_headerTooLate)
        {
            Add(_headerLine.Value, "Header", "the header stands after the children", "Move Header before Children");
        }

        if (Counts.Children == 0)
        {
            Add(_childrenLine ?? 1, "Children", "there are no children in the file", "Choose a file with at least one Child inside Children");
        }
    }

    private void TakeHeader(CensusElement header)
    {
        var before = Problems.Count;
        _headerTooLate = _childrenLine is not null;
        new ShapeCheck(Problems.Add, Warnings.Add, null, LatestYear).Check(header, CensusShape.Header);
        if (header.Part("CollectionDetails")?.Part("Collection") is { } collection && collection.Text != "CIN")
        {
            Problems.Add(new CensusProblem(collection.Line, null, "collection", "Collection", $"{CensusValue.Quoted(collection.Text)} is another collection than the Children in Need census", "Choose a file whose collection is CIN"));
        }

        if (Problems.Count == before)
        {
            Header = ChildFromElement.Header(header);
        }
    }

    private void TakeChild(CensusElement child)
    {
        var id = ChildFromElement.IdOf(child);
        new ShapeCheck(Problems.Add, Warnings.Add, id, LatestYear).Check(child, CensusShape.Child);
        if (id is not null && !_lineOfChild.TryAdd(id, child.Line))
        {
            Problems.Add(new CensusProblem(
                child.Line,
                id,
                "the area's child id",
                "LAchildID",
                FormattableString.Invariant($"the same child is in the file twice; the first begins on line {_lineOfChild[id]}"),
                "Put all of one child's referrals in one Child, or enter the right id"));
        }

        Count(child);
    }

    private void Count(CensusElement child)
    {
        var referrals = child.PartsNamed("CINdetails").ToList();
        var enquiries = referrals.SelectMany(referral => referral.PartsNamed("Section47")).ToList();
        var plans = referrals.SelectMany(referral => referral.PartsNamed("ChildProtectionPlans")).ToList();
        Counts = new CensusCounts(
            Counts.Children + 1,
            Counts.Referrals + referrals.Count,
            Counts.Closures + referrals.Count(referral => referral.Part("CINclosureDate") is not null),
            Counts.Enquiries + enquiries.Count,
            Counts.Conferences + referrals.Concat(enquiries).Count(within => within.Part("DateOfInitialCPC") is not null),
            Counts.Plans + plans.Count,
            Counts.Reviews + plans.Sum(plan => plan.Part("Reviews")?.PartsNamed("CPPreviewDate").Count() ?? 0),
            Counts.Endings + plans.Count(plan => plan.Part("CPPendDate") is not null),
            Counts.Kept + referrals.Sum(referral => CensusShape.KeptWithStart.Keys.Sum(kept => referral.PartsNamed(kept).Count())));
    }

    private void Twice(CensusElement piece, int first) =>
        Add(piece.Line, piece.Name, FormattableString.Invariant($"{piece.Name} is in the file twice; the first is on line {first}"), "Keep one");

    private void Add(int line, string element, string what, string instead) =>
        Problems.Add(new CensusProblem(line, null, "file", element, what, instead));
}
