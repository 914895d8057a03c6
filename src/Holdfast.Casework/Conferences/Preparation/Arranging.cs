using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>The conference was given its day, time, place and chair. A later arrangement replaces an earlier one.</summary>
/// <param name="EndsAt">When it is planned to end, when that was said.</param>
/// <param name="DelayReason">Why it is later than the time limit, or was moved.</param>
/// <param name="DelayAgreedBy">Who agreed to that.</param>
/// <param name="InterimPlan">How the child is kept safe until then.</param>
[StoredAs("conference-arranged", 1)]
public sealed record ConferenceArranged(
    Guid ConferenceId, DateOnly On, TimeOnly At, TimeOnly? EndsAt, string Place, Guid? ChairId, string Chair,
    string? DelayReason, string? DelayAgreedBy, string? InterimPlan, DateOnly ArrangedOn) : PreparationEvent
{
    public override DateOnly HappenedOn => ArrangedOn;

    public override Guid? About => ConferenceId;
}

/// <summary>Fix the day, time, place and chair of a conference, or move it.</summary>
/// <param name="Limit">The last day that keeps the area's time limit, when one is known.</param>
public sealed record ArrangeConference(
    Guid ConferenceId, DateOnly On, TimeOnly At, TimeOnly? EndsAt, string Place, Guid? ChairId, string Chair,
    string? DelayReason, string? DelayAgreedBy, string? InterimPlan, DateOnly? Limit) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var before = child.ConferenceWith(ConferenceId)?.Arranged;
        return Decision.Standing(child, Refusals(child, before, today), () => Arranged(before, today), a => a.ConferenceId == ConferenceId);
    }

    private ConferenceArranged Arranged(ConferenceArranged? before, DateOnly today)
    {
        var arranged = new ConferenceArranged(
            ConferenceId, On, At, EndsAt, Place.Trim(), ChairId, Chair.Trim(), Text.Clean(DelayReason), Text.Clean(DelayAgreedBy), Text.Clean(InterimPlan), today);

        // Saying again what stands changes nothing, so it is no move.
        return before is not null && before with { ArrangedOn = today, Imported = null } == arranged ? before : arranged;
    }

    private IEnumerable<Refusal> Refusals(Child child, ConferenceArranged? before, DateOnly today)
    {
        if (child.ConferenceWith(ConferenceId) is not { } conference)
        {
            yield return new Refusal(nameof(ConferenceId), "No conference has been asked for. Ask for it first");
            yield break;
        }

        if (On < today)
        {
            yield return new Refusal(nameof(On), "Date of the conference must be today or in the future");
        }
        else if (On > today.AddYears(1))
        {
            yield return new Refusal(nameof(On), "Date of the conference must be within a year");
        }
        else if (On.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            yield return new Refusal(nameof(On), $"{UkDate.Full(On)} is at a weekend. Enter a working day");
        }

        if (EndsAt <= At)
        {
            yield return new Refusal(nameof(EndsAt), "The conference must end after it starts");
        }

        if (Text.Missing(Place))
        {
            yield return new Refusal(nameof(Place), "Enter where the conference will be");
        }

        if (Text.Missing(Chair))
        {
            yield return new Refusal(nameof(Chair), "Enter who will chair the conference");
        }

        foreach (var refusal in Delay(conference, before))
        {
            yield return refusal;
        }
    }

    private IEnumerable<Refusal> Delay(ConferencePreparation conference, ConferenceArranged? before)
    {
        var why = On > Limit ? $"The last day in time is {UkDate.Long(Limit.Value)}"
            : before is not null && conference.Moves(On) ? $"It was to be on {UkDate.Long(before.On)}"
            : null;
        if (why is null)
        {
            yield break;
        }

        if (Text.Missing(DelayReason))
        {
            yield return new Refusal(nameof(DelayReason), $"{why}. Enter why the date is another");
        }

        if (Text.Missing(DelayAgreedBy))
        {
            yield return new Refusal(nameof(DelayAgreedBy), "Enter who agreed to the date");
        }

        if (Text.Missing(InterimPlan))
        {
            yield return new Refusal(nameof(InterimPlan), "Enter how the child is kept safe until then");
        }
    }
}
