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

/// <summary>Trouble with a member's attendance climbs: from the social worker to the manager, the agency, and in writing.</summary>
[Does(Doing.Record)]
public sealed class TroubleModel(FormDesk desk) : CoreGroupWorkForm(desk)
{
    [BindProperty(SupportsGet = true, Name = "trouble")]
    public Guid? TroubleId { get; set; }

    [BindProperty]
    public TroubleStep? Step { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Member { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Agency { get; set; }

    [BindProperty]
    public string? HoldsUp { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    /// <summary>The step before, of a trouble that goes on.</summary>
    public CoreGroupAttendanceTrouble? Before => Of(Child);

    public override string Heading => Before is { } before ? $"Attendance of {before.Member}" : "A member’s attendance holds the plan up";

    public override string? Lede => Before is { } before ? $"Last step, {UkDate.Long(before.On)}: {Text.InSentence(CoreGroupWords.Of(before.Step, View.Words, before.On))}. {Text.Sentence(before.Words)}" : $"The social worker tells the {View.Words.Term("team-manager", View.Today)}, who takes it up with the agency, and then in writing.";

    public IReadOnlyList<Choice> Steps => [.. CoreGroupWords.Choices<TroubleStep>(s => CoreGroupWords.Of(s, View.Words, View.Today)).Where(s => Before is null ? s.Value == nameof(TroubleStep.TeamManager) : Enum.Parse<TroubleStep>(s.Value) > Before.Step)];

    protected override bool Offered => Steps.Count > 0;

    protected override string Done => "The step is recorded";

    protected override bool Fits(Child sibling) => base.Fits(sibling) && (TroubleId is null || Of(sibling) is not null);

    protected override void Start()
    {
        ForAll();
        (On, By) = (View.Today, FormDesk.MyName);
    }

    protected override ICommand Command() => new StepUpAttendance(
        CommandId, TroubleId ?? CoreGroupRules.MeetingId(CommandId, 0), Needed(On, nameof(On), "Enter the date"), Step, Member ?? "", Agency ?? "", HoldsUp ?? "", By ?? "", Words ?? "");

    private CoreGroupAttendanceTrouble? Of(Child child) => child.Latest<CoreGroupAttendanceTrouble>(t => t.TroubleId == TroubleId);
}
