using System.Diagnostics;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Supervision;

namespace Holdfast.Web.Reading;

/// <summary>Assessment, family history and supervision in words.</summary>
public static class OversightWords
{
    public static string Of(FamilyFile file) => file switch
    {
        FamilyFile.OwnEarlier => "The child’s earlier file",
        FamilyFile.OwnCurrent => "The child’s record as it stands",
        FamilyFile.OtherChild => "The file of another child",
        _ => throw new UnreachableException(),
    };

    public static string Of(HistoryReadFor what) => what switch
    {
        HistoryReadFor.InitialConference => "The initial conference",
        HistoryReadFor.FirstReview => "The first review",
        HistoryReadFor.Other => "Another time",
        _ => throw new UnreachableException(),
    };

    public static string Of(OversightMatter matter) => matter switch
    {
        OversightMatter.EndedWithoutFurtherPlan => "A plan ended and no plan for a child in need follows",
        OversightMatter.LongPlan => "A plan that has gone on long",
        OversightMatter.Decision => "A decision out of the common",
        OversightMatter.Other => "Something else",
        _ => throw new UnreachableException(),
    };

    public static string Of(AssessmentStanding standing) => standing switch
    {
        AssessmentStanding.Open => "Being made",
        AssessmentStanding.WaitsForSignature => "Waits for a manager",
        AssessmentStanding.GivenBack => "Given back by a manager",
        AssessmentStanding.Signed => "Counter-signed",
        _ => throw new UnreachableException(),
    };

    public static string Of(LeadTask task, AreaWords words, DateOnly on) => task switch
    {
        LeadTask.DetailedPlan => "Turn the outline into a detailed plan of all agencies",
        LeadTask.CoreGroups => $"Convene the {words.Term("core-group", on)} as often as it must meet",
        LeadTask.Contributions => "Bring together what family and agencies give",
        LeadTask.SeeTheChild => "See the child as the plan says, alone and at home",
        LeadTask.ExplainThePlan => "Explain the plan to the child",
        LeadTask.WishesAndFeelings => "Ask what the child wishes and feels",
        LeadTask.DirectWork => "Do direct work with child and family",
        LeadTask.Assessment => "Complete the assessment",
        LeadTask.FamilyHistory => "Read earlier files and those of other children",
        LeadTask.WriteUpMeetings => "Write up each meeting for its members",
        LeadTask.ReportToTheChair => "Report to the chair before each review",
        LeadTask.AlertManagers => "Tell managers of problems",
        LeadTask.SignedRecord => "Keep the record complete, current and signed",
        _ => throw new UnreachableException(),
    };

    /// <summary>The page where it is seen to.</summary>
    public static string PageOf(LeadTask task) => task switch
    {
        LeadTask.DetailedPlan => "plan",
        LeadTask.CoreGroups or LeadTask.WriteUpMeetings => "core-groups",
        LeadTask.Contributions or LeadTask.Assessment => "assessment",
        LeadTask.SeeTheChild or LeadTask.DirectWork => "visits",
        LeadTask.ExplainThePlan or LeadTask.WishesAndFeelings => "voice",
        LeadTask.FamilyHistory => "family-history",
        LeadTask.ReportToTheChair => "conference",
        LeadTask.AlertManagers => "supervision",
        LeadTask.SignedRecord => "record/signed",
        _ => throw new UnreachableException(),
    };
}
