using Holdfast.Casework.People;

namespace Holdfast.Web.Reading;

/// <summary>The codes of the Children in Need census in words, where an entry was read from a census file and kept them. What is no code stays as it was typed.</summary>
public static class CensusWords
{
    private static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["1A"] = "Family member or carer", ["1B"] = "Neighbour, child minder or acquaintance", ["1C"] = "The child", ["1D"] = "Another person", ["2A"] = "School", ["2B"] = "Education service",
        ["3A"] = "General practitioner", ["3B"] = "Health visitor", ["3C"] = "School nurse", ["3D"] = "Other primary health service", ["3E"] = "Accident and emergency", ["3F"] = "Other health service",
        ["4"] = "Housing", ["5A"] = "Adult social care of the area", ["5B"] = "Another service of the area", ["5C"] = "Another area", ["5D"] = "Early help", ["6"] = "Police", ["7"] = "Court, probation or other legal agency",
        ["8"] = "Another organisation", ["9"] = "Somebody who gave no name", ["10"] = "Not known",
    };

    private static readonly Dictionary<string, string> Needs = new(StringComparer.Ordinal)
    {
        ["N0"] = "Not stated", ["N1"] = "Abuse or neglect", ["N2"] = "The child’s disability or illness", ["N3"] = "A parent’s disability or illness", ["N4"] = "Family in acute stress",
        ["N5"] = "Family dysfunction", ["N6"] = "Socially unacceptable behaviour", ["N7"] = "Low income", ["N8"] = "Absent parenting", ["N9"] = "Not a child in need",
    };

    private static readonly Dictionary<string, string> Closures = new(StringComparer.Ordinal)
    {
        ["RC1"] = "Adopted", ["RC2"] = "Died", ["RC3"] = "Child arrangements order", ["RC4"] = "Special guardianship order", ["RC5"] = "Moved to the services of another area",
        ["RC6"] = "Moved to adult social care", ["RC7"] = "No longer in need, or another reason", ["RC8"] = "No further action after assessment", ["RC9"] = "Early help after assessment",
    };

    private static readonly Dictionary<string, string> Ethnicities = EthnicGroups.All.ToDictionary(g => g.Code, g => g.Words, StringComparer.Ordinal);

    public static string? Source(string? said) => In(Sources, said);

    public static string? Need(string? said) => In(Needs, said);

    public static string? Closure(string? said) => In(Closures, said);

    public static string? Ethnicity(string? said) => In(Ethnicities, said);

    private static string? In(Dictionary<string, string> words, string? said) => said is not null && words.TryGetValue(said, out var known) ? known : said;
}
