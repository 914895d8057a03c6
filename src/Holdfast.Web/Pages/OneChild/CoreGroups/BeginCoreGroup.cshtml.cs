using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>The core group begins to meet, about one child or several.</summary>
[Does(Doing.TakePart)]
public sealed class BeginCoreGroupModel(FormDesk desk) : CoreGroupWorkForm(desk)
{
    /// <summary>The meeting as it was planned; a new one when it was not.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Meeting { get; set; }

    [BindProperty]
    [Display(Name = "Date of the meeting")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public string? WhyAnotherDay { get; set; }

    [BindProperty]
    public string? Chair { get; set; }

    [BindProperty]
    public CoreGroupChair? ChairIs { get; set; }

    [BindProperty]
    public string? WhyThisChair { get; set; }

    [BindProperty]
    public string? MinutesBy { get; set; }

    [BindProperty]
    public List<Guid> AtSchoolOf { get; set; } = [];

    public override string Heading => $"Begin the {View.Words.Term("core-group", View.Today)}";

    public override string Lede => ByRule is { } rule
        ? $"By the area’s rule {(IsFirst ? "the first is" : "this one is")} chaired by the {CoreGroupWords.Of(rule, View.Words, View.Today)}. Everything is then recorded as the meeting goes on."
        : "Everything is recorded as the meeting goes on.";

    public override string Button => "Begin";

    public IReadOnlyList<Choice> Standings => CoreGroupWords.Choices<CoreGroupChair>(c => Text.Capital(CoreGroupWords.Of(c, View.Words, View.Today)));

    public IReadOnlyList<Child> AllChildren => [Child, .. Siblings];

    public DateOnly? PlannedFor => Meeting is { } id ? Child.CoreGroupPlan(id)?.On : null;

    /// <summary>Who took the minutes before; the task is shared.</summary>
    public string WhoMinuted => MinutesTurns.Of(Child) is { Count: > 0 } turns && turns.Any(t => t.Times > 0)
        ? $"Shared among the professionals. So far: {string.Join(", ", turns.Select(t => t.Times == 0 ? $"{t.Name} not yet" : t.Times == 1 ? $"{t.Name} once" : $"{t.Name} {t.Times} times"))}"
        : "Shared among the professionals";

    protected override string Done => $"The {View.Words.Term("core-group", View.Today)} has begun";

    private Guid MeetingId => Meeting ?? CommandId;

    private bool IsFirst => Child.PlanOn(View.Today) is { } plan && !Child.CoreGroupsHeld.Any(h => h.HeldOn >= plan.BeganOn);

    private CoreGroupChair? ByRule => CoreGroupRules.Chair(View.Rules, IsFirst, View.Today);

    private CoreGroupChairsAgreed? Agreed => CoreGroupMeeting.All(Child).Select(m => m.Chairs).FirstOrDefault(c => c is not null);

    protected override void Start()
    {
        ForAll();
        HeldOn = View.Today;
        MinutesBy = MinutesTurns.Of(Child) is [var turn, ..] ? turn.Name : null;
        Meeting ??= Child.CoreGroupsToCome.FirstOrDefault()?.MeetingId;
        (Chair, ChairIs) = Agreed is { } agreed && !IsFirst ? (agreed.Chair, agreed.ChairIs)
            : ByRule == CoreGroupChair.LeadSocialWorker ? (Child.LeadSocialWorker?.Name, ByRule)
            : (ByRule == CoreGroupChair.TeamManager ? Child.CoreGroup.FirstOrDefault(m => string.Equals(m.Role, View.Words.Term("team-manager", View.Today), StringComparison.OrdinalIgnoreCase))?.Name : null, ByRule);
    }

    protected override ICommand Command() => new BeginCoreGroup(
        MeetingId, Needed(HeldOn, nameof(HeldOn), "Enter the date of the meeting"), Chair ?? "", ChairIs, WhyThisChair, MinutesBy, AtSchoolOf.Contains(Child.Id), WhyAnotherDay,
        Agreed is { WhyManagerGoesOn: not null } && !IsFirst ? CoreGroupChair.TeamManager : ByRule);

    protected override ICommand For(Child child, ICommand command) => (BeginCoreGroup)command with { AtTheChildsSchool = AtSchoolOf.Contains(child.Id) };

    protected override string Next() => View.Link($"core-groups/{MeetingId}");
}
