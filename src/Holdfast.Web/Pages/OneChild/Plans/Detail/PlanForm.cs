using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>A form about the detailed plan of the child, at a meeting or between meetings.</summary>
public abstract class PlanForm(FormDesk desk) : ChildForm(desk)
{
    private DetailedPlan? plan;

    /// <summary>The core group or conference it is said at; nothing between meetings.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Meeting { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    /// <summary>The plan as it stands.</summary>
    public DetailedPlan Plan => plan ??= DetailedPlan.Find(Child, View.Today)!;

    /// <summary>The meeting the form was opened from, by name: it then says when, and nobody is asked again.</summary>
    public string? AtMeeting => Guid.TryParse(Request.Query["meeting"], out var came) && MeetingsOfPlan.DayOf(Child, came) is { } day && ModelState.GetFieldValidationState(nameof(On)) != ModelValidationState.Invalid
        ? MeetingsOfPlan.Name(Child, View.Words, came, day) : null;

    public IReadOnlyList<Choice> Meetings => MeetingsOfPlan.Choices(Child, View.Words, Plan.Plan);

    public override string Home => MeetingsOfPlan.HomeOf(Child, Guid.TryParse(Request.Query["meeting"], out var came) ? came : null);

    public override bool KeepsWhileTyping => true;

    protected override bool Offered => Child.PlanOn(View.Today) is not null;

    protected override bool Fits(Child sibling) => sibling.PlanOn(View.Today) is not null;

    protected override void Start() => On = MeetingsOfPlan.DayOf(Child, Meeting) ?? View.Today;

    /// <summary>What helps to write a part of the plan; where school holidays matter, when they are.</summary>
    public string? HintOf(PlanPart part) => part == PlanPart.CoverInHolidays && View.Words.SchoolHolidays(View.Today, View.Today.AddMonths(6)) is { } shut
        ? $"{PlanWords.Hint(part)}. The next: {shut}" : PlanWords.Hint(part);

    protected DateOnly Day() => Needed(On, nameof(On), "Enter the date");

    /// <summary>The plan of one of several children.</summary>
    protected DetailedPlan? PlanOf(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Id == Child.Id ? Plan : DetailedPlan.Find(child, View.Today);
    }
}

/// <summary>A form that changes what the plan says. It carries what it showed, so that what somebody else wrote meanwhile is kept beside it.</summary>
public abstract class PlanChangeForm(FormDesk desk) : PlanForm(desk)
{
    /// <summary>Why the plan changes.</summary>
    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The entries the form showed, as ids in a row.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What was pointed out already; it is not asked about twice.</summary>
    [BindProperty]
    public string? Pointed { get; set; }

    /// <summary>What is pointed out now, before it is saved.</summary>
    public IReadOnlyList<PlanPointer> Points { get; private set; } = [];

    public override string Button => Points.Count > 0 ? "Save as it is" : "Save";

    protected override string Done => "The plan is changed";

    protected PlanChange Change() => new(CommandId, Plan.Plan.PlanId, Day(), Meeting, Why ?? "", [.. Ids(Seen)]);

    /// <summary>The same change in the plan of a brother or sister.</summary>
    protected PlanChange ChangeOf(Child child, PlanChange change, IReadOnlyList<Guid>? seenThere)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(change);
        return child.Id == Child.Id || PlanOf(child) is not { } theirs ? change : change with { PlanId = theirs.Plan.PlanId, Replaces = [.. seenThere ?? []] };
    }

    /// <summary>What the form shows of what stands. Something new, agreed at a meeting, needs no further reason.</summary>
    protected void Shows<T>(Worded<T>? text)
    {
        Seen = text is null ? null : string.Join(' ', text.Seen);
        Why ??= text is null && AtMeeting is { } meeting ? $"Agreed at: {meeting}" : null;
    }

    /// <summary>Whether something is pointed out that was not pointed out before. What is refused is said first.</summary>
    protected bool PointsOut(ICommand command, IReadOnlyList<PlanPointer> points)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(points);
        var before = (Pointed ?? "").Split(' ');
        if (points.All(p => before.Contains(p.ToString())) || command.Decide(Child, View.Lists, View.Today).Refusals.Any())
        {
            return false;
        }

        (Points, Pointed) = (points, string.Join(' ', points));
        ModelState.Remove(nameof(Pointed));
        return true;
    }

    protected static IEnumerable<Guid> Ids(string? said) => (said ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => Guid.TryParse(s, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);
}
