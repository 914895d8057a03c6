using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Complaints;

/// <summary>Something about a complaint, an appeal, or words somebody disputes.</summary>
public abstract record ComplaintEvent : ChildEvent;

/// <summary>Where a complaint belongs. The routes have different owners and different clocks, and must not be mixed.</summary>
public enum ComplaintRoute
{
    /// <summary>How a conference was run, or what it decided.</summary>
    Conference,

    /// <summary>What one agency did: it goes to that agency (H44).</summary>
    Agency,

    /// <summary>What the record says is wrong.</summary>
    Accuracy,
}

/// <summary>What the person asks for.</summary>
public enum ComplaintKind
{
    Complaint,
    Appeal,
    Representation,
}

/// <summary>Somebody complained, appealed or made a representation. The plan stands meanwhile.</summary>
/// <param name="Who">Who complains, by name.</param>
/// <param name="PersonId">The person in the network, when it is somebody of it; the child when it is the child’s own id.</param>
/// <param name="What">What it is about, in their words.</param>
/// <param name="Wants">What they want to come of it.</param>
/// <param name="Agency">The agency it is about, on that route.</param>
/// <param name="ConferenceId">The conference it is about, on that route.</param>
[StoredAs("complaint-received", 1)]
public sealed record ComplaintReceived(
    Guid ComplaintId, DateOnly On, ComplaintRoute Route, ComplaintKind Kind, string Who, Guid? PersonId, string What, string? Wants, string? Agency, Guid? ConferenceId, string ReceivedBy) : ComplaintEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ComplaintId;
}

/// <summary>What was done about a complaint before its outcome.</summary>
public enum ComplaintStepKind
{
    /// <summary>Who complained knows that it came, what happens, and that the plan stands meanwhile.</summary>
    Acknowledged,

    /// <summary>The chair met or spoke with them.</summary>
    ChairMet,

    /// <summary>It was handed to the agency it is about.</summary>
    PassedOn,
    Other,
}

/// <summary>A step of handling a complaint.</summary>
[StoredAs("complaint-step", 1)]
public sealed record ComplaintStep(Guid StepId, Guid ComplaintId, DateOnly On, ComplaintStepKind Kind, string Words, string By) : ComplaintEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => StepId;
}

/// <summary>What came of a complaint.</summary>
public enum ComplaintResult
{
    Upheld,
    PartlyUpheld,
    NotUpheld,

    /// <summary>Who made it took it back.</summary>
    TakenBack,
}

/// <summary>The outcome of a complaint, and that who made it was told. It never ends a plan: only a review does.</summary>
/// <param name="Follows">What follows from it.</param>
/// <param name="ToldOn">The day they were told.</param>
[StoredAs("complaint-decided", 1)]
public sealed record ComplaintDecided(Guid OutcomeId, Guid ComplaintId, DateOnly On, ComplaintResult Result, string Reasons, string? Follows, string DecidedBy, DateOnly? ToldOn, string? ToldHow) : ComplaintEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => OutcomeId;
}

/// <summary>Who complained was told the outcome, later than it was recorded.</summary>
[StoredAs("complaint-outcome-told", 1)]
public sealed record ComplaintOutcomeTold(Guid ToldId, Guid ComplaintId, DateOnly On, string How, string By) : ComplaintEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ToldId;
}

/// <summary>Somebody does not agree with words of the record. What they say stands beside those words wherever the entry appears.</summary>
/// <param name="Version">The disputed entry, by its place in the child’s journal.</param>
/// <param name="Words">What they say, in their words.</param>
/// <param name="ComplaintId">The complaint it came with, if it did.</param>
[StoredAs("disagreement-stated", 1)]
public sealed record DisagreementStated(Guid StatementId, int Version, DateOnly On, string Who, Guid? PersonId, string Words, Guid? ComplaintId, string TakenBy) : ComplaintEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => StatementId;
}

/// <summary>One complaint, as the record tells it.</summary>
public sealed record Complaint(ComplaintReceived Received, ImmutableArray<ComplaintStep> Steps, ComplaintDecided? Decided, ComplaintOutcomeTold? Told)
{
    public Guid ComplaintId => Received.ComplaintId;

    /// <summary>It has no outcome yet, or who made it does not know the outcome.</summary>
    public bool IsOpen => Decided is null || ToldOn is null;

    public DateOnly? ToldOn => Decided?.ToldOn ?? Told?.On;

    /// <summary>Every complaint, the latest first.</summary>
    public static IReadOnlyList<Complaint> Of(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        var said = child.All<ComplaintEvent>().ToList();
        return said.Count == 0
            ? []
            :
            [
                .. said.OfType<ComplaintReceived>().Reverse().Select(r => new Complaint(
                    r, [.. said.OfType<ComplaintStep>().Where(s => s.ComplaintId == r.ComplaintId)], said.OfType<ComplaintDecided>().LastOrDefault(d => d.ComplaintId == r.ComplaintId),
                    said.OfType<ComplaintOutcomeTold>().LastOrDefault(t => t.ComplaintId == r.ComplaintId))),
            ];
    }

    public static Complaint? Find(Child child, Guid complaintId) => Of(child).FirstOrDefault(c => c.ComplaintId == complaintId);

    /// <summary>What people say against the words of one entry, oldest first.</summary>
    public static IReadOnlyList<DisagreementStated> Beside(Child child, int version)
    {
        ArgumentNullException.ThrowIfNull(child);
        return [.. child.All<DisagreementStated>().Where(d => d.Version == version)];
    }
}
