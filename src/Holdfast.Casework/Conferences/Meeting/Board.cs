using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Meeting;

/// <summary>Where a point stands on the board.</summary>
public enum BoardColumn
{
    Risk,
    ProtectiveFactor,
    Impact,
    FamilyWords,
    NextStep,
    BottomLine,

    /// <summary>What makes a worry harder to deal with, and is no harm by itself.</summary>
    ComplicatingFactor,

    /// <summary>What is not known or not clear yet.</summary>
    GreyArea,

    /// <summary>What somebody did that kept the child safe when the danger was there; more than a strength.</summary>
    ExistingSafety,
}

/// <summary>Whose words a point on the board is. The child and the family's network are heard apart from the parents (M64).</summary>
public enum Voice
{
    Child,
    Parent,
    FamilyNetwork,
    Professional,
}

/// <summary>Somebody said something that was put up on the board (M04).</summary>
/// <param name="Words">As it was said.</param>
/// <param name="Whose">Who said it.</param>
[StoredAs("board-point-added", 2)]
public sealed record BoardPointAdded(Guid PointId, Guid ConferenceId, DateOnly On, BoardColumn Column, string Words, string Whose, Voice Voice) : MeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => PointId;

    public override Guid ConferenceId { get; init; } = ConferenceId;

    /// <summary>Who had been kept out of the room when it was said. It is then in the record, and never on the wall; empty when it is for the whole room.</summary>
    public string? SaidWithout { get; init; }
}

/// <summary>What people are afraid will happen, and what will be seen when the child is safe: the two stand together always.</summary>
/// <param name="Danger">Who is worried, about what, and what may happen to the child if nothing changes.</param>
/// <param name="SafetyGoal">What parents will be doing and the child will experience; what must change for the plan to be no longer needed (M08).</param>
/// <param name="Measure">How anybody can see that it is so.</param>
/// <param name="Duration">For how long it must be so, in words.</param>
/// <param name="AgreedWith">Who of the family made or agreed it.</param>
[StoredAs("danger-statement-made", 1)]
public sealed record DangerStatementMade(
    Guid StatementId, Guid ConferenceId, DateOnly On, string Danger, string SafetyGoal, string Measure, string Duration, string? AgreedWith) : MeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => StatementId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>Put a point on the board.</summary>
public sealed record AddBoardPoint(Guid PointId, Guid ConferenceId, BoardColumn? Column, string Words, string Whose, Voice? Voice) : ICommand
{
    /// <summary>Who was kept out of the room when it was said; it then stays off the wall.</summary>
    public string? SaidWithout { get; init; }

    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, PointId, ConferenceId, _ => Refusals(), on => new BoardPointAdded(PointId, ConferenceId, on, Column!.Value, Words.Trim(), Whose.Trim(), Voice!.Value)
        {
            SaidWithout = Text.Clean(SaidWithout),
        });

    private IEnumerable<Refusal> Refusals()
    {
        if (Column is null)
        {
            yield return new Refusal(nameof(Column), "Select where it goes on the board");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what was said");
        }

        if (Text.Missing(Whose))
        {
            yield return new Refusal(nameof(Whose), "Enter who said it");
        }

        if (Voice is null)
        {
            yield return new Refusal(nameof(Voice), "Select whether the child, a parent, the family’s network or a professional said it");
        }
        else if (Column == BoardColumn.FamilyWords && Voice == Meeting.Voice.Professional)
        {
            yield return new Refusal(nameof(Voice), "The family’s words must be the child’s, a parent’s or those of the family’s network");
        }
    }
}

/// <summary>Make a danger statement, with its safety goal.</summary>
public sealed record MakeDangerStatement(Guid StatementId, Guid ConferenceId, string Danger, string SafetyGoal, string Measure, string Duration, string? AgreedWith) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, StatementId, ConferenceId, _ => Refusals(), on => new DangerStatementMade(
            StatementId, ConferenceId, on, Danger.Trim(), SafetyGoal.Trim(), Measure.Trim(), Duration.Trim(), Text.Clean(AgreedWith)));

    private IEnumerable<Refusal> Refusals()
    {
        if (Text.Missing(Danger))
        {
            yield return new Refusal(nameof(Danger), "Enter who is worried about what, and what may happen if nothing changes");
        }

        if (Text.Missing(SafetyGoal))
        {
            yield return new Refusal(nameof(SafetyGoal), "Enter what will be happening when the child is safe");
        }

        if (Text.Missing(Measure))
        {
            yield return new Refusal(nameof(Measure), "Enter how anybody can see that it is so");
        }

        if (Text.Missing(Duration))
        {
            yield return new Refusal(nameof(Duration), "Enter for how long it must be so");
        }
    }
}
