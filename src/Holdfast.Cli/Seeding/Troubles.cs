using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Duties;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;
using Holdfast.Practice;

namespace Holdfast.Cli.Seeding;

/// <summary>What does not go to plan: doors that stay shut, a change of school or worker, entries put right.</summary>
internal sealed class Troubles(Story story, VisitChapter visits, MeetingChapter meetings)
{
    private static readonly string[] ToldOfNoAccess = ["lead-social-worker", "team-manager", "senior-manager", "senior-safeguarding-manager", "core-group-members"];

    private readonly SeedFamily family = story.Family;
    private readonly SeedRandom random = story.Random;

    /// <summary>A home visit that reached nobody, the prompt second attempt, who was told, what was weighed.</summary>
    /// <param name="unfinished">It happened a day or two ago: not everybody has been told and nothing is decided.</param>
    public void NoAccess(DateOnly on, bool unfinished)
    {
        if (story.Born(on).Count == 0)
        {
            return;
        }

        var problem = unfinished ? AccessProblem.Denial : random.Weighted((AccessProblem.Difficulty, 60), (AccessProblem.Obstruction, 25), (AccessProblem.Denial, 15));
        var second = story.After(on, random.Between(1, 2));
        var difficulty = Attempt(on, problem, second, false, "no access");
        Told(difficulty, on, unfinished ? 1 : int.MaxValue, "no access");
        if (unfinished)
        {
            return;
        }

        Guid? again = null;
        if (random.Chance(0.25))
        {
            again = Attempt(second, AccessProblem.Difficulty, story.After(second, 1), true, "no access again");
            Told(again.Value, second, int.MaxValue, "no access again");
            second = story.After(second, 1);
        }

        visits.AtHome(second, "visit after no access", story.Born(second), true, seen: true);
        Weighed(difficulty, second, "weighed");
        if (again is { } repeated)
        {
            Weighed(repeated, second, "weighed again");
        }

        Resolved(difficulty, second);
    }

    /// <summary>Hillingdon meets at the new school within ten working days when a child moves school.</summary>
    public void SchoolMove(SeedChild child, DateOnly on)
    {
        var schools = WordBank.Called("places").Under(child.BandOn(on) == "teen" ? $"{story.Area.Code} secondary" : $"{story.Area.Code} schools");
        var school = schools.First(s => s != child.School);
        story.Plan(Story.At(on, 12, 0), story.Worker, "school move", [child], (_, _) => new RecordSchool(school, null, on));
        var meeting = story.After(on, random.Between(4, 9));
        if (meeting <= story.LastDay && meeting <= (story.PlanEnded ?? story.LastDay))
        {
            var typedOn = meetings.CoreGroup(meeting, "core group at school", false, null, true);
            meetings.Notes(meeting, "core group at school", 3, typedOn);
        }
    }

    public void NewWorker(DateOnly on)
    {
        story.HandedOverOn = on;
        story.Plan(Story.At(on, 9, 10), story.Manager, "reallocated", family.Children, (_, _) => new AllocateChild(family.Worker.TeamId!.Value, family.Worker.UserId, family.Worker.Name));
        story.Plan(Story.At(on, 9, 15), story.Manager, "new lead", family.Children, (_, _) => new NameLeadSocialWorker(family.Worker.UserId, family.Worker.Name, on));
        story.Plan(Story.At(on, 9, 20), story.Manager, "new lead in core group", family.Children, (child, _) =>
            new NameCoreGroup([.. Opening.Members(family, child, on, family.Worker)], on));
        if (story.Rules.Rules.Any(r => r.Id == "lead-changed-tell"))
        {
            var told = story.After(on, 1);
            foreach (var (code, whom) in new[] { ("agencies", $"{family.Health.Name} and {family.Teacher.Name}"), ("family", family.Carer.Name) })
            {
                story.Plan(Story.At(told, 9, 30), story.Worker, $"new lead told {code}", family.Children, (_, record) => record.PlanOn(told) is { } plan
                    ? new RecordNotice(plan.PlanId, code, whom, "Said at the visit, and a letter on the same day", told) : null);
            }
        }
    }

    /// <summary>How often the children are seen was looked at again and kept.</summary>
    public void FrequencyAgreedAnew(DateOnly on)
    {
        var why = story.Teller.Choose("beginnings", "why-this-often", story.Words.About(family.Children[0], on));
        story.Plan(Story.At(on, 17, 0), story.Manager, "frequency", family.Children, (child, _) =>
            new AgreePlanFrequency(new Interval(story.VisitEvery, TimeUnit.WorkingDays), null, on, story.Teller.Fill(why, story.Words.About(child, on))));
    }

    /// <summary>The date of a visit is put right two days after it was written.</summary>
    public void Correction(DateOnly on)
    {
        story.Plan(Story.At(on.AddDays(3), 9, 30), story.Worker, "correction", [family.Children[0]], (_, record) =>
            record.AllFacts.LastOrDefault(f => f is { Withdrawn: false, Corrected: false, What: VisitMade { Child.Seen: true } visit } && visit.VisitedOn <= on) is { What: VisitMade visit } fact
                && record.PlanOn(visit.VisitedOn.AddDays(-1)) is not null
                && !record.ViewsConsidered.Any(v => v.VisitId == visit.VisitId)
                ? new CorrectEntry(fact.Version, visit with { VisitedOn = visit.VisitedOn.AddDays(-1) }, story.Teller.Tell("beginnings", "correction", story.Words.About(family.Children[0], on)))
                : null);
    }

