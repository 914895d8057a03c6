using System.Diagnostics;
using Holdfast.Casework.CoreGroups;
using Choice = Holdfast.GovUk.Choice;

namespace Holdfast.Web.Reading;

/// <summary>Parts of a core group's record that are asked for on one page.</summary>
public enum CoreGroupTopic
{
    Risk,
    First,
    Child,
    Family,
    Trouble,
    Area,
    Decisions,
}

/// <summary>What core groups are asked and what they say, in words.</summary>
public static class CoreGroupWords
{
    private static readonly Dictionary<string, (string Label, string Asks)> Parts = new(StringComparer.Ordinal)
    {
        [CoreGroupParts.Discussion] = ("Main discussion", "What was talked about most?"),
        [CoreGroupParts.Decisions] = ("What was agreed", "What was agreed, in a few sentences everybody understands?"),
        [CoreGroupParts.RiskAnalysis] = ("Analysis of risk", "What is the risk now, what makes it smaller or greater, and how does the group manage it?"),
        [CoreGroupParts.PlanNeedsChange] = ("Does the plan need to change?", "Does the plan need to change, and why or why not?"),
        [CoreGroupParts.CoverAndHolidays] = ("Absence and holidays", "How is the child safe when somebody is away, and in the holidays before the next meeting?"),
        [CoreGroupParts.Assessment] = ("Assessment", "How is the assessment completed: who brings what, and by when?"),
        [CoreGroupParts.WrittenAgreement] = ("Written agreement", "What was agreed with the family in writing, or what stands in the way?"),
        [CoreGroupParts.School] = ("School", "How does the child do at school, and how often is the child there?"),
        [CoreGroupParts.FamilyTookPart] = ("How the family took part", "How were the parents welcomed, and what did they bring?"),
        [CoreGroupParts.OtherProgrammes] = ("Other plans and meetings", "What of other plans and meetings (looked after, mental health) goes into this plan?"),
        [CoreGroupParts.LinkedChildren] = ("Other children", "What does it mean for other children in linked cases: risk, conflicts, confidentiality?"),
        [CoreGroupParts.ConflictOfInterest] = ("Conflict of interest in the family", "Where members of the family want different things: what is best for the child?"),
        [CoreGroupParts.NotKeepingTo] = ("Not keeping to the plan", "If somebody does not keep to the plan, or only seems to: what did the adviser and the lawyers say?"),
        [CoreGroupParts.AgenciesConflict] = ("Conflict between agencies", "If agencies are in conflict: what did the conference’s chair advise?"),
    };

    /// <summary>What a part is called, in the area's words of the day of the meeting.</summary>
    public static string Part(string part, AreaWords words, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Of(part, words, on)?.Label ?? words.CoreGroupAgenda(on).FirstOrDefault(c => c.Code == part)?.Words ?? part;
    }

    /// <summary>The question a form asks.</summary>
    public static string Asks(string part, AreaWords words, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Of(part, words, on)?.Asks ?? $"{Part(part, words, on)}?";
    }

    public static IReadOnlyList<string> In(CoreGroupTopic topic, IReadOnlyList<Casework.Choice> ofArea) => topic switch
    {
        CoreGroupTopic.Risk => [CoreGroupParts.RiskAnalysis, CoreGroupParts.CoverAndHolidays, CoreGroupParts.PlanNeedsChange],
        CoreGroupTopic.First => [CoreGroupParts.RolesExplained, CoreGroupParts.Assessment, CoreGroupParts.WrittenAgreement],
        CoreGroupTopic.Child => [CoreGroupParts.School, CoreGroupParts.OtherProgrammes, CoreGroupParts.LinkedChildren],
        CoreGroupTopic.Family => [CoreGroupParts.FamilyTookPart, CoreGroupParts.ConflictOfInterest],
        CoreGroupTopic.Trouble => [CoreGroupParts.NotKeepingTo, CoreGroupParts.AgenciesConflict],
        CoreGroupTopic.Area => [.. ofArea.Select(c => c.Code)],
        _ => [CoreGroupParts.Discussion, CoreGroupParts.Decisions],
    };

    public static string Of(CoreGroupTopic topic) => topic switch
    {
        CoreGroupTopic.Risk => "Risk, holidays and the plan",
        CoreGroupTopic.First => "What the first meeting settles",
        CoreGroupTopic.Child => "School, other plans and other children",
        CoreGroupTopic.Family => "The family’s part",
        CoreGroupTopic.Trouble => "When it is not working",
        CoreGroupTopic.Area => "What this area adds",
        _ => "What was said and agreed",
    };

    public static string Of(NotesHow how) => how switch
    {
        NotesHow.SignIn => "Told by mail: signs in and reads it",
        NotesHow.Mail => "By mail, attached",
        NotesHow.Posted => "Posted",
        NotesHow.HandedOver => "Handed over",
        NotesHow.NotGiven => "They get no copy",
        _ => throw new UnreachableException($"{how} has no words."),
    };

