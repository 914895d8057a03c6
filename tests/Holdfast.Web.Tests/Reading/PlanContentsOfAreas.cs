using Holdfast.Practice;
using Holdfast.SiteKit;
using Holdfast.Web.Pages.OneChild.Plans.Detail;

namespace Holdfast.Web.Tests.Reading;

public class PlanContentsOfAreas
{
    [Fact, Trait("requirement", "H13")]
    public void What_a_pack_asks_a_plan_to_say_is_something_a_plan_can_say()
    {
        foreach (var area in PracticeLibrary.Default.DemonstrationAreas)
        {
            var rules = PracticeLibrary.Default.RulesOf(area);
            var asked = rules.ListSetting("plan-contents", Site.Today).Select(c => c.Code).ToList();

            asked.Count.ShouldBeGreaterThan(20, area.Name);
            asked.Except(PlanRules.Codes).ShouldBeEmpty(area.Name);
            (PlanRules.Contents(rules, Site.Today).Parts.Length + PlanRules.Contents(rules, Site.Today).Contents.Length).ShouldBe(asked.Count);
        }
    }
}