    /// <summary>The same visit was typed twice; the second is withdrawn.</summary>
    public void Withdrawal(DateOnly on)
    {
        var child = family.Children[0];
        var twice = story.Id("typed twice");
        story.Plan(Story.At(on.AddDays(2), 8, 40), story.Worker, "typed twice", [child], (_, record) =>
            record.Visits.LastOrDefault(v => v.VisitedOn <= on && v.Child.Seen) is { } visit ? new WriteDown(visit with { VisitId = twice }) : null);
        story.Plan(Story.At(on.AddDays(2), 8, 55), story.Worker, "withdrawn", [child], (_, record) =>
            record.AllFacts.LastOrDefault(f => f.What is VisitMade visit && visit.VisitId == twice) is { } fact
                ? new WithdrawEntry(fact.Version, story.Teller.Tell("beginnings", "withdrawal", story.Words.About(child, on)), false)
                : null);
    }

    /// <summary>A visit that came late is excused by the manager, with the reason, the day before it is made.</summary>
    public void ExcusedDuty(DateOnly visitedOn)
    {
        var on = visitedOn.AddDays(-1);
        var reason = story.Teller.Choose("beginnings", "excused", story.Words.About(family.Children[^1], on));
        story.Plan(Story.At(on, 16, 0), story.Manager, "excused", family.Children, (child, record) =>
            DutyEngine.Duties(record, story.Rules, on).FirstOrDefault(d => d.State == DutyState.Open && d.Action == "record-visit" && d.Due < on) is { } duty
                ? new ExcuseDuty(duty.Rule, duty.OpenedBy, story.Teller.Fill(reason, story.Words.About(child, on)), family.Manager.Name, duty.Key)
                : null);
    }

    private Guid Attempt(DateOnly on, AccessProblem problem, DateOnly second, bool repeat, string key)
    {
        var children = story.Born(on);
        var id = story.Id(key);
        var blanks = story.Words.About(children[0], on);
        var what = story.Teller.Choose("beginnings", $"no-access {problem.ToString().ToLowerInvariant()}", blanks);
        var safe = story.Teller.Choose("beginnings", "safe-meanwhile", blanks);
        var byWhom = problem == AccessProblem.Difficulty ? null : family.Carer.Name;
        var lead = story.LeadOn(on);
        var at = new TimeOnly(random.Between(9, 16), random.Between(0, 11) * 5);
        story.Plan(Story.At(on, 18, 30), new Author(lead.UserId, Capacity.LeadSocialWorker), key, children, (child, _) =>
        {
            var about = story.Words.About(child, on);
            about.TryAdd("school", family.Teacher.Agency);
            return new RecordNoAccess(id, on, at, problem, true, !repeat, byWhom, story.Teller.Fill(what, about), lead.Name, story.Teller.Fill(safe, about), second, repeat, null, null, Guid.Empty);
        });
        return id;
    }

    private void Told(Guid difficulty, DateOnly on, int most, string key)
    {
        var children = story.Born(on);
        foreach (var recipient in story.Practice.NoticeRecipients.Where(r => ToldOfNoAccess.Contains(r.Code)).Take(most))
        {
            var toWhom = recipient.Code switch
            {
                "team-manager" => family.Manager.Name,
                "lead-social-worker" => story.LeadOn(on).Name,
                "senior-manager" or "senior-safeguarding-manager" => story.Area.HeadOfService.Name,
                _ => $"{family.Health.Name} and {family.Teacher.Name}",
            };
            var how = story.Teller.Tell("beginnings", "notice-how", story.Words.About(children[0], on));
            story.Plan(Story.At(on, 18, 45), new Author(story.LeadOn(on).UserId, Capacity.LeadSocialWorker), $"{key} told {recipient.Code}", children, (_, _) =>
                new RecordNotice(difficulty, recipient.Code, toWhom, how, on));
        }
    }

    /// <summary>The child was seen again: what an adviser said where the area asks one, and that it is resolved.</summary>
    private void Resolved(Guid difficulty, DateOnly on)
    {
        var children = story.Born(on);
        if (story.Rules.Rules.Any(r => r.Action == "take-advice"))
        {
            story.Plan(Story.At(on, 19, 10), story.Worker, "adviser asked", children, (_, record) => record.Has(difficulty) ? new TakeAdvice(
                story.Id("adviser asked"), difficulty, AdviceFrom.Adviser, "The child protection adviser on duty", "Go at another hour, and say to the family what follows if the door stays shut.", "Done the same day.", on,
                story.LeadOn(on).Name) : null);
        }

        story.Plan(Story.At(on, 19, 20), story.Worker, "access resolved", children, (_, record) => Difficulty.Find(record, difficulty) is { IsOpen: true } open && open.Since <= on ? new TakeUpDifficulty(
            story.Id("access resolved"), difficulty, null, on, "Seen at home again. The family knows what follows if it happens once more.", "Seen at home today.", true, story.LeadOn(on).Name) : null);
    }

    private void Weighed(Guid difficulty, DateOnly on, string key)
    {
        var children = story.Born(on);
        foreach (var (choice, index) in story.Practice.AccessChoices.Select((c, i) => (c, i)))
        {
            var chosen = index == 0;
            var reasons = story.Teller.Tell("beginnings", chosen ? "choice chosen" : "choice not", story.Words.About(children[0], on));
            story.Plan(Story.At(on, 19, 0), story.Manager, $"{key} {choice.Code}", [.. children.Where(c => c.Born <= on)], (_, record) =>
                record.Has(difficulty) ? new DecideAccessChoice(difficulty, choice.Code, chosen, reasons, $"{family.Manager.Name} with {story.LeadOn(on).Name}", on) : null);
        }
    }
}
