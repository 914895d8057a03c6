namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>Whether a file can do without an element.</summary>
internal enum Presence
{
    /// <summary>Without it there is no telling whose fact this is, or which: the file is refused.</summary>
    Needed,

    /// <summary>The return requires it; an import shows it as not in the source.</summary>
    Expected,

    Optional,
}

internal enum ValueKind
{
    Text,
    Date,
    YesOrNo,
    Count,
    Year,
    AreaNumber,
    Code,
}

/// <summary>What may stand in the census: an element's name, the same in plain words, whether it must be there, and what is in it.</summary>
internal sealed record Shape(string Element, string Words)
{
    public Presence Presence { get; init; } = Presence.Optional;

    public bool Repeats { get; init; }

    public ValueKind Kind { get; init; }

    public string? CodeSet { get; init; }

    public IReadOnlyList<Shape> Parts { get; init; } = [];

    /// <summary>Names other systems are known to write where they mean this element.</summary>
    public IReadOnlyList<string> Mistakes { get; init; } = [];

    public bool IsGroup => Parts is not [];

    public Shape Needed() => this with { Presence = Presence.Needed };

    public Shape Expected() => this with { Presence = Presence.Expected };

    public Shape Many() => this with { Repeats = true };

    public Shape Not(params string[] mistakes) => this with { Mistakes = mistakes };
}

/// <summary>
/// The Children in Need census, element by element: collections 2024-25 to 2026-27. Order among siblings is not held against a file.
/// </summary>
internal static class CensusShape
{
    public static Shape Header { get; } = Group("Header", "header",
        Group("CollectionDetails", "collection details",
            Text("Collection", "collection").Expected(),
            Value("Year", "census year", ValueKind.Year).Needed(),
            Date("ReferenceDate", "reference date").Expected()).Needed(),
        Group("Source", "source of the file",
            Text("SourceLevel", "level of the source").Expected(),
            Value("LEA", "local authority number", ValueKind.AreaNumber).Needed(),
            Text("SoftwareCode", "software").Expected(),
            Text("Release", "software release"),
            Text("SerialNo", "serial number").Expected(),
            Text("DateTime", "date and time the file was made").Expected()).Needed(),
        Group("Content", "content",
            Group("CBDSLevels", "levels of the content",
                Text("CBDSLevel", "level of the content").Many()))).Needed();

    public static Shape Child { get; } = Group("Child", "child",
        Group("ChildIdentifiers", "who the child is",
            Text("LAchildID", "the area's child id").Needed(),
            Text("UPN", "unique pupil number"),
            Text("FormerUPN", "former unique pupil number"),
            Code("UPNunknown", "why the unique pupil number is not known", "why-upn-unknown"),
            Date("PersonBirthDate", "date of birth"),
            Date("ExpectedPersonBirthDate", "expected date of birth"),
            Code("Sex", "sex", "sex").Expected().Not("GenderCurrent", "Gender", "PersonSex"),
            Date("PersonDeathDate", "date of death")).Needed(),
        Group("ChildCharacteristics", "characteristics",
            Code("Ethnicity", "ethnicity", "ethnicity").Expected(),
            Group("Disabilities", "disabilities",
                Code("Disability", "disability", "disability").Many())).Expected(),
        Group("CINdetails", "referral",
            Date("CINreferralDate", "date of referral").Needed(),
            Code("ReferralSource", "source of referral", "referral-source").Expected(),
            Code("PrimaryNeedCode", "primary need", "primary-need"),
            Date("CINclosureDate", "date the case was closed"),
            Code("ReasonForClosure", "reason for closing the case", "reason-for-closure"),
            Date("DateOfInitialCPC", "date of initial conference"),
            Group("Assessments", "assessment",
                Date("AssessmentActualStartDate", "date the assessment started").Expected(),
                Date("AssessmentInternalReviewDate", "date the assessment was to be reviewed"),
                Date("AssessmentAuthorisationDate", "date the assessment was authorised"),
                Group("FactorsIdentifiedAtAssessment", "factors found at assessment",
                    Code("AssessmentFactors", "factor found at assessment", "assessment-factor").Many())).Many(),
            Group("CINPlanDates", "child in need plan",
                Date("CINPlanStartDate", "date the child in need plan started").Expected(),
                Date("CINPlanEndDate", "date the child in need plan ended")).Many(),
            Group("Section47", "section 47 enquiry",
                Date("S47ActualStartDate", "date the enquiry started").Needed(),
                Date("InitialCPCtarget", "date the initial conference was due"),
                Date("DateOfInitialCPC", "date of initial conference"),
                YesOrNo("ICPCnotRequired", "initial conference not required").Expected()).Many(),
            YesOrNo("ReferralNFA", "referral with no further action").Expected(),
            Group("ChildProtectionPlans", "child protection plan",
                Date("CPPstartDate", "date the plan began").Needed(),
                Date("CPPendDate", "date the plan ended"),
                Code("InitialCategoryOfAbuse", "category when the plan began", "category-of-abuse").Expected(),
                Code("LatestCategoryOfAbuse", "latest category", "category-of-abuse").Expected(),
                Value("NumberOfPreviousCPP", "number of previous plans", ValueKind.Count).Expected(),
                Group("Reviews", "reviews",
                    Date("CPPreviewDate", "date of review conference").Many()).Not("CPPreviews")).Many(),
            Group("PreProceedingsandFGDM", "pre-proceedings and family group decision making",
                Date("PPStartDate", "date pre-proceedings started"),
                Date("LBPSentDate", "date the letter before proceedings was sent"),
                Text("FGDMMeetingOffer", "family group decision making meeting offered"),
                Text("FGDMMeetingFac", "family group decision making meeting facilitated"),
                Date("InitialPPMeetingDate", "date of the first pre-proceedings meeting"),
                Text("ReviewMeetingsCount", "number of review meetings"),
                Date("StepDecisionDate", "date of the decision to step up or down"),
                Code("PPOutcome", "outcome of pre-proceedings", "pre-proceedings-outcome"),
                Date("CourtAppDate", "date of application to court"),
                Date("LetterInitCPDate", "date of the letter on initiating care proceedings")).Many()).Many().Expected());

    /// <summary>Kept as they were written: the record has no entries of its own for these yet.</summary>
    public static IReadOnlyDictionary<string, string> KeptWithStart { get; } = new Dictionary<string, string>
    {
        ["Assessments"] = "AssessmentActualStartDate",
        ["CINPlanDates"] = "CINPlanStartDate",
        ["PreProceedingsandFGDM"] = "PPStartDate",
    };

    private static Shape Group(string element, string words, params Shape[] parts) => new(element, words) { Parts = parts };

    private static Shape Value(string element, string words, ValueKind kind) => new(element, words) { Kind = kind };

    private static Shape Text(string element, string words) => Value(element, words, ValueKind.Text);

    private static Shape Date(string element, string words) => Value(element, words, ValueKind.Date);

    private static Shape YesOrNo(string element, string words) => Value(element, words, ValueKind.YesOrNo);

    private static Shape Code(string element, string words, string codeSet) => Value(element, words, ValueKind.Code) with { CodeSet = codeSet };
}
