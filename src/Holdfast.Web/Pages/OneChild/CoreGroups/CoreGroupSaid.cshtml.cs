using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>What the record of a core group says in words: several parts at a time, each an entry of its own.</summary>
[Does(Doing.TakePart)]
public sealed class CoreGroupSaidModel(FormDesk desk) : CoreGroupForm(desk)
{
    [BindProperty(SupportsGet = true)]
    public CoreGroupTopic About { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Words { get; set; } = [];

    /// <summary>The day whose words and agenda of the area hold.</summary>
    public DateOnly On => Meeting?.HeldOn ?? View.Today;

    private IReadOnlyList<Casework.Choice> OfArea => View.Words.CoreGroupAgenda(On);

    public IReadOnlyList<string> Parts => CoreGroupWords.In(About, OfArea);

    public override string Heading => CoreGroupWords.Of(About);

    public override string Lede => About == CoreGroupTopic.Trouble
        ? "What only a review may do is not done here: beginning or ending a plan, or changing its category. Ask for an early review instead."
        : "What is left empty is not recorded, and shows as not done on the agenda.";

    /// <summary>What the record knows of it: which school holidays come before the group meets again, and how the assessment stands.</summary>
    public string? HintOf(string part)
    {
        if (part == CoreGroupParts.Assessment && Casework.Assessments.Assessment.Current(Child) is { } being)
        {
            return $"Begun on {UkDate.Long(being.Begun.HappenedOn)}. {(being.Missing.ToList() is { Count: > 0 } missing ? $"Not here yet: {Text.And(missing.Select(c => $"{c.Asked.Name} (by {UkDate.DayMonth(c.Asked.NeededBy)})"))}" : "Everybody asked has answered")}";
        }

        if (part != CoreGroupParts.CoverAndHolidays || Meeting is not { } meeting)
        {
            return null;
        }

        var next = Child.CoreGroupsToCome.FirstOrDefault(p => p.On > meeting.HeldOn)?.On ?? CoreGroupRules.LastDay(Child, View.Rules, meeting.HeldOn, View.Today);
        return next is { } until && View.Words.SchoolHolidays(meeting.HeldOn, until) is { } shut ? $"Until {UkDate.Long(until)}: {shut}" : null;
    }

    protected override string Done => "It is recorded";

    protected override bool Offered => base.Offered && Enum.IsDefined(About) && Parts.Count > 0;

    protected override Task Load(CancellationToken cancel)
    {
        foreach (var part in Parts)
        {
            Words.TryAdd(part, Meeting?.Parts.GetValueOrDefault(part));
        }

        return Task.CompletedTask;
    }

    /// <summary>Risk, school and trouble are each child's own; what the whole meeting settled is of all.</summary>
    protected override void Start()
    {
        if (About is CoreGroupTopic.Decisions or CoreGroupTopic.First or CoreGroupTopic.Family)
        {
            ForAll();
        }
    }

    protected override string FieldOf(string about) => $"{nameof(Words)}[{about}]";

    protected override ICommand Command() => new RecordCoreGroupParts(MeetingId, [.. Parts.Select(p => new CoreGroupSays(p, Words.GetValueOrDefault(p)))], [.. OfArea.Select(c => c.Code)]);
}
