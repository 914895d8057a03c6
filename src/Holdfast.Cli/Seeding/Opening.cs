using Holdfast.Casework;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;

namespace Holdfast.Cli.Seeding;

/// <summary>The first chapter: the family becomes known, people talk, an enquiry is made, a conference decides.</summary>
internal sealed class Opening(Story story)
{
    private static readonly string[] Sources = ["2A", "2A", "3B", "6", "6", "1A", "5D", "3E", "9"];
    private readonly SeedFamily family = story.Family;
    private readonly SeedRandom random = story.Random;

    /// <summary>How long from the referral to the conference, so that a family's ages can be told before its story is.</summary>
    public static int DaysKnownBefore(SeedRandom random) => random.Between(19, 26);

    public void Tell(DateOnly knownOn, DateOnly conferenceOn)
    {
        Register(knownOn);
        Network(knownOn);
        Needs(knownOn);
        var first = story.WorkingDay(knownOn.AddDays(random.Between(1, 3)));
        if (first < knownOn)
        {
            first = story.After(knownOn, 1);
        }

        var discussion = Discussions(first, conferenceOn);
        if (story.Shape.Standing == Standing.Enquiry)
        {
            return;
        }

        var found = story.Before(conferenceOn, random.Between(2, 5));
        var needed = story.Shape.Standing != Standing.NoPlan || random.Chance(0.4);
        var outcome = Say(found, needed ? "found" : "found none");
        story.Plan(Story.At(found, 16, 10), story.Worker, "enquiry ended", family.Children, (_, _) => new RecordEnquiryEnded(discussion, found, needed, outcome));
        if (needed)
        {
            Conference(conferenceOn);
        }
    }

    private void Register(DateOnly knownOn)
    {
        var first = family.EarlierWorker ?? family.Worker;
        story.Plan(Story.At(knownOn, 10, 5), new Author(family.Manager.UserId, Capacity.TeamManager), "registered", family.Children, (child, _) =>
            new RegisterChild(
                story.Area.Code, child.AreaChildId, child.Born > knownOn ? new PersonName("", child.Name.Family) : child.Name, child.Born > knownOn ? null : child.Born,
                child.Born > knownOn ? child.Born : null, child.Born > knownOn ? Sex.Unknown : child.Sex, child.Ethnicity, family.Id, family.Name, first.TeamId!.Value, first.UserId, first.Name));
        story.Plan(Story.At(knownOn, 10, 20), new Author(family.Manager.UserId, Capacity.TeamManager), "referral", family.Children, (child, _) =>
            new WriteDown(new ReferralReceived(SeedIds.For(child.Key, "referral"), knownOn, Sources[family.Key.Length % Sources.Length], "N1", false)));
        foreach (var child in family.Children.Where(c => c.Born > knownOn))
        {
            story.Plan(Story.At(child.Born.AddDays(1), 11, 0), story.Worker, $"born {child.Key}", [child], (_, _) => new RecordBirth(child.Born, child.Name, child.Sex));
        }
    }

    private void Network(DateOnly knownOn)
    {
        foreach (var adult in family.Adults)
        {
            var contact = adult == family.AddressKeptFrom || (family.AddressKeptFrom is not null && adult == family.Carer) ? null : adult.Telephone;
            story.Plan(Story.At(knownOn, 11, 0), story.Worker, $"network {adult.Id}", [.. family.Children.Where(c => IsAround(adult, c))], (_, _) =>
                new RecordNetworkPerson(
                    new NetworkPerson(adult.Id, adult.Name, NetworkRole.Family, adult.Relationship, adult.ParentalResponsibility, adult.LivesWithChildren, null, contact, null), knownOn));
        }

        foreach (var practitioner in (IEnumerable<Practitioner>)[family.Health, family.Teacher])
        {
            story.Plan(Story.At(knownOn, 11, 20), story.Worker, $"network {practitioner.PersonId}", family.Children, (_, _) =>
                new RecordNetworkPerson(
                    new NetworkPerson(practitioner.PersonId, practitioner.Name, NetworkRole.Professional, practitioner.Role.ToLowerInvariant(), null, null, practitioner.Agency, practitioner.Contact, practitioner.UserId), knownOn));
        }

        story.Plan(Story.At(knownOn, 11, 30), story.Worker, "gp", [.. family.Children.Where(c => c.Born <= knownOn)], (_, _) => new RecordGp(family.Surgery, null, knownOn));
        story.Plan(Story.At(knownOn, 11, 35), story.Worker, "school", [.. family.Children.Where(c => c.School is not null)], (child, _) => new RecordSchool(child.School!, null, knownOn));
        if (family.AddressKeptFrom is not { } kept)
        {
            story.Plan(Story.At(knownOn, 11, 40), story.Worker, "address", family.Children, (_, _) => new RecordAddress(family.Address, knownOn));
            return;
        }

        story.Plan(Story.At(knownOn, 11, 40), story.Worker, "address protected", family.Children, (child, _) =>
            new ProtectContact(SeedIds.For(child.Key, "protected"), null, [kept.Id], $"{kept.Given} must not learn where the family lives: order of the court."));
    }

