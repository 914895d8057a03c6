using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Meeting;

/// <summary>
/// Something said, shown or decided while a conference met. The conference has one id in the journals of all the brothers and sisters it is
/// about; each journal keeps entries of its own.
/// </summary>
public abstract record MeetingEvent : ChildEvent
{
    /// <summary>The conference, the same for all the children it is about.</summary>
    public abstract Guid ConferenceId { get; init; }
}

/// <summary>The conference began to meet about this child.</summary>
/// <param name="Chair">The name of whoever chairs it.</param>
[StoredAs("conference-meeting-began", 2)]
public sealed record ConferenceMeetingBegan(Guid ConferenceId, ConferenceKind Kind, DateOnly HeldOn, string Chair) : MeetingEvent
{
    public override DateOnly HappenedOn => HeldOn;

    public override Guid ConferenceId { get; init; } = ConferenceId;

    /// <summary>Why it met on another day than was arranged; empty when it met on the day, or none was arranged.</summary>
    public string? WhyAnotherDay { get; init; }
}

/// <summary>Open the record of a conference as it begins to meet, or meets again after it was stopped.</summary>
public sealed record BeginConferenceMeeting(Guid ConferenceId, ConferenceKind Kind, DateOnly HeldOn, string Chair) : ICommand
{
    /// <summary>Why it meets on another day than was arranged.</summary>
    public string? WhyAnotherDay { get; init; }

    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var before = ConferenceMeeting.Find(child, ConferenceId);
        return before is not null && !before.MeetsAgain(HeldOn)
            ? Decision.AlreadyRecorded
            : Decision.From(Refusals(child, today), () => [new ConferenceMeetingBegan(ConferenceId, Kind, HeldOn, Chair.Trim()) { WhyAnotherDay = Arranged(child) == HeldOn ? null : Text.Clean(WhyAnotherDay) }]);
    }

    private DateOnly? Arranged(Child child) => child.ConferenceWith(ConferenceId)?.Arranged?.On;

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (Arranged(child) is { } arranged && arranged != HeldOn && Text.Missing(WhyAnotherDay))
        {
            yield return new Refusal(nameof(WhyAnotherDay), $"It was arranged for {UkDate.Full(arranged)}. Enter why it met on another day");
        }

        if (HeldOn > today)
        {
            yield return new Refusal(nameof(HeldOn), "Date of the conference must be today or in the past");
        }

        if (Text.Missing(Chair))
        {
            yield return new Refusal(nameof(Chair), "Enter who chairs the conference");
        }

        if (Kind == ConferenceKind.Review && child.PlanOn(HeldOn) is null)
        {
            yield return new Refusal(nameof(Kind), "The child was not on a plan that day, so there is nothing to review");
        }

        if (Kind == ConferenceKind.PreBirth && !child.UnbornOn(HeldOn))
        {
            yield return new Refusal(nameof(Kind), "The child was born by that day, so this is not a conference before the birth");
        }
    }
}

/// <summary>What holds for every command about a conference that is meeting.</summary>
internal static class MeetingRefusals
{
    public static Decision NotBegun(Child child) => Decision.Refuse(new Refusal(nameof(MeetingEvent.ConferenceId), $"The conference has not begun for {child.ShortName}"));

    /// <summary>Writes once under the id, into a conference that has begun for this child.</summary>
    public static Decision Decide(Child child, Guid id, Guid conferenceId, Func<ConferenceMeeting, IEnumerable<Refusal>> refusals, Func<DateOnly, ChildEvent> what) =>
        Decide(child, id, conferenceId, refusals, on => [what(on)]);

    /// <summary>The same for what is several entries at once.</summary>
    public static Decision Decide(Child child, Guid id, Guid conferenceId, Func<ConferenceMeeting, IEnumerable<Refusal>> refusals, Func<DateOnly, IEnumerable<ChildEvent>> what)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Has(id))
        {
            return Decision.AlreadyRecorded;
        }

        return ConferenceMeeting.Find(child, conferenceId) is not { } meeting
            ? NotBegun(child)
            : Decision.From(refusals(meeting), () => what(meeting.HeldOn));
    }
}
