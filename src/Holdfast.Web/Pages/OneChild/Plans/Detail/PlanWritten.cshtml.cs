using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>The written parts of the plan on one page, as the first core group goes through them. What two people changed at once is settled part by part instead.</summary>
[Does(Doing.Record)]
public sealed class PlanWrittenModel(FormDesk desk) : PlanChangeForm(desk)
{
    [BindProperty]
    public Dictionary<PlanPart, string?> Words { get; set; } = [];

    [BindProperty]
    public string? SetOffBy { get; set; }

    /// <summary>The entries the page showed of each part, as ids in a row.</summary>
    [BindProperty]
    public Dictionary<PlanPart, string?> SeenOf { get; set; } = [];

    public override string Heading => $"Write {Child.ShortName}’s plan";

    public override string Lede => $"The plan counts from the day it was decided. What is left empty shows as missing where {View.Rules.Name} asks for it.";

    public IReadOnlyList<(string Heading, string Id, PlanPart[] Parts)> Groups => [.. PlanModel.Groups.Select(g => (g.Heading, g.Id, g.Parts.Where(p => Plan.Part(p)?.InConflict != true).ToArray())).Where(g => g.Item3.Length > 0)];

    protected override bool OffersSiblings => true;

    public bool IsAsked(PlanPart part) => PlanRules.Contents(View.Rules, View.Today).Parts.Contains(part);

    protected override Task Load(CancellationToken cancel)
    {
        foreach (var part in Groups.SelectMany(g => g.Parts))
        {
            Words.TryAdd(part, Plan.Part(part)?.Now.Words);
            SeenOf.TryAdd(part, Plan.Part(part) is { } known ? string.Join(' ', known.Seen) : null);
        }

        return Task.CompletedTask;
    }

    protected override void Start()
    {
        base.Start();
        SetOffBy = Plan.Part(PlanPart.Contingency)?.Now.SetOffBy;
        Why = AtMeeting is { } meeting ? $"Agreed at: {meeting}" : null;
    }

    protected override string FieldOf(string about) => Enum.TryParse<PlanPart>(about, out var part) ? $"{nameof(Words)}[{part}]" : about;

    protected override ICommand Command() =>
        new WritePlanParts(Change(), [.. Groups.SelectMany(g => g.Parts).Select(p => new PartToWrite(p, Words.GetValueOrDefault(p), SetOffBy, [.. Ids(SeenOf.GetValueOrDefault(p))]))]);

    /// <summary>Brothers and sisters have only what was changed here; what their own plans say besides stays.</summary>
    protected override ICommand For(Child child, ICommand command)
    {
        var own = (WritePlanParts)command;
        return child.Id == Child.Id || PlanOf(child) is not { } theirs ? own : own with
        {
            Change = ChangeOf(child, own.Change, null),
            Parts = [.. own.Parts.Where(p => p.Changes(Plan) && theirs.Part(p.Part)?.InConflict != true).Select(p => p with { Replaces = [.. theirs.Part(p.Part)?.Seen ?? []] })],
        };
    }
}
