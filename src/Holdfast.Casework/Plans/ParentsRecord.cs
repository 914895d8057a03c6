using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;

namespace Holdfast.Casework.Plans;

/// <summary>Which services of their own a parent is known to.</summary>
public enum ParentsServices
{
    None,
    SocialCare,
    Health,
    Both,

    /// <summary>Asked, and nobody has answered yet.</summary>
    NotAnswered,
}

/// <summary>It was asked whether a parent is known to adult social care or health (M29). A later entry about the same parent replaces it.</summary>
/// <param name="AskedOf">Who was asked, by name and service.</param>
/// <param name="Holder">Who holds the parent's own record, when they are known.</param>
[StoredAs("parents-services-asked", 1)]
public sealed record ParentsServicesAsked(Guid AskedId, Guid PlanId, Guid PersonId, string Name, DateOnly On, ParentsServices Services, string AskedOf, string? Holder) : PlanEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => AskedId;

    public override Guid OfPlan => PlanId;

    public bool IsKnown => Services is ParentsServices.SocialCare or ParentsServices.Health or ParentsServices.Both;
}

/// <summary>The plan was frozen as the parent may have it, and sent to whoever holds the parent's own record. The document lies beside the journal, under the notice's id.</summary>
/// <param name="OfVersion">The version of the plan that was sent.</param>
[StoredAs("plan-notice-sent", 1)]
public sealed record PlanNoticeSent(
    Guid NoticeId, Guid PlanId, Guid PersonId, string Name, DateOnly On, string To, SendingHow How, string? Where, int OfVersion, string ContentType, string Sha256, string SentBy) : PlanEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => NoticeId;

    public override Guid OfPlan => PlanId;
}

/// <summary>The notice was acknowledged as standing on the parent's own record, or whoever has it was chased.</summary>
[StoredAs("plan-notice-followed", 1)]
public sealed record PlanNoticeFollowed(Guid FollowedId, Guid PlanId, Guid NoticeId, DateOnly On, bool Acknowledged, string By, string Words) : PlanEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => FollowedId;

    public override Guid OfPlan => PlanId;
}

/// <summary>How it stands with one parent's own record.</summary>
/// <param name="Asked">The last answer; nothing while nobody has asked.</param>
/// <param name="Notice">The last notice that was sent.</param>
/// <param name="Since">What came of that notice, earliest first.</param>
public sealed record ParentsRecord(Guid PersonId, string Name, string Relationship, ParentsServicesAsked? Asked, PlanNoticeSent? Notice, IReadOnlyList<PlanNoticeFollowed> Since)
{
    public bool IsAcknowledged => Since.Any(s => s.Acknowledged);

    /// <summary>Parents, and whoever else has parental responsibility, for one plan.</summary>
    public static IReadOnlyList<ParentsRecord> Of(Child child, Guid planId)
    {
        ArgumentNullException.ThrowIfNull(child);
        var all = child.All<PlanEvent>().Where(e => e.OfPlan == planId).ToList();
        return
        [
            .. Parents(child).Select(p =>
            {
                var notice = all.OfType<PlanNoticeSent>().LastOrDefault(n => n.PersonId == p.PersonId);
                return new ParentsRecord(p.PersonId, p.Name, p.Relationship, all.OfType<ParentsServicesAsked>().LastOrDefault(a => a.PersonId == p.PersonId), notice, [.. all.OfType<PlanNoticeFollowed>().Where(f => f.NoticeId == notice?.NoticeId)]);
            }),
        ];
    }

    internal static IEnumerable<NetworkPerson> Parents(Child child) => child.Network.Values.Where(p => p is { Role: NetworkRole.Family, ParentalResponsibility: true }).OrderBy(p => p.Name, StringComparer.Ordinal);
}

