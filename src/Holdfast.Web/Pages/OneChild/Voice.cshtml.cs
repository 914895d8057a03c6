using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Visits;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild;

/// <summary>What the child said, in the child's own words, and what came of it at core groups and reviews (W07); advocacy (W04, W05).</summary>
public sealed class VoiceModel : ChildPage
{
    public IReadOnlyList<VisitMade> Said { get; private set; } = [];

    public void OnGet() => Said = [.. Child.Visits.Where(v => v.Child.OwnWords is not null).Reverse()];

    public IEnumerable<ViewConsidered> CameOf(VisitMade visit) => Child.ViewsConsidered.Where(v => v.VisitId == visit.VisitId);
}
