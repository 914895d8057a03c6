using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Complaints;

/// <summary>Take in a complaint, appeal or representation by the route it belongs to.</summary>
public sealed record ReceiveComplaint(
    Guid ComplaintId, DateOnly On, ComplaintRoute? Route, ComplaintKind? Kind, string Who, Guid? PersonId, string What, string? Wants, string? Agency, Guid? ConferenceId, string ReceivedBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(ComplaintId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () =>
        [
            new ComplaintReceived(
                ComplaintId, On, Route!.Value, Kind!.Value, Who.Trim(), PersonId, What.Trim(), Text.Clean(Wants), Route == ComplaintRoute.Agency ? Text.Clean(Agency) : null,
                Route == ComplaintRoute.Conference ? ConferenceId : null, ReceivedBy.Trim()),
        ]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (Route is null)
        {
            yield return new Refusal(nameof(Route), "Select what it is about");
        }

        if (Kind is null)
        {
            yield return new Refusal(nameof(Kind), "Select what they ask for");
        }

        if (Kind == ComplaintKind.Appeal && Route is ComplaintRoute.Agency or ComplaintRoute.Accuracy)
        {
            yield return new Refusal(nameof(Kind), "An appeal is against what a conference decided. Select that route, or record a complaint");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        if (Text.Missing(Who))
        {
            yield return new Refusal(nameof(Who), "Enter who complains");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what it is about, in their words");
        }

        if (Route == ComplaintRoute.Agency && Text.Missing(Agency))
        {
            yield return new Refusal(nameof(Agency), "Enter which agency it is about. It goes to that agency");
        }

        if (Route == ComplaintRoute.Conference)
        {
            if (child.Meetings.FirstOrDefault(m => m.MeetingId == ConferenceId && m.Kind != ChildsVoice.MeetingKind.CoreGroup) is not { } conference)
            {
                yield return new Refusal(nameof(ConferenceId), "Select which conference it is about");
            }
            else if (On < conference.HeldOn)
            {
                yield return new Refusal(nameof(On), $"Date must be on or after {UkDate.Long(conference.HeldOn)}, the day of the conference");
            }
        }
    }
}

/// <summary>Record a step of handling a complaint.</summary>
public sealed record TakeComplaintStep(Guid StepId, Guid ComplaintId, DateOnly On, ComplaintStepKind? Kind, string Words, string By) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        OfComplaint.Decide(child, StepId, ComplaintId, On, today, Refusals, () => new ComplaintStep(StepId, ComplaintId, On, Kind!.Value, Words.Trim(), By.Trim()));

    private IEnumerable<Refusal> Refusals(Complaint complaint)
    {
        if (complaint.Decided is not null)
        {
            yield return new Refusal(nameof(Kind), "This complaint has its outcome");
        }

        if (Kind is null)
        {
            yield return new Refusal(nameof(Kind), "Select what was done");
        }
        else if (Kind == ComplaintStepKind.PassedOn && complaint.Received.Route != ComplaintRoute.Agency)
        {
            yield return new Refusal(nameof(Kind), "Only a complaint about an agency is handed on to it");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what was said or done");
        }

        if (Text.Missing(By))
        {
            yield return new Refusal(nameof(By), "Enter who did it");
        }
    }
}

