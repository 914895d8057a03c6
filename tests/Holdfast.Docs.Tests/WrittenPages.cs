using Holdfast.Casework;

namespace Holdfast.Docs.Tests;

public class WrittenPages
{
    [Fact]
    public void The_page_of_events_is_current() => Repository.ShouldBeCurrent("docs/events.md", EventsPage.Make());

    [Fact]
    public void The_page_of_events_names_every_occurrence_and_facet_a_rule_may_speak_of()
    {
        var page = EventsPage.Make();

        Enum.GetNames<OccurrenceKind>().Where(k => !page.Contains($"**{EventsPage.Kebab(k)}**", StringComparison.Ordinal)).ShouldBeEmpty();
        Enum.GetNames<Facets>().Where(f => f != nameof(Facets.None) && !page.Contains($"`{EventsPage.Kebab(f)}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_page_of_requirements_is_current() => Repository.ShouldBeCurrent("docs/requirements.md", RequirementsPage.Make());

    [Fact]
    public void Every_requirement_we_set_out_to_meet_has_a_test()
    {
        var proved = RequirementsPage.Proofs().Select(p => p.Requirement).ToHashSet();

        RequirementsPage.Words.Keys.Where(id => !proved.Contains(id)).ShouldBeEmpty("no test carries [Trait(\"requirement\", id)] for them");
    }
}
