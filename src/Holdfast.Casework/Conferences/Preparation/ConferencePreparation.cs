namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>One invitation and the last answer to it.</summary>
public sealed record Invitation(ConferenceInvited Sent, InvitationAnswered? Answer, IReadOnlyList<InvitationSent> Sendings);

/// <summary>One agency's report: asked for, received, shared with the family.</summary>
public sealed record Report(ReportAsked Asked, ReportReceived? Received, IReadOnlyList<ReportShared> Shared);

/// <summary>How the preparation of one conference stands, worked out from its entries.</summary>
public sealed class ConferencePreparation
{
    private readonly Dictionary<PreparationPart, PreparationDone> parts;

    private ConferencePreparation(ConferenceRequested asked, IReadOnlyList<PreparationEvent> about)
    {
        Asked = asked;
        Agreed = about.OfType<ConferenceAgreed>().LastOrDefault();
        Arrangements = [.. about.OfType<ConferenceArranged>()];
        NotAgreed = [.. about.OfType<ConferenceNotAgreed>()];
        CalledOff = about.OfType<ConferenceCalledOff>().LastOrDefault();
        Written = [.. about.OfType<ReportWritten>().GroupBy(r => r.ReportId).Select(g => g.Last())];
        parts = about.OfType<PreparationDone>().GroupBy(p => p.Part).ToDictionary(g => g.Key, g => g.Last());
        Invited =
        [
            .. about.OfType<ConferenceInvited>().Select(i => new Invitation(i, about.OfType<InvitationAnswered>().LastOrDefault(a => a.InvitationId == i.InvitationId), [.. about.OfType<InvitationSent>().Where(x => x.InvitationId == i.InvitationId)])),
        ];
        Reports =
        [
            .. about.OfType<ReportAsked>().Select(r => new Report(
                r, about.OfType<ReportReceived>().LastOrDefault(x => x.ReportId == r.ReportId), [.. about.OfType<ReportShared>().Where(x => x.ReportId == r.ReportId)])),
        ];
    }

    public Guid Id => Asked.ConferenceId;

    public ConferenceRequested Asked { get; }

    public ConferenceAgreed? Agreed { get; }

    /// <summary>Each time somebody who had to agree said no.</summary>
    public IReadOnlyList<ConferenceNotAgreed> NotAgreed { get; }

    /// <summary>It will not be held.</summary>
    public ConferenceCalledOff? CalledOff { get; }

    /// <summary>Every arrangement made, earliest first; the last one stands.</summary>
    public IReadOnlyList<ConferenceArranged> Arrangements { get; }

    public ConferenceArranged? Arranged => Arrangements is [.., var last] ? last : null;

    public IReadOnlyList<Invitation> Invited { get; }

    public IReadOnlyList<Report> Reports { get; }

    /// <summary>What reports say, each as it was written last; also those nobody asked for.</summary>
    public IReadOnlyList<ReportWritten> Written { get; }

    /// <summary>What somebody who was invited wrote.</summary>
    public ReportWritten? WrittenBy(Guid invitationId) => Written.LastOrDefault(r => r.InvitationId == invitationId);

    /// <summary>The report asked of somebody who is invited: asked of them by name, or else of their agency when only one was.</summary>
    public Report? ReportOf(ConferenceInvited invited)
    {
        ArgumentNullException.ThrowIfNull(invited);
        var ofAgency = Reports.Where(r => string.Equals(r.Asked.Agency, invited.Agency, StringComparison.OrdinalIgnoreCase)).ToList();
        return ofAgency.Find(r => string.Equals(r.Asked.From, invited.Name, StringComparison.OrdinalIgnoreCase)) ?? (ofAgency is [var only] ? only : null);
    }

    /// <summary>What was said last of a part; nothing while it is missing.</summary>
    public PreparationDone? Part(PreparationPart part) => parts.GetValueOrDefault(part);

    /// <summary>What was sent says how things stand now: this day and hour, or that there is no conference.</summary>
    public bool IsTold(InvitationSent sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return CalledOff is not null ? sent.For is null : Arranged is { } arranged && sent.For == arranged.On && sent.At == arranged.At;
    }

    /// <summary>Those who were sent an invitation that is no longer true: the day was moved, or the conference called off.</summary>
    public IEnumerable<Invitation> ToBeToldAnew => Invited.Where(i => i.Sendings is [.., var last] && !IsTold(last));

    /// <summary>Whether holding it on that day would be on another day than was arranged.</summary>
    public bool Moves(DateOnly to) => Arranged is { } arranged && arranged.On != to;

    /// <summary>The conferences asked for, in order of asking. What speaks of a conference nobody asked for (its request was withdrawn) counts for none.</summary>
    internal static IReadOnlyList<ConferencePreparation> From(IReadOnlyList<PreparationEvent> all) =>
    [
        .. all.OfType<ConferenceRequested>().GroupBy(r => r.ConferenceId)
            .Select(g => new ConferencePreparation(g.Last(), [.. all.Where(e => e.ConferenceId == g.Key)])),
    ];
}
