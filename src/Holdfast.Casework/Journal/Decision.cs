using System.Collections.Immutable;

namespace Holdfast.Casework.Journal;

/// <summary>Why a command was turned down. <see cref="About"/> is the command property at fault, so a page can point at its field.</summary>
public sealed record Refusal(string About, string Message);

/// <summary>What a decision came to: events to append, or the reasons nothing was written.</summary>
public sealed record Decision(ImmutableArray<ChildEvent> Events, ImmutableArray<Refusal> Refusals)
{
    /// <summary>The same command sent twice: its entries are in the journal, so there is nothing to add.</summary>
    public static Decision AlreadyRecorded { get; } = new([], []);

    public bool IsRefused => !Refusals.IsEmpty;

    public static Decision Record(params IEnumerable<ChildEvent> events) => new([.. events], []);

    public static Decision Refuse(params IEnumerable<Refusal> refusals) => new([], [.. refusals]);

    /// <summary>The refusals when there are any, otherwise the events.</summary>
    public static Decision From(IEnumerable<Refusal> refusals, Func<IEnumerable<ChildEvent>> events)
    {
        ImmutableArray<Refusal> why = [.. refusals];
        return why.IsEmpty ? Record(events()) : new Decision([], why);
    }

    /// <summary>For an event with no id of its own: the refusals when there are any; nothing when the record says exactly this already; otherwise the event.</summary>
    public static Decision Once(Child child, IEnumerable<Refusal> refusals, Func<ChildEvent> what)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(what);
        ImmutableArray<Refusal> why = [.. refusals];
        if (!why.IsEmpty)
        {
            return new Decision([], why);
        }

        var said = what();
        return child.Says(said) ? AlreadyRecorded : Record(said);
    }

    /// <summary>
    /// For an event that says how things stand from a day: nothing when the last word on the record for that day is the same. An earlier
    /// day may be filled in later, and a day may be put right and put back.
    /// </summary>
    /// <param name="sameMatter">Which events of this kind speak of the same person or plan.</param>
    public static Decision Standing<T>(Child child, IEnumerable<Refusal> refusals, Func<T> what, Func<T, bool> sameMatter)
        where T : ChildEvent
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(what);
        ImmutableArray<Refusal> why = [.. refusals];
        if (!why.IsEmpty)
        {
            return new Decision([], why);
        }

        var said = what();
        return child.Latest<T>(t => t.HappenedOn == said.HappenedOn && sameMatter(t)) == said ? AlreadyRecorded : Record(said);
    }
}

/// <summary>A thing a person asks for about one child. Pure: no clock, no storage.</summary>
public interface ICommand
{
    /// <param name="child">The child as the journal tells it now.</param>
    /// <param name="area">The words and lists of the child's area, in force today.</param>
    /// <param name="today">Today's date in the United Kingdom.</param>
    Decision Decide(Child child, AreaPractice area, DateOnly today);
}
