using Holdfast.Casework.Plans;
using Holdfast.Web.Drawing;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>Where the plan is going, outcome by outcome, and the signs that it may be drifting.</summary>
public sealed class DriftModel : PlanPage
{
    public PlanDrift? Drift { get; private set; }

    public DriftDrawing? Drawing { get; private set; }

    public void OnGet()
    {
        if (Plan is { } plan)
        {
            Drift = PlanDrift.Of(Child, plan, plan.Plan.EndedOn is { } ended && ended < View.Day ? ended : View.Day);
            Drawing = DriftDrawing.Of(Drift);
        }
    }
}
