using System.ComponentModel.DataAnnotations;
using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;
using Holdfast.Records.Documents;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>A copy of the plan is mailed, or was posted or handed over.</summary>
[Does(Doing.Record)]
public sealed class CopySentModel(FormDesk desk, LetterDesk letters, OutboxStore outbox) : ChildForm(desk)
{
    private bool holdsProtectedWords;
    private LetterDocument? document;
    private IReadOnlyList<Leak> leaks = [];

    [BindProperty(SupportsGet = true)]
    public Guid? Copy { get; set; }

    [BindProperty]
    public SendingHow? How { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public PlanCopyWritten? Written { get; private set; }

    /// <summary>What people say against words of this copy, since it was frozen.</summary>
    public IReadOnlyList<DisagreementStated> SaidSince { get; private set; } = [];

    public override string Heading => $"Give {Written!.To} this copy";

    public override string Home => "plan";

    protected override bool Offered => Written is not null && Child.PlanOn(View.Today)?.PlanId == Written.PlanId;

    protected override string Done => How == SendingHow.Mail ? "The copy waits in the outbox and goes in a moment" : "Recorded how the copy was given";

    protected override async Task Load(CancellationToken cancel)
    {
        Written = Child.Latest<PlanCopyWritten>(c => c.CopyId == Copy);
        holdsProtectedWords = await letters.HoldsProtectedWords(Child, Where, cancel);
        SaidSince = Written is null ? [] : (await letters.SaidSince(Child, [Written.CopyId], cancel)).GetValueOrDefault(Written.CopyId, []);
        if (Written is { } written && await letters.Open(written.CopyId, Child.Id, cancel) is { } kept && kept.Sha256 == written.Sha256)
        {
            // An address may have been protected, or a child come into the family, since the copy was frozen.
            (document, leaks) = (kept, await letters.LeaksIn(Child, written.PersonId, written.Reader, kept, cancel));
        }
    }

    protected override void Start() => On = View.Today;

    protected override ICommand Command()
    {
        foreach (var leak in leaks)
        {
            ModelState.AddModelError(nameof(How), $"This copy can not be sent: under {leak.Where} stands {leak.What}");
        }

        if (holdsProtectedWords)
        {
            ModelState.AddModelError(nameof(Where), "This address is protected. Take it out: hand the copy over, or post it without writing here where");
        }

        if (How == SendingHow.Mail && !MailboxAddress.IsOne(Where))
        {
            ModelState.AddModelError(nameof(Where), "Enter a mail address, such as name@example.com");
        }

        return new SendPlanCopy(CommandId, Written!.PlanId, Written.CopyId, How, Where, FormDesk.MyName, Needed(On, nameof(On), "Enter the date"));
    }

    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel)
    {
        if (command is not SendPlanCopy { How: SendingHow.Mail } sending || sending.Decide(Child, View.Lists, View.Today).IsRefused)
        {
            return new ReadyCommand(command);
        }

        if (document is null)
        {
            ModelState.AddModelError(nameof(How), "The document of this copy is not there. Write the copy again");
            return null;
        }

        return new ReadyCommand(sending, await outbox.Seal(LetterMail.Of(sending, Written!, Child.Id, View.Rules.Name), cancel));
    }
}
