using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Supervision;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Supervision;

/// <summary>What somebody found who looked at a record drawn at random.</summary>
[Does(Doing.Oversee)]
public sealed class SampleModel(FormDesk desk) : SupervisionForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Sample { get; set; }

    [BindProperty]
    public string? Good { get; set; }

    [BindProperty]
    public string? ToChange { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? FoundOn { get; set; }

    public override string Heading => $"What was found in the record of {Child.ShortName}";

    public override string? Lede => Drawn is { } drawn ? $"Drawn at random on {UkDate.Long(drawn.DrawnOn)}, {drawn.Drawn} of {drawn.OutOf}. To look at: {Text.Sentence(drawn.LooksAt)}" : null;

    protected override string Done => "It is recorded";

    protected override bool Offered => Drawn is not null;

    private RecordSampled? Drawn => Child.Latest<RecordSampled>(s => s.SampleId == Sample);

    protected override void Start() => FoundOn = View.Today;

    protected override string FieldOf(string about) => about == nameof(FindInSample.SampleId) ? "" : about;

    protected override ICommand Command() =>
        new FindInSample(CommandId, Sample ?? Guid.Empty, Needed(FoundOn, nameof(FoundOn), "Enter the date"), Good ?? "", ToChange ?? "", FormDesk.MyName, FormDesk.UserId);
}
