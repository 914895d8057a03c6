using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;

namespace Holdfast.Cli.Seeding;

/// <summary>A grown-up around a child.</summary>
internal sealed record Adult(Guid Id, string Given, string Family, Sex Sex, string Relationship, bool ParentalResponsibility, bool LivesWithChildren, string? Telephone)
{
    public string Name => $"{Given} {Family}";
}

/// <summary>A professional of the core group; with an account when they can sign in.</summary>
internal sealed record Practitioner(Guid PersonId, string Name, string Role, string Agency, Guid? UserId, string Contact);

/// <summary>One child of a family, before anything is written.</summary>
internal sealed class SeedChild
{
    public required Guid Id { get; init; }

    public required string Key { get; init; }

    public required PersonName Name { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>The day of birth, or the day it is expected when that is after the day the family became known.</summary>
    public required DateOnly Born { get; init; }

    public required string Ethnicity { get; init; }

    public required string AreaChildId { get; init; }

    public Adult? Father { get; init; }

    public required string? School { get; set; }

    public required IReadOnlyDictionary<string, string> Favourites { get; init; }

    /// <summary>The journal so far, in order of writing.</summary>
    public List<Entry> Journal { get; } = [];

    public string ShortName => Name.Short;

    public int MonthsOldOn(DateOnly day)
    {
        var months = ((day.Year - Born.Year) * 12) + day.Month - Born.Month;
        return Born.AddMonths(months) > day ? months - 1 : months;
    }

    /// <summary>The tag of the word files for the child's age.</summary>
    public string BandOn(DateOnly day) => MonthsOldOn(day) switch
    {
        < 24 => "baby",
        < 60 => "toddler",
        < 144 => "primary",
        _ => "teen",
    };

    /// <summary>The broader tag: sentences about school and thoughts are for the older ones.</summary>
    public static string AgeGroup(string band) => band is "baby" or "toddler" ? "young" : "older";
}

/// <summary>A family with everyone around it.</summary>
internal sealed class SeedFamily
{
    public required Guid Id { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<SeedChild> Children { get; init; }

    public required Adult Carer { get; init; }

    public required IReadOnlyList<Adult> Adults { get; init; }

    /// <summary>What the family is working on: a tag of the word files.</summary>
    public required string Theme { get; init; }

    public required string Address { get; init; }

    /// <summary>The adult the family's address is kept from.</summary>
    public Adult? AddressKeptFrom { get; init; }

    public required string Surgery { get; init; }

    public string? Language { get; init; }

    public required Practitioner Health { get; init; }

    public required Practitioner Teacher { get; init; }

    public required string Police { get; init; }

    public required StaffMember Worker { get; init; }

    public required StaffMember Manager { get; init; }

    public required StaffMember? EarlierWorker { get; init; }
}
