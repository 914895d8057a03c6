using Holdfast.Casework.People;

namespace Holdfast.Casework.Letters;

/// <summary>
/// Who must have the letters of a conference and has them, as the record goes on. Those who stand around the child when a letter is sent are asked
/// for, so that somebody who comes later does not undo what was complete.
/// </summary>
internal sealed class LettersOwed
{
    private readonly HashSet<Guid> parents;
    private readonly Dictionary<Guid, LetterSigned> signed;
    private readonly HashSet<(Guid Conference, LetterKind Kind, Guid Person)> settled;
    private readonly HashSet<(Guid Conference, LetterKind Kind)> complete;

    public LettersOwed() => (parents, signed, settled, complete) = ([], [], [], []);

    private LettersOwed(LettersOwed other)
    {
        (parents, signed, settled, complete) = ([.. other.parents], new(other.signed), [.. other.settled], [.. other.complete]);
        CoreGroup = other.CoreGroup;
    }

    public IReadOnlyList<Guid> CoreGroup { get; set; } = [];

    /// <summary>The same, to go on from without changing this.</summary>
    public LettersOwed Copy() => new(this);

    public void Stands(NetworkPerson person)
    {
        if (person is { Role: NetworkRole.Family, ParentalResponsibility: true })
        {
            parents.Add(person.PersonId);
        }
        else
        {
            parents.Remove(person.PersonId);
        }
    }

    public void Left(Guid person) => parents.Remove(person);

    public void Signed(LetterSigned letter) => signed[letter.LetterId] = letter;

    public LetterSigned? Find(Guid letterId) => signed.GetValueOrDefault(letterId);

    /// <summary>One person has the letter, or will not get it; everybody when nobody is named. True when with that it is complete, once.</summary>
    public bool Settle(Guid conference, LetterKind kind, Guid? person)
    {
        if (person is { } one)
        {
            settled.Add((conference, kind, one));
        }

        if (kind == LetterKind.WhyNotThere)
        {
            return person is { } asked && complete.Add((asked, kind));
        }

        return (person is null || parents.Concat(CoreGroup).All(p => settled.Contains((conference, kind, p)))) && complete.Add((conference, kind));
    }
}
