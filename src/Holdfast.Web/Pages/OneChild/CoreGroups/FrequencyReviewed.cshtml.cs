using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The group asks whether the child is seen, and it meets, often enough.</summary>
[Does(Doing.TakePart)]
public sealed class FrequencyReviewedModel(FormDesk desk) : CoreGroupForm(desk)
{
    [BindProperty]
    public bool? VisitsEnough { get; set; }

    [BindProperty]
    public string? WhyVisits { get; set; }

    [BindProperty]
    public HowOften VisitsEvery { get; set; } = new();

    [BindProperty]
    public bool? MeetingsEnough { get; set; }

    [BindProperty]
    public string? WhyMeetings { get; set; }

    [BindProperty]
    public HowOften CoreGroupsEvery { get; set; } = new();

    public override string Heading => "Is it often enough?";

    public override string Lede => $"{Child.ShortName} is to be seen {(Child.VisitsEvery(View.Today) is { } visits ? $"every {visits}" : "as often as nobody has said yet")}. {SinceLastMeeting} The group meets {(Child.CoreGroupsEvery(View.Today) is { } groups ? $"every {groups}" : "as often as the area’s rule says")}.";

    /// <summary>What was done since the group last met, or since the plan began.</summary>
    private string SinceLastMeeting
    {
        get
        {
            var day = Meeting?.HeldOn ?? View.Today;
            var from = Child.CoreGroupsHeld.Where(h => h.HeldOn < day).Select(h => (DateOnly?)h.HeldOn).Max() is { } last && Child.PlanOn(day) is { } plan && last >= plan.BeganOn ? last : Child.PlanOn(day)?.BeganOn ?? day;
            var made = Child.Visits.Where(v => v.Place != VisitPlace.CoreGroupMeeting && v.VisitedOn > from && v.VisitedOn <= day).ToList();
            return made.Count == 0
                ? $"Nobody has visited since {UkDate.Long(from)}."
                : $"Since {UkDate.Long(from)}: {(made.Count == 1 ? "1 visit" : $"{made.Count} visits")}, seen at {made.Count(v => v.Child.Seen)}, alone at {made.Count(v => v.Child.Alone == Aloneness.Alone)}.";
        }
    }

    public IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes"), new("false", "No")];

    protected override string Done => "It is recorded";

    protected override void Start()
    {
        if (Meeting?.Frequency is { } before)
        {
            (VisitsEnough, WhyVisits, MeetingsEnough, WhyMeetings) = (before.VisitsEnough, before.WhyVisits, before.MeetingsEnough, before.WhyMeetings);
        }
    }

    protected override string FieldOf(string about) => HowOften.FieldOf(about);

    protected override ICommand Command()
    {
        VisitsEvery.Check(ModelState, nameof(VisitsEvery));
        CoreGroupsEvery.Check(ModelState, nameof(CoreGroupsEvery));
        return new ReviewFrequency(CommandId, MeetingId, VisitsEnough, WhyVisits ?? "", VisitsEvery.Interval, MeetingsEnough, WhyMeetings ?? "", CoreGroupsEvery.Interval);
    }
}
