using System.Diagnostics;
using Holdfast.Casework.Plans;

namespace Holdfast.Web.Reading;

/// <summary>The parts of a plan, and what is said of it, in words.</summary>
internal static class PlanWords
{
    public static string Of(PlanPart part) => part switch
    {
        PlanPart.ReasonAndRisk => "Why there is a plan, and the risk",
        PlanPart.MustChange => "What must change for the plan to be no longer needed",
        PlanPart.HowRiskIsManaged => "How the risk is managed meanwhile",
        PlanPart.UnmetNeeds => "Needs not met yet, and how each will be",
        PlanPart.ContactArrangements => "Who the child has contact with, and how",
        PlanPart.FamilysPart => "What is expected of the family",
        PlanPart.ChildsPart => "What is hoped for from the child",
        PlanPart.ParentsKeepSafe => "What the parents themselves can do to keep the child safe",
        PlanPart.AgenciesPart => "What each agency gives: people, services, time",
        PlanPart.Contingency => "Contingency: what is done if the plan is not kept to or things get worse",
        PlanPart.IfNothingChanges => "What follows if nothing changes",
        PlanPart.BottomLines => "Bottom lines",
        PlanPart.CoverInAbsence => "Who covers when somebody is away",
        PlanPart.CoverInHolidays => "What is different in school holidays",
        PlanPart.ChildsViews => "What the child wants and feels",
        PlanPart.ParentsViews => "What the parents think",
        PlanPart.NotFollowed => "Wishes that are not followed, and why",
        PlanPart.IfParentsUnwilling => "What is considered if parents are not willing",
        PlanPart.LanguageAndLearning => "Language, communication and learning needs",
        PlanPart.ReviewPoints => "When the plan is looked at again, and how progress is measured",
        PlanPart.WhomToAsk => "Whom to ask",
        PlanPart.HowToDisagree => "How to disagree, complain or appeal",
        _ => throw new UnreachableException($"{part} has no words."),
    };

    public static string Of(Direction direction) => direction switch
    {
        Direction.Better => "Better for the child",
        Direction.Same => "The same for the child",
        Direction.Worse => "Worse for the child",
        Direction.NotKnown => "Nothing known since last time",
        Direction.Reached => "Reached",
        Direction.NotSaid => "Looked at, direction not said",
        _ => throw new UnreachableException($"{direction} has no words."),
    };

    public static string Of(ActionState state) => state switch
    {
        ActionState.UnderWay => "Under way",
        ActionState.Done => "Done",
        ActionState.NotDone => "Not done",
        ActionState.NoLongerNeeded => "No longer needed",
        _ => throw new UnreachableException($"{state} has no words."),
    };

    public static string Of(ProposalAnswer answer) => answer switch
    {
        ProposalAnswer.TakenUp => "Taken up",
        ProposalAnswer.PartlyTakenUp => "Taken up in part",
        ProposalAnswer.NotTakenUp => "Not taken up",
        _ => throw new UnreachableException($"{answer} has no words."),
    };

    public static string Of(AskedAs asked) => asked switch
    {
        AskedAs.Parent => "A parent or carer",
        AskedAs.Child => "The child",
        AskedAs.Agency => "An agency",
        _ => throw new UnreachableException($"{asked} has no words."),
    };

    public static string Of(Agreeing answer) => answer switch
    {
        Agreeing.Agrees => "Agrees",
        Agreeing.Disagrees => "Does not agree",
        Agreeing.CouldNotBeAsked => "Could not be asked",
        _ => throw new UnreachableException($"{answer} has no words."),
    };

    public static string OfPerson(Agreeing answer) => answer switch
    {
        Agreeing.Agrees => "agrees with the plan",
        Agreeing.Disagrees => "does not agree with the plan",
        Agreeing.CouldNotBeAsked => "could not be asked about the plan",
        _ => throw new UnreachableException($"{answer} has no words."),
    };

    public static string? Of(SignedHow signed) => signed switch
    {
        SignedHow.NotSigned => null,
        SignedHow.OnScreen => "On screen",
        SignedHow.OnPaper => "On paper",
        _ => throw new UnreachableException($"{signed} has no words."),
    };
}
