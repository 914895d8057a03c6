using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Conferences.Preparation;

/// <summary>What a report says of one child, as the form asks for it.</summary>
public sealed class ChildsPart
{
    public Guid ChildId { get; set; }

    public string? Strengths { get; set; }

    public string? Worries { get; set; }

    public string? View { get; set; }

    public string? Private { get; set; }

    /// <summary>Who of the family may read the part apart: people of the network, or the child.</summary>
    public List<Guid> PrivateFor { get; set; } = [];
}

/// <summary>A professional writes their report for the conference, or somebody types one that came on paper.</summary>
[Does(Doing.TakePart)]
public sealed class WriteReportModel(FormDesk desk) : PreparationForm(desk)
{
    /// <summary>The report that was asked for, if one was.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Report { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? Author { get; set; }

    [BindProperty]
    [Display(Name = "Date it was written")]
    public DateOnly? WrittenOn { get; set; }

    [BindProperty]
    public List<ChildsPart> Each { get; set; } = [];

    public override string Heading => "What a report says";

    public override string Lede => "What the author knows, in words the family can follow. The family reads it before the conference, all but what is kept apart.";

    public override bool TicksSiblings => false;

    public override bool KeepsWhileTyping => true;

    public Report? Asked => Report is { } id ? Child.ConferenceReportWith(id) : null;

    /// <summary>Reports in the area say what their author thinks should be decided.</summary>
    public bool TakesView => PreparationWords.ReportsGiveView(View.Rules, View.Today);

    protected override string Done => "The report is recorded";

    /// <summary>A professional of the core group writes their own report, and does not read another's here.</summary>
    protected override bool Offered => base.Offered && (Report is null || Asked is not null || Before(Child) is not null)
        && (View.Disclosure.Shows(typeof(ReportWritten)) || Siblings.Prepend(Child).All(c => Before(c) is not { } before || before.Author == FormDesk.MyName));

    public Child? About(Guid id) => id == Child.Id ? Child : Siblings.FirstOrDefault(s => s.Id == id);

    public IReadOnlyList<Choice> Readers(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return [new(child.Id.ToString(), child.ShortName), .. child.Network.Values.Where(p => p.Role == NetworkRole.Family).Select(p => new Choice(p.PersonId.ToString(), p.Name, p.Relationship))];
    }

    protected override bool Fits(Child sibling) => base.Fits(sibling) && (Asked is not { } asked || sibling.ConferenceReportWith(asked.Asked.ReportId) is not null);

    protected override Task Load(CancellationToken cancel)
    {
        Each.AddRange(Siblings.Prepend(Child).Where(c => Each.All(e => e.ChildId != c.Id)).Select(Begun));
        return Task.CompletedTask;
    }

    protected override void Start()
    {
        var before = Before(Child);
        Agency = before?.Agency;
        Author = before?.Author ?? Asked?.Asked.From ?? (View.Capacity == Capacity.CoreGroupProfessional ? FormDesk.MyName : null);
        WrittenOn = before?.WrittenOn ?? View.Today;
    }

    protected override ICommand Command()
    {
        var children = Each.Where(e => About(e.ChildId) is not null).ToList();
        AlsoFor = [.. children.Select(e => e.ChildId).Where(id => id != Child.Id)];
        return new WriteReport(ConferenceId, Report ?? CommandId, Agency, Author ?? "", Needed(WrittenOn, nameof(WrittenOn), "Enter the date it was written"), [.. children.Select(Said)]);
    }

    protected override string FieldOf(string about) => about.Replace("Children[", "Each[", StringComparison.Ordinal).Replace(".Parts[0]", ".PrivateFor", StringComparison.Ordinal);

    private ReportWritten? Before(Child child) => Report is { } id ? child.ConferenceWith(ConferenceId)?.Written.LastOrDefault(w => w.ReportId == id) : null;

    private ChildInReport Said(ChildsPart said) => new(
        said.ChildId, said.Strengths, said.Worries, TakesView ? said.View : null,
        Casework.Text.Missing(said.Private) ? [] : [new ReportPart(said.Private!, said.PrivateFor.Contains(said.ChildId), [.. said.PrivateFor.Where(p => p != said.ChildId)])],
        Before(About(said.ChildId)!)?.Files ?? []);

    /// <summary>What the report said of the child when it was written last; it is changed by writing it anew.</summary>
    private ChildsPart Begun(Child child)
    {
        var before = Before(child);
        var apart = before?.Parts.FirstOrDefault();
        return new ChildsPart
        {
            ChildId = child.Id, Strengths = before?.Strengths, Worries = before?.Worries, View = before?.View, Private = apart?.Words,
            PrivateFor = apart is null ? [] : [.. apart.ForChild ? [child.Id] : (Guid[])[], .. apart.ForPeople],
        };
    }
}
