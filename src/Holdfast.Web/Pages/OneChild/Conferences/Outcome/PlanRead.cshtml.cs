using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Conferences.Outcome;

/// <summary>Whether the words of one part of the plan before still hold.</summary>
public enum StillHolds
{
    Holds,
    Anew,
}

/// <summary>At a review: the parts of the plan that are not outcomes, each read through. None goes on unseen.</summary>
[Does(Doing.RecordConference)]
public sealed class PlanReadModel(FormDesk desk) : OutcomeForm(desk)
{
    // Named, so that a form without an answer is not read as if every field of it were one.
    [BindProperty(Name = nameof(Says))]
    public Dictionary<string, StillHolds?> Says { get; set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<PartBefore> Parts => Outcome.Outline.Before?.Parts ?? [];

    public override string Heading => $"Does the rest of {Child.ShortName}’s plan still hold?";

    public override string Lede => "Outcomes are gone through one by one on a page of their own. What is not answered here shows as not read through.";

    protected override string Done => "The plan before was read through";

    protected override bool OffersSiblings => false;

    protected override bool Offered => base.Offered && Parts.Count > 0;

    protected override void Start()
    {
        if (Outcome.Outline.PartsRead is { } read)
        {
            Why = read.Why;
            foreach (var part in Parts.Where(p => read.SaysOf(p.Part) is not null))
            {
                Says[part.Part.ToString()] = read.SaysOf(part.Part) == true ? StillHolds.Holds : StillHolds.Anew;
            }
        }
    }

    protected override Task Load(CancellationToken cancel)
    {
        foreach (var part in Parts)
        {
            Says.TryAdd(part.Part.ToString(), null);
        }

        return Task.CompletedTask;
    }

    protected override string FieldOf(string about) => about == nameof(ReadPlanThrough.StillHold) ? $"{nameof(Says)}[{Parts[0].Part}]" : about;

    protected override ICommand Command() => new ReadPlanThrough(CommandId, ConferenceId, [.. Answered(StillHolds.Holds)], [.. Answered(StillHolds.Anew)], Why);

    private IEnumerable<PlanPart> Answered(StillHolds answer) => Parts.Select(p => p.Part).Where(p => Says.GetValueOrDefault(p.ToString()) == answer);
}
