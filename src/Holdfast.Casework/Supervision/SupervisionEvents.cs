using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Supervision;

/// <summary>Something about how managers look after the work with one child.</summary>
public abstract record SupervisionEvent : ChildEvent;

/// <summary>A manager spoke with whoever works with the child about this child (P11a, B18).</summary>
/// <param name="ChildsLife">What is known of the child's life now, and from when.</param>
/// <param name="Discussed">What was spoken about.</param>
/// <param name="NextOn">When they speak about this child again.</param>
[StoredAs("supervision-held", 1)]
public sealed record SupervisionHeld(Guid SupervisionId, DateOnly HeldOn, string By, string With, string ChildsLife, string Discussed, DateOnly? NextOn) : SupervisionEvent
{
    public override DateOnly HappenedOn => HeldOn;

    public override Guid? About => SupervisionId;
}

/// <summary>A decision of supervision: what, who and by when.</summary>
[StoredAs("supervision-decision-made", 1)]
public sealed record SupervisionDecisionMade(Guid DecisionId, Guid SupervisionId, DateOnly MadeOn, string What, string Who, DateOnly DueOn) : SupervisionEvent
{
    public override DateOnly HappenedOn => MadeOn;

    public override Guid? About => DecisionId;
}

/// <summary>What came of a decision of supervision.</summary>
[StoredAs("supervision-decision-done", 1)]
public sealed record SupervisionDecisionDone(Guid DoneId, Guid DecisionId, DateOnly DoneOn, string Words, string By) : SupervisionEvent
{
    public override DateOnly HappenedOn => DoneOn;

    public override Guid? About => DoneId;
}

/// <summary>What a head of service looks at.</summary>
public enum OversightMatter
{
    /// <summary>A plan ended and no plan for a child in need follows (B18).</summary>
    EndedWithoutFurtherPlan,

    /// <summary>A plan that has gone on long.</summary>
    LongPlan,

    /// <summary>A decision of the team that is out of the common.</summary>
    Decision,
    Other,
}

/// <summary>A head of service looked at the child's case with the team manager.</summary>
/// <param name="Reasons">The reasons given for what was decided.</param>
/// <param name="View">What the head of service makes of it.</param>
/// <param name="FollowUp">What follows, in supervision or otherwise.</param>
[StoredAs("oversight-given", 1)]
public sealed record OversightGiven(Guid OversightId, DateOnly GivenOn, OversightMatter Matter, string With, string Reasons, string View, string FollowUp, string By) : SupervisionEvent
{
    public override DateOnly HappenedOn => GivenOn;

    public override Guid? About => OversightId;
}

/// <summary>The record was drawn at random to be looked at.</summary>
/// <param name="SampleId">The draw, the same for all the children in it.</param>
/// <param name="LooksAt">What is looked at.</param>
/// <param name="Drawn">How many were drawn.</param>
/// <param name="OutOf">Out of how many children.</param>
/// <param name="Seed">The number the draw was made with: with it, it can be made again.</param>
[StoredAs("record-sampled", 1)]
public sealed record RecordSampled(Guid SampleId, DateOnly DrawnOn, string LooksAt, int Drawn, int OutOf, int Seed, DateOnly NeededBy, string By) : SupervisionEvent
{
    public override DateOnly HappenedOn => DrawnOn;

    public override Guid? About => SampleId;
}

/// <summary>What somebody found who looked at a record drawn at random.</summary>
/// <param name="Good">What is done well.</param>
/// <param name="ToChange">What must change, and who was told.</param>
[StoredAs("sample-found", 1)]
public sealed record SampleFound(Guid FoundId, Guid SampleId, DateOnly FoundOn, string Good, string ToChange, string By) : SupervisionEvent
{
    public override DateOnly HappenedOn => FoundOn;

    public override Guid? About => FoundId;
}
