using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Plans;

namespace Holdfast.Cli.Seeding;

/// <summary>The detailed plan: agreed at the first core group, looked at in each one after it, and where a story drifts, not much moves.</summary>
internal sealed class PlanChapter
{
    private static readonly (string Key, PlanPart Part)[] Parts =
    [
        ("reason", PlanPart.ReasonAndRisk), ("must-change", PlanPart.MustChange), ("needs", PlanPart.UnmetNeeds), ("contact", PlanPart.ContactArrangements), ("family", PlanPart.FamilysPart),
        ("agencies", PlanPart.AgenciesPart), ("contingency", PlanPart.Contingency), ("holidays", PlanPart.CoverInHolidays), ("whom", PlanPart.WhomToAsk), ("disagree", PlanPart.HowToDisagree),
    ];

    private readonly Story story;
    private readonly SeedFamily family;

    // Dice of its own, so that the rest of the story falls as it always has.
    private readonly SeedRandom random;
    private readonly Storyteller teller;

    public PlanChapter(Story story)
    {
        (this.story, family, random) = (story, story.Family, new SeedRandom(story.Family.Key, "plan"));
        teller = new Storyteller(random);
    }

    public void Tell(IReadOnlyList<DateOnly> coreGroups)
    {
        for (var i = 0; i < coreGroups.Count; i++)
        {
            var on = coreGroups[i];
            var author = i == 0 ? story.Manager : new Author(story.LeadOn(on).UserId, Capacity.LeadSocialWorker);
            var at = Story.At(story.After(on, 1), 9, 20);
            if (i == 0)
            {
                Agreed(on, at, author);
            }
            else
            {
                LookedAt(i, on, at, author);
            }
        }
    }

    private void Agreed(DateOnly on, DateTimeOffset at, Author author)
    {
        foreach (var (key, part) in Parts)
        {
            var words = Line(key, on, out var fill);
            var trigger = part == PlanPart.Contingency ? Line("trigger", on, out _) : null;
            Plan(at, author, key, (child, record, plan) => new WritePlanPart(Change(record, plan, key, on, 0) with { Replaces = plan.Part(part)?.Seen ?? [] }, part, fill(words, child), trigger is null ? null : fill(trigger, child)));
        }

        for (var n = 0; n < OutlineChapter.Outcomes; n++)
        {
            var number = n;
            var measure = Line($"measure {n}", on, out var fill);
            var baseline = Line($"baseline {n}", on, out _);
            var action = Line($"action {n}", on, out _);
            var purpose = Line($"purpose {n}", on, out _);
            var by = story.WorkingDay(on.AddDays(35 + (14 * n)));
            Plan(at.AddMinutes(2 + n), author, $"outcome {n}", (child, record, plan) => plan.Outcome(OutlineChapter.OutcomeId(story, number)) is { } outline ? new AgreePlanOutcome(
                Change(record, plan, $"outcome {number}", on, 0) with { Replaces = outline.Text.Seen }, outline.OutcomeId, outline.Says.ServesId, outline.Says.Outcome, fill(measure, child), fill(baseline, child)) : null);
            Plan(at.AddMinutes(6 + n), author, $"action {n}", (child, record, plan) => plan.Outcome(Id($"outcome {number}")) is null ? null : new AgreePlanAction(
                Change(record, plan, $"action {number}", on, 0), Id($"action {number}"), Id($"outcome {number}"), fill(action, child), fill(purpose, child), null, Owner(number), by, null));
        }

        if (story.Area.Code == "isle-of-man")
        {
            ParentsRecords(on, at.AddMinutes(13), author);
        }

        Plan(at.AddMinutes(12), author, "members", (_, record, plan) => record.CoreGroup.FirstOrDefault(m => m.Agency is not null && m.UserId != family.Worker.UserId && m.UserId != family.Manager.UserId) is { } member
            ? new AgreeMemberFrequency(Change(record, plan, "members", on, 0), member.PersonId, member.Name, new Interval(10, TimeUnit.WorkingDays), "On their own, for the last quarter of an hour") : null);
    }

