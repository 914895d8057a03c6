using System.Collections.Immutable;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>Parts of a preparation that belong to one meeting or matter, under the code practice rules know them by.</summary>
public sealed record PreparationMatter(string Code, ImmutableArray<PreparationPart> Parts);

/// <summary>What is made ready before a conference, by meeting and matter.</summary>
public static class PreparationParts
{
    /// <summary>The social worker's meeting with the family (B02).</summary>
    public static PreparationMatter WorkerMeetsFamily { get; } = new("worker-meets-family",
        [PreparationPart.ReasonExplained, PreparationPart.PurposeInWriting, PreparationPart.WhomToInvite, PreparationPart.PracticalHelp, PreparationPart.FamilyResources, PreparationPart.StatementDrafted]);

    /// <summary>What the family and the child need to take part (B02, M03).</summary>
    public static PreparationMatter TakingPart { get; } = new("taking-part",
        [PreparationPart.ChildsWish, PreparationPart.Interpreter, PreparationPart.Childcare, PreparationPart.Transport, PreparationPart.Advocate, PreparationPart.Companion]);

    /// <summary>What the chair must know in good time (B02).</summary>
    public static PreparationMatter ChairIsTold { get; } = new("chair-is-told",
        [PreparationPart.Orders, PreparationPart.Bail, PreparationPart.Conflict, PreparationPart.SeparateAttendance]);

    /// <summary>The chair's meeting with the family (B03).</summary>
    public static PreparationMatter ChairMeetsFamily { get; } = new("chair-meets-family",
        [PreparationPart.IssuesGoneOver, PreparationPart.ConcernsHeard, PreparationPart.HowItWillRun, PreparationPart.SensitiveInformation, PreparationPart.HowTheyTakePart]);

    /// <summary>The talk of the chair and the social worker or team manager (B04).</summary>
    public static PreparationMatter ChairTalksWithWorker { get; } = new("chair-talks-with-worker", [PreparationPart.ChairAndWorkerTalk]);

    /// <summary>The plan made with the family, and who tells the child (B05).</summary>
    public static PreparationMatter PlanIsDrafted { get; } = new("plan-is-drafted", [PreparationPart.DraftPlan, PreparationPart.WhoTellsTheChild]);

    /// <summary>Every matter, in the order they are gone through.</summary>
    public static ImmutableArray<PreparationMatter> All { get; } = [WorkerMeetsFamily, TakingPart, ChairIsTold, ChairMeetsFamily, ChairTalksWithWorker, PlanIsDrafted];

    /// <summary>The matter a part belongs to.</summary>
    public static PreparationMatter Of(PreparationPart part) => All.First(m => m.Parts.Contains(part));
}
