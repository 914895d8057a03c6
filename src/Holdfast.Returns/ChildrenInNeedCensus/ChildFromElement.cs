namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>Turns the checked element of one child into what the file says of the child.</summary>
internal sealed class ChildFromElement(string lea, CensusElement child)
{
    private readonly Dictionary<(string Element, DateOnly? StartsOn), int> _seen = [];
    private readonly string _childId = IdOf(child) ?? throw new ArgumentException("A child without an id was not refused by the check.", nameof(child));

    public static string? IdOf(CensusElement child) => child.Part("ChildIdentifiers")?.TextOf("LAchildID");

    public static CensusHeader Header(CensusElement header)
    {
        var details = header.Part("CollectionDetails");
        var source = header.Part("Source");
        return new CensusHeader(
            source?.TextOf("LEA") ?? throw new ArgumentException("A header without an authority was not refused by the check.", nameof(header)),
            CensusValue.Count(details?.TextOf("Year")) ?? throw new ArgumentException("A header without a year was not refused by the check.", nameof(header)),
            CensusValue.Date(details?.TextOf("ReferenceDate")),
            source.TextOf("SoftwareCode"),
            source.TextOf("Release"),
            source.TextOf("SerialNo"),
            source.TextOf("DateTime"));
    }

    public CensusChild Build()
    {
        var who = child.Part("ChildIdentifiers");
        var characteristics = child.Part("ChildCharacteristics");
        return new CensusChild(
            child.Line,
            Key("Child", null),
            _childId,
            who?.TextOf("UPN"),
            who?.TextOf("FormerUPN"),
            who?.TextOf("UPNunknown"),
            CensusValue.Date(who?.TextOf("PersonBirthDate")),
            CensusValue.Date(who?.TextOf("ExpectedPersonBirthDate")),
            who?.TextOf("Sex"),
            CensusValue.Date(who?.TextOf("PersonDeathDate")),
            characteristics?.TextOf("Ethnicity"),
            [.. characteristics?.Part("Disabilities")?.PartsNamed("Disability").Select(disability => disability.Text) ?? []],
            [.. child.PartsNamed("CINdetails").Select(Episode)]);
    }

    private CensusEpisode Episode(CensusElement details)
    {
        var referredOn = DateOf(details, "CINreferralDate");
        var key = Key("CINdetails", referredOn);
        return new CensusEpisode(
            details.Line,
            key,
            referredOn,
            details.TextOf("ReferralSource"),
            details.TextOf("PrimaryNeedCode"),
            CensusValue.YesOrNo(details.TextOf("ReferralNFA")),
            Closure(details, key),
            Conference(details, key),
            [.. details.PartsNamed("Section47").Select(Enquiry)],
            [.. details.PartsNamed("ChildProtectionPlans").Select(Plan)],
            [.. details.Parts.Where(part => CensusShape.KeptWithStart.ContainsKey(part.Name) && !part.IsEmpty).Select(Keep)]);
    }

    private static CensusClosure? Closure(CensusElement details, FactKey referral) =>
        (details.Part("CINclosureDate") ?? details.Part("ReasonForClosure")) is { } closure
            ? new CensusClosure(
                closure.Line,
                referral with { Element = "CINclosureDate" },
                CensusValue.Date(details.TextOf("CINclosureDate")),
                details.TextOf("ReasonForClosure"))
            : null;

    // The day is part of what may be corrected, so the conference is known by the enquiry or referral it stands in.
    private static CensusConference? Conference(CensusElement within, FactKey key) =>
        within.Part("DateOfInitialCPC") is { } held
            ? new CensusConference(held.Line, key with { Element = $"{key.Element}.DateOfInitialCPC" }, DateOf(within, "DateOfInitialCPC"))
            : null;

    private CensusEnquiry Enquiry(CensusElement enquiry)
    {
        var startedOn = DateOf(enquiry, "S47ActualStartDate");
        var key = Key("Section47", startedOn);
        return new CensusEnquiry(
            enquiry.Line,
            key,
            startedOn,
            CensusValue.Date(enquiry.TextOf("InitialCPCtarget")),
            Conference(enquiry, key),
            CensusValue.YesOrNo(enquiry.TextOf("ICPCnotRequired")));
    }

    private CensusPlan Plan(CensusElement plan)
    {
        var beganOn = DateOf(plan, "CPPstartDate");
        var key = Key("ChildProtectionPlans", beganOn);
        return new CensusPlan(
            plan.Line,
            key,
            beganOn,
            plan.Part("CPPendDate") is { } end ? new CensusPlanEnd(end.Line, key with { Element = "CPPendDate" }, DateOf(plan, "CPPendDate")) : null,
            plan.TextOf("InitialCategoryOfAbuse"),
            plan.TextOf("LatestCategoryOfAbuse"),
            CensusValue.Count(plan.TextOf("NumberOfPreviousCPP")),
            [.. plan.Part("Reviews")?.PartsNamed("CPPreviewDate").Select(Review) ?? []]);
    }

    private CensusReview Review(CensusElement review)
    {
        var heldOn = Read(review.Text, review);
        return new CensusReview(review.Line, Key("CPPreviewDate", heldOn), heldOn);
    }

    private KeptElement Keep(CensusElement kept) =>
        new(kept.Line, Key(kept.Name, CensusValue.Date(kept.TextOf(CensusShape.KeptWithStart[kept.Name]))), kept.ToXml());

    private FactKey Key(string element, DateOnly? startsOn)
    {
        var ordinal = _seen.GetValueOrDefault((element, startsOn)) + 1;
        _seen[(element, startsOn)] = ordinal;
        return new FactKey(lea, _childId, element, startsOn, ordinal);
    }

    private static DateOnly DateOf(CensusElement within, string name) => Read(within.TextOf(name), within);

    private static DateOnly Read(string? text, CensusElement where) =>
        CensusValue.Date(text) ?? throw new ArgumentException(FormattableString.Invariant($"Line {where.Line}: {where.Name} without a date that can be read was not refused by the check."), nameof(text));
}
