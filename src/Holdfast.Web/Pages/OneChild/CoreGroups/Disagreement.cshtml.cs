using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.CoreGroups;

/// <summary>Somebody at the core group does not agree.</summary>
[Does(Doing.TakePart)]
public sealed class DisagreementModel(FormDesk desk) : CoreGroupForm(desk)
{
    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? BestForChild { get; set; }

    public override string Heading => "Somebody does not agree";

    public override string Lede => $"It comes back at each {View.Words.Term("core-group", View.Today)} until it is settled, and stands in the plan.";

    protected override string Done => "It is recorded";

    protected override ICommand Command() => new RecordDisagreement(CommandId, MeetingId, Who ?? "", What ?? "", Reasons ?? "", BestForChild);
}
