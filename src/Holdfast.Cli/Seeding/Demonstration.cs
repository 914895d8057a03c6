using Holdfast.Casework.Journal;

namespace Holdfast.Cli.Seeding;

/// <summary>The five areas of the demonstration, their people and the one password they share. Nobody in it is real.</summary>
public static class Demonstration
{
    /// <summary>The password of every demonstration account. Only areas of invented people may use it.</summary>
    public const string Password = "Kelp-holds-fast-to-rock-26";

    public static IReadOnlyList<DemonstrationArea> Areas { get; } =
    [
        new("hillingdon", ["Priya Anandwala", "Marcus Larkmeer", "Sorcha Ballyfinane", "Adaobi Eziamara"], "Mum", "Dad",
            ["english", "english", "indian", "pakistani", "somali", "polish", "caribbean", "nigerian", "romanian", "kurdish"]),
        new("birmingham", ["Imran Mirzapuri", "Keisha Campbellwood", "Tom Copperwaite", "Rukhsana Akhtarzai"], "Mom", "Dad",
            ["english", "english", "pakistani", "pakistani", "caribbean", "bangladeshi", "irish", "somali", "indian", "nigerian"]),
        new("wales", ["Carys Brynceirw", "Huw Tyddynmawr", "Bethan Glanafon", "Osian Penrhewl"], "Mam", "Dad",
            ["welsh", "welsh", "welsh", "english", "polish", "somali", "bangladeshi"]),
        new("isle-of-man", ["Juan Kermeenagh", "Breeshey Skillicorrin", "Orry Quaggarty", "Voirrey Cregneishan"], "Mum", "Dad",
            ["manx", "manx", "manx", "english", "irish", "polish", "indian"]),
        new("england", ["Hannah Fennimarsh", "Darius Wexcombe", "Mei Wanglin", "Callum Strathbogle"], "Mum", "Dad",
            ["english", "english", "english", "polish", "romanian", "chinese", "scottish", "nigerian"]),
    ];

    public static StaffMember Auditor { get; } =
        new(UserId("auditor@holdfast.example"), "Winifred Quillinghurst", "auditor@holdfast.example", "Auditor", Capacity.Auditor, null, null);

    public static StaffMember Administrator { get; } =
        new(UserId("admin@holdfast.example"), "Amal Jaamacade", "admin@holdfast.example", "Administrator", Capacity.Administrator, null, null);

    public static Guid UserId(string email) => SeedIds.For("user", email);
}
