using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>How often one member of the core group sees the child, and in what setting.</summary>
[Does(Doing.Record)]
public sealed class MemberSeesModel(FormDesk desk) : PlanChangeForm(desk)
{
    [BindProperty(SupportsGet = true, Name = "PersonId")]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public HowOften Every { get; set; } = new();

    [BindProperty]
    public string? Setting { get; set; }

    public override string Heading => $"Who sees {Child.ShortName}, and how often";

    public IReadOnlyList<Choice> Members => [.. Child.CoreGroup.Where(m => m.PersonId != Child.Id).Select(m => new Choice(m.PersonId.ToString(), $"{m.Name}, {m.Role}"))];

    protected override bool OffersSiblings => true;

    protected override void Start()
    {
        base.Start();
        var known = Of(Plan);
        Shows(known);
        (Every, Setting) = (HowOften.Of(known?.Now.Every), known?.Now.Setting);
    }

    protected override string FieldOf(string about) => about == nameof(Every) ? $"{nameof(Every)}.{nameof(HowOften.Count)}" : about;

    protected override ICommand Command()
    {
        Every.Check(ModelState, nameof(Every));
        return new AgreeMemberFrequency(Change(), PersonId, Child.CoreGroup.FirstOrDefault(m => m.PersonId == PersonId)?.Name ?? "", Every.Interval, Setting ?? "");
    }

    protected override ICommand For(Child child, ICommand command)
    {
        var own = (AgreeMemberFrequency)command;
        return own with { Change = ChangeOf(child, own.Change, PlanOf(child) is { } theirs ? Of(theirs)?.Seen : null) };
    }

    private Worded<FrequencySays>? Of(DetailedPlan plan) => plan.Frequencies.FirstOrDefault(f => f.Now.PersonId == PersonId);
}
