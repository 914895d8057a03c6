using Holdfast.Casework.Difficulties;
using Holdfast.Practice;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>All that does not work for one child: difficulties, unexpected events and disagreements, the open ones first.</summary>
public sealed class DifficultiesModel : ChildPage
{
    public IReadOnlyList<Difficulty> All { get; private set; } = [];

    public IReadOnlyList<UnexpectedEvent> Unexpected { get; private set; } = [];

    public bool OnPlan => Child.PlanOn(View.Day) is not null;

    public void OnGet() => (All, Unexpected) = (Difficulty.All(Child), UnexpectedEvent.All(Child));

    /// <summary>How much the rules still ask about a difficulty.</summary>
    public int Owed(Difficulty difficulty)
    {
        ArgumentNullException.ThrowIfNull(difficulty);
        return View.Duties.Count(d => d.State == DutyState.Open && difficulty.Subjects.Contains(d.Subject));
    }
}
