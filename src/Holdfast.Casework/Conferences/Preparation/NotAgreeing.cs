using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>What was asked for and not agreed to.</summary>
public enum NotAgreedTo
{
    /// <summary>That there is a conference at all.</summary>
    TheConference,

    /// <summary>That it is later than the area's time limit, or than it was arranged.</summary>
    TheDelay,
}

/// <summary>The codes practice rules know these by.</summary>
public static class NotAgreed
{
    public const string TheConference = "the-conference";
    public const string TheDelay = "the-delay";
}

/// <summary>Somebody who had to agree said no, and why. It stands beside what was asked for; nothing asked for goes away by it.</summary>
/// <param name="By">Who did not agree.</param>
/// <param name="Instead">What is done instead, and how the child is kept safe.</param>
[StoredAs("conference-not-agreed", 1)]
public sealed record ConferenceNotAgreed(Guid ConferenceId, Guid DecisionId, NotAgreedTo What, DateOnly On, string By, string Why, string Instead) : PreparationEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => DecisionId;
}

/// <summary>Say that a conference, or its delay, was not agreed to.</summary>
public sealed record DeclineConference(Guid ConferenceId, Guid DecisionId, NotAgreedTo? What, DateOnly On, string By, string Why, string Instead) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.ConferenceWith(ConferenceId)?.NotAgreed.Any(n => n.DecisionId == DecisionId) == true
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, today), () => [new ConferenceNotAgreed(ConferenceId, DecisionId, What!.Value, On, By.Trim(), Why.Trim(), Instead.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        foreach (var refusal in Prepared.Refusals(child, ConferenceId, On, nameof(On), today))
        {
            yield return refusal;
        }

        if (What is null)
        {
            yield return new Refusal(nameof(What), "Select what was not agreed to");
        }
        else if (What == NotAgreedTo.TheConference && child.ConferenceWith(ConferenceId)?.Agreed is { } agreed)
        {
            yield return new Refusal(nameof(What), $"{agreed.Manager} agreed to the conference on {UkDate.Long(agreed.AgreedOn)}");
        }

        if (Text.Missing(By))
        {
            yield return new Refusal(nameof(By), "Enter who did not agree");
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why not");
        }

        if (Text.Missing(Instead))
        {
            yield return new Refusal(nameof(Instead), "Enter what is done instead, and how the child is kept safe");
        }
    }
}