/// <summary>Record what came of a complaint. It ends no plan.</summary>
public sealed record DecideComplaint(Guid OutcomeId, Guid ComplaintId, DateOnly On, ComplaintResult? Result, string Reasons, string? Follows, string DecidedBy, DateOnly? ToldOn, string? ToldHow) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        OfComplaint.Decide(child, OutcomeId, ComplaintId, On, today, c => Refusals(c, today), () => new ComplaintDecided(
            OutcomeId, ComplaintId, On, Result!.Value, Reasons.Trim(), Text.Clean(Follows), DecidedBy.Trim(), ToldOn, Text.Clean(ToldHow)));

    private IEnumerable<Refusal> Refusals(Complaint complaint, DateOnly today)
    {
        if (complaint.Decided is { } had)
        {
            yield return new Refusal(nameof(Result), $"The outcome was recorded on {UkDate.Long(had.On)}. Correct that entry if it is wrong");
        }
        else if (complaint.Received.Route == ComplaintRoute.Agency && Result is not (null or ComplaintResult.TakenBack) && complaint.Steps.All(s => s.Kind != ComplaintStepKind.PassedOn))
        {
            yield return new Refusal(nameof(Result), $"Hand it to {complaint.Received.Agency} first. The outcome is that agency’s");
        }

        if (Result is null)
        {
            yield return new Refusal(nameof(Result), "Select what came of it");
        }

        if (Text.Missing(Reasons))
        {
            yield return new Refusal(nameof(Reasons), "Enter the reasons");
        }

        if (Text.Missing(DecidedBy))
        {
            yield return new Refusal(nameof(DecidedBy), "Enter who decided it");
        }

        if (ToldOn > today)
        {
            yield return new Refusal(nameof(ToldOn), "Date must be today or in the past");
        }
        else if (ToldOn < On)
        {
            yield return new Refusal(nameof(ToldOn), "They cannot have been told before it was decided");
        }
        else if (ToldOn is not null && Text.Missing(ToldHow))
        {
            yield return new Refusal(nameof(ToldHow), "Enter how they were told");
        }
    }
}

/// <summary>Record that who complained was told the outcome.</summary>
public sealed record TellComplaintOutcome(Guid ToldId, Guid ComplaintId, DateOnly On, string How, string By) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        OfComplaint.Decide(child, ToldId, ComplaintId, On, today, Refusals, () => new ComplaintOutcomeTold(ToldId, ComplaintId, On, How.Trim(), By.Trim()));

    private IEnumerable<Refusal> Refusals(Complaint complaint)
    {
        if (complaint.Decided is null)
        {
            yield return new Refusal(nameof(On), "There is no outcome to tell yet");
        }
        else if (complaint.ToldOn is { } told)
        {
            yield return new Refusal(nameof(On), $"They were told on {UkDate.Long(told)}");
        }
        else if (On < complaint.Decided.On)
        {
            yield return new Refusal(nameof(On), "They cannot have been told before it was decided");
        }

        if (Text.Missing(How))
        {
            yield return new Refusal(nameof(How), "Enter how they were told");
        }

        if (Text.Missing(By))
        {
            yield return new Refusal(nameof(By), "Enter who told them");
        }
    }
}

/// <summary>Put what somebody says beside words of the record they dispute.</summary>
public sealed record StateDisagreement(Guid StatementId, int Version, DateOnly On, string Who, Guid? PersonId, string Words, Guid? ComplaintId, string TakenBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(StatementId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, today), () => [new DisagreementStated(StatementId, Version, On, Who.Trim(), PersonId, Words.Trim(), ComplaintId, TakenBy.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (child.Find(Version) is not { } fact || fact.What is EntryCorrected or EntryWithdrawn or DisagreementStated)
        {
            yield return new Refusal(nameof(Version), "Select the entry whose words are disputed");
        }
        else if (fact.Withdrawn)
        {
            yield return new Refusal(nameof(Version), "This entry is withdrawn and no longer counts");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        if (Text.Missing(Who))
        {
            yield return new Refusal(nameof(Who), "Enter who does not agree");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what they say, in their words");
        }
    }
}

/// <summary>What everything about a complaint has in common.</summary>
internal static class OfComplaint
{
    public static Decision Decide(Child child, Guid id, Guid complaintId, DateOnly on, DateOnly today, Func<Complaint, IEnumerable<Refusal>> refusals, Func<ChildEvent> what)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Has(id))
        {
            return Decision.AlreadyRecorded;
        }

        return Complaint.Find(child, complaintId) is not { } complaint
            ? Decision.Refuse(new Refusal(nameof(ComplaintReceived.ComplaintId), "There is no such complaint"))
            : Decision.From(Day(complaint, on, today).Concat(refusals(complaint)), () => [what()]);
    }

    private static IEnumerable<Refusal> Day(Complaint complaint, DateOnly on, DateOnly today)
    {
        if (on > today)
        {
            yield return new Refusal("On", "Date must be today or in the past");
        }
        else if (on < complaint.Received.On)
        {
            yield return new Refusal("On", $"Date must be on or after {UkDate.Long(complaint.Received.On)}, when it came");
        }
    }
}
