using Holdfast.Casework.FamilyHistory;
using Holdfast.Practice;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.FamilyHistory;

/// <summary>What is known from before: earlier files and those of other children, who read them and when, and what they mean for this child. Not for other agencies.</summary>
[Does(Doing.ReadLetters)]
public sealed class FamilyHistoryModel(RelatedChildren related) : ChildPage
{
    private IReadOnlyList<RelatedFile> others = [];

    public FilesToRead Files => FilesToRead.Of(Child, others.Select(o => o.Child));

    public Duty? Owed => View.Open.FirstOrDefault(d => d.Rule is "family-history-before-conference" or "family-history-before-review");

    public bool MayOpen(Guid other) => others.Any(o => o.Child.ChildId == other && o.MayOpen);

    public async Task OnGet(CancellationToken cancel) => others = await related.Of(Child, cancel);
}
