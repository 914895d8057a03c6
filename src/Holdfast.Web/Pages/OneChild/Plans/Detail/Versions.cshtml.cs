using Holdfast.Casework.Plans;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>Every version the plan has had.</summary>
public sealed class VersionsModel(Names names) : PlanPage
{
    private readonly Dictionary<WrittenBy, string> writers = [];

    public IReadOnlyList<PlanVersion> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        All = [.. (Plan?.Versions ?? []).Reverse()];
        foreach (var wrote in All.SelectMany(a => a.By).Distinct())
        {
            cancel.ThrowIfCancellationRequested();
            writers[wrote] = await names.Of(wrote.Author, View.Words, wrote.On);
        }
    }

    public string WhoWrote(PlanVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Casework.Text.And(version.By.Select(a => writers[a]).Distinct());
    }
}
