using System.Collections.Immutable;
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

/// <summary>What is said of one part among several.</summary>
/// <param name="Needed">Nothing when the part was left out.</param>
public sealed record PartPrepared(PreparationPart Part, bool? Needed, string? Words);

/// <summary>Say of several parts of the preparation that they are ready, or why they are not needed. Parts left out, and those that stand so already, write nothing.</summary>
public sealed record RecordPreparations(Guid ConferenceId, ImmutableArray<PartPrepared> Parts, DateOnly DoneOn, string DoneBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var refusals = Refusals(child, today).ToList();
        return Decision.From(refusals, () => Said.Select(p => new PreparationDone(ConferenceId, p.Part, p.Needed!.Value, DoneOn, p.Words!.Trim(), DoneBy.Trim()))
            .Where(d => child.Latest<PreparationDone>(t => t.ConferenceId == d.ConferenceId && t.Part == d.Part && t.DoneOn == d.DoneOn) != d));
    }

    private IEnumerable<PartPrepared> Said => Parts.Where(p => p.Needed is not null || !Text.Missing(p.Words));

    private IEnumerable<Refusal> Refusals(Child child, DateOnly today)
    {
        foreach (var refusal in Prepared.Refusals(child, ConferenceId, DoneOn, nameof(DoneOn), today))
        {
            yield return refusal;
        }

        if (!Said.Any())
        {
            yield return new Refusal(Parts.IsEmpty ? nameof(Parts) : Parts[0].Part.ToString(), "Say of at least one part that it is ready, or why it is not needed");
        }

        foreach (var part in Said.Where(p => p.Needed is null))
        {
            yield return new Refusal(part.Part.ToString(), "Select whether it is needed");
        }

        foreach (var part in Said.Where(p => p.Needed is not null && Text.Missing(p.Words)))
        {
            yield return new Refusal($"{part.Part}{nameof(PartPrepared.Words)}", part.Needed == true ? "Enter what was done" : "Enter why it is not needed");
        }

        if (Text.Missing(DoneBy))
        {
            yield return new Refusal(nameof(DoneBy), "Enter who did it");
        }
    }
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
