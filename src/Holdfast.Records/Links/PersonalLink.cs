namespace Holdfast.Records.Links;

/// <summary>Whether a personal link still opens, and if not why.</summary>
public enum LinkState
{
    Open,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>The code was wrong five times.</summary>
    Locked,

    /// <summary>Somebody took it back, or another was made in its place.</summary>
    Revoked,

    /// <summary>Everything asked for was sent.</summary>
    Used,
}

/// <summary>
/// A link by which one professional without an account answers one invitation to one conference. Its id stands as the author of what they send.
/// </summary>
/// <param name="Children">The children the conference is about, as far as this person was invited for them.</param>
/// <param name="NextCommand">The id of what is sent next, so that sending it twice records it once.</param>
/// <param name="WrongTries">Wrong codes since the last right one.</param>
/// <param name="EnteredAt">When the right code was last entered.</param>
public sealed record PersonalLink(
    Guid LinkId, Guid ConferenceId, Guid InvitationId, IReadOnlyList<Guid> Children, string Name, string Role, string? Agency, Guid MadeBy, DateTimeOffset MadeAt,
    DateTimeOffset ExpiresAt, Guid NextCommand, int WrongTries, DateTimeOffset? EnteredAt, DateTimeOffset? LockedAt, DateTimeOffset? RevokedAt, DateTimeOffset? FinishedAt)
{
    public LinkState StateAt(DateTimeOffset now) =>
        RevokedAt is not null ? LinkState.Revoked
        : FinishedAt is not null ? LinkState.Used
        : LockedAt is not null ? LinkState.Locked
        : ExpiresAt <= now ? LinkState.Expired
        : LinkState.Open;
}

/// <summary>What a link is made for.</summary>
/// <param name="LinkId">Made when the page that asks for it is shown, so that asking twice makes one.</param>
/// <param name="ExpiresAt">The first instant it no longer opens.</param>
public sealed record LinkWanted(
    Guid LinkId, Guid ConferenceId, Guid InvitationId, IReadOnlyList<Guid> Children, string Name, string Role, string? Agency, DateTimeOffset ExpiresAt);

/// <summary>A link just made. The token and the code are nowhere else, and are shown this once.</summary>
/// <param name="Code">To be given another way than the link: by telephone or in person.</param>
public sealed record LinkMade(PersonalLink Link, string Token, string Code);

/// <summary>What came of entering a code.</summary>
public abstract record LinkTry
{
    private LinkTry()
    {
    }

    /// <summary>It was right. The secret names the visit that begins; whoever was inside before is outside now.</summary>
    public sealed record Right(PersonalLink Link, string Session) : LinkTry;

    public sealed record Wrong(int TriesLeft) : LinkTry;

    /// <summary>The link does not open: there is none, or it has ended.</summary>
    public sealed record Ended : LinkTry;
}
