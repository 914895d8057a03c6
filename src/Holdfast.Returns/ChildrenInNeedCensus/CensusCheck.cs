namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>How much a census file holds of each thing.</summary>
public sealed record CensusCounts(
    int Children,
    int Referrals,
    int Closures,
    int Enquiries,
    int Conferences,
    int Plans,
    int Reviews,
    int Endings,
    int Kept)
{
    /// <summary>Nothing read yet.</summary>
    public static CensusCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);
}

/// <summary>How far reading has come. <see cref="BytesInAll"/> is null when the source does not say how long it is.</summary>
public sealed record CensusProgress(int Children, long BytesRead, long? BytesInAll);

/// <summary>
/// What reading a whole census file found. Any problem means that nothing may be imported; warnings are things the file leaves out or
/// codes it should not use, which are imported as they stand and shown as something to complete.
/// </summary>
/// <param name="Header">Null when the file does not say whose census it is.</param>
public sealed record CensusCheck(
    CensusHeader? Header,
    CensusCounts Counts,
    IReadOnlyList<CensusProblem> Problems,
    IReadOnlyList<CensusProblem> Warnings)
{
    /// <summary>The file can be imported.</summary>
    public bool IsSound => Problems is [];
}
