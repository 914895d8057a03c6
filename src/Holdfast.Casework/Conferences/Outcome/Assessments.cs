using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>The assessment was presented to the conference, or goes on and is finished for the first review (H09, H66). A later entry replaces it.</summary>
/// <param name="Presented">It was finished and presented; otherwise it goes on.</param>
/// <param name="CompleteBy">When it is to be finished, when it goes on.</param>
/// <param name="FinishedOn">The day it was finished, when that was after the conference.</param>
/// <param name="By">Who presented it, or finishes it.</param>
/// <param name="Words">What it came to, or what is left to do.</param>
[StoredAs("assessment-considered", 1)]
public sealed record AssessmentConsidered(Guid ConsideredId, Guid ConferenceId, DateOnly On, bool Presented, DateOnly? CompleteBy, DateOnly? FinishedOn, string By, string Words) : OutcomeEvent
{
    public override DateOnly HappenedOn => FinishedOn ?? On;

    public override Guid? About => ConsideredId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>A specialist assessment was commissioned: who makes it, of what, and by when (H10).</summary>
/// <param name="FromWhom">Who makes it.</param>
/// <param name="AskedBy">Who asks them.</param>
/// <param name="WhyLong">Why it runs past the usual time, when it does.</param>
[StoredAs("specialist-assessment-commissioned", 1)]
public sealed record SpecialistAssessmentCommissioned(Guid AssessmentId, Guid ConferenceId, DateOnly On, string What, string FromWhom, string AskedBy, DateOnly DueOn, string? WhyLong) : OutcomeEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => AssessmentId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>A specialist assessment came.</summary>
[StoredAs("specialist-assessment-received", 1)]
public sealed record SpecialistAssessmentReceived(Guid ConferenceId, Guid AssessmentId, DateOnly ReceivedOn, string WhatItSays) : OutcomeEvent
{
    public override DateOnly HappenedOn => ReceivedOn;

    public override Guid? About => AssessmentId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>Say that the assessment was presented, or goes on; later, that it was finished.</summary>
public sealed record ConsiderAssessment(Guid ConsideredId, Guid ConferenceId, bool? Presented, DateOnly? CompleteBy, DateOnly? FinishedOn, string By, string Words) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, ConsideredId, ConferenceId, meeting => Refusals(meeting, today), on => new AssessmentConsidered(
            ConsideredId, ConferenceId, on, Presented!.Value, Presented == true ? null : CompleteBy, Presented == true && FinishedOn > on ? FinishedOn : null, By.Trim(), Words.Trim()));

    private IEnumerable<Refusal> Refusals(ConferenceMeeting meeting, DateOnly today)
    {
        if (Presented is null)
        {
            yield return new Refusal(nameof(Presented), "Select whether the assessment is finished or goes on");
        }

        if (Presented == false && CompleteBy is null)
        {
            yield return new Refusal(nameof(CompleteBy), "Enter the date it is to be finished by");
        }
        else if (Presented == false && CompleteBy <= meeting.HeldOn)
        {
            yield return new Refusal(nameof(CompleteBy), $"The date must be after {UkDate.Long(meeting.HeldOn)}, the day of the conference");
        }

        if (Presented == true && FinishedOn > today)
        {
            yield return new Refusal(nameof(FinishedOn), "The date it was finished must be today or in the past");
        }

        if (Text.Missing(By))
        {
            yield return new Refusal(nameof(By), "Enter who presented it, or who finishes it");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what it came to, or what is left to do");
        }
    }
}

/// <summary>Commission a specialist assessment.</summary>
/// <param name="Limit">The day after which a reason is needed: by when the next review is owed. Empty when no day is known.</param>
public sealed record CommissionSpecialist(Guid AssessmentId, Guid ConferenceId, string What, string FromWhom, string AskedBy, DateOnly? DueOn, string? WhyLong, DateOnly? Limit) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, AssessmentId, ConferenceId, Refusals, on => new SpecialistAssessmentCommissioned(
            AssessmentId, ConferenceId, on, What.Trim(), FromWhom.Trim(), AskedBy.Trim(), DueOn!.Value, Text.Clean(WhyLong)));

    private IEnumerable<Refusal> Refusals(ConferenceMeeting meeting)
    {
        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what is to be assessed");
        }

        if (Text.Missing(FromWhom))
        {
            yield return new Refusal(nameof(FromWhom), "Enter who makes the assessment");
        }

        if (Text.Missing(AskedBy))
        {
            yield return new Refusal(nameof(AskedBy), "Enter who asks them for it");
        }

        if (DueOn is null)
        {
            yield return new Refusal(nameof(DueOn), "Enter the date it is needed by");
        }
        else if (DueOn <= meeting.HeldOn)
        {
            yield return new Refusal(nameof(DueOn), $"The date must be after {UkDate.Long(meeting.HeldOn)}, the day of the conference");
        }
        else if (DueOn > Limit && Text.Missing(WhyLong))
        {
            yield return new Refusal(nameof(WhyLong), $"This is after the review owed by {UkDate.Long(Limit.Value)}. Enter why it takes that long");
        }
    }
}

/// <summary>Record that a specialist assessment came.</summary>
public sealed record ReceiveSpecialist(Guid ConferenceId, Guid AssessmentId, DateOnly ReceivedOn, string WhatItSays) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Decision.Once(child, Refusals(child, today), () => new SpecialistAssessmentReceived(ConferenceId, AssessmentId, ReceivedOn, WhatItSays.Trim()));
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        if (child.Latest<SpecialistAssessmentCommissioned>(a => a.AssessmentId == AssessmentId && a.ConferenceId == ConferenceId) is not { } asked)
        {
            yield return new Refusal(nameof(AssessmentId), "Select an assessment that was commissioned");
        }
        else if (ReceivedOn < asked.On)
        {
            yield return new Refusal(nameof(ReceivedOn), $"The date must be on or after {UkDate.Long(asked.On)}, when it was commissioned");
        }

        if (ReceivedOn > today)
        {
            yield return new Refusal(nameof(ReceivedOn), "Date must be today or in the past");
        }

        if (Text.Missing(WhatItSays))
        {
            yield return new Refusal(nameof(WhatItSays), "Enter what it says");
        }
    }
}
