using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>One written part of the plan.</summary>
[Does(Doing.Record)]
public sealed class PartWrittenModel(FormDesk desk) : PlanChangeForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public PlanPart Part { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? SetOffBy { get; set; }

    public override string Heading => PlanWords.Of(Part);

    public IReadOnlyList<(string Words, string By)> Standing => Known is null ? [] : [.. Known.Standing.Select(w => (w.Says.Words, MeetingsOfPlan.Name(Child, View.Words, w.Change.MeetingId, w.Change.On)))];

    protected override bool OffersSiblings => true;

    protected override bool Offered => base.Offered && Enum.IsDefined(Part);

    private Worded<PartSays>? Known => Plan.Part(Part);

    protected override void Start()
    {
        base.Start();
        Shows(Known);
        (Words, SetOffBy) = (Known?.Now.Words, Known?.Now.SetOffBy);
    }

    protected override ICommand Command() => new WritePlanPart(Change(), Part, Words ?? "", SetOffBy);

    protected override ICommand For(Child child, ICommand command)
    {
        var own = (WritePlanPart)command;
        return own with { Change = ChangeOf(child, own.Change, PlanOf(child)?.Part(Part)?.Seen) };
    }
}
