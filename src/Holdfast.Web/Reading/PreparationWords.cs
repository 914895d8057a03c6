using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Practice;

namespace Holdfast.Web.Reading;

/// <summary>One meeting or matter before a conference, and the parts that make it ready.</summary>
public sealed record PreparationGroup(string Heading, IReadOnlyList<PreparationPart> Parts);

/// <summary>What the parts of a conference's preparation are called.</summary>
public static class PreparationWords
{
    /// <summary>Whether a report in the area says what its author thinks should be decided: not in Wales, where nobody says so before the conference.</summary>
    public static bool ReportsGiveView(AreaRules rules, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.Setting("report-gives-view", on) == "yes";
    }

    private static readonly Dictionary<PreparationPart, string> Parts = new()
    {
        [PreparationPart.ReasonExplained] = "Why there is a conference was explained",
        [PreparationPart.PurposeInWriting] = "What it is for, with written information",
        [PreparationPart.WhomToInvite] = "Whom the family wants to invite",
        [PreparationPart.PracticalHelp] = "Practical and emotional help",
        [PreparationPart.FamilyResources] = "What the family itself can bring",
        [PreparationPart.StatementDrafted] = "The danger or harm statement, drafted with the family",
        [PreparationPart.Interpreter] = "Interpreter",
        [PreparationPart.Childcare] = "Childcare",
        [PreparationPart.Transport] = "Transport",
        [PreparationPart.Advocate] = "Advocate",
        [PreparationPart.Companion] = "Somebody to come with the family",
        [PreparationPart.ChildsWish] = "The child’s own wish about taking part",
        [PreparationPart.Orders] = "Court orders",
        [PreparationPart.Bail] = "Bail conditions",
        [PreparationPart.Conflict] = "Conflict between people who would come",
        [PreparationPart.SeparateAttendance] = "Whether people come separately",
        [PreparationPart.IssuesGoneOver] = "The issues gone over",
        [PreparationPart.ConcernsHeard] = "The family’s own concerns heard",
        [PreparationPart.HowItWillRun] = "How the conference will run",
        [PreparationPart.SensitiveInformation] = "How sensitive information is shared",
        [PreparationPart.HowTheyTakePart] = "How they take part, and what puts them at ease",
        [PreparationPart.ChairAndWorkerTalk] = "The chair and the social worker talked",
        [PreparationPart.DraftPlan] = "A draft plan, made with the family",
        [PreparationPart.WhoTellsTheChild] = "Who tells the child the outcome and shares the plan",
    };

    private static readonly PreparationGroup WithTheFamily = new("The social worker’s meeting with the family",
        [PreparationPart.ReasonExplained, PreparationPart.PurposeInWriting, PreparationPart.WhomToInvite, PreparationPart.PracticalHelp, PreparationPart.FamilyResources, PreparationPart.StatementDrafted]);

    private static readonly PreparationGroup ToTakePart = new("What the family and the child need to take part",
        [PreparationPart.ChildsWish, PreparationPart.Interpreter, PreparationPart.Childcare, PreparationPart.Transport, PreparationPart.Advocate, PreparationPart.Companion]);

    private static readonly PreparationGroup ForTheChair = new("What the chair must know in good time",
        [PreparationPart.Orders, PreparationPart.Bail, PreparationPart.Conflict, PreparationPart.SeparateAttendance]);

    private static readonly PreparationGroup WithTheChair = new("The chair’s meeting with the family",
        [PreparationPart.IssuesGoneOver, PreparationPart.ConcernsHeard, PreparationPart.HowItWillRun, PreparationPart.SensitiveInformation, PreparationPart.HowTheyTakePart]);

    private static readonly PreparationGroup ChairAndWorker = new("The chair and the social worker",
        [PreparationPart.ChairAndWorkerTalk, PreparationPart.DraftPlan, PreparationPart.WhoTellsTheChild]);

    /// <summary>What is made ready before a conference of a kind: before a review the chair has met the family already.</summary>
    public static IReadOnlyList<PreparationGroup> Groups(ConferenceKind kind) => kind == ConferenceKind.Review
        ? [WithTheFamily, ToTakePart, ForTheChair, ChairAndWorker]
        : [WithTheFamily, ToTakePart, ForTheChair, WithTheChair, ChairAndWorker];

    public static string Of(PreparationPart part) => Parts[part];

    public static string Of(InvitationAnswer answer) => answer switch
    {
        InvitationAnswer.Coming => "Coming",
        InvitationAnswer.ComingForPart => "Coming for part of it",
        InvitationAnswer.SendingSomebody => "Sending somebody else",
        InvitationAnswer.ReportInstead => "Not coming, a report instead",
        _ => "Not coming",
    };
}
