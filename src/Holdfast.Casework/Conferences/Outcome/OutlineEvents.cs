using System.Collections.Immutable;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>What became, at a review, of an outcome of the plan before.</summary>
public enum OutcomeFate
{
    /// <summary>Read through and confirmed as it stands.</summary>
    Unchanged,
    Changed,
    Reached,
    Dropped,
}

/// <summary>The risk statement was made in the meeting: what must change for the plan to be no longer needed (M05, M08). A later entry replaces it.</summary>
/// <param name="Contingency">What is done if the plan is not kept to, or things get worse.</param>
/// <param name="ContingencyWhen">What sets that off.</param>
/// <param name="ReadThrough">At a review: the words are those of the plan before, read through and confirmed.</param>
[StoredAs("risk-statement-made", 1)]
public sealed record RiskStatementMade(
    Guid StatementId, Guid ConferenceId, DateOnly On, string MustChange, string Contingency, string ContingencyWhen, bool ReadThrough) : OutcomeEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => StatementId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>An outcome of the outline plan: what must change for the child.</summary>
/// <param name="DangerId">The danger statement it answers, when it answers one.</param>
/// <param name="HowSeen">How anybody can see that it has changed.</param>
[StoredAs("outline-outcome-agreed", 1)]
public sealed record OutlineOutcomeAgreed(Guid OutcomeId, Guid ConferenceId, DateOnly On, Guid? DangerId, string Outcome, string HowSeen) : OutcomeEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => OutcomeId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>A first action of the outline plan.</summary>
/// <param name="OutcomeId">The outcome it serves.</param>
/// <param name="Who">The person who does it, by name.</param>
/// <param name="By">The day by which it is done.</param>
[StoredAs("outline-action-agreed", 1)]
public sealed record OutlineActionAgreed(Guid ActionId, Guid ConferenceId, DateOnly On, Guid OutcomeId, string What, string Why, string Who, DateOnly By) : OutcomeEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ActionId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>A review looked at one outcome of the plan before (B07). A later entry about the same outcome replaces it.</summary>
/// <param name="NowSays">What the outcome says now, when it changed.</param>
/// <param name="HowSeenNow">How anybody can see it, when it changed.</param>
/// <param name="Progress">What is different for the child.</param>
/// <param name="Evidence">How that is known.</param>
/// <param name="Why">Why it changes, is reached or is dropped.</param>
/// <param name="ActionsKept">The actions of the plan before that go on.</param>
[StoredAs("outline-outcome-reviewed", 1)]
public sealed record OutlineOutcomeReviewed(
    Guid ReviewedId, Guid ConferenceId, DateOnly On, Guid OutcomeId, OutcomeFate Fate, string? NowSays, string? HowSeenNow, string Progress, string Evidence, string? Why,
    ImmutableList<Guid> ActionsKept) : OutcomeEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ReviewedId;

    public override Guid ConferenceId { get; init; } = ConferenceId;

    public bool Equals(OutlineOutcomeReviewed? other) =>
        other is not null && ReviewedId == other.ReviewedId && ConferenceId == other.ConferenceId && On == other.On && OutcomeId == other.OutcomeId && Fate == other.Fate && NowSays == other.NowSays
        && HowSeenNow == other.HowSeenNow && Progress == other.Progress && Evidence == other.Evidence && Why == other.Why && Imported == other.Imported && ActionsKept.SequenceEqual(other.ActionsKept);

    public override int GetHashCode() => HashCode.Combine(ReviewedId, OutcomeId, Fate);
}

/// <summary>Make the risk statement, with the contingency.</summary>
public sealed record MakeRiskStatement(Guid StatementId, Guid ConferenceId, string MustChange, string Contingency, string ContingencyWhen, bool ReadThrough) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var same = OutlinePlan.FindBefore(child, ConferenceId)?.Risk is { } before && before.MustChange == MustChange.Trim() ? before : null;
        return MeetingRefusals.Decide(child, StatementId, ConferenceId, _ => Refusals(same), on => new RiskStatementMade(
            StatementId, ConferenceId, on, MustChange.Trim(), Contingency.Trim(), ContingencyWhen.Trim(), same is not null));
    }

    private IEnumerable<Refusal> Refusals(RiskBefore? same)
    {
        if (Text.Missing(MustChange))
        {
            yield return new Refusal(nameof(MustChange), "Enter what must change for the plan to be no longer needed");
        }

        if (Text.Missing(Contingency))
        {
            yield return new Refusal(nameof(Contingency), "Enter what is done if the plan is not kept to");
        }

        if (Text.Missing(ContingencyWhen))
        {
            yield return new Refusal(nameof(ContingencyWhen), "Enter what sets that off");
        }

        if (same is not null && !ReadThrough)
        {
            yield return new Refusal(nameof(ReadThrough), $"These are the words of {UkDate.Long(same.On)}. Confirm that they were read through and still hold, or change them");
        }
    }
}