/// <summary>Write down whether a parent is known to adult social care or health.</summary>
public sealed record AskParentsServices(Guid AskedId, Guid PlanId, Guid? PersonId, DateOnly On, ParentsServices? Services, string AskedOf, string? Holder) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var parent = ParentsRecord.Parents(child).FirstOrDefault(p => p.PersonId == PersonId);
        return PlanRefusals.Decide(child, AskedId, PlanId, On, today, _ => Refusals(parent), () => new ParentsServicesAsked(AskedId, PlanId, PersonId!.Value, parent!.Name, On, Services!.Value, AskedOf.Trim(), IsKnown ? Text.Clean(Holder) : null));
    }

    private bool IsKnown => Services is ParentsServices.SocialCare or ParentsServices.Health or ParentsServices.Both;

    private IEnumerable<Refusal> Refusals(NetworkPerson? parent)
    {
        if (parent is null)
        {
            yield return new Refusal(nameof(PersonId), "Select a parent, or somebody with parental responsibility");
        }

        if (Services is null)
        {
            yield return new Refusal(nameof(Services), "Select whether they are known to a service");
        }

        if (Text.Missing(AskedOf))
        {
            yield return new Refusal(nameof(AskedOf), "Enter who was asked");
        }

        if (IsKnown && Text.Missing(Holder))
        {
            yield return new Refusal(nameof(Holder), "Enter who holds the parent’s own record");
        }
    }
}

/// <summary>Send the plan to whoever holds a parent's own record.</summary>
public sealed record SendPlanNotice(Guid NoticeId, Guid PlanId, Guid? PersonId, DateOnly On, string To, SendingHow? How, string? Where, int OfVersion, string ContentType, string Sha256, string SentBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var parent = ParentsRecord.Of(child, PlanId).FirstOrDefault(p => p.PersonId == PersonId);
        return PlanRefusals.Decide(child, NoticeId, PlanId, On, today, _ => Refusals(parent), () => new PlanNoticeSent(
            NoticeId, PlanId, parent!.PersonId, parent.Name, On, To.Trim(), How!.Value, Text.Clean(Where), OfVersion, ContentType, Sha256, SentBy.Trim()));
    }

    private IEnumerable<Refusal> Refusals(ParentsRecord? parent)
    {
        if (parent is null)
        {
            yield return new Refusal(nameof(PersonId), "Select a parent, or somebody with parental responsibility");
        }
        else if (parent.Asked is not { IsKnown: true })
        {
            yield return new Refusal(nameof(PersonId), $"Nobody has found that {parent.Name} is known to adult social care or health. Record that first");
        }

        if (Text.Missing(To))
        {
            yield return new Refusal(nameof(To), "Enter who holds the parent’s own record");
        }

        if (How is null)
        {
            yield return new Refusal(nameof(How), "Select how it is sent");
        }
    }
}

/// <summary>Write down that a notice was acknowledged, or chased.</summary>
public sealed record FollowPlanNotice(Guid FollowedId, Guid PlanId, Guid NoticeId, DateOnly On, bool? Acknowledged, string By, string Words) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        PlanRefusals.Decide(child, FollowedId, PlanId, On, today, _ => Refusals(child), () => new PlanNoticeFollowed(FollowedId, PlanId, NoticeId, On, Acknowledged!.Value, By.Trim(), Words.Trim()));

    private IEnumerable<Refusal> Refusals(Child child)
    {
        if (child.Latest<PlanNoticeSent>(n => n.NoticeId == NoticeId) is not { } notice)
        {
            yield return new Refusal(nameof(NoticeId), "Select a notice that was sent");
        }
        else if (On < notice.On)
        {
            yield return new Refusal(nameof(On), $"The date must be on or after {UkDate.Long(notice.On)}, when it was sent");
        }

        if (Acknowledged is null)
        {
            yield return new Refusal(nameof(Acknowledged), "Select what happened");
        }

        if (Text.Missing(By))
        {
            yield return new Refusal(nameof(By), "Enter who answered, or who was chased");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what was said");
        }
    }
}
