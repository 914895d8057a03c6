using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Difficulties;

/// <summary>Something nobody expected happened. The lead social worker and the manager decide together what follows.</summary>
[Does(Doing.TakePart)]
public sealed class UnexpectedEventModel(FormDesk desk) : DifficultyForm(desk)
{
    private readonly Guid proposal = NewId.Next();

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? SafeNow { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? ReportedBy { get; set; }

    [BindProperty]
    public string? Course { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public override string Heading => "Something unexpected happened";

    public override string Lede => $"Act first if the child is in danger. The {View.Words.Term("lead-social-worker", View.Today)} and the manager then decide together what follows, and both stand on the record.";

    /// <summary>Which of the two the reader is; nothing for everybody else.</summary>
    public DecidingSide? Side => SideOf(View);

    public string WhoAgrees => Side == DecidingSide.TeamManager ? $"The {View.Words.Term("lead-social-worker", View.Today)} agrees, or proposes something else" : "The manager agrees, or proposes something else";

    protected override string Done => "What happened is recorded, and waits for both to decide";

    public static DecidingSide? SideOf(ChildView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Capacity switch
        {
            Capacity.TeamManager => DecidingSide.TeamManager,
            Capacity.LeadSocialWorker or Capacity.SocialWorker => DecidingSide.LeadSocialWorker,
            _ => null,
        };
    }

    protected override void Start() => (On, ReportedBy) = (View.Today, FormDesk.MyName);

    protected override ICommand Command() =>
        new ReportUnexpectedEvent(CommandId, Needed(On, nameof(On), "Enter the date"), What ?? "", SafeNow ?? "", ReportedBy ?? "", Side, Course, Why, proposal);
}
