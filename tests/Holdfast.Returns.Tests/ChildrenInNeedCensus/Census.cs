using System.Text;
using Holdfast.Returns.ChildrenInNeedCensus;

namespace Holdfast.Returns.Tests.ChildrenInNeedCensus;

/// <summary>Small census files written out by hand. The first child begins on line 5 and each line of it is one line of the file.</summary>
internal static class Census
{
    public const string Header =
        "<Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>"
        + "<Source><SourceLevel>L</SourceLevel><LEA>201</LEA><SoftwareCode>Made up</SoftwareCode><SerialNo>001</SerialNo><DateTime>2026-05-01T09:00:00</DateTime></Source></Header>";

    public const string Characteristics = "<ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability></Disabilities></ChildCharacteristics>";

    public const string Referral = "<CINdetails><CINreferralDate>2025-05-15</CINreferralDate><ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>false</ReferralNFA></CINdetails>";

    public static string File(params string[] children) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Message>\n{Header}\n<Children>\n{string.Join('\n', children)}\n</Children>\n</Message>\n";

    /// <summary>Four lines and what the referrals hold: identifiers, characteristics, referrals, end.</summary>
    public static string Child(string id = "A1", string? who = null, string characteristics = Characteristics, params string[] referrals) =>
        $"<Child><ChildIdentifiers><LAchildID>{id}</LAchildID>{who ?? "<PersonBirthDate>2019-02-03</PersonBirthDate><Sex>F</Sex>"}</ChildIdentifiers>\n{characteristics}\n{string.Join('\n', referrals is [] ? [Referral] : referrals)}\n</Child>";

    public static string ReferralWith(string parts) =>
        $"<CINdetails><CINreferralDate>2025-05-15</CINreferralDate><ReferralSource>6</ReferralSource><ReferralNFA>false</ReferralNFA>{parts}</CINdetails>";

    public static string PlanWith(string parts) =>
        ReferralWith($"<ChildProtectionPlans><CPPstartDate>2025-06-10</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP>{parts}</ChildProtectionPlans>");

    public static CensusCheck Check(string file) => Check(Encoding.UTF8.GetBytes(file));

    public static CensusCheck Check(byte[] file) => CensusFile.Check(new MemoryStream(file));

    public static string[] ProblemsOf(string file) => [.. Check(file).Problems.Select(problem => problem.Sentence)];

    public static string[] WarningsOf(string file) => [.. Check(file).Warnings.Select(warning => warning.Sentence)];

    public static IReadOnlyList<CensusChild> ChildrenOf(string file)
    {
        using var saved = new SavedFile(file);
        using var reading = CensusFile.Read(saved.Path);
        return [.. reading.Children()];
    }
}
