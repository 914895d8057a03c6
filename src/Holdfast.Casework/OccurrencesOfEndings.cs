using System.Text.Json;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Moves;
using Holdfast.Casework.SteppingDown;

namespace Holdfast.Casework;

/// <summary>What practice rules see of endings, stepping down, moves, complaints and the processes beside a plan.</summary>
internal static class OccurrencesOfEndings
{
    public static IEnumerable<Made> Of(ChildEvent what, OccurrencesSoFar soFar) => what switch
    {
        PlanEndingEvidenced e => [new(OccurrenceKind.PlanEndingEvidenced, e.PlanId)],
        ChildInNeedPlanBegan e => [new(OccurrenceKind.ChildInNeedPlanBegan, e.PlanId, Planned: e.ReviewOn)],
        ChildInNeedPlanReviewed e => [new(OccurrenceKind.ChildInNeedPlanReviewed, e.PlanId, Code(e.Decision), e.NextOn)],
        NoChildInNeedPlan e => [new(OccurrenceKind.NoChildInNeedPlan, e.PlanId, Code(e.Because))],
        StepDownOverseen e => [new(OccurrenceKind.StepDownOverseen, e.PlanId)],
        MoveNotified e => [new(OccurrenceKind.MoveNotified, e.MoveId, Known(soFar, e.MoveId, e.Kind), e.MovesOn)],
        MoveSettled e => [new(OccurrenceKind.MoveSettled, e.MoveId, Known(soFar, e.MoveId, e.Kind))],
        MoveTold e => [new(OccurrenceKind.MoveTold, e.MoveId, Code(soFar.Moves.GetValueOrDefault(e.MoveId)))],
        TransferAccepted e => [new(OccurrenceKind.TransferAccepted, e.MoveId)],
        MoveOver e => [new(OccurrenceKind.MoveOver, e.MoveId)],
        ForeignRecordReceived e => [new(OccurrenceKind.TransferReceived, e.SegmentId, e.WasOnPlan ? "on-plan" : "no-plan")],
        ComplaintReceived e => [new(OccurrenceKind.ComplaintReceived, e.ComplaintId, Code(e.Route))],
        ComplaintStep e => [new(OccurrenceKind.ComplaintStep, e.ComplaintId, Code(e.Kind))],
        ComplaintDecided e => [new(OccurrenceKind.ComplaintDecided, e.ComplaintId, e.ToldOn is null ? "not-told" : "told")],
        ComplaintOutcomeTold e => [new(OccurrenceKind.ComplaintOutcomeTold, e.ComplaintId)],
        ProcessLinked e => [new(OccurrenceKind.ProcessLinked, Key: Code(e.Process), Planned: e.NextOn)],
        _ => [],
    };

    /// <summary>Whom a move is told depends on what is known of it by then.</summary>
    private static string Known(OccurrencesSoFar soFar, Guid move, MoveKind kind)
    {
        soFar.Moves[move] = kind;
        return Code(kind);
    }

    /// <summary>A value as rule files write it.</summary>
    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
