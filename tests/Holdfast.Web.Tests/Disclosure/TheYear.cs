using Holdfast.Casework;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Drawing;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Tests.Disclosure;

/// <summary>The drawing of the year shows no more than the reader's pages say.</summary>
public class TheYear
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly AreaWords Words = new(PracticeLibrary.Default.RulesOf(PracticeLibrary.Default.DemonstrationAreas[0]));

    [Theory, Trait("requirement", "X04")]
    [InlineData(Capacity.LeadSocialWorker, true)]
    [InlineData(Capacity.ConferenceChair, true)]
    [InlineData(Capacity.CoreGroupProfessional, false)]
    public void Draws_the_enquiry_only_for_those_who_read_of_it(Capacity reader, bool drawn)
    {
        var year = ChildYear.Of(Child(), Today, new Access.Disclosure(reader), Words);

        year.Spans.Any(s => s.BeforePlan).ShouldBe(drawn);
        year.Spans.ShouldContain(s => !s.BeforePlan);
    }

    [Theory, Trait("requirement", "M03"), Trait("requirement", "X04")]
    [InlineData(Capacity.CoreGroupProfessional, false)]
    [InlineData(Capacity.LeadSocialWorker, true)]
    public void What_a_parent_needs_is_for_those_who_work_with_the_parent_and_what_the_child_needs_for_everyone(Capacity reader, bool parents)
    {
        var childs = new CommunicationNeedsRecorded(null, null, false, "Signs", null, "Cards carried", Today);

        new Access.Disclosure(reader).Shows(childs).ShouldBeTrue();
        new Access.Disclosure(reader).Shows(childs with { PersonId = Guid.Empty }).ShouldBe(parents);
    }

    private static Child Child()
    {
        ChildEvent[] told =
        [
            new ChildRegistered("hillingdon", "H-1", new PersonName("Rowan", "Ashdown"), new DateOnly(2017, 5, 4), null, Sex.Female, null, new DateOnly(2026, 7, 1)),
            new StrategyDiscussionHeld(NewId.Next(), new DateOnly(2026, 8, 3), "Police and health", "An enquiry", new LegalBasis("Children Act 1989", "47")),
            new PlanBegan(NewId.Next(), new DateOnly(2026, 8, 21), "neglect", null, null, null),
        ];
        return Casework.Child.From(NewId.Next(), told.Select((what, i) => new Entry(
            i + 1, i + 1, NewId.Next(), UkClock.EndOf(Today), new Author(Guid.Empty, Capacity.LeadSocialWorker), what)));
    }
}
