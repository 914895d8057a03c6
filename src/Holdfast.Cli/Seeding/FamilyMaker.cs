using System.Globalization;
using Holdfast.Casework.People;

namespace Holdfast.Cli.Seeding;

/// <summary>Invents a family: brothers and sisters, half-brothers and half-sisters, the grown-ups, where they live and learn.</summary>
internal sealed class FamilyMaker(DemonstrationArea area, string key, SeedRandom random)
{
    private static readonly string[] Themes = ["drink", "home", "arguments", "arguments", "hands", "mind", "safety"];

    private static readonly Dictionary<string, string> Languages = new()
    {
        ["pakistani"] = "Urdu", ["bangladeshi"] = "Bengali", ["somali"] = "Somali", ["polish"] = "Polish", ["romanian"] = "Romanian",
        ["kurdish"] = "Kurdish (Sorani)", ["indian"] = "Punjabi", ["welsh"] = "Welsh", ["chinese"] = "Cantonese",
    };

    private static readonly Dictionary<string, string> ShortForms = new()
    {
        ["Harriet"] = "Hattie", ["Imogen"] = "Immy", ["Stanley"] = "Stan", ["Abdirahman"] = "Abdi", ["Catriona"] = "Cat", ["Manannan"] = "Mannan", ["Ibrahim"] = "Ibby", ["Steffan"] = "Steff",
    };

    /// <summary>How many children the next family has.</summary>
    public static int Size(SeedRandom random) => random.Weighted((1, 25), (2, 34), (3, 26), (4, 15));

    /// <param name="children">How many children.</param>
    /// <param name="knownOn">The day the area hears of the family; ages are as on that day.</param>
    public SeedFamily Make(int children, DateOnly knownOn, StaffMember worker, StaffMember manager, StaffMember? earlierWorker)
    {
        var heritage = random.Pick(area.Heritages);
        var fatherHeritage = random.Chance(0.8) ? heritage : random.Pick(area.Heritages);
        var theme = area.Code == "wales" && random.Chance(0.08) ? "money" : random.Pick(Themes);
        var fatherCares = theme is "drink" or "home" or "mind" && random.Chance(0.25);
        var home = random.Pick(Names(heritage, "families"));
        var mother = Grown("mother", heritage, Sex.Female, home, area.Mother, !fatherCares);
        var father = Grown("father", fatherHeritage, Sex.Male, random.Pick(Names(fatherHeritage, "families")), "father", fatherCares || theme is "hands" or "home");
        var otherFather = children > 1 && random.Chance(0.35) ? Grown("second father", random.Pick(area.Heritages), Sex.Male, null, "father", false) : null;
        var grandparent = Grown("grandparent", heritage, Sex.Female, random.Chance(0.5) ? home : null, "grandmother", false) with { ParentalResponsibility = false };
        if (grandparent.Name == mother.Name)
        {
            grandparent = grandparent with { Given = Names(heritage, "women").First(n => n != mother.Given) };
        }

        var adults = new List<Adult> { mother with { Relationship = "mother" }, father, grandparent };
        if (otherFather is not null)
        {
            adults.Add(otherFather);
        }

        var surname = fatherCares ? father.Family : home;
        var school = random.Pick(WordBank.Called("places").Under($"{area.Code} schools"));
        var secondary = random.Pick(WordBank.Called("places").Under($"{area.Code} secondary"));
        var mayBeUnborn = random.Chance(0.12);
        var born = Births(children, knownOn, mayBeUnborn, theme);
        var taken = new HashSet<string>();
        var made = born.Select((day, i) =>
        {
            var theirs = otherFather is not null && i >= (children + 1) / 2 ? otherFather : father;
            return Child(i, day, knownOn, heritage, theirs == otherFather && !fatherCares && random.Chance(0.5) ? otherFather!.Family : surname, theirs, taken, school, secondary);
        }).ToList();
        return new SeedFamily
        {
            Id = SeedIds.For(key, "family"),
            Key = key,
            Name = $"{surname} family",
            Children = made,
            Carer = fatherCares ? father : adults[0],
            Adults = adults,
            Theme = theme,
            Address = string.Create(CultureInfo.InvariantCulture, $"{random.Between(1, 180)} {random.Pick(WordBank.Called("places").Under("streets"))}, {random.Pick(WordBank.Called("places").Under($"{area.Code} towns"))}"),
            AddressKeptFrom = theme == "arguments" && !fatherCares && random.Chance(0.45) ? father : null,
            Surgery = random.Pick(WordBank.Called("places").Under("surgeries")),
            Language = Languages.TryGetValue(heritage, out var language) && random.Chance(heritage == "welsh" ? 0.6 : 0.4) ? language : null,
            Health = Health(),
            Teacher = Teacher(made.FirstOrDefault(c => c.School is not null)?.School ?? school),
            Police = $"PC {random.Between(2001, 8999)} {random.Pick(Names("english", "families"))}",
            Worker = worker,
            Manager = manager,
            EarlierWorker = earlierWorker,
        };
    }