    /// <summary>In what standing somebody chairs, as it stands inside a sentence.</summary>
    public static string Of(CoreGroupChair chair, AreaWords words, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(words);
        return chair switch
        {
            CoreGroupChair.TeamManager => words.Term("team-manager", on),
            CoreGroupChair.LeadSocialWorker => words.Term("lead-social-worker", on),
            CoreGroupChair.AnotherMember => "another member",
            _ => throw new UnreachableException($"{chair} has no words."),
        };
    }

    public static string Of(CoreGroupHow how) => how switch
    {
        CoreGroupHow.Came => "Came",
        CoreGroupHow.ByPhoneOrVideo => "By phone or video",
        CoreGroupHow.Cover => "Somebody came instead",
        CoreGroupHow.WrittenReport => "Sent a written report",
        CoreGroupHow.DidNotCome => "Did not come",
        _ => throw new UnreachableException($"{how} has no words."),
    };

    public static string Of(ChildsWish wish) => wish switch
    {
        ChildsWish.Come => "To come",
        ChildsWish.Advocate => "That an advocate speaks",
        ChildsWish.AnotherWay => "To be heard another way",
        ChildsWish.NotToTakePart => "Not to take part",
        ChildsWish.TooYoung => "Too young to say, or not born",
        _ => throw new UnreachableException($"{wish} has no words."),
    };

    public static string Of(FamilyHelp help) => help switch
    {
        FamilyHelp.Place => "Place and time that suit",
        FamilyHelp.Interpreter => "Interpreter",
        FamilyHelp.CulturalAdviser => "Cultural adviser",
        FamilyHelp.Childcare => "Childcare",
        FamilyHelp.Transport => "Transport",
        FamilyHelp.Companion => "A friend or relative beside them",
        FamilyHelp.OwnSocialWorker => "Own social worker of a parent who is a child or looked after",
        FamilyHelp.Other => "Other help",
        _ => throw new UnreachableException($"{help} has no words."),
    };

    public static string Of(EarlyReviewPointer pointer) => pointer switch
    {
        EarlyReviewPointer.NewIncident => "A new significant incident or further significant harm",
        EarlyReviewPointer.PlanCannotBeCarriedOut => "A significant part of the plan cannot be carried out",
        EarlyReviewPointer.DangerousPerson => "Somebody dangerous to children is in contact",
        EarlyReviewPointer.CircumstancesChanged => "The child’s or family’s circumstances changed a great deal",
        EarlyReviewPointer.MovedToSaferPlace => "The child moved to a safer place",
        EarlyReviewPointer.PlanShouldEnd => "The group thinks that the plan should end early",
        EarlyReviewPointer.ObstaclesRemain => "Obstacles to the plan are not satisfactorily dealt with",
        EarlyReviewPointer.ChildNotSeen => "Access is refused, or the child is not seen",
        EarlyReviewPointer.NotCooperating => "A parent does not co-operate any more, or only seems to",
        EarlyReviewPointer.DisputeUnresolved => "A dispute about carrying out the plan is not resolved",
        EarlyReviewPointer.NewInHousehold => "A pregnancy or baby, somebody new in the household, or a move",
        EarlyReviewPointer.NoEffect => "The plan does not have the effect it should",
        _ => throw new UnreachableException($"{pointer} has no words."),
    };

    public static string Of(CoreGroupNewsKind kind) => kind switch
    {
        CoreGroupNewsKind.ExclusionRisk => "The child may be excluded from school",
        CoreGroupNewsKind.ProgrammeMoves => "Somebody in a mental-health care programme moves",
        CoreGroupNewsKind.ProgrammeEnds => "A mental-health care programme ends",
        CoreGroupNewsKind.ProgrammeDifficulty => "Somebody does not keep to a mental-health care programme",
        CoreGroupNewsKind.ProgrammeLooksAgain => "Mental health looked again at a known need",
        CoreGroupNewsKind.FromFamily => "A parent asks or tells the professionals something",
        CoreGroupNewsKind.OtherMeeting => "What came of another meeting",
        CoreGroupNewsKind.Other => "Something else",
        _ => throw new UnreachableException($"{kind} has no words."),
    };

    public static string Of(TroubleStep step, AreaWords words, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(words);
        return step switch
        {
            TroubleStep.TeamManager => $"The social worker told the {words.Term("team-manager", on)}",
            TroubleStep.Agency => $"The {words.Term("team-manager", on)} took it up with the agency",
            TroubleStep.InWriting => $"The {words.Term("team-manager", on)} put it to the agency in writing",
            TroubleStep.Settled => "Settled",
            _ => throw new UnreachableException($"{step} has no words."),
        };
    }

    public static IReadOnlyList<Choice> Choices<T>(Func<T, string> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new Choice(v.ToString(), words(v)))];

    private static (string Label, string Asks)? Of(string part, AreaWords words, DateOnly on) => part switch
    {
        CoreGroupParts.RolesExplained => ("Roles explained", $"How was it explained what the {words.Term("lead-social-worker", on)} and everybody else does?"),
        CoreGroupParts.WithoutLead => ($"Why without the {words.Term("lead-social-worker", on)}", $"Why did the group meet without the {words.Term("lead-social-worker", on)} or somebody for them?"),
        _ => Parts.TryGetValue(part, out var known) ? known : null,
    };
}
