using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>A conference that was asked for will not be held. Those invited are told, and their calendars drop it.</summary>
[StoredAs("conference-called-off", 1)]
public sealed record ConferenceCalledOff(Guid ConferenceId, DateOnly CalledOffOn, string Why, string AgreedBy) : PreparationEvent
{
    public override DateOnly HappenedOn => CalledOffOn;

    public override Guid? About => ConferenceId;
}

/// <summary>Call a conference off. One that is only moved is arranged anew instead.</summary>
public sealed record CallOffConference(Guid ConferenceId, DateOnly CalledOffOn, string Why, string AgreedBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.ConferenceWith(ConferenceId)?.CalledOff is not null
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, today), () => [new ConferenceCalledOff(ConferenceId, CalledOffOn, Why.Trim(), AgreedBy.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        foreach (var refusal in Prepared.Refusals(child, ConferenceId, CalledOffOn, nameof(CalledOffOn), today))
        {
            yield return refusal;
        }

        if (Text.Missing(Why))
        {
            yield return new Refusal(nameof(Why), "Enter why the conference is not held");
        }

        if (Text.Missing(AgreedBy))
        {
            yield return new Refusal(nameof(AgreedBy), "Enter who agreed to that");
        }
    }
}