    private void Needs(DateOnly knownOn)
    {
        if (family.Language is { } language)
        {
            var interpreter = language != "Welsh";
            var done = Say(knownOn, "language-done");
            story.Plan(Story.At(knownOn, 11, 50), story.Worker, "language", [.. family.Children.Where(c => IsAround(family.Carer, c))], (_, _) => new RecordCommunicationNeeds(
                family.Carer.Id, language, interpreter, null, null, interpreter ? done : "Visits and meetings are held in Welsh by choice", knownOn));
        }

        foreach (var child in family.Children.Where(c => c.MonthsOldOn(knownOn) > 36 && random.Chance(0.14)))
        {
            var (communication, learning, done) = random.Pick<(string?, string?, string)>(
            [
                ("Uses picture cards and some signs", null, "Picture cards carried to every visit; the teacher showed us how"),
                (null, "Moderate learning disability", "Plan in pictures; short meetings; one idea at a time"),
                ("Hearing aid in the right ear", null, "Sit on the right side, in a quiet room; check it is switched on"),
                (null, "Autism; needs to know the day before who is coming and why", "Visits on the same weekday, a photograph of the visitor sent ahead"),
            ]);
            story.Plan(Story.At(knownOn, 11, 55), story.Worker, $"needs {child.Key}", [child], (_, _) => new RecordCommunicationNeeds(null, null, false, communication, learning, done, knownOn));
        }
    }

    private Guid Discussions(DateOnly first, DateOnly conferenceOn)
    {
        var discussion = story.Id("discussion");
        var basis = story.Practice.EnquiryGrounds[0];
        var tookPart = Say(first, "took-part");
        var decided = Say(first, $"decided {family.Theme}");
        story.Plan(Story.At(first, 14, 0), story.Manager, "discussion", family.Children, (_, _) => new RecordStrategyDiscussion(discussion, first, tookPart, decided, basis));
        Advocacy(AdvocacyStage.Enquiry, first, discussion, Story.At(first, 15, 0));
        if (random.Chance(0.3))
        {
            var second = story.After(first, random.Between(2, 4));
            if (second < conferenceOn)
            {
                var last = Say(second, "decided last");
                story.Plan(Story.At(second, 14, 0), story.Manager, "second discussion", family.Children, (_, _) =>
                    new RecordStrategyDiscussion(story.Id("second discussion"), second, tookPart, last, null));
            }
        }

        return discussion;
    }

    private void Conference(DateOnly on)
    {
        var conference = story.Id("conference");
        var plan = story.Shape.Standing != Standing.NoPlan;
        var firstCoreGroup = story.After(on, random.Between(6, 9));
        var lead = family.EarlierWorker ?? family.Worker;
        var every = new Interval(story.VisitEvery, TimeUnit.WorkingDays);
        story.Plan(Story.At(on, 16, 30), story.Chair, "conference", family.Children, (child, _) => new RecordInitialConference(
            conference, on, plan ? ConferenceDecision.Plan : ConferenceDecision.NoPlan, plan ? Category() : null, plan ? lead.UserId : null, plan ? lead.Name : null,
            plan ? firstCoreGroup : null, SeedIds.For(child.Key, "plan"), every, null));
        story.Letters("conference", on);
        if (plan)
        {
            new OutlineChapter(story).Tell(conference, on);
            new ComplaintChapter(story).Tell(conference, on);
        }

        Advocacy(AdvocacyStage.InitialConference, on, conference, Story.At(on, 16, 45));
        if (plan)
        {
            story.Plan(Story.At(on, 16, 50), story.Chair, "core group named", family.Children, (child, _) => new NameCoreGroup([.. Members(family, child, on, lead)], on));
        }
    }

    /// <summary>Who is in a child's core group, by name.</summary>
    public static IEnumerable<CoreGroupMember> Members(SeedFamily family, SeedChild child, DateOnly on, StaffMember lead)
    {
        yield return new CoreGroupMember(lead.UserId, lead.Name, lead.JobTitle, "Children's services", lead.UserId);
        yield return new CoreGroupMember(family.Manager.UserId, family.Manager.Name, "Team manager", "Children's services", family.Manager.UserId);
        yield return new CoreGroupMember(family.Carer.Id, family.Carer.Name, family.Carer.Relationship, null, null);
        foreach (var other in family.Adults.Where(a => a != family.Carer && a != family.AddressKeptFrom && IsAround(a, child)))
        {
            yield return new CoreGroupMember(other.Id, other.Name, other.Relationship, null, null);
        }

        if (child.MonthsOldOn(on) < 66)
        {
            yield return new CoreGroupMember(family.Health.PersonId, family.Health.Name, family.Health.Role, family.Health.Agency, family.Health.UserId);
        }

        if (child.School is not null)
        {
            yield return new CoreGroupMember(family.Teacher.PersonId, family.Teacher.Name, family.Teacher.Role, family.Teacher.Agency, family.Teacher.UserId);
        }

        if (child.BandOn(on) == "teen")
        {
            yield return new CoreGroupMember(child.Id, child.Name.Full, "the young person", null, null);
        }
    }

    /// <summary>Fathers stand in the networks of their own children only.</summary>
    private static bool IsAround(Adult adult, SeedChild child) => adult.Relationship != "father" || adult == child.Father;

    private void Advocacy(AdvocacyStage stage, DateOnly on, Guid meeting, DateTimeOffset at) => new Advocates(story).Consider(stage, on, meeting, at);

    private string Category()
    {
        var wanted = family.Theme switch
        {
            "drink" or "home" => "neglect",
            "hands" => "physical",
            "safety" => "sexual",
            "money" => "financial",
            _ => "emotional",
        };
        return story.Practice.Categories.Any(c => c.Code == wanted) ? wanted : story.Practice.Categories[0].Code;
    }

    private string Say(DateOnly on, string heading) => story.Teller.Tell("beginnings", heading, story.Words.About(family.Children[0], on));
}
