using Holdfast.Casework.Conferences.Outcome;

namespace Holdfast.Web.Reading;

/// <summary>Parts of a conference's record that are asked for on one page.</summary>
public enum PartGroup
{
    Chair,
    Assessment,
    Together,
    Review,
}

/// <summary>What a conference came to, in the words people use.</summary>
public static class OutcomeWords
{
    private static readonly Dictionary<ConferencePart, (string Label, string Asks)> Parts = new()
    {
        [ConferencePart.WhyCalled] = ("Why the conference was called", "Why was the conference called?"),
        [ConferencePart.RecentEvents] = ("What happened lately", "What happened lately that passed the threshold?"),
        [ConferencePart.PatternsOfHarm] = ("Patterns of harm", "What shows that harm comes back in a pattern, or does not?"),
        [ConferencePart.LifeWhenSafe] = ("What the child’s life looks like when safe", "What does the child’s life look like when the child is safe?"),
        [ConferencePart.ViewsTested] = ("How views were tested", "How were views tested: did everybody only agree, hope too much, or fear too much?"),
        [ConferencePart.ChildsNeeds] = ("The child’s developmental needs", "What does the assessment show of the child’s developmental needs?"),
        [ConferencePart.ParentsCapacity] = ("Parents’ capacity", "What does it show of the parents’ capacity to meet them?"),
        [ConferencePart.FamilyAndEnvironment] = ("Family and environment", "What of the family and its surroundings matters?"),
        [ConferencePart.RacismAndTheChild] = ("Racism and harassment: the child", "What do racism and harassment do to the child?"),
        [ConferencePart.RacismAndTheParents] = ("Racism and harassment: the parents", "What do they do to the parents?"),
        [ConferencePart.RacismAndTheAssessment] = ("Racism and harassment: the assessment", "How do they shape how the family meets the assessment?"),
        [ConferencePart.LeadBody] = ("Who leads", "Which body leads the work?"),
        [ConferencePart.WorkingTogether] = ("How agencies, professionals and family work together", "How do agencies, professionals and family work together?"),
        [ConferencePart.FamilyTakesPart] = ("How the child, parents and wider family take part", "How do the child, parents and wider family take part, and with what support and advocacy?"),
        [ConferencePart.ExpectedOfFamily] = ("What is expected of the family", "What is expected of the family, and what can they expect of others?"),
        [ConferencePart.ExpectedOfProfessionals] = ("What is expected of professionals", "What is expected of professionals, and what can they expect of others?"),
        [ConferencePart.AbsentTold] = ("Who was not there", "How do parents or a child who were not there learn of it?"),
        [ConferencePart.VisitingArranged] = ("Visits", "How is the child visited, by whom and in what situations?"),
        [ConferencePart.PreviousPlanExamined] = ("The plan before, examined", "As a critical friend of the plan: what did it do, and what did it not do?"),
        [ConferencePart.ProgressOfTheChild] = ("What is different for the child", "What is different for the child since the last conference, and how is that known?"),
        [ConferencePart.CategoryStillRight] = ("Is the category still right?", "Is the category of harm still right?"),
        [ConferencePart.ChangesInTheMinutes] = ("Changes are in the minutes", "How do the period’s changes of the plan stand in the minutes?"),
        [ConferencePart.NoChildInNeedPlan] = ("Why no child in need plan follows", "If the plan ends and exceptionally no child in need plan follows: why is none needed?"),
    };

    public static string Of(ConferencePart part) => part switch
    {
        ConferencePart.RolesExplained => "Roles explained",
        ConferencePart.MeetingsExplained => "What each meeting is for",
        _ => Parts[part].Label,
    };

    /// <summary>The question a form asks, in the area's words of a day.</summary>
    public static string Asks(ConferencePart part, AreaWords words, DateOnly on) => part switch
    {
        ConferencePart.RolesExplained => $"How were the {words.Term("lead-social-worker", on)}’s role and everybody’s explained?",
        ConferencePart.MeetingsExplained => $"How was it explained what the conference, the {words.Term("core-group", on)} and a review are each for?",
        _ => Parts[part].Asks,
    };

