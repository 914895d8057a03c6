using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Supervision;
using Holdfast.SiteKit;

namespace Holdfast.Web.Tests.Gate;

/// <summary>How the work with a child is looked after: an assessment in which a member and a teacher were asked and that waits for a manager, history asked for, a decision of supervision, a record drawn.</summary>
public sealed class LookedAfter
{
    public Guid AskedMember { get; } = NewId.Next();

    public Guid AskedTeacher { get; } = NewId.Next();

    public Guid History { get; } = NewId.Next();

    public Guid Decision { get; } = NewId.Next();

    public Guid Sample { get; } = NewId.Next();

    public IEnumerable<ChildEvent> Events(CoreGroupMember member, CoreGroupMember teacher)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(teacher);
        var (assessment, supervision, on) = (NewId.Next(), NewId.Next(), Site.Today.AddDays(-3));
        yield return new AssessmentBegun(assessment, on, "The conference asked for it");
        yield return new AssessmentContributionAsked(AskedMember, assessment, on, member.PersonId, member.Name, member.Role, member.Agency, "Growth", Site.Today.AddDays(9));
        yield return new AssessmentContributionAsked(AskedTeacher, assessment, on, teacher.PersonId, teacher.Name, teacher.Role, teacher.Agency, "Mornings", Site.Today.AddDays(9));
        yield return new AssessmentAnalysisWritten(NewId.Next(), assessment, on, "Sleep", "Mornings work", "Two rooms", "None heard of", "Tired at weekends", "Gate lead", null);
        yield return new AssessmentPutForSignature(NewId.Next(), assessment, on, "Gate lead", "Both write next week");
        yield return new FamilyHistoryAsked(History, on, "Northside Police", "Calls since 2020", Site.Today.AddDays(9));
        yield return new SupervisionHeld(supervision, on, "Gate manager", "Gate lead", "Seen last month", "Weekends", null);
        yield return new SupervisionDecisionMade(Decision, supervision, on, "See the child at school", "Gate lead", Site.Today.AddDays(9));
        yield return new RecordSampled(Sample, on, "Own words", 1, 9, 7, Site.Today.AddDays(9), "Gate head");
    }
}
