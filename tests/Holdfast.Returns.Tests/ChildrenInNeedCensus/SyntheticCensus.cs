using System.Globalization;
using Holdfast.Returns.ChildrenInNeedCensus;

namespace Holdfast.Returns.Tests.ChildrenInNeedCensus;

/// <summary>Children who never were, the same for the same seed, with every kind of fact and every gap the census allows.</summary>
internal sealed class SyntheticCensus(int seed)
{
    private static readonly DateOnly FirstDay = new(2023, 4, 1);

    private static readonly string[] OddTexts = ["Å&B", "<none>", "\"quoted'", "漢字", "a]]>b", "two  spaces"];

    // Sorted, so that the same seed always picks the same code.
    private static readonly Dictionary<string, string[]> Codes =
        new[] { "why-upn-unknown", "sex", "ethnicity", "disability", "reason-for-closure", "referral-source", "primary-need", "category-of-abuse", "assessment-factor" }
            .ToDictionary(set => set, set => CodeSets.Of(set).Keys.Order(StringComparer.Ordinal).ToArray());

    private readonly Random _random = new(seed);
    private readonly Dictionary<(string Element, DateOnly? StartsOn), int> _seen = [];
    private string _id = "";

    public IEnumerable<CensusChild> Children(int count) => Enumerable.Range(1, count).Select(Child);

    public CensusChild Child(int number)
    {
        _id = string.Create(CultureInfo.InvariantCulture, $"{(Sometimes(10) ? OddTexts[_random.Next(OddTexts.Length)] : "HF")}{seed}x{number}");
        _seen.Clear();
        return new CensusChild(
            0,
            Key("Child", null),
            _id,
            Maybe("A201012345678"),
            Maybe("B201012345678", 10),
            Maybe(Code("why-upn-unknown"), 20),
            MaybeDay(),
            MaybeDay(10),
            Maybe(Code("sex"), 95),
            MaybeDay(2),
            Maybe(Code("ethnicity"), 95),
            Several(3, () => Code("disability")),
            Several(4, Episode));
    }

    private CensusEpisode Episode()
    {
        var referredOn = Day();
        var key = Key("CINdetails", referredOn);
        var closedOn = MaybeDay(60);
        var reason = Maybe(Code("reason-for-closure"), 60);
        return new CensusEpisode(
            0,
            key,
            referredOn,
            Maybe(Code("referral-source"), 95),
            Maybe(Code("primary-need"), 95),
            MaybeYes(),
            closedOn is null && reason is null ? null : new CensusClosure(0, key with { Element = "CINclosureDate" }, closedOn, reason),
            MaybeConference(key, 10),
            Several(3, Enquiry),
            Several(3, Plan),
            Several(3, Kept));
    }

    private CensusEnquiry Enquiry()
    {
        var startedOn = Day();
        var key = Key("Section47", startedOn);
        return new CensusEnquiry(0, key, startedOn, MaybeDay(), MaybeConference(key, 40), MaybeYes());
    }

    private CensusPlan Plan()
    {
        var beganOn = Day();
        var key = Key("ChildProtectionPlans", beganOn);
        return new CensusPlan(
            0,
            key,
            beganOn,
            MaybeDay() is { } ended ? new CensusPlanEnd(0, key with { Element = "CPPendDate" }, ended) : null,
            Maybe(Code("category-of-abuse"), 95),
            Maybe(Code("category-of-abuse"), 95),
            Sometimes(90) ? _random.Next(4) : null,
            Several(4, Review));
    }

    private CensusReview Review()
    {
        var heldOn = Day();
        return new CensusReview(0, Key("CPPreviewDate", heldOn), heldOn);
    }

    private KeptElement Kept()
    {
        var startsOn = Day();
        var iso = startsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Sometimes(50)
            ? new KeptElement(0, Key("Assessments", startsOn), $"<Assessments><AssessmentActualStartDate>{iso}</AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>{Code("assessment-factor")}</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>")
            : new KeptElement(0, Key("CINPlanDates", startsOn), $"<CINPlanDates><CINPlanStartDate>{iso}</CINPlanStartDate></CINPlanDates>");
    }

    private CensusConference? MaybeConference(FactKey key, int percent) =>
        MaybeDay(percent) is { } heldOn ? new CensusConference(0, key with { Element = $"{key.Element}.DateOfInitialCPC" }, heldOn) : null;

    private FactKey Key(string element, DateOnly? startsOn)
    {
        _seen[(element, startsOn)] = _seen.GetValueOrDefault((element, startsOn)) + 1;
        return new FactKey("201", _id, element, startsOn, _seen[(element, startsOn)]);
    }

    // Few days, so that two facts of a kind often start on the same one.
    private DateOnly Day() => FirstDay.AddDays(_random.Next(40) * 27);

    private DateOnly? MaybeDay(int percent = 50) => Sometimes(percent) ? Day() : null;

    private string Code(string set) => Codes[set][_random.Next(Codes[set].Length)];

    private string? Maybe(string value, int percent = 50) => Sometimes(percent) ? value : null;

    private bool? MaybeYes() => _random.Next(3) switch { 0 => true, 1 => false, _ => null };

    private bool Sometimes(int percent) => _random.Next(100) < percent;

    private List<T> Several<T>(int most, Func<T> one) => [.. Enumerable.Range(0, _random.Next(most)).Select(_ => one())];
}