    public static IReadOnlyList<ConferencePart> In(PartGroup group) => group switch
    {
        PartGroup.Chair => [ConferencePart.WhyCalled, ConferencePart.RecentEvents, ConferencePart.PatternsOfHarm, ConferencePart.LifeWhenSafe, ConferencePart.ViewsTested],
        PartGroup.Assessment =>
        [
            ConferencePart.ChildsNeeds, ConferencePart.ParentsCapacity, ConferencePart.FamilyAndEnvironment, ConferencePart.RacismAndTheChild, ConferencePart.RacismAndTheParents,
            ConferencePart.RacismAndTheAssessment,
        ],
        PartGroup.Together =>
        [
            ConferencePart.LeadBody, ConferencePart.WorkingTogether, ConferencePart.FamilyTakesPart, ConferencePart.ExpectedOfFamily, ConferencePart.ExpectedOfProfessionals,
            ConferencePart.RolesExplained, ConferencePart.MeetingsExplained, ConferencePart.AbsentTold, ConferencePart.VisitingArranged,
        ],
        _ => [ConferencePart.PreviousPlanExamined, ConferencePart.ProgressOfTheChild, ConferencePart.CategoryStillRight, ConferencePart.ChangesInTheMinutes, ConferencePart.NoChildInNeedPlan],
    };

    public static string Of(PartGroup group) => group switch
    {
        PartGroup.Chair => "The chair’s record",
        PartGroup.Assessment => "What the assessment shows",
        PartGroup.Together => "How everybody works together",
        _ => "The period since the last conference",
    };

    public static string Of(InsteadOfPlan instead) => instead switch
    {
        InsteadOfPlan.ChildInNeedPlan => "A child in need plan",
        InsteadOfPlan.EarlyHelp => "Early help",
        _ => "Nothing",
    };

    public static string Of(OutcomeFate fate) => fate switch
    {
        OutcomeFate.Unchanged => "Read through and confirmed as it stands",
        OutcomeFate.Changed => "Changed",
        OutcomeFate.Reached => "Reached",
        _ => "Dropped",
    };

    public static string Of(Recommendation recommendation) => recommendation switch
    {
        Recommendation.Continue => "The plan goes on",
        Recommendation.End => "The plan ends",
        _ => "The group does not agree",
    };

    public static string Of(DecidedAs decided) => decided switch
    {
        DecidedAs.Plan => "A plan",
        DecidedAs.NoPlan => "No plan",
        DecidedAs.Continue => "The plan continues",
        DecidedAs.End => "The plan ends",
        _ => "Something else",
    };

    /// <summary>What is still open, and the form that closes it; the address follows that of the meeting.</summary>
    public static (string Words, string? Form) Of(OutcomeGap gap, AreaWords words, DateOnly on) => gap switch
    {
        OutcomeGap.RiskStatement => ("The risk statement: what must change for the plan to be no longer needed", "risk"),
        OutcomeGap.Outcomes => ("Outcomes: what must change for the child", "plan-outcome"),
        OutcomeGap.OutcomeWithoutAction => ("An action for each outcome", "plan-action"),
        OutcomeGap.DangerUnanswered => ("An outcome for each danger statement", "plan-outcome"),
        OutcomeGap.PreviousOutcomeNotReviewed => ("What became of each outcome of the plan before", null),
        OutcomeGap.PlanNotReadThrough => ("Whether the other parts of the plan before still hold", "plan-read"),
        OutcomeGap.BottomLines => ("Safety bottom lines", "point"),
        OutcomeGap.Lead => ("Who leads the plan: nobody is named", null),
        OutcomeGap.CoreGroup => ($"The {words.Term("core-group", on)}, by name", "plan-core-group"),
        OutcomeGap.FirstCoreGroupDate => ($"The date of the first {words.Term("core-group", on)}", null),
        OutcomeGap.VisitFrequency => ("How often the child is seen", null),
        OutcomeGap.NextReview => ("The date of the next review", null),
        OutcomeGap.Assessment => ("Whether the assessment is finished or goes on", "assessment"),
        OutcomeGap.RolesExplained => ("Everybody’s role explained", "said?about=Together"),
        OutcomeGap.Expectations => ("What is expected of family and professionals", "said?about=Together"),
        OutcomeGap.RightsExplained => ("Complaint, representation and appeal explained to every parent", "rights"),
        OutcomeGap.Recommendation => ($"What the {words.Term("core-group", on)} recommends", "recommendation"),
        OutcomeGap.ChangesInTheMinutes => ("That the period’s changes are in the minutes", "said?about=Review"),
        OutcomeGap.PreviousPlanExamined => ("What the plan before did and did not do", "said?about=Review"),
        OutcomeGap.ChildTold => ("Telling the child", "told"),
        _ => ("An answer to who did not agree", null),
    };
}
