namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>Whose census the file is, and for which year: <see cref="Lea"/> is the authority's three digits, <see cref="Year"/> the year in which the census year ends.</summary>
public sealed record CensusHeader(
    string Lea,
    int Year,
    DateOnly? ReferenceDate,
    string? SoftwareCode,
    string? Release,
    string? SerialNo,
    string? MadeAt);
