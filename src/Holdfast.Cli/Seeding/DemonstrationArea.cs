using System.Globalization;
using System.Text;
using Holdfast.Casework.Journal;

namespace Holdfast.Cli.Seeding;

/// <summary>One area of the demonstration: its teams, its fixed people, and the families that live in it.</summary>
/// <param name="FirstWorkers">The social workers every demonstration has, in the order in which children are allocated.</param>
/// <param name="Mother">What children there call their mother.</param>
/// <param name="Heritages">Headings of the name file, as often as they are drawn.</param>
public sealed record DemonstrationArea(string Code, IReadOnlyList<string> FirstWorkers, string Mother, string Father, IReadOnlyList<string> Heritages)
{
    private static readonly string[] TeamNames = ["North team", "South team"];
    private static readonly string[] MoreGiven = ["Alison", "Bola", "Chandra", "Dafydd", "Esther", "Farzana", "Glenn", "Hester", "Ivor", "Jasmin", "Kofi", "Lena", "Miriam", "Nikos", "Olga", "Petra", "Quentin", "Rosalind", "Suleiman", "Tamsin"];
    private static readonly string[] MoreFamily = ["Applewright", "Brackendale", "Castlewood", "Dunnabrook", "Elderfield", "Foxhollow", "Greenacre", "Hartswell", "Ivybridge", "Juniperson"];

    public IReadOnlyList<DemonstrationTeam> Teams =>
        [.. TeamNames.Select(name => new DemonstrationTeam(SeedIds.For("team", Code, name), Code, name))];

    public StaffMember HeadOfService => Member("head", Chief, "Head of service", Capacity.HeadOfService, null);

    public IReadOnlyList<StaffMember> Managers =>
        [Member("manager.north", Leaders[0], "Team manager", Capacity.TeamManager, Teams[0].TeamId), Member("manager.south", Leaders[1], "Team manager", Capacity.TeamManager, Teams[1].TeamId)];

    public StaffMember Chair => Member("chair", Leaders[2], "Conference chair", Capacity.ConferenceChair, null);

    public StaffMember HealthVisitor => Member("health.visitor", Leaders[3], "Health visitor", Capacity.CoreGroupProfessional, null);

    public StaffMember Teacher => Member("teacher", Leaders[4], "Designated teacher", Capacity.CoreGroupProfessional, null);

    /// <summary>The social worker with that place on the list; beyond the fixed ones the names go on by themselves.</summary>
    public StaffMember Worker(int index)
    {
        var name = index < FirstWorkers.Count
            ? FirstWorkers[index]
            : $"{MoreGiven[index % MoreGiven.Length]} {MoreFamily[index / MoreGiven.Length % MoreFamily.Length]}";
        var given = Plain(name.Split(' ')[0]);
        var mailbox = index < FirstWorkers.Count ? given : string.Create(CultureInfo.InvariantCulture, $"{given}.{index + 1}");
        var title = Code == "wales" ? "Social worker and care and support co-ordinator" : "Social worker";
        return Member(mailbox, name, title, Capacity.SocialWorker, Teams[index % 2].TeamId);
    }

    /// <summary>Everyone of the area who can sign in, when it needs so many social workers.</summary>
    public IReadOnlyList<StaffMember> Staff(int workers) =>
        [HeadOfService, .. Managers, Chair, HealthVisitor, Teacher, .. Enumerable.Range(0, Math.Max(2, workers)).Select(Worker)];

    /// <summary>About how many calendar days pass between core groups.</summary>
    internal int CoreGroupDays => Code == "hillingdon" ? 41 : 27;

    /// <summary>Within how many working days the notes of a core group go out.</summary>
    internal int NotesWithin => Code == "isle-of-man" ? 3 : 4;

    /// <summary>How many working days a plan lets pass between visits.</summary>
    internal int VisitEvery(SeedRandom random) => Code == "birmingham" && random.Chance(0.3) ? 15 : 10;

    private string Chief => Code switch
    {
        "hillingdon" => "Rosamund Thistlewane",
        "birmingham" => "Everton Palmerstone",
        "wales" => "Angharad Dolgoch",
        "isle-of-man" => "Fenella Quirrelly",
        _ => "Geoffrey Otterwick",
    };

    private string[] Leaders => Code switch
    {
        "hillingdon" => ["Denise Hollowgate", "Samir Chaudhrani", "Olive Emberstone", "Grace Okonkwosi", "Peter Addlecott"],
        "birmingham" => ["Yvonne Brownstead", "Sukhdeep Grewalpura", "Malcolm Gorsefold", "Shirin Talukdarin", "Joanne Winterbank"],
        "wales" => ["Menna Carregfelen", "Iwan Pantyrhos", "Delyth Ffynnonwen", "Eleri Maesgwynfa", "Gethin Llwynteg"],
        "isle-of-man" => ["Catreeney Corlettane", "Stefan Kewleyash", "Moira Ballakellig", "Emer Kinvarragh", "Danyl Maddrelagh"],
        _ => ["Beverley Saltmarch", "Chidi Nwachukwade", "Agnes Pennyfarrow", "Monika Lisowczyk", "Rupert Dapplecroft"],
    };

    private static string Plain(string name) => new([.. name.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);

    private StaffMember Member(string mailbox, string name, string title, Capacity capacity, Guid? team)
    {
        var email = $"{mailbox}@{Code}.example";
        return new StaffMember(Demonstration.UserId(email), name, email, title, capacity, Code, team);
    }
}
