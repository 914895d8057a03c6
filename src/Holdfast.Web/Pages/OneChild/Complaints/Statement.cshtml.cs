using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Complaints;

/// <summary>What somebody says against words of the record is put beside those words.</summary>
[Does(Doing.RecordConference)]
public sealed class StatementModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public int Entry { get; set; }

    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public override string Heading => "Somebody does not agree with this entry";

    public override string Lede => "What they say stands beside these words wherever they appear: on every page, in letters and copies made from now on, and beside papers that were made before. If the entry is wrong, correct it as well.";

    public override string Home => "record";

    public RecordedFact? Disputed => Child.Find(Entry) is { Withdrawn: false } fact && fact.What is not (EntryCorrected or EntryWithdrawn or DisagreementStated) && View.Disclosure.Shows(fact) ? fact : null;

    public IReadOnlyList<Choice> People => [new(Child.Id.ToString(), Child.ShortName), .. Choices.Network(Child)];

    protected override bool Offered => Disputed is not null;

    protected override string Done => "It stands beside the entry now";

    protected override void Start() => On = View.Today;

    protected override ICommand Command() => new StateDisagreement(
        CommandId, Entry, Needed(On, nameof(On), "Enter the date"), Text.Clean(Who) ?? Name ?? "", PersonId, Words ?? "", null, FormDesk.MyName);

    private string? Name => PersonId is not { } person ? null : person == Child.Id ? Child.FullName : Child.Network.GetValueOrDefault(person)?.Name;
}
