using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>The team manager offered a social worker to lead the plan. The chair names one of those offered (M06).</summary>
/// <param name="UserId">The worker's account, when they have one.</param>
/// <param name="Qualified">The manager says the worker is a qualified social worker.</param>
/// <param name="Registration">Where they are registered as one, when that was said.</param>
/// <param name="OfferedBy">The team manager.</param>
[StoredAs("lead-social-worker-offered", 1)]
public sealed record LeadOffered(
    Guid OfferId, Guid ConferenceId, DateOnly On, Guid? UserId, string Name, bool Qualified, string? Registration, string OfferedBy) : OutcomeEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => OfferId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>Offer a lead social worker for the plan, should the conference decide on one; also before it meets.</summary>
public sealed record OfferLead(Guid OfferId, Guid ConferenceId, Guid? UserId, string Name, bool? Qualified, string? Registration, string OfferedBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var meeting = ConferenceMeeting.Find(child, ConferenceId);
        return child.Has(OfferId)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, area, meeting), () => [new LeadOffered(OfferId, ConferenceId, meeting?.HeldOn ?? today, UserId, Name.Trim(), true, Text.Clean(Registration), OfferedBy.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, ConferenceMeeting? meeting)
    {
        if (meeting is null && child.ConferenceWith(ConferenceId) is null)
        {
            yield return new Refusal(nameof(ConferenceId), "No such conference has been asked for or has begun for the child");
        }

        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Select or enter who is offered");
        }
        else if (ConferenceOutcome.OffersOf(child, ConferenceId).Any(o => string.Equals(o.Name, Name.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            yield return new Refusal(nameof(Name), $"{Name.Trim()} was offered already");
        }

        if (Qualified is null)
        {
            yield return new Refusal(nameof(Qualified), "Select whether they are a qualified social worker");
        }
        else if (Qualified == false)
        {
            yield return new Refusal(nameof(Qualified), "Only a qualified social worker leads a plan. Offer somebody else");
        }

        if (Text.Missing(OfferedBy))
        {
            yield return new Refusal(nameof(OfferedBy), $"Enter the {area.Terms.TeamManager} who offers them");
        }
    }
}
