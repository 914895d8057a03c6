using System.Globalization;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;
using Holdfast.Cli.Seeding;
using Holdfast.Records.Cases;
using Holdfast.Records.Storage;

namespace Holdfast.Bench;

/// <summary>A child's plan page after 24 months of visits, core groups, progress and changes, against the page of the same plan when it is four weeks old, from a site in a process of its own.</summary>
internal static class PlanPages
{
    private const int WarmUp = 1_500;
    private const int Rounds = 301;
    private const int Outcomes = 5;
    private const int ActionsEach = 3;
    private const int Months = 24;
    private const double Budget = 1.3;

    public static async Task<Measured> Measure(Desk desk)
    {
        var settings = await desk.CopyOfLives("plan-pages");
        var area = Demonstration.Areas[0];
        var (old, fresh) = await Write(settings, area);
        await using var served = ServedSite.Of(settings);
        using var worker = await Person.SignIn(served.Address, area.Worker(0).Email);
        var (ours, against) = await Turns.Time(WarmUp, Rounds, () => worker.Read($"/children/{old}/plan"), () => worker.Read($"/children/{fresh}/plan"));
        return new Measured(
            $"the plan page of a child, from {Months} months of history", Milliseconds(ours), $"{Milliseconds(against)} of the same plan four weeks old", ours / against, $"at most {Budget.ToString(CultureInfo.InvariantCulture)}", ours / against <= Budget);
    }

    private static string Milliseconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.0} ms");

    private static async Task<(Guid Old, Guid Fresh)> Write(DatabaseSettings settings, DemonstrationArea area)
    {
        await using var recorder = await Desk.Open(settings, Access.ReadAndWrite);
        var today = TimeProvider.System.Today();
        var (old, fresh) = (NewId.Next(), NewId.Next());
        var author = new Author(area.Worker(0).UserId, Capacity.LeadSocialWorker);
        await recorder.Cases.AppendMany(
        [
            new BatchedAct(old, [.. Life(area, today.AddMonths(-Months), today)], NewId.Next(), author), new BatchedAct(fresh, [.. Life(area, today.AddDays(-28), today)], NewId.Next(), author),
        ]);
        return (old, fresh);
    }

    /// <summary>The same plan in both: agreed at the first core group, then lived with for as long as it is old.</summary>
    private static IEnumerable<ChildEvent> Life(DemonstrationArea area, DateOnly began, DateOnly today)
    {
        var (lead, plan, conference) = (area.Worker(0), NewId.Next(), NewId.Next());
        List<CoreGroupMember> members = [.. Enumerable.Range(0, 6).Select(i => new CoreGroupMember(NewId.Next(), $"Member {(char)('A' + i)} Benchley", "Professional", $"Agency {i % 4}", null))];
        yield return new ChildRegistered(area.Code, null, new PersonName("Bench", "Planpage"), began.AddYears(-6), null, Sex.Unknown, null, began.AddDays(-30));
        yield return new FamilyJoined(NewId.Next(), "Planpage", began.AddDays(-30));
        yield return new ChildAllocated(area.Teams[0].TeamId, lead.UserId, lead.Name, began.AddDays(-30));
        yield return new ConferenceMeetingBegan(conference, ConferenceKind.Initial, began, "Pat Benchley");
        var outcomes = Enumerable.Range(0, Outcomes).Select(_ => NewId.Next()).ToList();
        foreach (var outcome in outcomes)
        {
            yield return new OutlineOutcomeAgreed(outcome, conference, began, null, "A calm adult is there every night", "The child says who it is");
        }

        yield return new InitialConferenceHeld(conference, began, ConferenceDecision.Plan, "neglect", lead.UserId, lead.Name, null);
        yield return new PlanBegan(plan, began, "neglect", null, new Interval(10, TimeUnit.WorkingDays), null);
        yield return new LeadSocialWorkerNamed(lead.UserId, lead.Name, began);
        yield return new CoreGroupMembersNamed([.. members], began);
        var actions = new List<Guid>();
        var last = new Dictionary<Guid, Guid>();
        var number = 0;
        for (var on = began.AddDays(10); on <= today; on = on.AddMonths(1))
        {
            var meeting = NewId.Next();
            yield return new CoreGroupBegan(meeting, on, lead.Name, CoreGroupChair.LeadSocialWorker, null, members[number % members.Count].Name, false, null);
            foreach (var member in members)
            {
                yield return new CoreGroupAttended(NewId.Next(), meeting, on, member.PersonId, member.Name, member.Role, member.Agency, CoreGroupHow.Came, false, null, null, null, null, null);
            }

            if (number == 0)
            {
                foreach (var (outcome, i) in outcomes.SelectMany(o => Enumerable.Range(0, ActionsEach).Select(i => (o, i))))
                {
                    actions.Add(NewId.Next());
                    yield return new PlanActionAgreed(Change(actions[^1], on, meeting), actions[^1], outcome, "Somebody sober stays the night", "So that the child sleeps", members[i].PersonId, members[i].Name, on.AddDays(60), null);
                }

                foreach (var part in Enum.GetValues<PlanPart>())
                {
                    yield return new PlanPartWritten(Change(Part(part), on, meeting), part, "What the plan says of this, in two or three sentences everybody understands. It says who and when.", null);
                }
            }
            else
            {
                foreach (var outcome in outcomes)
                {
                    yield return new PlanOutcomeProgress(NewId.Next(), plan, outcome, on, meeting, (Direction)(number % 3), "Five calm nights of seven", "The sleep diary");
                }

                yield return new PlanActionAgreed(Change(actions[number % actions.Count], on, meeting), actions[number % actions.Count], outcomes[number % actions.Count / ActionsEach], "Somebody sober stays the night", "So that the child sleeps", members[0].PersonId, members[0].Name, on.AddDays(60), null);
                yield return new PlanPartWritten(Change(Part((PlanPart)(number % 20)), on, meeting), (PlanPart)(number % 20), $"What the plan says of this now. It was changed at meeting {number}.", null);
            }

            yield return new CoreGroupPartRecorded(meeting, on, CoreGroupParts.RiskAnalysis, "The risk is smaller on the nights when somebody is there.");
            yield return new CoreGroupHeld(meeting, on, [.. members.Select(m => new Attendee(m.PersonId, m.Name))], false, false, "It goes on", "Often enough", null);
            for (var day = on.AddDays(5); day < on.AddMonths(1) && day <= today; day = day.AddDays(14))
            {
                yield return new VisitMade(NewId.Next(), day, null, VisitPlace.Home, null, true, lead.UserId, lead.Name, true, ChildFacets.Blank with { Seen = true, Alone = Aloneness.Alone, OwnWords = "It was quiet", HowCommunicated = "Talking", Analysis = "Settled" }, []);
            }

            number++;
        }

        PlanChange Change(Guid item, DateOnly on, Guid meeting)
        {
            var entry = NewId.Next();
            System.Collections.Immutable.ImmutableList<Guid> replaces = last.TryGetValue(item, out var before) ? [before] : [];
            last[item] = entry;
            return new PlanChange(entry, plan, on, meeting, "Agreed there", replaces);
        }
    }

    private static Guid Part(PlanPart part) => new((int)part + 1, 0, 0, new byte[8]);
}