    /// <summary>Whether each parent is known to services of their own was asked; the plan is then owed to whoever holds the record.</summary>
    private void ParentsRecords(DateOnly on, DateTimeOffset at, Author author)
    {
        foreach (var adult in family.Adults.Where(a => a.ParentalResponsibility))
        {
            var drawn = random.Weighted((ParentsServices.None, 60), (ParentsServices.Health, 22), (ParentsServices.SocialCare, 8), (ParentsServices.NotAnswered, 10));

            // Sending the plan makes a paper, which only some families have: of the others only a plan of the last weeks still owes it.
            var services = on >= story.LastDay.AddDays(-21) && !story.Shape.HasPapers ? drawn : ParentsServices.None;
            var holder = services switch { ParentsServices.Health => "the adult mental health team", ParentsServices.SocialCare => "the adult social care team", _ => null };
            Plan(at, author, $"services of {adult.Id}", (_, record, plan) => record.Network.TryGetValue(adult.Id, out var known) && known.ParentalResponsibility == true
                ? new AskParentsServices(SeedIds.For(record.Id.ToString(), $"services of {adult.Id}"), plan.Plan.PlanId, adult.Id, on, services, "the records office of adult services", holder) : null);
        }
    }

    private void LookedAt(int meeting, DateOnly on, DateTimeOffset at, Author author)
    {
        var phase = story.PhaseOn(on);
        if (meeting == 1 && !story.Shape.Drifts)
        {
            Plan(at.AddMinutes(3), author, "first action done", (_, record, plan) => plan.Action(story.Id("first action")) is { IsOpen: true } first ? new RecordActionProgress(
                Id("first action done"), plan.Plan.PlanId, first.ActionId, on, story.Id("core group 1"), ActionState.Done, "The list is on the fridge", first.Says.Who) : null);
        }

        for (var n = 0; n < OutlineChapter.Outcomes; n++)
        {
            var number = n;
            var silent = phase == "stuck" && n == 2;
            var direction = phase switch
            {
                "early" => random.Chance(0.6) ? Direction.Same : Direction.Better,
                "stuck" => random.Chance(0.75) ? Direction.Same : Direction.Worse,
                "middle" => random.Chance(0.7) ? Direction.Better : Direction.Same,
                _ => Direction.Better,
            };
            var words = Line($"{direction.ToString().ToLowerInvariant()} {n}", on, out var fill);
            var evidence = Line("evidence", on, out _);
            if (!silent)
            {
                Plan(at.AddMinutes(n), author, $"progress {meeting} {n}", (child, record, plan) => plan.Outcome(Id($"outcome {number}")) is { IsOpen: true } ? new RecordOutcomeProgress(
                    Id($"progress {meeting} {number}"), plan.Plan.PlanId, Id($"outcome {number}"), on, story.Id($"core group {meeting}"), direction, fill(words, child), fill(evidence, child)) : null);
            }

            if (phase == "stuck" && n == 0)
            {
                PutOff(meeting, on, at, author);
            }
            else if (phase is "middle" or "late" && meeting == 3 + n)
            {
                Plan(at.AddMinutes(4 + n), author, $"done {meeting} {n}", (_, record, plan) => plan.Action(Id($"action {number}")) is { IsOpen: true } action ? new RecordActionProgress(
                    Id($"done {meeting} {number}"), plan.Plan.PlanId, action.ActionId, on, story.Id($"core group {meeting}"), ActionState.Done, null, action.Says.Who) : null);
            }
        }
    }

    private void PutOff(int meeting, DateOnly on, DateTimeOffset at, Author author) =>
        Plan(at.AddMinutes(8), author, $"put off {meeting}", (_, record, plan) => plan.Action(Id("action 0")) is { IsOpen: true } action
            ? new AgreePlanAction(
                Change(record, plan, $"put off {meeting}", on, meeting) with { Replaces = action.Text.Seen, Why = "It was not done and has a new date" }, action.ActionId, action.Says.OutcomeId, action.Says.What, action.Says.Purpose,
                null, action.Says.Who, story.WorkingDay(on.AddDays(42)), null)
            : null);

    private string Owner(int number) => number switch { 0 => family.Carer.Name, 1 => family.Health.Name, _ => family.Worker.Name };

    private PlanChange Change(Child record, DetailedPlan plan, string key, DateOnly on, int meeting) =>
        new(SeedIds.For(record.Id.ToString(), $"plan {key}"), plan.Plan.PlanId, on, story.Id($"core group {meeting}"), "Put into detail at the first core group", []);

    private Guid Id(string key) => story.Id($"plan {key}");

    private string Line(string key, DateOnly on, out Func<string, SeedChild, string> fill)
    {
        fill = (words, child) => teller.Fill(FamilyWords.ForAge(words, child, on), story.Words.About(child, on));
        return teller.Choose("plans", key, story.Words.About(family.Children[0], on));
    }

    private void Plan(DateTimeOffset at, Author author, string key, Func<SeedChild, Child, DetailedPlan, ICommand?> ask) =>
        story.Plan(at, author, $"plan {key}", family.Children, (child, record) => DetailedPlan.Find(record, UkClock.DayOf(at)) is { } plan ? ask(child, record, plan) : null);
}
