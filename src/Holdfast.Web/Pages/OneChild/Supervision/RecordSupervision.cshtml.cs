using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Supervision;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Pages.OneChild.CoreGroups;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Supervision;

/// <summary>A decision as it is typed; empty rows are none.</summary>
public sealed class DecisionRow
{
    public string? What { get; set; }

    public string? Who { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? DueOn { get; set; }

    public bool IsEmpty => Text.Missing(What) && Text.Missing(Who) && DueOn is null;
}

/// <summary>A manager writes down a supervision about this child, with decisions and their days.</summary>
[Does(Doing.Oversee)]
public sealed class RecordSupervisionModel(FormDesk desk) : SupervisionForm(desk)
{
    private const int Rows = 3;

    [BindProperty]
    public string? With { get; set; }

    [BindProperty]
    public string? ChildsLife { get; set; }

    [BindProperty]
    public string? Discussed { get; set; }

    [BindProperty]
    public List<DecisionRow> Decisions { get; set; } = [];

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? NextOn { get; set; }

    public override string Heading => $"Supervision about {Child.ShortName}";

    public override bool KeepsWhileTyping => true;

    protected override string Done => "The supervision is recorded";

    protected override Task Load(CancellationToken cancel)
    {
        Decisions.AddRange(Enumerable.Range(0, Math.Max(0, Rows - Decisions.Count)).Select(_ => new DecisionRow()));
        return Task.CompletedTask;
    }

    protected override void Start() => (HeldOn, With) = (View.Today, Child.LeadSocialWorker?.Name ?? Child.Allocation?.WorkerName);

    protected override string FieldOf(string about) => about.StartsWith("Decisions[", StringComparison.Ordinal) ? $"Decisions[{Filled[int.Parse(about[10..about.IndexOf(']', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)].Place}]{about[(about.IndexOf(']', StringComparison.Ordinal) + 1)..]}" : about;

    protected override ICommand Command() => new HoldSupervision(
        CommandId, Needed(HeldOn, nameof(HeldOn), "Enter the date"), FormDesk.MyName, With ?? "", ChildsLife ?? "", Discussed ?? "", NextOn,
        [.. Filled.Select(d => new DecisionWanted(CoreGroupRules.MeetingId(CommandId, d.Place), d.Row.What ?? "", d.Row.Who ?? "", d.Row.DueOn))]);

    private List<(DecisionRow Row, int Place)> Filled => [.. Decisions.Select((d, i) => (Row: d, Place: i)).Where(d => !d.Row.IsEmpty)];
}
