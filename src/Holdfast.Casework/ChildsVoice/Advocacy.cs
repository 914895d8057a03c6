using Holdfast.Casework.Journal;

namespace Holdfast.Casework.ChildsVoice;

/// <summary>The stage of the work at which advocacy is considered.</summary>
public enum AdvocacyStage
{
    Enquiry,
    InitialConference,
    CoreGroup,
    Review,
    BecameLookedAfter,
    AnotherTime,
}

/// <summary>The child's answer to the offer of an advocate. A refusal is never final.</summary>
public enum AdvocacyAnswer
{
    Accepted,
    Declined,
    NotYetDecided,
    NotOffered,
}

/// <summary>Whether the child should have an independent advocate was considered, and offered (W04, W05).</summary>
/// <param name="MeetingId">The discussion, conference or core group at which it was considered.</param>
/// <param name="OfferedBy">Who made the offer.</param>
/// <param name="How">How the offer was made.</param>
/// <param name="WhyNotOffered">The reason, when no offer was made.</param>
[StoredAs("advocacy-considered", 1)]
public sealed record AdvocacyConsidered(
    Guid AdvocacyId, AdvocacyStage Stage, Guid? MeetingId, DateOnly ConsideredOn, AdvocacyAnswer Answer, string? OfferedBy, string? How, string? WhyNotOffered, string? Advocate) : ChildEvent
{
    public override DateOnly HappenedOn => ConsideredOn;

    public override Guid? About => AdvocacyId;
}

/// <summary>The child's advocate came to a meeting, or was with the child.</summary>
[StoredAs("advocate-attended", 1)]
public sealed record AdvocateAttended(Guid? MeetingId, string Advocate, DateOnly AttendedOn, string? What) : ChildEvent
{
    public override DateOnly HappenedOn => AttendedOn;
}

/// <summary>Record that advocacy was considered.</summary>
public sealed record RecordAdvocacy(
    Guid AdvocacyId, AdvocacyStage Stage, Guid? MeetingId, DateOnly ConsideredOn, AdvocacyAnswer Answer, string? OfferedBy, string? How, string? WhyNotOffered, string? Advocate) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(AdvocacyId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(today), () =>
            [
                new AdvocacyConsidered(AdvocacyId, Stage, MeetingId, ConsideredOn, Answer, Text.Clean(OfferedBy), Text.Clean(How), Text.Clean(WhyNotOffered), Text.Clean(Advocate)),
            ]);
    }

    private IEnumerable<Refusal> Refusals(DateOnly today)
    {
        if (ConsideredOn > today)
        {
            yield return new Refusal(nameof(ConsideredOn), "Date must be today or in the past");
        }

        if (Answer == AdvocacyAnswer.NotOffered)
        {
            if (Text.Missing(WhyNotOffered))
            {
                yield return new Refusal(nameof(WhyNotOffered), "Enter why no advocate was offered");
            }

            yield break;
        }

        if (Text.Missing(OfferedBy))
        {
            yield return new Refusal(nameof(OfferedBy), "Enter who offered an advocate");
        }

        if (Text.Missing(How))
        {
            yield return new Refusal(nameof(How), "Enter how the offer was made");
        }
    }
}

/// <summary>Record that the child's advocate attended.</summary>
public sealed record RecordAdvocateAttended(Guid? MeetingId, string Advocate, DateOnly AttendedOn, string? What) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var refusals = new List<Refusal>();
        if (Text.Missing(Advocate))
        {
            refusals.Add(new Refusal(nameof(Advocate), "Enter the advocate's name"));
        }

        if (AttendedOn > today)
        {
            refusals.Add(new Refusal(nameof(AttendedOn), "Date must be today or in the past"));
        }

        return Decision.Once(child, refusals, () => new AdvocateAttended(MeetingId, Advocate.Trim(), AttendedOn, Text.Clean(What)));
    }
}
