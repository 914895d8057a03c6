using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.FamilyHistory;

/// <summary>What the family's history means for this child, before the conference or the first review.</summary>
[Does(Doing.Record)]
public sealed class MeansModel(FormDesk desk, RelatedChildren related) : ChildForm(desk)
{
    private IReadOnlyList<RelatedFile> others = [];

    [BindProperty]
    public HistoryReadFor? Occasion { get; set; }

    [BindProperty]
    public string? Means { get; set; }

    [BindProperty]
    public string? Unread { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? ConsideredOn { get; set; }

    public override string Heading => "Put the family’s history together";

    public override string Home => "family-history";

    public override bool KeepsWhileTyping => true;

    public IReadOnlyList<Choice> Occasions { get; } = [.. Enum.GetValues<HistoryReadFor>().Select(f => new Choice(f.ToString(), OversightWords.Of(f)))];

    /// <summary>Whose files nobody has read.</summary>
    public IReadOnlyList<string> NotRead => [.. FilesToRead.Of(Child, others.Select(o => o.Child)).Unread.Select(f => f.Name)];

    protected override string Done => "It is recorded";

    protected override async Task Load(CancellationToken cancel) => others = await related.Of(Child, cancel);

    protected override void Start() => (Occasion, ConsideredOn) = (Child.Plans.Count == 0 ? HistoryReadFor.InitialConference : Child.Reviews.Count == 0 ? HistoryReadFor.FirstReview : HistoryReadFor.Other, View.Today);

    protected override string FieldOf(string about) => about == nameof(ConsiderHistory.For) ? nameof(Occasion) : about;

    protected override ICommand Command() =>
        new ConsiderHistory(CommandId, Needed(ConsideredOn, nameof(ConsideredOn), "Enter the date"), Occasion, Means ?? "", Unread, FormDesk.MyName, [.. NotRead]);
}
