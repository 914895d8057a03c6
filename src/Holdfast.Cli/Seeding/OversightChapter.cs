using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Casework.SignedRecord;
using Holdfast.Casework.Supervision;

namespace Holdfast.Cli.Seeding;

/// <summary>How the work is looked after: files read before the first review, an assessment, supervision with decisions, the record signed, and now and then one drawn at random.</summary>
internal sealed class OversightChapter(Story story)
{
    private const int SupervisedEvery = 42;
    private const int OverseenEvery = 150;

    private static readonly string[] Decisions =
        ["See each child alone at school before the next core group.", "Ring the landlord and write down what he says.", "Bring the plan for the holidays to the next core group.", "Read the health visitor’s notes and say what they mean."];

    private readonly SeedFamily family = story.Family;

    // Dice of its own, so that the rest of the story falls as it always has.
    private readonly SeedRandom random = new(story.Family.Key, "oversight");

    private DateOnly End => story.PlanEnded ?? story.LastDay;

    /// <summary>One family of each worker has an assessment that a manager has not counter-signed yet.</summary>
    private bool Waits => story.Shape.NotesUnsent && story.PlanEnded is null;

    public void Tell()
    {
        History();
        Supervision();
        Overseen();
        if (random.Chance(0.6) || Waits)
        {
            Assessment();
        }

        if (random.Chance(0.5))
        {
            Signed();
        }

        if (story.PlanEnded is null && random.Chance(0.06))
        {
            Drawn();
        }
    }

    private void History()
    {
        var read = story.WorkingDay(story.PlanBegan.AddDays(random.Between(40, 70)));
        var lead = Lead(read);
        story.Plan(Story.At(read, 10, 5), lead.Author, "file own", family.Children, (child, _) => new ReadFile(
            Id("file own", child), read, FamilyFile.OwnEarlier, null, $"{child.Name.Given}, earlier file", lead.Name, "Two referrals before this one, both about nights; neither was followed by a visit."));
        story.Plan(Story.At(read, 10, 40), lead.Author, "file now", family.Children, (child, _) => new ReadFile(
            Id("file now", child), read, FamilyFile.OwnCurrent, null, $"{child.Name.Given}, record as it stands", lead.Name, "The worries are the same as three months ago; the mornings are better."));
        foreach (var (other, n) in family.Children.Select((c, i) => (c, i)))
        {
            story.Plan(Story.At(read, 11, 10 + n), lead.Author, $"file of {n}", [.. family.Children.Where(c => c != other)], (child, _) => new ReadFile(
                Id($"file of {n}", child), read, FamilyFile.OtherChild, other.Id, other.Name.Given, lead.Name, $"What frightened {other.Name.Given} frightens {child.Name.Given} too."));
        }

        story.Plan(Story.At(read, 15, 20), lead.Author, "history", family.Children, (child, _) => new ConsiderHistory(
            Id("history", child), read, HistoryReadFor.FirstReview, "It gets worse each time nobody from the family is near. It got better when the grandmother stayed.", null, lead.Name, []));
    }

    private void Supervision()
    {
        var n = 0;
        for (var on = story.WorkingDay(story.PlanBegan.AddDays(random.Between(14, 30))); on < End; on = story.WorkingDay(on.AddDays(SupervisedEvery + random.Between(-4, 6))))
        {
            var (held, number, what) = (on, n++, random.Pick(Decisions));
            var next = story.WorkingDay(held.AddDays(SupervisedEvery));
            var due = story.After(held, 10);
            var lead = Lead(held);
            story.Plan(Story.At(held, 16, 5), story.Manager, $"supervision {number}", story.Born(held), (child, record) => record.PlanOn(held) is null ? null : new HoldSupervision(
                Id($"supervision {number}", child), held, family.Manager.Name, lead.Name, child.MonthsOldOn(held) < 24 ? $"{child.Name.Given} was seen since we last spoke; what the visits show of the day stands in the record." : $"{child.Name.Given} was seen since we last spoke, and says so in the record.", "Whether the plan changes the nights, and what the next visit must find out.", next,
                [new DecisionWanted(Id($"decision {number}", child), what, lead.Name, due)]));
            // What an earlier talk decided was asked about in the next, and the last when the plan ended; only then may one still be open.
            var stillOpen = next >= End && random.Chance(0.5);
            if (!stillOpen || story.PlanEnded is not null)
            {
                story.Plan(Story.At(due, 12, 15), lead.Author, $"decision {number} done", story.Born(held), (child, record) => record.Has(Id($"decision {number}", child)) ? new FinishDecision(
                    Id($"decision {number} done", child), Id($"decision {number}", child), due, "Done, and brought to the core group.", lead.Name) : null);
            }
        }
    }

    /// <summary>Where the demonstration's area asks a head of service to look at each child on a plan, one does, a few weeks before it is owed.</summary>
    private void Overseen()
    {
        if (story.Area.Code != "birmingham")
        {
            return;
        }

        var head = story.Area.HeadOfService;
        for (var on = story.WorkingDay(story.PlanBegan.AddDays(OverseenEvery)); on < End; on = story.WorkingDay(on.AddDays(OverseenEvery)))
        {
            var seen = on;
            story.Plan(Story.At(seen, 10, 45), new Author(head.UserId, Capacity.HeadOfService), $"overseen {UkDate.Iso(seen)}", story.Born(seen), (child, record) => record.PlanOn(seen) is null ? null : new GiveOversight(
                Id($"overseen {UkDate.Iso(seen)}", child), seen, OversightMatter.LongPlan, family.Manager.Name, "The nights change slowly; the days have changed.", "Keep to the plan, and bring the review forward if the nights do not change.",
                "The core group says by its next meeting what it will do otherwise.", head.Name));
        }
    }

