using System.Collections.Immutable;
using Holdfast.Casework;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;

namespace Holdfast.Cli.Seeding;

/// <summary>Core groups, their notes, reviews, and what came of what the children said.</summary>
internal sealed class MeetingChapter(Story story)
{
    private readonly SeedFamily family = story.Family;
    private readonly SeedRandom random = story.Random;

    /// <summary>The days on which the core group met.</summary>
    /// <param name="every">How many calendar days the area lets pass between two of them.</param>
    public IReadOnlyList<DateOnly> CoreGroupDays(int every)
    {
        var days = new List<DateOnly>();
        if (story.Shape.Standing == Standing.NewPlan)
        {
            return days;
        }

        var last = story.PlanEnded?.AddDays(-7) ?? LastCoreGroup(every);
        var day = story.After(story.PlanBegan, random.Between(6, 9));
        while (day < last && day <= story.LastDay)
        {
            days.Add(day);
            var late = story.Shape.Drifts && story.PhaseOn(day) == "stuck" && random.Chance(0.4);
            day = story.WorkingDay(day.AddDays(late ? every + random.Between(3, 15) : every - random.Between(0, 5)));
        }

        // The first of a young plan is held in time, however far the next is off.
        if (story.PlanEnded is null && days.Count == 0 && day <= story.LastDay)
        {
            days.Add(day);
        }
        else if (story.PlanEnded is null && days.Count > 0 && last <= story.LastDay && last > days[^1])
        {
            days.RemoveAll(d => d != days[0] && d.AddDays(10) > last);
            days.Add(last);
        }

        return days;
    }

    /// <summary>The days of the reviews: within three months, then within six.</summary>
    public static IReadOnlyList<DateOnly> ReviewDays(DateOnly began, DateOnly lastDay, SeedRandom random, Func<DateOnly, DateOnly> workingDay)
    {
        var days = new List<DateOnly>();
        var day = workingDay(began.AddMonths(3).AddDays(-random.Between(0, 9)));
        while (day <= lastDay)
        {
            days.Add(day);
            day = workingDay(day.AddMonths(6).AddDays(-random.Between(3, 20)));
        }

        return days;
    }

    public void CoreGroups(IReadOnlyList<DateOnly> days, int every, int notesWithin)
    {
        for (var i = 0; i < days.Count; i++)
        {
            var next = i + 1 < days.Count ? days[i + 1] : story.WorkingDay(days[i].AddDays(every - 1));
            var typedOn = CoreGroup(days[i], $"core group {i}", i == 0, next, false, i >= days.Count - MeetingRecordChapter.Latest);
            if (!(story.Shape.NotesUnsent && i == days.Count - 1))
            {
                Notes(days[i], $"core group {i}", notesWithin, typedOn, story.Shape.HasPapers && i >= days.Count - PapersChapter.Latest);
            }
        }
    }

    /// <param name="inFull">The record of the meeting itself is told too.</param>
    /// <returns>The day it was typed up: before that there is nothing to send.</returns>
    public DateOnly CoreGroup(DateOnly on, string key, bool first, DateOnly? next, bool atSchool, bool inFull = false)
    {
        var meeting = story.Id(key);
        var phase = story.PhaseOn(on);
        var blanks = story.Words.About(family.Children[0], on);
        var agreed = $"{story.Teller.Choose("meetings", $"agreed {family.Theme} {phase}", blanks)} {story.Teller.Choose("meetings", "agreed", blanks)}";
        var frequency = random.Chance(story.Area.Code == "isle-of-man" ? 0.95 : 0.5) ? story.Teller.Choose("meetings", "frequency", blanks) : null;
        var teenComes = random.Chance(0.35);
        var came = new Dictionary<Guid, bool>();
        var typed = story.TypedUp(on);
        var author = first ? story.Manager : new Author(story.LeadOn(on).UserId, Capacity.LeadSocialWorker);
        var planned = story.Plan(typed, author, key, family.Children, (child, record) =>
        {
            var about = story.Words.About(child, on);
            var childCame = teenComes && child.BandOn(on) == "teen";
            return new RecordCoreGroup(
                meeting, on, Came(record, child, childCame, came), childCame, atSchool, story.Teller.Fill(agreed, about), frequency is null ? null : story.Teller.Fill(frequency, about), next > on ? next : null);
        });
        if (planned)
        {
            Considered(meeting, on, key, typed.AddMinutes(8), author, ViewsAt(2, 4));
            new Advocates(story).Consider(AdvocacyStage.CoreGroup, on, meeting, typed.AddMinutes(4));
            if (inFull)
            {
                new MeetingRecordChapter(story).Tell(on, key, first, typed, author);
            }
        }

        return UkClock.DayOf(typed);
    }

