namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>One invitation and the last answer to it.</summary>
public sealed record Invitation(ConferenceInvited Sent, InvitationAnswered? Answer);

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
        parts = about.OfType<PreparationDone>().GroupBy(p => p.Part).ToDictionary(g => g.Key, g => g.Last());
        Invited =
        [
            .. about.OfType<ConferenceInvited>().Select(i => new Invitation(i, about.OfType<InvitationAnswered>().LastOrDefault(a => a.InvitationId == i.InvitationId))),
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

    /// <summary>Every arrangement made, earliest first; the last one stands.</summary>
    public IReadOnlyList<ConferenceArranged> Arrangements { get; }

    public ConferenceArranged? Arranged => Arrangements is [.., var last] ? last : null;

    public IReadOnlyList<Invitation> Invited { get; }

    public IReadOnlyList<Report> Reports { get; }

    /// <summary>What was said last of a part; nothing while it is missing.</summary>
    public PreparationDone? Part(PreparationPart part) => parts.GetValueOrDefault(part);

    /// <summary>Whether holding it on that day would be on another day than was arranged.</summary>
    public bool Moves(DateOnly to) => Arranged is { } arranged && arranged.On != to;

    /// <summary>The conferences asked for, in order of asking. What speaks of a conference nobody asked for (its request was withdrawn) counts for none.</summary>
    internal static IReadOnlyList<ConferencePreparation> From(IReadOnlyList<PreparationEvent> all) =>
    [
        .. all.OfType<ConferenceRequested>().GroupBy(r => r.ConferenceId)
            .Select(g => new ConferencePreparation(g.Last(), [.. all.Where(e => e.ConferenceId == g.Key)])),
    ];
}
