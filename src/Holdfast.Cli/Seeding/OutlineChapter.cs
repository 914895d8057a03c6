using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Journal;

namespace Holdfast.Cli.Seeding;

/// <summary>The outline plan as the initial conference agreed it: the danger, what must change, an outcome for each worry, and who begins with what.</summary>
internal sealed class OutlineChapter(Story story)
{
    /// <summary>How many outcomes an outline plan has.</summary>
    public const int Outcomes = 3;

    private readonly SeedFamily family = story.Family;

    // Dice of its own, so that the rest of the story falls as it always has.
    private readonly Storyteller teller = new(new SeedRandom(story.Family.Key, "outline"));

    /// <summary>The outcome keeps its id when the core group puts it into detail.</summary>
    public static Guid OutcomeId(Story story, int number) => story.Id($"plan outcome {number}");

    public void Tell(Guid conference, DateOnly on)
    {
        var at = Story.At(on, 16, 32);
        var danger = story.Id("danger");
        var (worry, goal, must, contingency, trigger) = (Words("danger", on), Words("goal", on), Words("must-change", on), Words("contingency", on), Words("trigger", on));
        var (first, purpose) = (Words("action first", on), Words("purpose first", on));
        var outcomes = Enumerable.Range(0, Outcomes).Select(n => (Says: Words($"outcome {n}", on), Seen: Words($"measure {n}", on))).ToList();
        Write(at, "danger", child => new DangerStatementMade(danger, conference, on, worry(child), goal(child), outcomes[0].Seen(child), "Six months together", family.Carer.Name));
        Write(at.AddMinutes(2), "risk", child => new RiskStatementMade(story.Id("risk"), conference, on, must(child), contingency(child), trigger(child), false));
        for (var n = 0; n < Outcomes; n++)
        {
            var (number, says, seen) = (n, outcomes[n].Says, outcomes[n].Seen);
            Write(at.AddMinutes(3 + n), $"outline outcome {n}", child => new OutlineOutcomeAgreed(OutcomeId(story, number), conference, on, number == 0 ? danger : null, says(child), seen(child)));
        }

        // The other outcomes have no action until the core group agrees one: the plan shows the gap meanwhile.
        Write(at.AddMinutes(7), "outline action", child => new OutlineActionAgreed(
            story.Id("first action"), conference, on, OutcomeId(story, 0), first(child), purpose(child), family.Carer.Name, story.After(on, 10)));
    }

    /// <summary>A sentence chosen once for the family, in each child's own words.</summary>
    private Func<SeedChild, string> Words(string key, DateOnly on)
    {
        var line = teller.Choose("plans", key, story.Words.About(family.Children[0], on));
        return child => teller.Fill(FamilyWords.ForAge(line, child, on), story.Words.About(child, on));
    }

    private void Write(DateTimeOffset at, string key, Func<SeedChild, ChildEvent> what) => story.Plan(at, story.Chair, key, family.Children, (child, _) => new WriteDown(what(child)));
}
