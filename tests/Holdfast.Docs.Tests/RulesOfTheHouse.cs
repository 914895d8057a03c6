using System.Text.RegularExpressions;
using System.Xml.Linq;
using Holdfast.Casework;

namespace Holdfast.Docs.Tests;

public partial class RulesOfTheHouse
{
    private const int LongestFile = 400;

    /// <summary>What each part may rest on. Arrows point one way.</summary>
    private static readonly Dictionary<string, string[]> RestsOn = new()
    {
        ["Holdfast.Casework"] = [],
        ["Holdfast.Practice"] = ["Holdfast.Casework"],
        ["Holdfast.Returns"] = ["Holdfast.Casework"],
        ["Holdfast.Records"] = ["Holdfast.Casework", "Holdfast.Practice"],
        ["Holdfast.GovUk"] = [],
        ["Holdfast.Web"] = ["Holdfast.Casework", "Holdfast.Practice", "Holdfast.Returns", "Holdfast.Records", "Holdfast.GovUk"],
        ["Holdfast.Cli"] = ["Holdfast.Casework", "Holdfast.Practice", "Holdfast.Returns", "Holdfast.Records", "Holdfast.Web"],
    };

    [Fact]
    public void Casework_rests_on_nothing_but_the_language()
    {
        typeof(Child).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n != "System" && !n.StartsWith("System.", StringComparison.Ordinal)).ShouldBeEmpty();
        References("Holdfast.Casework", "PackageReference", "FrameworkReference", "ProjectReference").ShouldBeEmpty();
    }

    [Fact]
    public void Parts_point_one_way() =>
        RestsOn.Keys.SelectMany(part => References(part, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Except(RestsOn[part]).Select(other => $"{part} on {other}")).ShouldBeEmpty();

    [Fact]
    public void Every_part_is_known_and_in_the_solution()
    {
        Repository.Files("src", ".csproj").Select(f => Path.GetFileNameWithoutExtension(f)).ShouldBe(RestsOn.Keys, ignoreOrder: true);

        var solution = Repository.Read("Holdfast.slnx");
        Repository.Files("src", ".csproj").Concat(Repository.Files("tests", ".csproj")).Where(p => !solution.Contains($"\"{p}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void No_file_grows_too_long_to_read() =>
        Repository.Files("src", ".cs", ".cshtml").Concat(Repository.Files("tests", ".cs"))
            .Select(f => (File: f, Lines: Repository.Read(f).Count(c => c == '\n'))).Where(f => f.Lines > LongestFile).ShouldBeEmpty($"over {LongestFile} lines");

    [Fact]
    public void Nothing_is_put_off_in_the_sources() =>
        Repository.Files("src", ".cs", ".cshtml", ".sql", ".ts", ".js", ".scss").Where(f => !f.Contains("/wwwroot/", StringComparison.Ordinal) && PutOff().IsMatch(Repository.Read(f))).ShouldBeEmpty();

    [Fact]
    public void Folders_are_named_for_the_practice() =>
        Repository.Files("src", ".cs", ".cshtml").Where(f => f.Split('/').Any(p => p is "Common" or "Helpers" or "Utils" or "Utilities" or "Services" or "Models" or "Dtos" or "Managers")).ShouldBeEmpty();

    [Fact]
    public void No_refusal_says_please_or_invalid() =>
        Repository.Files("src", ".cs").SelectMany(f => Refusal().Matches(Repository.Read(f)).Select(m => m.Value)).Where(m => Unkind().IsMatch(m)).ShouldBeEmpty();

    [Fact]
    public void Every_event_of_a_childs_journal_has_a_folder_that_practitioners_would_look_in() =>
        Repository.Files("src/Holdfast.Casework", ".cs").Where(f => Repository.Read(f).Contains("[StoredAs(", StringComparison.Ordinal) && f.Split('/').Length < 4).ShouldBeEmpty();

    private static IEnumerable<string> References(string part, params string[] kinds) =>
        XDocument.Parse(Repository.Read($"src/{part}/{part}.csproj")).Descendants().Where(e => kinds.Contains(e.Name.LocalName)).Select(e => e.Attribute("Include")!.Value.Replace('\\', '/'));

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex PutOff();

    [GeneratedRegex("""new Refusal\([^\n]*""")]
    private static partial Regex Refusal();

    [GeneratedRegex(@"\b(please|invalid)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unkind();
}
