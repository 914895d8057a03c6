using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Visits;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild;

/// <summary>What the child said, in the child's own words, and what came of it at core groups and reviews (W07); advocacy (W04, W05).</summary>
public sealed class VoiceModel : ChildPage
{
    public IReadOnlyList<VisitMade> Said { get; private set; } = [];

    public void OnGet() => Said = [.. Child.Visits.Where(v => v.Child.OwnWords is not null).Reverse()];

    /// <summary>The meetings that must still consider what was said at a visit.</summary>
    public IEnumerable<DutyRow> StillOwed(VisitMade visit) =>
        View.Open.Where(d => d.Action == ViewsToConsider.Action && d.Subject == visit.VisitId).Select(d => new DutyRow(d, View.Day, null));

    public IEnumerable<ViewConsidered> CameOf(VisitMade visit) => Child.ViewsConsidered.Where(v => v.VisitId == visit.VisitId);
}
