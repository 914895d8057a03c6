using Holdfast.Casework.Complaints;
using Holdfast.Casework.Plans;
using Holdfast.Records.Outbox;
using Holdfast.Web.Access;
using Holdfast.Web.Letters;

namespace Holdfast.Web.Pages.OneChild.Plans.Detail;

/// <summary>How it stands with the plan on each parent's own record (M29).</summary>
[Does(Doing.Record)]
public sealed class ParentsRecordsModel(LetterDesk letters, OutboxStore outbox, TimeProvider clock) : PlanPage
{
    /// <summary>What people say against words of copies that were sent before, by the copy.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<DisagreementStated>> SaidSince { get; private set; } = new Dictionary<Guid, IReadOnlyList<DisagreementStated>>();

    public IReadOnlyList<ParentsRecord> Parents => Period is { } period ? ParentsRecord.Of(Child, period.PlanId) : [];

    /// <summary>How what was sent stands.</summary>
    public MailShown Mail { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancel)
    {
        Mail = new MailShown(await outbox.OfChild(Child.Id, cancel), clock.GetUtcNow());
        SaidSince = await letters.SaidSince(Child, Parents.Select(p => p.Notice?.NoticeId).OfType<Guid>(), cancel);
    }
}
