using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.Journal;
using Holdfast.Records.Accounts;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Pages.OneChild.Assessments;

/// <summary>Another manager covers the counter-signing of an assessment that waits: they may read the record and sign, until it is signed or the last day is over.</summary>
[Does(Doing.CounterSign)]
public sealed class CoverModel(FormDesk desk, UserProfiles profiles) : AssessmentForm(desk)
{
    private const int UsualDays = 7;

    private IReadOnlyList<PersonChoice> managers = [];

    [BindProperty]
    public Guid? ManagerId { get; set; }

    [BindProperty]
    public string? CoversFor { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    [Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    public override string Heading => "Let another manager counter-sign";

    public override string Lede => "They can read the record and sign until it is signed or the last day is over.";

    public IReadOnlyList<Choice> Managers => Choices.People(managers);

    protected override string Done => "The cover is recorded";

    protected override bool OffersSiblings => true;

    protected override bool Offered => Current?.Standing == AssessmentStanding.WaitsForSignature;

    protected override bool Fits(Child sibling) => Current is { } ours && Assessment.Find(sibling, ours.AssessmentId)?.Standing == AssessmentStanding.WaitsForSignature;

    protected override async Task Load(CancellationToken cancel)
    {
        var all = (await profiles.InArea(Child.Area, Capacity.TeamManager, cancel)).Concat(await profiles.InArea(Child.Area, Capacity.HeadOfService, cancel));
        managers = [.. all.DistinctBy(m => m.UserId).Where(m => Current is not { } a || !a.IsBy(m.UserId)).OrderBy(m => m.DisplayName, StringComparer.Ordinal)];
    }

    protected override void Start() => (Until, CoversFor, AlsoFor) = (View.Today.AddDays(UsualDays), View.Capacity is Capacity.TeamManager ? FormDesk.MyName : "", [.. Siblings.Select(s => s.Id)]);

    protected override ICommand Command() => new CoverSignOff(
        CommandId, Current!.AssessmentId, View.Today, ManagerId, managers.FirstOrDefault(m => m.UserId == ManagerId)?.DisplayName ?? "", CoversFor ?? "",
        Needed(Until, nameof(Until), "Enter the last day"), Why ?? "", FormDesk.MyName);
}
