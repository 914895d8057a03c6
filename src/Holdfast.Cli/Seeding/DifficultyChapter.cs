using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;

namespace Holdfast.Cli.Seeding;

/// <summary>A plan that drifts: the school, or the health visitor of small children, raises that it is not carried out, and does not agree with how little is done about it.</summary>
internal sealed class DifficultyChapter(Story story)
{
    private readonly SeedFamily family = story.Family;

    public void Tell()
    {
        var raised = story.Before(story.LastDay, 12);
        if (raised <= story.PlanBegan || story.PlanEnded is not null)
        {
            return;
        }

        Difficulty(raised);
        Disagreement(story.Before(story.LastDay, 7));
    }

    /// <summary>Who sees the children every day, and what they see: the school, or for children who go to none the health visitor.</summary>
    private (Practitioner Who, string Agreed, string Booked, string Safe, string Sees, string Senior) Outside => family.Children.All(c => c.School is not null)
        ? (family.Teacher, "The breakfast club was agreed at two core groups and nobody has booked it.", "Booked from Monday; the core group looks again whether the plan can hold without it.",
            "Seen in school every day this week, and fed there.", "The school sees the same tired Mondays; the visits see a tidier flat.", "the school’s designated safeguarding lead")
        : (family.Health, "A family support worker was agreed at two core groups and nobody has asked for one.", "Asked for, and the first visit is on Monday; the core group looks again whether the plan can hold without it.",
            "Seen at the clinic this week, weighed and well.", "The clinic sees the same tired Mondays; the visits see a tidier flat.", "the named nurse for safeguarding");

    private void Difficulty(DateOnly on)
    {
        var (id, taken, outside) = (story.Id("difficulty"), story.After(on, 1), Outside);
        var children = story.Born(on);
        story.Plan(Story.At(on, 15, 30), story.Worker, "difficulty", children, (_, record) => record.PlanOn(on) is null ? null : new RaiseDifficulty(
            id, on, DifficultyKind.PlanNotCarriedOut, outside.Agreed, null, null, outside.Safe, outside.Who.Name, outside.Who.Agency, false));
        story.Plan(Story.At(taken, 9, 40), story.Worker, "difficulty taken up", children, (_, record) => record.Has(id) ? new TakeUpDifficulty(
            story.Id("difficulty taken up"), id, null, taken, outside.Booked, outside.Safe, false, story.LeadOn(taken).Name) : null);
        foreach (var choice in story.Practice.AccessChoices.Take(3))
        {
            story.Plan(Story.At(taken, 16, 20), story.Manager, $"difficulty weighed {choice.Code}", children, (_, record) => record.Has(id) ? new DecideAccessChoice(
                id, choice.Code, choice.Code == "core-group", "It can be put right by those who agreed it, within the week.", $"{family.Manager.Name} with {story.LeadOn(taken).Name}", taken) : null);
        }
    }

    private void Disagreement(DateOnly on)
    {
        var (id, climbs, outside) = (story.Id("disagreement"), story.After(on, 5), Outside);
        var (who, lead) = (outside.Who, story.LeadOn(on).Name);
        var ladder = story.Rules.ListSetting("disagreement-ladder", on);
        var children = story.Born(on);
        story.Plan(Story.At(on, 14, 10), story.Worker, "disagreement", children, (_, record) => record.PlanOn(on) is null ? null : new RaiseDisagreement(
            id, DisagreementBetween.Agencies, on, DisagreementMatter.PlanProgress, "Nothing has changed at home for three months, and the plan goes on as if it had.", "The review is brought forward.",
            who.Name, who.Agency, $"{lead}, children’s social care", $"{who.Name} and {lead}", outside.Safe, null, null, [.. ladder]));
        story.Plan(Story.At(on, 16, 45), story.Worker, "disagreement discussed", children, (_, record) => record.Has(id) ? new DiscussDisagreement(
            story.Id("disagreement discussed"), id, on, $"{who.Name} and {lead}, by telephone", outside.Sees, "Nothing yet. Both ask their managers.", outside.Safe, lead, true, story.Id("disagreement approved")) : null);
        if (ladder.Count > 1)
        {
            story.Plan(Story.At(climbs, 11, 0), story.Manager, "disagreement climbs", children, (_, record) => record.Has(id) ? new ClimbDisagreement(
                story.Id("disagreement climbs"), id, climbs, ladder[1].Code, $"{family.Manager.Name} and {outside.Senior}", "A working week has gone by and both hold to what they see.", null,
                outside.Safe, null, family.Manager.Name, [.. ladder]) : null);
        }
    }
}
