using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Moves;
using Holdfast.Casework.SteppingDown;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Reading;

/// <summary>Words for how plans end, what follows, moves and complaints.</summary>
public static class EndingWords
{
    public static string Of(OtherProcess process) => process switch
    {
        OtherProcess.LookedAfter => "Looked after",
        OtherProcess.Adulthood => "The 18th birthday",
        _ => "After a child’s death",
    };

    public static string Of(StepReview review) => review switch
    {
        StepReview.GoesOn => "It goes on",
        StepReview.Ends => "It ends",
        _ => "It steps back up: a strategy discussion follows",
    };

    public static string Of(NoStepReason because) => because switch
    {
        NoStepReason.LookedAfter => "The child is looked after",
        NoStepReason.MovedToAnotherAuthority => "The child has moved to another authority",
        _ => "Exceptionally, none is needed",
    };

    public static string Of(MoveKind kind) => kind switch
    {
        MoveKind.Temporary => "For a time",
        MoveKind.Permanent => "For good",
        _ => "Not known yet",
    };

    /// <summary>How long a family goes for, behind the name of where it goes to.</summary>
    public static string HowLong(MoveKind kind) => kind is MoveKind.NotKnownYet ? ": for how long is not known yet" : $", {Text.InSentence(Of(kind))}";

    public static string Of(ComplaintRoute route) => route switch
    {
        ComplaintRoute.Conference => "How a conference was run, or what it decided",
        ComplaintRoute.Agency => "What one agency or its worker did",
        _ => "Something in the record is wrong",
    };

    public static string Of(ComplaintKind kind) => kind switch
    {
        ComplaintKind.Complaint => "Complaint",
        ComplaintKind.Appeal => "Appeal",
        _ => "Representation",
    };

    public static string Of(ComplaintStepKind kind) => kind switch
    {
        ComplaintStepKind.Acknowledged => "They were told that it came, what happens, and that the plan stands meanwhile",
        ComplaintStepKind.ChairMet => "The chair met or spoke with them",
        ComplaintStepKind.PassedOn => "It was handed to the agency it is about",
        _ => "Something else",
    };

    public static string Of(ComplaintResult result) => result switch
    {
        ComplaintResult.Upheld => "They were right",
        ComplaintResult.PartlyUpheld => "They were right in part",
        ComplaintResult.NotUpheld => "It was not borne out",
        _ => "They took it back",
    };

    public static string Of(EndingWarning warning, string child) => warning switch
    {
        EndingWarning.FirstReview => "There has been no review before this one. An end at the first review is exceptional.",
        EndingWarning.AssessmentOutstanding => "A specialist assessment that was commissioned has not come.",
        EndingWarning.ChildNotSeenLately => $"No visit in the last 28 days saw {child}.",
        _ => "A complaint or appeal about a conference is open.",
    };

    public static IReadOnlyList<Choice> Choices<T>(Func<T, string> words, params ReadOnlySpan<T> only)
        where T : struct, Enum
    {
        var choices = new List<Choice>();
        foreach (var value in only.IsEmpty ? Enum.GetValues<T>() : only.ToArray())
        {
            choices.Add(new Choice(value.ToString(), words(value)));
        }

        return choices;
    }
}
