using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
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

    public override string Lede => $"{Child.ShortName} is to be seen {(Child.VisitsEvery(View.Today) is { } visits ? $"every {visits}" : "as often as nobody has said yet")}. The group meets {(Child.CoreGroupsEvery(View.Today) is { } groups ? $"every {groups}" : "as often as the area’s rule says")}.";

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
