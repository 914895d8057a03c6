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

    /// <summary>The direction in a word or two, where outcomes stand in a list.</summary>
    public static string Briefly(Direction? direction) => direction switch
    {
        null => "Nothing recorded",
        Direction.Better => "Better",
        Direction.Same => "The same",
        Direction.Worse => "Worse",
        Direction.NotKnown => "Nothing known",
        var other => Of(other.Value),
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

    public static string Of(ParentsServices services) => services switch
    {
        ParentsServices.None => "Not known to either",
        ParentsServices.SocialCare => "Known to adult social care",
        ParentsServices.Health => "Known to adult health services",
        ParentsServices.Both => "Known to adult social care and health",
        ParentsServices.NotAnswered => "Asked, no answer yet",
        _ => throw new UnreachableException($"{services} has no words."),
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

    public static string Of(PlanPointer point) => point switch
    {
        PlanPointer.NobodyOwns => "Nobody has taken this on",
        PlanPointer.AgencyNotPerson => "This names an agency or a role. Say who, by name",
        PlanPointer.NoDate => "There is no date",
        PlanPointer.NoPurpose => "It does not say what it changes for the child",
        PlanPointer.ServiceNotChange => "This names a service, not a change for the child",
        PlanPointer.NoMeasure => "It does not say how anybody will see the change",
        PlanPointer.NoBaseline => "It does not say how things stand today",
        _ => throw new UnreachableException($"{point} has no words."),
    };

    public static string Of(PlanContent content, AreaWords words, DateOnly on) => content switch
    {
        PlanContent.Outcomes => "What must change for the child: outcomes",
        PlanContent.Measures => "How each change is seen",
        PlanContent.Baselines => "How each outcome stands today",
        PlanContent.Actions => "An action for each outcome",
        PlanContent.Owners => "Who does each action, by name",
        PlanContent.Dates => "By when each action is done",
        PlanContent.ConcernsAnswered => "An outcome and an action for everything the conference agreed",
        PlanContent.ContingencyTrigger => "What sets the contingency off",
        PlanContent.LeadVisits => $"How often the {words.Term("lead-social-worker", on)} sees the child",
        PlanContent.MemberVisits => $"How often each member of the {words.Term("core-group", on)} sees the child, and where",
        _ => throw new UnreachableException($"{content} has no words."),
    };

    /// <summary>What helps in writing a part.</summary>
    public static string? Hint(PlanPart part) => part switch
    {
        PlanPart.ReasonAndRisk => "In words the family understands: what has happened, what people fear, what causes it",
        PlanPart.UnmetNeeds => "Each need of the child’s development, and how it will be met",
        PlanPart.ContactArrangements => "With whom, how often, where, and who is there",
        PlanPart.CoverInAbsence => "Who sees the child, and who decides, when somebody is ill, away or leaves",
        PlanPart.CoverInHolidays => "Who sees the child when school is shut, and what else changes",
        PlanPart.NotFollowed => "What the child or a parent wanted that the plan does not do, and the reason",
        PlanPart.WhomToAsk => "A name and a number",
        _ => null,
    };

    /// <summary>What a conference agreed, short enough for a list.</summary>
    public static string Brief(AgreedAtConference agreed)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        var words = agreed.Words.Length > 110 ? string.Concat(agreed.Words.AsSpan(0, 110), "…") : agreed.Words;
        return $"{(agreed.IsDanger ? "Danger" : "Outcome")}: {words}";
    }

    public static string Of(PlanLine line) => line switch
    {
        PlanLine.Outcome => "What must change",
        PlanLine.Measure => "How it is seen",
        PlanLine.Baseline => "How it stood",
        PlanLine.What => "What is done",
        PlanLine.Purpose => "Why",
        PlanLine.Who => "Who",
        PlanLine.By => "By when",
        PlanLine.State => "What became of it",
        PlanLine.Words => "The plan says",
        PlanLine.SetOffBy => "Set off by",
        PlanLine.Every => "How often",
        PlanLine.Setting => "Where and with whom",
        _ => throw new UnreachableException($"{line} has no words."),
    };

    public static string Of(DriftKind kind) => kind switch
    {
        DriftKind.PutOffTwice => "Put off again and again",
        DriftKind.OverThreeMeetings => "Open over three meetings or more",
        DriftKind.NoEvidence => "Nothing known for two meetings or more",
        DriftKind.NotSeenAlone => "Visits without the child alone",
        DriftKind.OldPlan => "Age of the plan",
        DriftKind.AttendanceUpOutcomesFlat => "More people come, nothing is better",
        DriftKind.Worse => "Worse for the child",
        _ => throw new UnreachableException($"{kind} has no words."),
    };

    /// <summary>Why a sign of drift is shown: what it was counted from.</summary>
    public static string Because(DriftSign sign)
    {
        ArgumentNullException.ThrowIfNull(sign);
        var since = sign.Since is { } day ? Casework.UkDate.Long(day) : "";
        return sign.Kind switch
        {
            DriftKind.PutOffTwice => $"Its date was put to a later day {sign.Count} times since it was agreed on {since}.",
            DriftKind.OverThreeMeetings => $"{sign.Count} meetings were held since it was agreed on {since}, and it is not done.",
            DriftKind.NoEvidence => $"{sign.Count} meetings were held since {since} and none recorded how this stands for the child, with evidence.",
            DriftKind.NotSeenAlone => $"At the last {sign.Count} visits, from {since} on, the child was not seen alone.",
            DriftKind.OldPlan => $"The plan began on {since}, more than {sign.Count} months ago.",
            DriftKind.AttendanceUpOutcomesFlat => $"At the last two meetings {(sign.Count == 1 ? "1 more person" : $"{sign.Count} more people")} came than at the two before, and no outcome became better meanwhile.",
            DriftKind.Worse => $"On {since} it was recorded as worse for the child.",
            _ => throw new UnreachableException($"{sign.Kind} has no words."),
        };
    }

    public static string? Of(SignedHow signed) => signed switch
    {
        SignedHow.NotSigned => null,
        SignedHow.OnScreen => "On screen",
        SignedHow.OnPaper => "On paper",
        _ => throw new UnreachableException($"{signed} has no words."),
    };
}
