using Holdfast.Casework.ChildsVoice;

namespace Holdfast.Cli.Seeding;

/// <summary>Wales only: advocacy is considered at every stage, and offered anew at each. A stage that was passed over is caught up with a week later, so that only what has just been missed is owed.</summary>
internal sealed class Advocates(Story story)
{
    private static readonly string[] Names = ["Mared Llwyfen", "Teifion Garth-Lloyd", "Sunniva Abercastell"];

    public void Consider(AdvocacyStage stage, DateOnly on, Guid meeting, DateTimeOffset at)
    {
        if (story.Area.Code != "wales")
        {
            return;
        }

        if (story.Random.Chance(story.Shape.Drifts ? 0.25 : 0.04))
        {
            // Dice of its own, so that the rest of the story falls as it would have.
            var later = story.After(on, 6);
            var random = new SeedRandom(story.Family.Key, "advocacy later", meeting.ToString());
            Write(stage, later, meeting, Story.At(later, 10, 15), story.Born(on), random, new Storyteller(random));
            at = Story.At(later, 10, 20);
            on = later;
        }
        else
        {
            Write(stage, on, meeting, at, story.Born(on), story.Random, story.Teller);
        }

        foreach (var child in story.Family.Children.Except(story.Born(on)))
        {
            var id = SeedIds.For(child.Key, "advocacy", stage.ToString(), meeting.ToString());
            story.Plan(at, story.Worker, $"advocacy {id}", [child], (_, record) => !record.Has(meeting) || record.Has(id) ? null : new RecordAdvocacy(
                id, stage, meeting, on, AdvocacyAnswer.NotOffered, null, null, child.Born > on ? $"{child.ShortName} is not born yet; {story.Family.Carer.Given} has the leaflet" : $"{child.ShortName} was born this week; {story.Family.Carer.Given} has the leaflet", null));
        }
    }

    private void Write(AdvocacyStage stage, DateOnly on, Guid meeting, DateTimeOffset at, IReadOnlyList<SeedChild> children, SeedRandom random, Storyteller teller)
    {
        foreach (var child in children)
        {
            var offered = child.MonthsOldOn(on) >= 48;
            var answer = !offered ? AdvocacyAnswer.NotOffered : random.Weighted((AdvocacyAnswer.Accepted, 40), (AdvocacyAnswer.Declined, 35), (AdvocacyAnswer.NotYetDecided, 25));
            var id = SeedIds.For(child.Key, "advocacy", stage.ToString(), meeting.ToString());
            var blanks = story.Words.About(child, on);
            var how = offered ? teller.Tell("beginnings", "advocacy-how", blanks) : null;
            var why = offered ? null : $"{child.ShortName} is too young to be asked; {story.Family.Carer.Given} has the leaflet and the offer will be made when {blanks["he"]} can understand it";
            var advocate = answer == AdvocacyAnswer.Accepted ? random.Pick(Names) : null;
            story.Plan(at, story.Worker, $"advocacy {id}", [child], (_, _) =>
                new RecordAdvocacy(id, stage, meeting, on, answer, offered ? story.Family.Worker.Name : null, how, why, advocate));
        }
    }
}
