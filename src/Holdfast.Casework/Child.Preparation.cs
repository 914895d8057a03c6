using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Preparation;

namespace Holdfast.Casework;

// What the record says of conferences that were asked for.
public sealed partial class Child
{
    private List<PreparationEvent> preparation = [];
    private IReadOnlyList<ConferencePreparation>? conferences;

    /// <summary>Every conference asked for about the child, in order of asking.</summary>
    public IReadOnlyList<ConferencePreparation> ConferencesAskedFor => conferences ??= ConferencePreparation.From(preparation);

    /// <summary>The conference that was asked for, and has neither been held nor called off.</summary>
    public ConferencePreparation? ConferenceInPreparation => ConferencesAskedFor.LastOrDefault(c => c.CalledOff is null && !WasHeld(c));

    public ConferencePreparation? ConferenceWith(Guid id) => ConferencesAskedFor.FirstOrDefault(c => c.Id == id);

    public Invitation? InvitationWith(Guid id) => ConferencesAskedFor.SelectMany(c => c.Invited).FirstOrDefault(i => i.Sent.InvitationId == id);

    public Report? ConferenceReportWith(Guid id) => ConferencesAskedFor.SelectMany(c => c.Reports).FirstOrDefault(r => r.Asked.ReportId == id);

    /// <summary>A conference of its kind held since it was asked for is this one, also when it was recorded without its id.</summary>
    private bool WasHeld(ConferencePreparation conference) => MeetingWith(conference.Id) is not null
        || (conference.Asked.Kind == ConferenceKind.Review
            ? reviews.Exists(r => r.HeldOn > conference.Asked.AskedOn)
            : initialConferences.Exists(c => c.HeldOn > conference.Asked.AskedOn));
}
