using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Journal;

namespace Holdfast.Cli.Seeding;

/// <summary>A plan that drifts: the school raises that it is not carried out, and does not agree with how little is done about it.</summary>
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

    private void Difficulty(DateOnly on)
    {
        var (id, taken) = (story.Id("difficulty"), story.After(on, 1));
        var children = story.Born(on);
        story.Plan(Story.At(on, 15, 30), story.Worker, "difficulty", children, (_, record) => record.PlanOn(on) is null ? null : new RaiseDifficulty(
            id, on, DifficultyKind.PlanNotCarriedOut, "The breakfast club was agreed at two core groups and nobody has booked it.", null, null, "Seen in school every day this week, and fed there.",
            family.Teacher.Name, family.Teacher.Agency, false));
        story.Plan(Story.At(taken, 9, 40), story.Worker, "difficulty taken up", children, (_, record) => record.Has(id) ? new TakeUpDifficulty(
            story.Id("difficulty taken up"), id, null, taken, "Booked from Monday; the core group looks again whether the plan can hold without it.", "Fed at school meanwhile.", false, story.LeadOn(taken).Name) : null);
        foreach (var choice in story.Practice.AccessChoices.Take(3))
        {
            story.Plan(Story.At(taken, 16, 20), story.Manager, $"difficulty weighed {choice.Code}", children, (_, record) => record.Has(id) ? new DecideAccessChoice(
                id, choice.Code, choice.Code == "core-group", "It can be put right by those who agreed it, within the week.", $"{family.Manager.Name} with {story.LeadOn(taken).Name}", taken) : null);
        }
    }

    private void Disagreement(DateOnly on)
    {
        var (id, climbs) = (story.Id("disagreement"), story.After(on, 5));
        var (teacher, lead) = (family.Teacher.Name, story.LeadOn(on).Name);
        var ladder = story.Rules.ListSetting("disagreement-ladder", on);
        var children = story.Born(on);
        story.Plan(Story.At(on, 14, 10), story.Worker, "disagreement", children, (_, record) => record.PlanOn(on) is null ? null : new RaiseDisagreement(
            id, DisagreementBetween.Agencies, on, DisagreementMatter.PlanProgress, "Nothing has changed at home since the summer, and the plan goes on as if it had.", "The review is brought forward.",
            teacher, family.Teacher.Agency, $"{lead}, children’s social care", $"{teacher} and {lead}", "Seen in school every day; the grandmother rings on Fridays.", null, null, [.. ladder]));
        story.Plan(Story.At(on, 16, 45), story.Worker, "disagreement discussed", children, (_, record) => record.Has(id) ? new DiscussDisagreement(
            story.Id("disagreement discussed"), id, on, $"{teacher} and {lead}, by telephone", "The school sees the same tired Mondays; the visits see a tidier flat.", "Nothing yet. Both ask their managers.",
            "Seen in school every day.", lead, true, story.Id("disagreement approved")) : null);
        if (ladder.Count > 1)
        {
            story.Plan(Story.At(climbs, 11, 0), story.Manager, "disagreement climbs", children, (_, record) => record.Has(id) ? new ClimbDisagreement(
                story.Id("disagreement climbs"), id, climbs, ladder[1].Code, $"{family.Manager.Name} and the school’s designated safeguarding lead", "A working week has gone by and both hold to what they see.", null,
                "Seen in school every day.", null, family.Manager.Name, [.. ladder]) : null);
        }
    }
}
