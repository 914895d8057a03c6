using Holdfast.Casework.ChildsVoice;

namespace Holdfast.Cli.Seeding;

/// <summary>Wales only: advocacy is considered at every stage, and offered anew at each.</summary>
internal sealed class Advocates(Story story)
{
    private static readonly string[] Names = ["Mared Llwyfen", "Teifion Garth-Lloyd", "Sunniva Abercastell"];

    public void Consider(AdvocacyStage stage, DateOnly on, Guid meeting, DateTimeOffset at)
    {
        if (story.Area.Code != "wales" || story.Random.Chance(story.Shape.Drifts ? 0.25 : 0.04))
        {
            return;
        }

        foreach (var child in story.Born(on))
        {
            var offered = child.MonthsOldOn(on) >= 48;
            var answer = !offered ? AdvocacyAnswer.NotOffered : story.Random.Weighted((AdvocacyAnswer.Accepted, 40), (AdvocacyAnswer.Declined, 35), (AdvocacyAnswer.NotYetDecided, 25));
            var id = SeedIds.For(child.Key, "advocacy", stage.ToString(), meeting.ToString());
            var blanks = story.Words.About(child, on);
            var how = offered ? story.Teller.Tell("beginnings", "advocacy-how", blanks) : null;
            var why = offered ? null : $"{child.ShortName} is too young to be asked; {story.Family.Carer.Given} has the leaflet and the offer will be made when {blanks["he"]} can understand it";
            var advocate = answer == AdvocacyAnswer.Accepted ? story.Random.Pick(Names) : null;
            story.Plan(at, story.Worker, $"advocacy {id}", [child], (_, _) =>
                new RecordAdvocacy(id, stage, meeting, on, answer, offered ? story.Family.Worker.Name : null, how, why, advocate));
        }
    }
}
