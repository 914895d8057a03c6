using Holdfast.Casework.People;

namespace Holdfast.Cli.Seeding;

/// <summary>The blanks that the sentences of one family's story are filled with.</summary>
internal sealed class FamilyWords(SeedFamily family, DemonstrationArea area)
{
    /// <summary>For sentences about the family as a whole, with one child to speak of.</summary>
    /// <summary>The half of a line that suits the child's age: what stands after a bar is said of a child too young for school.</summary>
    public static string ForAge(string line, SeedChild child, DateOnly on) => line.Split(" | ", 2) is [var older, var young] ? SeedChild.AgeGroup(child.BandOn(on)) == "young" ? young : older : line;

    public Dictionary<string, string> About(SeedChild child, DateOnly on)
    {
        var he = child.Sex == Sex.Male;
        var she = family.Carer.Sex == Sex.Female;
        var words = new Dictionary<string, string>(child.Favourites)
        {
            ["child"] = child.ShortName,
            ["he"] = he ? "he" : "she", ["He"] = he ? "He" : "She", ["him"] = he ? "him" : "her", ["his"] = he ? "his" : "her", ["himself"] = he ? "himself" : "herself",
            ["carer"] = family.Carer.Given,
            ["she"] = she ? "she" : "he", ["She"] = she ? "She" : "He", ["her"] = she ? "her" : "him", ["herself"] = she ? "herself" : "himself",
            ["their"] = she ? "her" : "his", ["Their"] = she ? "Her" : "His", ["her_own"] = she ? "her own" : "his own",
            ["mum"] = she ? area.Mother : area.Father,
            ["worker"] = family.Worker.Name, ["manager"] = family.Manager.Name, ["police"] = family.Police, ["health"] = family.Health.Name, ["head"] = family.Teacher.Name,
        };
        var teacherIsHe = child.Favourites["teacher"].StartsWith("Mr ", StringComparison.Ordinal);
        words["He_t"] = teacherIsHe ? "He" : "She";
        words["he_t"] = teacherIsHe ? "he" : "she";
        if (she && child.Father is not null)
        {
            words["dad"] = area.Father;
        }

        if (family.Children.FirstOrDefault(c => c != child && c.Born <= on) is { } sibling)
        {
            words["sibling"] = sibling.ShortName;
        }

        if (child.School is not null)
        {
            words["school"] = child.School;
        }

        return words;
    }
}
