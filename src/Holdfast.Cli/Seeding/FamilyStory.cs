using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Practice;

namespace Holdfast.Cli.Seeding;

/// <summary>A family's whole story: chooses its dates by its shape and lets the chapters tell it.</summary>
internal static class FamilyStory
{
    public static (SeedFamily Family, IEnumerable<PlannedAct> Acts) Tell(
        AreaToSeed seeded, Shape shape, int children, string key, DateOnly until, StaffMember worker, StaffMember? earlierWorker)
    {
        var (area, calendar) = (seeded.Area, seeded.Rules.Calendar);
        var random = new SeedRandom(key, "story");
        var lastDay = until.AddDays(-1);
        var reviews = 0;
        var conference = Conference(shape, until, lastDay, random, calendar, ref reviews);
        var knownOn = calendar.LastWorkingDayOnOrBefore(conference.AddDays(-Opening.DaysKnownBefore(random)));
        var manager = area.Managers.First(m => m.TeamId == worker.TeamId);
        var family = new FamilyMaker(area, key, new SeedRandom(key, "family")).Make(children, knownOn, worker, manager, shape.Standing == Standing.OnPlan ? earlierWorker : null);
        var story = new Story(family, area, seeded.Rules, shape, until, random) { PlanBegan = conference, VisitEvery = area.VisitEvery(random) };
        new Opening(story).Tell(knownOn, conference);
        if (shape.Standing is Standing.NewPlan or Standing.OnPlan or Standing.Ended)
        {
            OnThePlan(story, reviews);
        }

        if (shape.Standing is Standing.Ended or Standing.NoPlan)
        {
            Afterwards(story, conference);
        }

        return (family, story.Acts);
    }

    /// <summary>The day of the initial conference; for an enquiry still going on, the day it will be.</summary>
    private static DateOnly Conference(Shape shape, DateOnly until, DateOnly lastDay, SeedRandom random, WorkingCalendar calendar, ref int reviews)
    {
        var day = shape switch
        {
            { Standing: Standing.Enquiry } => until.AddDays(random.Between(4, 10)),
            { Standing: Standing.NewPlan } => calendar.Before(until, new Interval(random.Between(6, 8), TimeUnit.WorkingDays)).Day,
            { Standing: Standing.NoPlan } => lastDay.AddDays(-random.Between(30, 400)),
            { Standing: Standing.Ended } => lastDay.AddDays(-random.Between(15, 480)),
            { Review: Next.Overdue } => until.AddMonths(-3).AddDays(-random.Between(4, 12)),
            { Review: Next.ThisWeek } => until.AddMonths(-3).AddDays(random.Between(5, 16)),
            _ => lastDay.AddDays(-random.Weighted((random.Between(30, 85), 25), (random.Between(100, 260), 45), (random.Between(260, 480), 25), (random.Between(480, 700), 5))),
        };
        if (shape.Standing == Standing.Ended)
        {
            reviews = random.Weighted((1, 5), (2, 60), (3, 27), (4, 8));
            day = day.AddMonths(-(3 + (6 * (reviews - 1))));
        }

        return calendar.LastWorkingDayOnOrBefore(day);
    }

    private static void OnThePlan(Story story, int endingReview)
    {
        var random = story.Random;
        var meetings = new MeetingChapter(story);
        var reviews = story.Shape.Review is Next.Overdue or Next.ThisWeek ? [] : MeetingChapter.ReviewDays(story.PlanBegan, story.LastDay, random, story.WorkingDay);
        if (endingReview > 0)
        {
            reviews = [.. reviews.Take(endingReview)];
            story.PlanEnded = reviews[^1];
        }

        var every = story.Area.CoreGroupDays;
        var core = meetings.CoreGroupDays(every);
        var visits = new VisitChapter(story);
        var days = visits.Days(story.VisitEvery);
        var troubles = new Troubles(story, visits, meetings);
        var on = days.Count > 6 ? days[random.Between(3, days.Count - 3)] : (DateOnly?)null;
        if (story.Family.EarlierWorker is not null)
        {
            troubles.NewWorker(on ?? story.After(story.PlanBegan, 1));
        }

        visits.Tell(days);
        meetings.CoreGroups(core, every, story.Area.NotesWithin);
        meetings.Reviews(reviews);
        new PlanChapter(story).Tell(core);
        if (story.Shape.HasPapers)
        {
            new PapersChapter(story).ParentsRecord(acknowledged: !story.Shape.Drifts);
        }

        Unplanned(story, troubles, days, on);
        new OversightChapter(story).Tell();
        if (story.Shape.Moves)
        {
            new MoveChapter(story).Tell();
        }

        if (story.Shape.Drifts)
        {
            new DifficultyChapter(story).Tell();
        }
    }

    private static void Unplanned(Story story, Troubles troubles, IReadOnlyList<DateOnly> days, DateOnly? on)
    {
        var random = story.Random;
        if (story.Shape.JustRefused)
        {
            troubles.NoAccess(story.WorkingDay(story.LastDay), true);
        }
        else if (on is { } midway && random.Chance(0.28))
        {
            var failed = story.After(midway, 3);
            if (story.After(failed, 4) < (story.PlanEnded ?? story.LastDay))
            {
                troubles.NoAccess(failed, false);
            }
        }

        if (on is { } day)
        {
            if (story.Area.Code == "hillingdon" && random.Chance(0.35) && story.Family.Children.FirstOrDefault(c => c.MonthsOldOn(day) >= 60 && c.School is not null) is { } pupil)
            {
                troubles.SchoolMove(pupil, day);
            }

            if (random.Chance(0.15))
            {
                troubles.FrequencyAgreedAnew(day);
            }

            if (random.Chance(0.14))
            {
                troubles.Correction(days[random.Between(1, days.Count - 2)]);
            }

            if (random.Chance(0.08))
            {
                troubles.Withdrawal(days[random.Between(1, days.Count - 2)]);
            }

            if (story.Shape.Drifts && days.Zip(days.Skip(1)).FirstOrDefault(d => story.After(d.First, story.VisitEvery + 1) < d.Second) is { First: var before } late && before != default)
            {
                troubles.ExcusedDuty(late.Second);
            }
        }
    }

    /// <summary>Once nothing more is owed, the children stay on the team's books without a worker.</summary>
    private static void Afterwards(Story story, DateOnly conference)
    {
        var over = (story.PlanEnded?.AddMonths(3) ?? conference.AddMonths(1)).AddDays(story.Random.Between(0, 10));
        story.Plan(Story.At(story.WorkingDay(over), 15, 0), story.Manager, "no worker needed", story.Family.Children, (_, _) =>
            new AllocateChild(story.Family.Worker.TeamId!.Value, null, null));
    }
}
