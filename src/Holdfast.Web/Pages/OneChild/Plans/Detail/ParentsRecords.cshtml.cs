using Holdfast.Casework.Plans;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>How it stands with the plan on each parent's own record (M29).</summary>
[Does(Doing.Record)]
public sealed class ParentsRecordsModel : PlanPage
{
    public IReadOnlyList<ParentsRecord> Parents => Period is { } period ? ParentsRecord.Of(Child, period.PlanId) : [];
}
