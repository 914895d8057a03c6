using Holdfast.Casework.Complaints;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Journal;
using Holdfast.Casework.SteppingDown;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild.Endings;

/// <summary>How a plan ends or ended: what it rests on, who is to be told, and what follows.</summary>
public sealed class EndingModel : ChildPage
{
    private static readonly HashSet<string> OfEndings = new(StringComparer.Ordinal)
    {
        "evidence-of-ending", "tell-of-ending", "step-down", "oversee-step-down", "review-child-in-need-plan", "step-back-up", "coming-of-age", "after-looked-after", "after-death",
    };

    public PlanEnding? Ending { get; private set; }

    public SteppedDown? Down { get; private set; }

    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public IReadOnlyList<DutyRow> Owed { get; private set; } = [];

    /// <summary>What was recorded of what follows, as far as this person may read it.</summary>
    public IReadOnlyList<ChildEvent> Followed { get; private set; } = [];

    public IReadOnlyList<ChildEvent> Processes { get; private set; } = [];

    /// <summary>The last day of the time the child in need plan goes on at least.</summary>
    public DateOnly? Least { get; private set; }

    public void OnGet()
    {
        Ending = PlanEnding.Latest(Child);
        Down = SteppedDown.Latest(Child);
        Least = Down?.ChildInNeed is { } began ? EndingRules.Least(View.Rules, began.BeganOn) : null;
        Warnings = Ending is { Plan: { EndedOn: null } plan }
            ? [.. PlanEnding.Warnings(Child, plan, View.Day).Where(w => w != EndingWarning.ComplaintOpen || View.Disclosure.Shows(typeof(ComplaintReceived))).Select(w => EndingWords.Of(w, Child.ShortName))]
            : [];
        Owed =
        [
            .. View.Duties.Where(d => OfEndings.Contains(d.Rule) && (d.State is DutyState.Open or DutyState.NotSetByArea) && (d.ShownFrom is null || d.ShownFrom <= View.Day))
                .Select(d => new DutyRow(d, View.Day, DutyRow.ActionFor(d.Action, Child.Id, d.Subject, d.Key, View.May))),
        ];
        Followed = Down is null ? [] : [.. Shown([Down.ChildInNeed, .. Down.Reviews, Down.None, .. Down.Overseen])];
        Processes = [.. Shown([.. Child.All<ProcessLinked>()])];
    }

    private IEnumerable<ChildEvent> Shown(IEnumerable<ChildEvent?> said) => said.OfType<ChildEvent>().Where(s => View.Disclosure.Shows(s.GetType()));
}
