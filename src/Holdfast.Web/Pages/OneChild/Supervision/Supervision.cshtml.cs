using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Supervision;
using Holdfast.Practice;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Supervision;

/// <summary>How managers look after the work with one child: supervision with its decisions, the head of service, records drawn at random. Not for other agencies.</summary>
[Does(Doing.ReadLetters)]
public sealed class SupervisionModel : ChildPage
{
    public SupervisionOf Record => SupervisionOf.Child(Child);

    public IReadOnlyList<SupervisionDecision> Open => [.. Record.Open];

    /// <summary>How often the area asks for supervision, and for a head of service where it does; by when it is next owed.</summary>
    public IEnumerable<(string Key, string Often, string? Next, bool Late)> Rhythms
    {
        get
        {
            yield return Rhythm("supervision", "Supervision", View.Rules.Length("supervision-every", View.Day));
            if (View.Rules.Length("oversight-every", View.Day) is { } often)
            {
                yield return Rhythm("oversight", "Head of service", often);
            }
        }
    }

    private (string Key, string Often, string? Next, bool Late) Rhythm(string rule, string key, Interval? every)
    {
        var due = View.Duties.FirstOrDefault(d => d.Rule == rule && d.State == DutyState.Open)?.Due;
        return (key, every is { } often ? $"Every {often}, as your area has set" : "How often is not set by your area", due is { } by ? $"Next by {UkDate.Long(by)}{(by < View.Day ? $", {Reading.Since.When(by, View.Day)}" : "")}" : null, due < View.Day);
    }

    public void OnGet()
    {
        // Everything shown is worked out from the child the gate gave.
    }
}
