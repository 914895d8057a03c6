using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Access;

/// <summary>One child as one person may read it now: the record, the area's rules and words, the capacity, and the day it is read for.</summary>
/// <param name="Known">The record is read as it was known at the end of this day; empty for today.</param>
public sealed record ChildView(Child Child, AreaRules Rules, Capacity Capacity, DateOnly Today, DateOnly? Known)
{
    private IReadOnlyList<Duty>? duties;

    public AreaWords Words { get; } = new(Rules);

    /// <summary>The area's name as it stands in a sentence.</summary>
    public string AreaInSentence => Rules.Name.StartsWith("Isle ", StringComparison.Ordinal) ? $"the {Rules.Name}" : Rules.Name;

    public Disclosure Disclosure { get; } = new(Capacity);

    public AreaPractice Lists { get; } = Rules.Lists(Today);

    public EntryReader Reader => new(Words, Child, Disclosure.ShowsContacts);

    /// <summary>The day the page speaks of: today, or the day it is read as known on.</summary>
    public DateOnly Day => Known ?? Today;

    /// <summary>Everything owed for the child, also what is met.</summary>
    public IReadOnlyList<Duty> Duties => duties ??= DutyEngine.Duties(Child, Rules, Day);

    /// <summary>What is still owed and shown, soonest first; what falls on one day in the order of the area's rules, as lists of work have it.</summary>
    public IEnumerable<Duty> Open => Duties
        .Where(d => d.State is DutyState.Open && (d.ShownFrom is null || d.ShownFrom <= Day))
        .OrderBy(d => d.Due ?? DateOnly.MaxValue);

    /// <summary>The past is read, never written.</summary>
    public bool May(Doing doing) => (Known is null || doing is Doing.Read or Doing.ReadLetters or Doing.ReadForeign) && Permissions.May(Capacity, doing);

    /// <summary>A page of this child, keeping the day it is read for.</summary>
    public string Link(string page = "")
    {
        var path = page.Length == 0 ? $"/children/{Child.Id}" : $"/children/{Child.Id}/{page}";
        return Known is { } known ? $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}known={UkDate.Iso(known)}" : path;
    }
}
