using Holdfast.Practice.Engine;

namespace Holdfast.Practice;

/// <summary>How a duty stands. Late or not is never a state: it is worked out from the due date and today.</summary>
public enum DutyState
{
    Open,
    Met,

    /// <summary>A manager excused it, with a reason.</summary>
    Excused,

    /// <summary>It no longer applies: the plan ended, or the enquiry did not lead to a conference.</summary>
    FellAway,

    /// <summary>It fell due in a time the record was brought in from elsewhere for, and the source can not show whether it was done.</summary>
    NotKnownBeforeImport,

    /// <summary>It is owed, but the area has not settled by when.</summary>
    NotSetByArea,
}

/// <summary>Something somebody owes a child.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="RuleVersion">The version of the rule: the day it came into force.</param>
/// <param name="Title">What must be done, in the area's words.</param>
/// <param name="Owner">Capacity code of whoever must do it.</param>
/// <param name="OpenedBy">The entry that opened it, by its place in the child's journal.</param>
/// <param name="OpenedOn">The day it opened.</param>
/// <param name="Subject">The meeting, visit, plan or difficulty it is about.</param>
/// <param name="Due">The last day that keeps the rule; empty when no day can be told.</param>
/// <param name="Aim">The sooner day to aim for, when the rule names one.</param>
/// <param name="LastWorkingDay">The last practicable working day, on or before the due date.</param>
/// <param name="ShownFrom">The day from which it belongs on lists of what is due.</param>
/// <param name="MetBy">The entry that met it.</param>
/// <param name="MetOn">The day it was met; late when after <paramref name="Due"/>.</param>
/// <param name="Provisional">The date was counted through a year whose bank holidays are not settled.</param>
/// <param name="Because">Why, in words to read aloud: what started it, how it was counted, rule, version and source.</param>
/// <param name="Action">What page does it.</param>
/// <param name="Key">The recipient to tell or the choice to weigh.</param>
public sealed record Duty(
    string Rule, DateOnly RuleVersion, string Title, string Owner, int OpenedBy, DateOnly OpenedOn, Guid Subject, DateOnly? Due, DateOnly? Aim, DateOnly? LastWorkingDay,
    DateOnly? ShownFrom, DutyState State, int? MetBy, DateOnly? MetOn, bool Provisional, string Because, string Action, string? Key)
{
    private readonly string because = Because;

    /// <summary>Why, in words to read aloud.</summary>
    public string Because
    {
        // Most duties are counted, stored and filtered without anybody reading why, so the words are made when they are read.
        get => Reasons is { } reasons ? reasons.Say(this) : because;
        init => because = value;
    }

    internal Reasons? Reasons { get; init; }

    /// <summary>Everything but the reasons, which follow from the same facts.</summary>
    public bool Equals(Duty? other) =>
        other is not null && Rule == other.Rule && RuleVersion == other.RuleVersion && Title == other.Title && Owner == other.Owner && OpenedBy == other.OpenedBy
        && OpenedOn == other.OpenedOn && Subject == other.Subject && Due == other.Due && Aim == other.Aim && LastWorkingDay == other.LastWorkingDay
        && ShownFrom == other.ShownFrom && State == other.State && MetBy == other.MetBy && MetOn == other.MetOn && Provisional == other.Provisional
        && Action == other.Action && Key == other.Key;

    /// <summary>Whether it is the same duty with the same reasons: both read alike, word for word.</summary>
    public bool ReadsAs(Duty other) => ReferenceEquals(this, other) || (Equals(other) && Reasons is { } mine && other.Reasons is { } theirs && mine.SayAs(theirs));

    public override int GetHashCode() => HashCode.Combine(Rule, OpenedBy, OpenedOn, Key, Due, State);
}
