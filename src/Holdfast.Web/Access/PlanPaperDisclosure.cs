using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Plans;

namespace Holdfast.Web.Access;

/// <summary>What of a core group's record and of the plan goes into a reader's copy. Built from what may be shown: what is not named is left out, also what an area adds.</summary>
public static class PlanPaperDisclosure
{
    private static readonly HashSet<string> ParentsNotes = new(StringComparer.Ordinal)
    {
        CoreGroupParts.Discussion, CoreGroupParts.Decisions, CoreGroupParts.RiskAnalysis, CoreGroupParts.PlanNeedsChange, CoreGroupParts.CoverAndHolidays, CoreGroupParts.Assessment, CoreGroupParts.WrittenAgreement,
        CoreGroupParts.School, CoreGroupParts.FamilyTookPart, CoreGroupParts.OtherProgrammes, CoreGroupParts.RolesExplained,
    };

    /// <summary>All of the plan is for its parents but what the child wants and feels, in the child's words.</summary>
    private static readonly HashSet<PlanPart> ParentsPlan =
    [
        PlanPart.ReasonAndRisk, PlanPart.MustChange, PlanPart.HowRiskIsManaged, PlanPart.UnmetNeeds, PlanPart.ContactArrangements, PlanPart.FamilysPart, PlanPart.ChildsPart, PlanPart.ParentsKeepSafe, PlanPart.AgenciesPart,
        PlanPart.Contingency, PlanPart.IfNothingChanges, PlanPart.BottomLines, PlanPart.CoverInAbsence, PlanPart.CoverInHolidays, PlanPart.ParentsViews, PlanPart.NotFollowed, PlanPart.IfParentsUnwilling,
        PlanPart.LanguageAndLearning, PlanPart.ReviewPoints, PlanPart.WhomToAsk, PlanPart.HowToDisagree,
    ];

    public static bool Shows(LetterReader reader, string part) => reader == LetterReader.Agency || (reader == LetterReader.Parent && ParentsNotes.Contains(part));

    public static bool Shows(LetterReader reader, PlanPart part) => reader == LetterReader.Agency || (reader == LetterReader.Parent && ParentsPlan.Contains(part));

    public static bool ShowsChildsWords(LetterReader reader) => LetterDisclosure.ShowsChildsWords(reader);
}
