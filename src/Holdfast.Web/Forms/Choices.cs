using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Forms;

/// <summary>Lists a form offers, from the lists of the record and the area.</summary>
public static class Choices
{
    /// <summary>The three units practice counts in.</summary>
    public static IReadOnlyList<Choice> Units { get; } =
        [new(nameof(TimeUnit.WorkingDays), "Working days"), new(nameof(TimeUnit.CalendarDays), "Calendar days"), new(nameof(TimeUnit.Months), "Months")];

    public static IReadOnlyList<Choice> Sexes { get; } = [new(nameof(Sex.Female), "Female"), new(nameof(Sex.Male), "Male"), new(nameof(Sex.Unknown), "Not known")];

    /// <summary>Ethnic groups as the census counts them.</summary>
    public static IReadOnlyList<Choice> Ethnicities { get; } = Of(EthnicGroups.All);

    public static IReadOnlyList<Choice> Of(IEnumerable<Casework.Choice> list) => [.. list.Select(c => new Choice(c.Code, c.Words))];

    /// <summary>Acts and sections; posted as "Act|section", because a section number alone means opposite things in different nations.</summary>
    public static IReadOnlyList<Choice> Of(IEnumerable<LegalBasis> list) => [.. list.Select(b => new Choice(Code(b), $"Section {b.Section} {b.Act}"))];

    public static string Code(LegalBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return $"{basis.Act}|{basis.Section}";
    }

    /// <summary>The Act and section of a code; one that is on no list is refused by the decision.</summary>
    public static LegalBasis? Basis(string? code) => code?.Split('|', 2) is [var act, var section] ? new LegalBasis(act, section) : null;

    /// <summary>The people around the child, by name and standing.</summary>
    public static IReadOnlyList<Choice> Network(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return [.. child.Network.Values.OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => new Choice(p.PersonId.ToString(), $"{p.Name}, {p.Relationship}"))];
    }

    public static IReadOnlyList<Choice> Children(IEnumerable<Child> children, DateOnly today) =>
        [.. children.Select(c => new Choice(c.Id.ToString(), $"{c.ShortName}, {Reading.Since.Age(c, today)}"))];

    /// <summary>People with an account, by name.</summary>
    public static IReadOnlyList<Choice> People(IEnumerable<Records.Accounts.PersonChoice> people) => [.. people.Select(p => new Choice(p.UserId.ToString(), p.DisplayName))];

    /// <summary>Meetings of the child, latest first.</summary>
    public static IReadOnlyList<Choice> Meetings(Child child, Reading.AreaWords words, params IReadOnlyList<Casework.ChildsVoice.MeetingKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(child);
        return [.. child.Meetings.Where(m => kinds.Count == 0 || kinds.Contains(m.Kind)).Reverse().Select(m => new Choice(m.MeetingId.ToString(), $"{words.Of(m.Kind, m.HeldOn)}, {UkDate.Long(m.HeldOn)}"))];
    }
}
