namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>One child as the census file tells it. Codes stand as they are written; what the file does not say is null.</summary>
public sealed record CensusChild(
    int Line,
    FactKey Key,
    string LaChildId,
    string? Upn,
    string? FormerUpn,
    string? WhyUpnUnknown,
    DateOnly? BornOn,
    DateOnly? ExpectedOn,
    string? Sex,
    DateOnly? DiedOn,
    string? Ethnicity,
    IReadOnlyList<string> Disabilities,
    IReadOnlyList<CensusEpisode> Episodes);

/// <summary>A referral and all that followed from it until the case was closed.</summary>
public sealed record CensusEpisode(
    int Line,
    FactKey Key,
    DateOnly ReferredOn,
    string? Source,
    string? PrimaryNeed,
    bool? NoFurtherAction,
    CensusClosure? Closure,
    CensusConference? Conference,
    IReadOnlyList<CensusEnquiry> Enquiries,
    IReadOnlyList<CensusPlan> Plans,
    IReadOnlyList<KeptElement> Kept);

/// <summary>The case was closed. A reason may stand without its day, or a day without its reason.</summary>
public sealed record CensusClosure(int Line, FactKey Key, DateOnly? ClosedOn, string? Reason);

/// <summary>An initial child protection conference was held.</summary>
public sealed record CensusConference(int Line, FactKey Key, DateOnly HeldOn);

/// <summary>An enquiry under section 47: it starts on the day of the strategy discussion that began it.</summary>
public sealed record CensusEnquiry(
    int Line,
    FactKey Key,
    DateOnly StartedOn,
    DateOnly? ConferenceDueBy,
    CensusConference? Conference,
    bool? ConferenceNotRequired);

/// <summary>A child protection plan with its reviews, in the order of the file.</summary>
public sealed record CensusPlan(
    int Line,
    FactKey Key,
    DateOnly BeganOn,
    CensusPlanEnd? End,
    string? InitialCategory,
    string? LatestCategory,
    int? PreviousPlans,
    IReadOnlyList<CensusReview> Reviews);

/// <summary>A child protection plan ended. The census does not say why.</summary>
public sealed record CensusPlanEnd(int Line, FactKey Key, DateOnly EndedOn);

/// <summary>A review conference was held.</summary>
public sealed record CensusReview(int Line, FactKey Key, DateOnly HeldOn);

/// <summary>An element of the census that has no entry of its own yet, kept as it was written, without the spaces between elements.</summary>
public sealed record KeptElement(int Line, FactKey Key, string Xml);
