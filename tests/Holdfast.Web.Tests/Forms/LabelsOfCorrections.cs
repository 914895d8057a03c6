using System.Runtime.CompilerServices;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Web.Forms.Corrections;

namespace Holdfast.Web.Tests.Forms;

/// <summary>The form that corrects an entry is made from the kind of entry, and nobody sees the page the entry was written on.</summary>
public class LabelsOfCorrections
{
    /// <summary>Words that say alone what goes into the field.</summary>
    private static readonly HashSet<string> Clear = new(StringComparer.Ordinal)
    {
        "Address", "Agency", "Category", "Contact", "Date", "Language", "Meeting", "Name", "Person", "Place", "Reason", "Reasons", "Relationship", "Role", "Sex", "Since", "Subject", "Time", "Visit", "Worries", "Evidence",
        "Outcome", "Progress", "Strengths", "Area", "Heading", "Manager", "Chair", "Conference", "Discussion", "Advocate", "Advice", "Policy", "Task", "Caption", "Rationale",
    };

    public static TheoryData<Type> Kinds => [.. typeof(ChildEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ChildEvent)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Kinds)), Trait("requirement", "X05")]
    public void Every_field_reads_alone_and_no_two_alike(Type kind)
    {
        var fields = new EventFields(new AreaPractice("", [], [], [], [], [], [], [], new("lead social worker", "team manager", "core group")), _ => null).Of((ChildEvent)RuntimeHelpers.GetUninitializedObject(kind));

        fields.Where(f => !f.Label.Contains(' ', StringComparison.Ordinal) && !Clear.Contains(f.Label)).Select(f => $"{f.Path}: {f.Label}").ShouldBeEmpty();
        fields.GroupBy(f => f.Label).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Theory, Trait("requirement", "X05")]
    [InlineData(typeof(Casework.Visits.VisitMade), "child.planExplained.how", "How the plan was explained to the child")]
    [InlineData(typeof(Casework.Disagreements.DisagreementRaised), "what", "What they do not agree about")]
    [InlineData(typeof(Casework.Complaints.ComplaintReceived), "what", "What the complaint says")]
    [InlineData(typeof(Casework.SignedRecord.RecordPeriodSigned), "to", "Up to which day")]
    [InlineData(typeof(Casework.CoreGroups.CoreGroupChangeAnswered), "agreed", "Was the change agreed?")]
    [InlineData(typeof(Casework.Letters.LetterSent), "how", "How it was sent")]
    public void A_word_that_many_kinds_use_says_what_it_means_in_this_one(Type kind, string path, string label) =>
        new EventFields(new AreaPractice("", [], [], [], [], [], [], [], new("lead social worker", "team manager", "core group")), _ => null).Of((ChildEvent)RuntimeHelpers.GetUninitializedObject(kind)).Single(f => f.Path == path).Label.ShouldBe(label);
}
