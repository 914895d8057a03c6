using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>One part of what is made ready before a conference.</summary>
public enum PreparationPart
{
    // The social worker's meeting with the family (B02).
    ReasonExplained,
    PurposeInWriting,
    WhomToInvite,
    PracticalHelp,
    FamilyResources,
    StatementDrafted,

    // What the family and the child need to take part (B02, M03).
    Interpreter,
    Childcare,
    Transport,
    Advocate,
    Companion,
    ChildsWish,

    // What the chair must know in good time (B02).
    Orders,
    Bail,
    Conflict,
    SeparateAttendance,

    // The chair's meeting with the family (B03).
    IssuesGoneOver,
    ConcernsHeard,
    HowItWillRun,
    SensitiveInformation,
    HowTheyTakePart,

    // The chair and the social worker (B04, B05).
    ChairAndWorkerTalk,
    DraftPlan,
    WhoTellsTheChild,
}

/// <summary>A part of the preparation is ready, or is not needed.</summary>
/// <param name="Needed">False when it was found not to be needed; then the words say why.</param>
/// <param name="Words">What was done and what came of it, or why it is not needed.</param>
/// <param name="DoneBy">Who did it or found so.</param>
[StoredAs("preparation-done", 1)]
public sealed record PreparationDone(Guid ConferenceId, PreparationPart Part, bool Needed, DateOnly DoneOn, string Words, string DoneBy) : PreparationEvent
{
    public override DateOnly HappenedOn => DoneOn;

    public override Guid? About => ConferenceId;
}

/// <summary>Say that a part of the preparation is ready, or why it is not needed.</summary>
public sealed record RecordPreparation(Guid ConferenceId, PreparationPart? Part, bool Needed, DateOnly DoneOn, string Words, string DoneBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return Decision.Standing(
            child, Refusals(child, today), () => new PreparationDone(ConferenceId, Part!.Value, Needed, DoneOn, Words.Trim(), DoneBy.Trim()),
            done => done.ConferenceId == ConferenceId && done.Part == Part);
    }

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        foreach (var refusal in Prepared.Refusals(child, ConferenceId, DoneOn, nameof(DoneOn), today))
        {
            yield return refusal;
        }

        if (Part is null)
        {
            yield return new Refusal(nameof(Part), "Select what is ready");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), Needed ? "Enter what was done" : "Enter why it is not needed");
        }

        if (Text.Missing(DoneBy))
        {
            yield return new Refusal(nameof(DoneBy), "Enter who did it");
        }
    }
}
