using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Journal;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Plans;

/// <summary>The lead social worker (Wales: co-ordinator) is named.</summary>
[Does(Doing.Record)]
public sealed class NameLeadModel(FormDesk desk) : ChildForm(desk)
{
    [BindProperty]
    public Guid? UserId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? NamedOn { get; set; }

    public override string Heading => $"Name the {View.Words.Term("lead-social-worker", View.Today)}";

    public IReadOnlyList<Records.Accounts.PersonChoice> Workers { get; private set; } = [];

    protected override bool OffersSiblings => true;

    protected override string Done => $"The {View.Words.Term("lead-social-worker", View.Today)} is recorded";

    protected override async Task Load(CancellationToken cancel) => Workers = await FormDesk.Workers(Child.Area, cancel);

    protected override void Start() => (NamedOn, UserId) = (View.Today, Child.LeadSocialWorker?.UserId);

    protected override ICommand? Command()
    {
        var worker = Workers.FirstOrDefault(w => w.UserId == UserId);
        var on = Needed(NamedOn, nameof(NamedOn), "Enter the date");
        return new NameLeadSocialWorker(worker?.UserId, worker?.DisplayName ?? Name ?? "", on);
    }
}