    private static string[] Names(string heritage, string which)
    {
        var section = WordBank.Called("names").Sections.First(s => s.Tags[0] == heritage);
        return section.Lines.First(l => l.StartsWith(which + ": ", StringComparison.Ordinal))[(which.Length + 2)..].Split(", ");
    }

    private static string Ethnicity(string heritage) => WordBank.Called("names").Sections.First(s => s.Tags[0] == heritage).Tags[1];

    /// <summary>Days of birth, eldest first, at least eleven months apart; the last may still be expected.</summary>
    private List<DateOnly> Births(int children, DateOnly knownOn, bool mayBeUnborn, string theme)
    {
        var youngest = mayBeUnborn ? knownOn.AddDays(random.Between(20, 110))
            : theme == "money" ? knownOn.AddMonths(-random.Between(150, 196))
            : knownOn.AddDays(-random.Weighted((random.Between(40, 700), 30), (random.Between(700, 1800), 30), (random.Between(1800, 4000), 30), (random.Between(4000, 5600), 10)));
        var born = new List<DateOnly> { youngest };
        while (born.Count < children)
        {
            var elder = born[0].AddDays(-random.Between(340, 1200));
            // Nobody is older than 17 when the family becomes known: what would be older is a twin instead.
            born.Insert(0, elder < knownOn.AddYears(-17) ? born[0] : elder);
        }

        return born;
    }

    private SeedChild Child(int index, DateOnly born, DateOnly knownOn, string heritage, string surname, Adult father, HashSet<string> taken, string school, string secondary)
    {
        var girl = random.Chance(0.5);
        var names = Names(heritage, girl ? "girls" : "boys");
        var given = random.Pick(names);
        while (!taken.Add(given))
        {
            given = random.Pick(names);
        }

        var months = ((knownOn.Year - born.Year) * 12) + knownOn.Month - born.Month;
        var childKey = $"{key}/child/{index}";
        return new SeedChild
        {
            Id = SeedIds.For(childKey),
            Key = childKey,
            Name = new PersonName(given, surname, ShortForms.GetValueOrDefault(given)),
            Sex = girl ? Sex.Female : Sex.Male,
            Born = born,
            Ethnicity = Ethnicity(heritage),
            AreaChildId = string.Create(CultureInfo.InvariantCulture, $"{area.Code[..1].ToUpperInvariant()}{random.Between(100000, 999999)}{index}"),
            Father = father,
            School = months switch
            {
                < 18 => null,
                < 54 => random.Pick(WordBank.Called("places").Under("nurseries")),
                < 135 => school,
                _ => secondary,
            },
            Favourites = new Dictionary<string, string>
            {
                ["animal"] = Slot("animal"), ["friend"] = Slot("friend"), ["teacher"] = Slot("teacher"), ["club"] = Slot("club"), ["grandparent"] = Slot("grandparent"),
            },
        };
    }

    private string Slot(string name) => random.Pick(WordBank.Called("slots").Under(name));

    private Adult Grown(string who, string heritage, Sex sex, string? family, string relationship, bool livesThere) =>
        new(SeedIds.For(key, who), random.Pick(Names(heritage, sex == Sex.Female ? "women" : "men")), family ?? random.Pick(Names(heritage, "families")), sex, relationship,
            true, livesThere, string.Create(CultureInfo.InvariantCulture, $"07700 900{random.Between(100, 999)}"));

    private Practitioner Health()
    {
        if (random.Chance(0.6))
        {
            return Account(area.HealthVisitor, "Health visitor", "Community health");
        }

        var name = $"{random.Pick(Names("english", "women"))} {random.Pick(Names("english", "families"))}";
        return new Practitioner(SeedIds.For(key, "health"), name, "Health visitor", "Community health", null, $"{name.Split(' ')[0].ToLowerInvariant()}@health.example");
    }

    private Practitioner Teacher(string school)
    {
        if (random.Chance(0.6))
        {
            return Account(area.Teacher, "Designated teacher", school);
        }

        var name = Slot("teacher");
        return new Practitioner(SeedIds.For(key, "teacher"), name, "Designated teacher", school, null, $"{name.Split(' ')[1].ToLowerInvariant()}@school.example");
    }

    private static Practitioner Account(StaffMember member, string role, string agency) => new(member.UserId, member.Name, role, agency, member.UserId, member.Email);
}