    private void Assessment()
    {
        var begun = story.WorkingDay(random.Chance(0.5) ? story.PlanBegan.AddDays(random.Between(3, 12)) : End.AddDays(-random.Between(20, 27)));
        if (Waits)
        {
            begun = story.Before(story.LastDay, 17);
        }

        if (begun <= story.PlanBegan)
        {
            begun = story.After(story.PlanBegan, 2);
        }

        var id = story.Id("assessment");
        var (lead, needed) = (Lead(begun), story.After(begun, 8));
        story.Plan(Story.At(begun, 9, 10), lead.Author, "assessment", family.Children, (_, _) => new BeginAssessment(id, begun, "The conference asked what the children need and what the parents can do."));
        foreach (var (who, role, agency, key) in new[] { (family.Health.Name, "health visitor", family.Health.Agency, "health"), (family.Teacher.Name, "teacher", family.Teacher.Agency, "school") })
        {
            IReadOnlyList<SeedChild> of = key == "school" ? [.. family.Children.Where(c => c.School is not null)] : family.Children;
            story.Plan(Story.At(begun, 9, 40), lead.Author, $"asked {key}", of, (_, record) => record.Has(id) ? new AskForContribution(
                story.Id($"asked {key}"), id, begun, record.CoreGroup.FirstOrDefault(m => m.Name == who)?.PersonId, who, role, agency, "How are the mornings, and what has changed since the summer?", needed) : null);
        }

        var came = story.After(begun, 6);
        story.Plan(Story.At(came, 13, 0), lead.Author, "given health", family.Children, (child, record) => record.Has(story.Id("asked health")) ? new GiveContribution(
            Id("given health", child), story.Id("asked health"), came, family.Health.Name, "By telephone, written down", "Appointments are kept.", $"{child.Name.Given} has not grown as expected.", "Regular meals.") : null);
        var written = story.After(begun, 12);
        story.Plan(Story.At(written, 10, 0), lead.Author, "analysis", family.Children, (child, record) => record.Has(id) ? new WriteAnalysis(
            Id("analysis", child), id, written, $"{child.Name.Given} needs meals, sleep and one grown-up to tell anything.", "Mornings work; nights do not, and nobody is asked for help.", "Two rooms, a kind neighbour, a landlord who does not answer.",
            "Asked of both parents: shouted at on the stairs twice, and wary of offices since.", $"{child.Name.Given} is safe when somebody else is there at night.", lead.Name, lead.Author.UserId,
            $"{lead.Name} wrote it before the work was handed over.") : null);
        var put = story.After(written, 1);
        story.Plan(Story.At(put, 11, 0), lead.Author, "put forward", family.Children, (child, record) => record.Has(Id("analysis", child)) ? new PutForSignature(story.Id("put forward"), id, put, lead.Name, "The school writes after half term.") : null);
        var signed = story.After(put, random.Between(2, 9));
        if (Waits)
        {
            return;
        }

        story.Plan(Story.At(signed, 15, 45), story.Manager, "signed", family.Children, (_, record) => Casework.Assessments.Assessment.Find(record, id) is { Standing: AssessmentStanding.WaitsForSignature }
            ? new CounterSign(story.Id("signed"), id, signed, family.Manager.Name, family.Manager.UserId, true, true, null) : null);
    }

    private void Signed()
    {
        var first = new DateOnly(story.PlanBegan.Year, story.PlanBegan.Month, 1).AddMonths(1).AddDays(-1);
        var (from, n) = (story.PlanBegan, 0);
        for (var to = first; to < End && n < 30; to = to.AddDays(1).AddMonths(1).AddDays(-1), n++)
        {
            var (since, until, number, on) = (from, to, n, story.After(to, 3));
            var lead = Lead(on);
            story.Plan(Story.At(on, 17, 0), lead.Author, $"period {number}", family.Children, (_, record) => record.LeadSocialWorker?.UserId == lead.Author.UserId
                ? new SignPeriod(story.Id($"period {number}"), since, until, on, lead.Name, lead.Author.UserId, null) : null);
            from = to.AddDays(1);
        }
    }

    private void Drawn()
    {
        var on = story.Before(story.LastDay, random.Between(3, 12));
        var head = story.Area.HeadOfService;
        story.Plan(Story.At(on, 9, 0), new Author(head.UserId, Capacity.HeadOfService), "drawn", [family.Children[0]], (_, record) => record.PlanOn(on) is null ? null : new SampleRecord(
            story.Id("drawn"), on, "Are the child’s own words in each visit, and what came of them?", 3, 40, 20260101 + random.Between(1, 9999), story.After(on, 10), head.Name));
    }

    private (Author Author, string Name) Lead(DateOnly on) => story.LeadOn(on) is var lead ? (new Author(lead.UserId, Capacity.LeadSocialWorker), lead.Name) : throw new InvalidOperationException("Nobody leads.");

    private static Guid Id(string key, SeedChild child) => SeedIds.For(child.Id.ToString(), $"oversight {key}");
}
