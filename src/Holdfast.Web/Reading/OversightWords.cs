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
}
