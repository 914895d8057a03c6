using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Duties;

/// <summary>A manager excused a duty: it will not be done, or not by its date, and this is why.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="OpenedBy">The entry that opened the duty, by its place in this child's journal.</param>
/// <param name="Manager">Name of the manager.</param>
/// <param name="Key">Where the rule asks the same of several, such as telling each of those it names: which of them. Nothing where it asks once.</param>
[StoredAs("duty-excused", 2)]
public sealed record DutyExcused(string Rule, int OpenedBy, string Reason, string Manager, DateOnly ExcusedOn, string? Key = null) : ChildEvent
{
    public override DateOnly HappenedOn => ExcusedOn;
}

/// <summary>Excuse a duty.</summary>
public sealed record ExcuseDuty(string Rule, int OpenedBy, string Reason, string Manager, string? Key = null) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Excusals.Any(e => e.Rule == Rule && e.OpenedBy == OpenedBy && e.Key == Key))
        {
            return Decision.AlreadyRecorded;
        }

        var refusals = new List<Refusal>();
        if (child.Find(OpenedBy) is null)
        {
            refusals.Add(new Refusal(nameof(OpenedBy), "This duty is not in the child's record"));
        }

        if (Text.Missing(Reason))
        {
            refusals.Add(new Refusal(nameof(Reason), "Enter why the duty is excused"));
        }

        if (Text.Missing(Manager))
        {
            refusals.Add(new Refusal(nameof(Manager), "Enter the name of the manager who excuses it"));
        }

        return Decision.From(refusals, () => [new DutyExcused(Rule, OpenedBy, Reason.Trim(), Manager.Trim(), today, Key)]);
    }
}