    /// <param name="frozen">Everybody has a copy of their own, which lies beside the record.</param>
    /// <param name="typedOn">The day the meeting was typed up.</param>
    public void Notes(DateOnly on, string key, int within, DateOnly typedOn, bool frozen = false)
    {
        var late = story.Shape.Drifts && random.Chance(0.35);
        var sent = story.After(on, late ? within + random.Between(1, 4) : random.Between(1, within));
        if (frozen)
        {
            new PapersChapter(story).Notes(on, key, within);
            return;
        }

        sent = sent < typedOn ? story.After(typedOn.AddDays(-1), 1) : sent;
        var at = Story.At(sent, 19, 10);
        story.Plan(at, new Author(story.LeadOn(on).UserId, Capacity.LeadSocialWorker), $"{key} notes", family.Children, (_, record) =>
            record.Has(story.Id(key)) ? new RecordNotesSent(story.Id(key), sent, "Everyone in the core group, and those who sent apologies") : null);
    }

    public void Reviews(IReadOnlyList<DateOnly> days)
    {
        for (var i = 0; i < days.Count; i++)
        {
            var on = days[i];
            var conference = story.Id($"review {i}");
            var ends = on == story.PlanEnded;
            story.Plan(Story.At(on, 16, 40), story.Chair, $"review {i}", family.Children, (child, record) => new RecordReviewConference(
                conference, on, ends ? ReviewDecision.End : ReviewDecision.Continue, ends ? null : record.PlanOn(on)?.LatestCategory,
                ends ? story.Teller.Tell("meetings", $"ending {SeedChild.AgeGroup(child.BandOn(on))}", story.Words.About(child, on)) : null));
            story.Letters($"review {i}", on);
            Considered(conference, on, $"review {i}", Story.At(on, 16, 55), story.Chair, ViewsAt(1, 14));
            new Advocates(story).Consider(AdvocacyStage.Review, on, conference, Story.At(on, 16, 50));
            if (ends)
            {
                new AfterPlanChapter(story).Tell(on);
            }
        }
    }

    /// <param name="came">Who is known to have come; whoever comes for one child comes for the others.</param>
    private ImmutableList<Attendee> Came(Child record, SeedChild child, bool childCame, Dictionary<Guid, bool> came) =>
    [
        .. record.CoreGroup
            .Where(m => m.PersonId == child.Id ? childCame : m.UserId == family.Worker.UserId || Once(came, m.PersonId, random.Chance(0.82)))
            .Select(m => new Attendee(m.PersonId, m.Name))
            .DefaultIfEmpty(new Attendee(family.Manager.UserId, family.Manager.Name)),
    ];

    private static bool Once(Dictionary<Guid, bool> known, Guid person, bool now) => known.TryAdd(person, now) ? now : known[person];

    /// <summary>How many things a child said are taken up at a meeting. In Wales everything said must be considered at the next one.</summary>
    private int ViewsAt(int usual, int allOfThem) => AllMustBe ? allOfThem : usual;

    private bool AllMustBe => story.Area.Code == "wales";

    /// <summary>What each child said since the last meeting is taken up, and what came of it is written beside it.</summary>
    private void Considered(Guid meeting, DateOnly on, string key, DateTimeOffset at, Author author, int most)
    {
        for (var i = 0; i < most; i++)
        {
            story.Plan(at.AddMinutes(i), author, $"{key} considered {i}", family.Children, (child, record) =>
            {
                var taken = record.ViewsConsidered.Where(v => v.Meeting == record.MeetingWith(meeting)?.Kind).Select(v => v.VisitId).ToHashSet();
                var said = record.Visits.LastOrDefault(v => v.VisitedOn <= on && v.Child.OwnWords is not null && !taken.Contains(v.VisitId));
                return said is null || (story.Shape.Drifts && !AllMustBe && random.Chance(0.3)) || record.MeetingWith(meeting) is null
                    ? null
                    : new RecordViewConsidered(said.VisitId, meeting, story.Teller.Tell("meetings", $"came-of-it {SeedChild.AgeGroup(child.BandOn(on))}", story.Words.About(child, on)));
            });
        }
    }

    private DateOnly LastCoreGroup(int every)
    {
        var due = story.Shape.CoreGroup switch
        {
            Next.Overdue => story.Until.AddDays(-random.Between(2, 6)),
            Next.Tomorrow => story.After(story.Until, 1),
            Next.ThisWeek => story.After(story.Until, random.Between(2, 4)),
            _ => story.Until.AddDays(random.Between(8, Math.Max(9, every - 6))),
        };
        return story.WorkingDay(due.AddDays(-every));
    }
}
