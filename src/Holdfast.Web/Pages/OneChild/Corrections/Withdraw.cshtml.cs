using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Corrections;

/// <summary>Takes an entry out of what counts, with the reason. It stays in the record, struck through.</summary>
[Does(Doing.Record)]
public sealed class WithdrawModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public int Entry { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool WrongChild { get; set; }

    public override string Heading => "Withdraw an entry";

    public override string Lede => "It stays in the record, struck through, with the reason. It no longer counts.";

    public override string Button => "Withdraw it";

    public override bool IsWarning => true;

    public override string Home => "record";

    public EntryReading Reading => View.Reader.Read(Fact!.What);

    protected override bool Offered => Fact is { Withdrawn: false, What: not (EntryCorrected or EntryWithdrawn or ChildRegistered) } fact && View.Disclosure.Shows(fact);

    protected override IReadOnlySet<Type>? Edits => new HashSet<Type> { Fact!.What.GetType() };

    protected override string Done => "The entry is withdrawn";

    private RecordedFact? Fact => Child.Find(Entry);

    protected override ICommand Command() => new WithdrawEntry(Entry, Reason ?? "", WrongChild);
}