/// <summary>Agree an outcome of the outline plan.</summary>
public sealed record AgreeOutlineOutcome(Guid OutcomeId, Guid ConferenceId, Guid? DangerId, string Outcome, string HowSeen) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, OutcomeId, ConferenceId, meeting => Refusals(child, meeting), on =>
            new OutlineOutcomeAgreed(OutcomeId, ConferenceId, on, DangerId, Outcome.Trim(), HowSeen.Trim()));

    private IEnumerable<Refusal> Refusals(Child child, ConferenceMeeting meeting)
    {
        if (Text.Missing(Outcome))
        {
            yield return new Refusal(nameof(Outcome), "Enter what must change for the child");
        }
        else if (OutlinePlan.Of(child, meeting.ConferenceId).Before?.Outcomes.Any(o => string.Equals(o.Outcome, Outcome.Trim(), StringComparison.OrdinalIgnoreCase)) == true)
        {
            yield return new Refusal(nameof(Outcome), "The plan before has this outcome. Say there what became of it");
        }

        if (Text.Missing(HowSeen))
        {
            yield return new Refusal(nameof(HowSeen), "Enter how anybody can see that it has changed");
        }

        if (DangerId is { } danger && meeting.Statements.All(s => s.StatementId != danger))
        {
            yield return new Refusal(nameof(DangerId), $"Select a danger statement about {child.ShortName}");
        }
    }
}

/// <summary>Agree a first action of the outline plan.</summary>
public sealed record AgreeOutlineAction(Guid ActionId, Guid ConferenceId, Guid? OutcomeId, string What, string Why, string Who, DateOnly? By) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, ActionId, ConferenceId, meeting => Refusals(child, meeting), on =>
            new OutlineActionAgreed(ActionId, ConferenceId, on, OutcomeId!.Value, What.Trim(), Why.Trim(), Who.Trim(), By!.Value));

    private IEnumerable<Refusal> Refusals(Child child, ConferenceMeeting meeting)
    {
        if (OutcomeId is not { } outcome || OutlinePlan.Of(child, meeting.ConferenceId).Outcomes.All(o => o.OutcomeId != outcome))
        {
            yield return new Refusal(nameof(OutcomeId), $"Select the outcome of {child.ShortName}’s plan that it serves");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what is done");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why it is done");
        }

        if (Text.Missing(Who))
        {
            yield return new Refusal(nameof(Who), "Enter the name of the person who does it; an agency alone cannot");
        }

        if (By is null)
        {
            yield return new Refusal(nameof(By), "Enter the date it is done by");
        }
        else if (By < meeting.HeldOn)
        {
            yield return new Refusal(nameof(By), $"The date must be on or after {UkDate.Long(meeting.HeldOn)}, the day of the conference");
        }
    }
}

/// <summary>Say at a review what became of an outcome of the plan before. Nothing of that plan goes on unless this says so.</summary>
public sealed record ReviewOutlineOutcome(
    Guid ReviewedId, Guid ConferenceId, Guid OutcomeId, OutcomeFate? Fate, string? NowSays, string? HowSeenNow, string Progress, string Evidence, string? Why, ImmutableList<Guid> ActionsKept) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var before = OutlinePlan.FindBefore(child, ConferenceId)?.Outcomes.FirstOrDefault(o => o.OutcomeId == OutcomeId);
        return MeetingRefusals.Decide(child, ReviewedId, ConferenceId, _ => Refusals(before), on => new OutlineOutcomeReviewed(
            ReviewedId, ConferenceId, on, OutcomeId, Fate!.Value, Fate == OutcomeFate.Changed ? Text.Clean(NowSays) : null, Fate == OutcomeFate.Changed ? Text.Clean(HowSeenNow) : null, Progress.Trim(), Evidence.Trim(),
            Text.Clean(Why), Fate is OutcomeFate.Unchanged or OutcomeFate.Changed ? ActionsKept : []));
    }

    private IEnumerable<Refusal> Refusals(PlannedOutcome? before)
    {
        if (before is null)
        {
            yield return new Refusal(nameof(OutcomeId), "Select an outcome of the plan before");
            yield break;
        }

        if (Fate is null)
        {
            yield return new Refusal(nameof(Fate), "Select what becomes of it: confirmed as it stands, changed, reached or dropped");
        }

        if (Fate == OutcomeFate.Changed && Text.Missing(NowSays))
        {
            yield return new Refusal(nameof(NowSays), "Enter what it says now");
        }
        else if (Fate == OutcomeFate.Changed && NowSays!.Trim() == before.Outcome && (Text.Clean(HowSeenNow) ?? before.HowSeen) == before.HowSeen)
        {
            yield return new Refusal(nameof(NowSays), "These are the words it had. Change them, or select that it stays as it stands");
        }

        if (Text.Missing(Progress))
        {
            yield return new Refusal(nameof(Progress), "Enter what is different for the child, or that nothing is");
        }

        if (Text.Missing(Evidence))
        {
            yield return new Refusal(nameof(Evidence), "Enter how that is known");
        }

        if (Fate is OutcomeFate.Changed or OutcomeFate.Reached or OutcomeFate.Dropped && Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why");
        }

        if (ActionsKept.Any(k => before.Actions.All(a => a.ActionId != k)))
        {
            yield return new Refusal(nameof(ActionsKept), "Select actions of the plan before");
        }
    }
}
