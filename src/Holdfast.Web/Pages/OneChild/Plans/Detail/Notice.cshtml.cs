using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Holdfast.Web.Forms;
using Holdfast.Web.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>The plan, as a parent may have it, goes to whoever holds the parent's own record (M29).</summary>
[Does(Doing.Record)]
public sealed class NoticeModel(FormDesk desk, LetterDesk letters, OutboxStore outbox) : ChildForm(desk)
{
    private DetailedPlan? plan;
    private ParentsRecord? parent;

    [BindProperty(SupportsGet = true)]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public SendingHow? How { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    /// <summary>The fingerprint of what was shown, so that nothing is sent that was not read.</summary>
    [BindProperty]
    public string? Digest { get; set; }

    [BindProperty]
    [Display(Name = "Date")]
    public DateOnly? On { get; set; }

    public LetterPreview? Preview { get; private set; }

    public string ShownDigest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PaperMarkup.Document(Preview!.Paper))));

    public override string Heading => $"The plan for {parent!.Name}’s own record";

    public override string Lede => $"To {parent!.Asked!.Holder}. It says what {parent.Name}’s own copy may say, and nothing else.";

    public override string Home => "plan/parents-records";

    public override string Button => "Send";

    protected override bool Offered => Preview is not null;

    protected override string Done => How == SendingHow.Mail ? "It waits in the outbox and goes in a moment" : "Recorded how it was sent";

    protected override async Task Load(CancellationToken cancel)
    {
        plan = DetailedPlan.Find(Child, View.Today);
        parent = plan is null ? null : ParentsRecord.Of(Child, plan.Plan.PlanId).FirstOrDefault(p => p.PersonId == PersonId && p.Asked is { IsKnown: true });
        if (parent is { Asked.Holder: { } holder })
        {
            var reader = new Recipient(parent.PersonId, parent.Name, parent.Relationship, LetterReader.Parent, true);
            Preview = await letters.Check(View, PlanPaper.ForRecordOf(View, plan!, reader, holder, FormDesk.MyName), reader, cancel);
        }
    }

    protected override void Start() => On = View.Today;

    protected override ICommand Command()
    {
        foreach (var leak in Preview!.Leaks)
        {
            ModelState.AddModelError(nameof(How), $"It can not be sent: under {leak.Where} stands {leak.What}");
        }

        if (How == SendingHow.Mail && !MailboxAddress.IsOne(Where))
        {
            ModelState.AddModelError(nameof(Where), "Enter a mail address, such as name@example.com");
        }

        if (Digest != ShownDigest)
        {
            ModelState.Remove(nameof(Digest));
            ModelState.AddModelError(nameof(How), "What the plan says has changed since you read it. Read it again");
        }

        return Sending(How == SendingHow.Mail ? View.Today : Needed(On, nameof(On), "Enter the date"), null);
    }

    protected override async Task<ReadyCommand?> Ready(ICommand command, CancellationToken cancel)
    {
        var sending = (SendPlanNotice)command;
        if (sending.Decide(Child, View.Lists, View.Today).IsRefused)
        {
            return new ReadyCommand(sending);
        }

        if (await letters.HoldsProtectedWords(Child, Where, cancel))
        {
            ModelState.AddModelError(nameof(Where), "This address is protected. Take it out");
            return null;
        }

        try
        {
            var document = await letters.Make(Preview!.Paper, cancel);
            var made = Sending(sending.On, document);
            var seal = await letters.Documents.Seal(document, Child.Id, cancel);
            var mail = How == SendingHow.Mail ? await outbox.Seal(LetterMail.Of(made, Child.Id, View.Rules.Name), cancel) : null;
            return new ReadyCommand(made, async (tx, stop) =>
            {
                await seal(tx, stop);
                if (mail is not null)
                {
                    await mail(tx, stop);
                }
            });
        }
        catch (PdfNotMadeException)
        {
            ModelState.AddModelError(nameof(How), "It could not be made into a document. Nothing is sent. Try again in a few minutes");
            return null;
        }
    }

    private SendPlanNotice Sending(DateOnly on, Records.Documents.LetterDocument? document) => new(
        document?.LetterId ?? CommandId, plan!.Plan.PlanId, parent!.PersonId, on, parent.Asked!.Holder!, How, Where, plan.Versions.Count(), document?.ContentType ?? "", document?.Sha256 ?? "", FormDesk.MyName);
}
