using Holdfast.Casework;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework.People;
using Holdfast.Web.Pages.OneChild.People;

namespace Holdfast.Web.Forms.Registering;

/// <summary>The answers about children to be registered, as far as they are given.</summary>
public sealed class RegisterAnswers
{
    /// <summary>The family they come into; the draft's own id for a new one.</summary>
    public Guid FamilyId { get; set; }

    public string? FamilyName { get; set; }

    /// <summary>The children, by the number of their card.</summary>
    public Dictionary<int, NewChild> New { get; set; } = [];

    /// <summary>Who each child is, once those alike were looked at: <see cref="NewChild.Nobody"/>, or the id of a child on the record. By <see cref="NewChild.Mark"/>, so that a changed name is looked up again.</summary>
    public Dictionary<string, string> Same { get; set; } = [];

    /// <summary>The team, and worker; see <see cref="TeamPlaces"/>.</summary>
    public string? To { get; set; }
}

/// <summary>What is asked of a child before registering.</summary>
public sealed class NewChild
{
    /// <summary>The child is none of those alike.</summary>
    public const string Nobody = "nobody";

    /// <summary>The id the child will have.</summary>
    public Guid Id { get; set; } = NewId.Next();

    public NameAnswers Name { get; set; } = new();

    /// <summary>Born, or not yet.</summary>
    public bool? Born { get; set; }

    [Display(Name = "Date of birth")]
    public DateOnly? BornOn { get; set; }

    [Display(Name = "Expected date")]
    public DateOnly? ExpectedOn { get; set; }

    public Sex Sex { get; set; }

    /// <summary>A code of <see cref="EthnicGroups"/>.</summary>
    public string? Ethnicity { get; set; } = EthnicGroups.NotYetKnown;

    public string? AreaChildId { get; set; }

    public bool IsBlank => Text.Missing(Name.Given) && Text.Missing(Name.Family) && Born is null && BornOn is null && ExpectedOn is null && Text.Missing(AreaChildId);

    /// <summary>How to speak of the child on the next pages.</summary>
    public string Called => Text.Missing(Name.Given) ? $"Unborn child {Name.Family?.Trim()}" : Name.Name.Full;

    /// <summary>A fingerprint of what the search for children alike goes by.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name.Given}\n{Name.Family}\n{DayOfBirth:O}\n{DayExpected:O}")).AsSpan(0, 8));

    public DateOnly? DayOfBirth => Born == false ? null : BornOn;

    public DateOnly? DayExpected => Born == false ? ExpectedOn : null;

    public RegisterChild Command(string area, Guid family, string? familyName, Guid team, Guid? worker, string? workerName) => new(
        area, Text.Clean(AreaChildId), Text.Missing(Name.Given) && Text.Missing(Name.Family) ? null : Name.Name, DayOfBirth, DayExpected, Sex, EthnicGroups.Has(Ethnicity) ? Ethnicity : EthnicGroups.NotYetKnown, family, familyName, team, worker, workerName);
}
