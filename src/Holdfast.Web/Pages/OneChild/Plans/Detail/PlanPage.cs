using Holdfast.Casework;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>A page that reads the plan of the child: the one the child is on, or the last.</summary>
public abstract class PlanPage : ChildPage
{
    private DetailedPlan? plan;

    /// <summary>The plan as it stands; nothing for a child who was never on one.</summary>
    public DetailedPlan? Plan => plan ??= Period is { } period ? DetailedPlan.Of(Child, period) : null;

    public PlanPeriod? Period => Child.PlanOn(View.Day) ?? (Child.Plans is [.., var last] ? last : null);

    public bool Writes => View.May(Doing.Record) && Child.PlanOn(View.Today) is { } now && now.PlanId == Period?.PlanId;

    /// <summary>The plan as one of its versions had it.</summary>
    protected DetailedPlan? At(int number) => Plan?.Versions.FirstOrDefault(v => v.Number == number) is { } version ? DetailedPlan.Of(Child, Plan.Plan, version.UpTo) : null;

    public string NameOf(PlanVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return MeetingsOfPlan.Name(Child, View.Words, version.MeetingId, version.On);
    }
}
