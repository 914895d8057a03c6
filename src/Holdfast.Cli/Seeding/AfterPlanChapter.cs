using Holdfast.Casework;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;
using Holdfast.Casework.SteppingDown;

namespace Holdfast.Cli.Seeding;

/// <summary>What the end of a plan rested on, who was told, and what followed it.</summary>
internal sealed class AfterPlanChapter
{
    private static readonly string[] Told = ["family", "core-group-members", "agencies"];

    private readonly Story story;
    private readonly SeedFamily family;

    // Dice of its own, so that the rest of the story falls as it always has.
    private readonly SeedRandom random;

    public AfterPlanChapter(Story story) => (this.story, family, random) = (story, story.Family, new SeedRandom(story.Family.Key, "after the plan"));

    public void Tell(DateOnly ended)
    {
        var lead = new Author(family.Worker.UserId, Capacity.LeadSocialWorker);
        story.Plan(Story.At(ended, 17, 20), lead, "what the end rests on", family.Children, (child, record) => Ended(record, ended) is { } plan ? Evidence(child, record, plan, ended) : null);
        for (var i = 0; i < Told.Length; i++)
        {
            var (recipient, on) = (Told[i], story.After(ended, 1 + i));
            story.Plan(Story.At(on, 10, 5 + i), lead, $"told {recipient}", family.Children, (_, record) => Ended(record, ended) is { } plan
                ? new RecordNotice(plan.PlanId, recipient, recipient == "family" ? family.Carer.Name : "Everyone invited to the conference", i == 0 ? "At home, and by letter" : "By secure mail", on) : null);
        }

        if (story.Area.Code == "birmingham")
        {
            StepDown(ended, lead);
        }
    }

    private EvidenceEnding Evidence(SeedChild child, Child record, PlanPeriod plan, DateOnly on)
    {
        var known = story.Teller.Tell("meetings", $"ending {SeedChild.AgeGroup(child.BandOn(on))}", story.Words.About(child, on));
        var seen = record.Visits.LastOrDefault(v => v.Child.Seen);
        var outcomes = DetailedPlan.Of(record, plan).Outcomes.Select(o => new OutcomeAtEnd(o.OutcomeId, o.Says.Outcome, o.Progress.LastOrDefault()?.Direction is Direction.Better or Direction.Reached, o.Progress.LastOrDefault()?.Evidence ?? known));
        return new EvidenceEnding(
            SeedIds.For(record.Id.ToString(), "what the end rests on"), plan.PlanId, on, [.. outcomes.DefaultIfEmpty(new OutcomeAtEnd(null, "Daily life is safe", true, known))], "The worry can come back when there is no money or no sleep", null,
            seen?.VisitedBy, seen?.VisitedOn, seen is null ? "Not born yet" : null, family.Worker.Name, on, null);
    }

    private void StepDown(DateOnly ended, Author lead)
    {
        if (random.Chance(0.2))
        {
            var talked = story.After(ended, 6);
            story.Plan(Story.At(ended, 17, 40), lead, "no child in need plan", family.Children, (_, record) => Ended(record, ended) is { } plan ? new DoWithoutChildInNeedPlan(
                SeedIds.For(record.Id.ToString(), "no child in need plan"), plan.PlanId, ended, NoStepReason.NotNeeded, "Family and school go on helping without a plan, and all agreed at the review that this is enough", story.Area.Chair.Name) : null);
            story.Plan(Story.At(talked, 11, 0), new Author(story.Area.HeadOfService.UserId, Capacity.HeadOfService), "oversight", family.Children, (_, record) => Ended(record, ended) is { } plan && SteppedDown.Of(record, plan.PlanId)?.None is not null
                ? new OverseeStepDown(
                    SeedIds.For(record.Id.ToString(), "oversight"), plan.PlanId, talked, family.Manager.Name, story.Area.HeadOfService.Name, "The evidence for each outcome was read together", true, "The family’s own network does what a plan would", null)
                : null);
            return;
        }

        var (review, over) = (story.WorkingDay(ended.AddMonths(3)), story.After(ended.AddMonths(3), 1));
        story.Plan(Story.At(ended, 17, 40), lead, "child in need plan", family.Children, (_, record) => Ended(record, ended) is { } plan ? new BeginChildInNeedPlan(
            SeedIds.For(record.Id.ToString(), "child in need plan"), plan.PlanId, ended, [.. SteppedDown.Unfinished(record, plan).DefaultIfEmpty(new StepItem(null, "Family support visits every week", family.Worker.Name, null))],
            family.Worker.Name, review, "The worry of the plan comes back, or the children are not seen for two weeks", "We are glad to keep the help") : null);
        story.Plan(Story.At(over, 15, 30), lead, "child in need review", family.Children, (_, record) => Ended(record, ended) is { } plan && SteppedDown.Of(record, plan.PlanId) is { IsOpen: true } ? new ReviewChildInNeedPlan(
            SeedIds.For(record.Id.ToString(), "child in need review"), plan.PlanId, over, StepReview.Ends, "What was left is done, and the family knows whom to ring", null, null, "The family, school and health", ended.AddMonths(3)) : null);
    }

    private static PlanPeriod? Ended(Child record, DateOnly on) => record.Plans.LastOrDefault(p => p.EndedOn == on);
}
