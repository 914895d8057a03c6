using Holdfast.Casework;
using Holdfast.Casework.Visits;
using Holdfast.Journeys.Live;
using Holdfast.SiteKit;
using Microsoft.Playwright;

namespace Holdfast.Journeys.Journeys;

/// <summary>Recorded, but not seeing the child: what is due stays due.</summary>
[Collection(LiveSite.Name)]
public class WhatDoesNotCount(LiveSite live)
{
    [Fact, Trait("requirement", "M34"), Trait("requirement", "P04")]
    public async Task A_baby_who_slept()
    {
        var baby = live.Cast.Children.First(c => c.PlanOn(Site.Today) is not null && c.LeadSocialWorker is not null && c.BornOn is not null && c.MonthsOldOn(Site.Today) < RecordVisit.BabyMonths);
        await using var worker = await live.SignedIn(Cast.LeadOf(baby), Screen.Phone);
        var before = await Due(worker, baby);
        before.ShouldNotBeEmpty();

        await worker.Open($"/children/{baby.Id}/record-a-visit");
        foreach (var other in await worker.Question("Which children was the visit to?").GetByRole(AriaRole.Checkbox, new() { NameRegex = new($"^(?!{baby.ShortName},)") }).AllAsync())
        {
            await other.UncheckAsync();
        }

        await worker.SayWhenAndWhere();
        await worker.SaySeen(baby, "Slept through, one fist open.", "Fed and at rest; to be seen awake next time.");
        await worker.Choose($"Was {baby.ShortName} awake?", "Asleep");
        await worker.Press("Save and continue");
        await worker.IsAt("Check your answers");
        await worker.Press("Record the visit");
        (await worker.Words()).ShouldContain("The visit is recorded");

        (await Due(worker, baby)).ShouldBe(before);
    }

    [Fact, Trait("requirement", "W14")]
    public async Task A_child_who_came_to_the_core_group()
    {
        var child = live.Cast.SiblingsOnPlan("wales", 1)[0];
        await using var worker = await live.SignedIn(Cast.LeadOf(child), Screen.Phone);
        var before = await Due(worker, child);
        before.ShouldNotBeEmpty();

        await worker.Open($"/children/{child.Id}/core-group-held");
        (await worker.Words()).ShouldContain("does not count as seeing the child");
        await worker.FillDate("When did it meet?", Site.Today);
        await worker.Question("Who came?").GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await worker.Question("Which children came?").GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await worker.Fill("What was agreed?", "The drawings go to the review.");
        await worker.FillDate("When is the next meeting?", Site.Today.AddDays(21));
        await worker.Press("Save");

        await worker.Open($"/children/{child.Id}/record");
        (await worker.Words()).ShouldContain("The drawings go to the review.");
        (await Due(worker, child)).ShouldBe(before);
    }

    /// <summary>What is due for the child by a visit.</summary>
    private static async Task<IReadOnlyList<string>> Due(Visitor worker, Child child)
    {
        await worker.Open($"/children/{child.Id}/duties");
        return await worker.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.hf-duty')].filter(d => [...d.querySelectorAll('a')].some(a => a.textContent.startsWith('Record a visit')))
              .map(d => d.querySelector('b').textContent + ': ' + d.querySelector('.hf-duty__when').textContent.replace(/\s+/g, ' ').trim())
            """);
    }
}
