namespace Holdfast.Records.Outbox;

/// <summary>A mail that is to be sent once.</summary>
/// <param name="Id">Also the id of the entry that says it was sent, and of the mail itself wherever it goes.</param>
/// <param name="ChildId">The child it is about; it is kept under that child's key.</param>
/// <param name="LetterId">The signed letter it carries.</param>
/// <param name="Calendar">The calendar file it carries (RFC 5545).</param>
public sealed record OutboxMail(Guid Id, Guid ChildId, string To, string Subject, string Body, Guid? LetterId, string? Calendar = null);

/// <summary>What came of one try.</summary>
public enum TryOutcome
{
    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>It could not be handed over; it is tried again.</summary>
    Failed,

    /// <summary>The mail server will not have it for this address; it is not tried again.</summary>
    Refused,

    /// <summary>It was not handed over, because its reader may not have it any more; it is not tried again.</summary>
    Stopped,
}

/// <summary>One try to send a mail.</summary>
/// <param name="Outcome">Nothing while it is under way, and for ever when the program was killed meanwhile.</param>
/// <param name="Note">What stood in the way, without a word about anybody.</param>
public sealed record MailTry(int Number, DateTimeOffset BegunAt, DateTimeOffset GivenUpAt, DateTimeOffset? EndedAt, TryOutcome? Outcome, string? Note, DateTimeOffset? AgainAt);

/// <summary>How a mail stands, worked out from its tries.</summary>
public abstract record MailStanding
{
    private MailStanding()
    {
    }

    public sealed record Waiting : MailStanding;

    /// <summary>A try is under way.</summary>
    public sealed record BeingSent : MailStanding;

    /// <param name="MayHaveGoneTwice">A try before it was broken off when nobody can say whether the mail had gone.</param>
    public sealed record Sent(DateTimeOffset At, bool MayHaveGoneTwice) : MailStanding;

    public sealed record FailedSoFar(int Times, DateTimeOffset NextTry, string? Note) : MailStanding;

    public sealed record Refused(DateTimeOffset At, string? Note) : MailStanding;

    /// <param name="Note">What stood against it.</param>
    public sealed record Stopped(DateTimeOffset At, string? Note) : MailStanding;

    /// <param name="tries">In order.</param>
    public static MailStanding Of(IReadOnlyList<MailTry> tries, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(tries);
        if (tries.FirstOrDefault(t => t.Outcome == TryOutcome.Sent) is { } sent)
        {
            return new Sent(sent.EndedAt!.Value, tries.Any(t => t.Outcome is null && t.Number < sent.Number));
        }

        return tries switch
        {
            [] => new Waiting(),
            [.., { Outcome: TryOutcome.Refused } refused] => new Refused(refused.EndedAt!.Value, refused.Note),
            [.., { Outcome: TryOutcome.Stopped } stopped] => new Stopped(stopped.EndedAt!.Value, stopped.Note),
            [.., { Outcome: null } going] when going.GivenUpAt > now => new BeingSent(),
            [.., var last] => new FailedSoFar(tries.Count, last.AgainAt ?? last.GivenUpAt, last.Note),
        };
    }
}
