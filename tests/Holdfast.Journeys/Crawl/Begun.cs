using System.Text.RegularExpressions;
using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Visits;
using Holdfast.Journeys.Live;
using Holdfast.Records.Cases;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Holdfast.Journeys.Crawl;

/// <summary>Journeys begun and not ended, so that their later pages are there to be walked.</summary>
public static partial class Begun
{
    /// <returns>The addresses of the pages of a visit, a visit without access and a registration, up to the last.</returns>
    public static async Task<IReadOnlyList<string>> Journeys(LiveSite live, Child child)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(child);
        var family = live.Cast.Children.Where(c => c.FamilyId == child.FamilyId).OrderBy(c => c.BornOn).ToList();
        await using var worker = await live.SignedIn(Cast.LeadOf(child), Screen.Desk, script: false);
        List<string> pages = [.. await Visit(worker, child, family), .. await NoAccess(worker, child), .. await Registration(worker)];
        return [.. pages, .. pages.Select(p => $"/drafts/{p.Split('/').Last(part => Guid.TryParse(part, out _))}").Distinct().SelectMany(d => new[] { d, $"{d}/discard" })];
    }

    /// <returns>The page that says what a refusal, recorded just now, requires.</returns>
    public static async Task<string> Refusal(LiveSite live, Child child)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(child);
        await using var worker = await live.SignedIn(Cast.LeadOf(child), Screen.Desk, script: false);
        await worker.Open($"/children/{child.Id}/record-no-access");
        await worker.SayRefused();
        await worker.Press("Record it");
        await worker.IsAt("What is required now");
        return worker.Path;
    }

    /// <summary>A review that is asked for and meets, with nobody's agreement yet, too few agencies and a score of 0.</summary>
    /// <returns>The pages of its preparation and its meeting.</returns>
    public static async Task<IReadOnlyList<string>> Conference(LiveSite live, Child child)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(child);
        await using var worker = await live.SignedIn(Cast.LeadOf(child), Screen.Desk, script: false);
        var preparation = $"/children/{child.Id}/conference";
        await worker.Open($"{preparation}/request");
        await worker.Fill("Why is a conference needed?", "The review is due.");
        await worker.Press("Ask for it");
        await worker.Open($"{preparation}/invite");
        await worker.Fill("Name", "Jo Whitfield");
        await worker.Fill("Role or job", "head teacher");
        await worker.Fill("How were they invited?", "By letter");
        await worker.Press("Save");
        await worker.Open($"{preparation}/arrange");
        await worker.FillDate("Date of the conference", new DateOnly(2026, 12, 1));
        await worker.Fill("Starts at", "10am");
        await worker.Fill("Where?", "Market Street");
        await worker.Press("Save");
        await Asked(worker, preparation, "Hillside Primary");
        await Asked(worker, preparation, "Northside Police");
        await worker.Open($"{preparation}/report");
        await worker.Fill("Which agency?", "Community health");
        await worker.Fill("Who wrote it?", "Jo Whitfield");
        await worker.Page.Locator("textarea[name$='Worries']").First.FillAsync("Tired on Mondays.");
        await worker.Press("Save");
        await worker.Open(preparation);
        await worker.Page.GetByRole(AriaRole.Button, new() { NameRegex = ItCame() }).First.ClickAsync();
        await worker.Press("Save");
        await worker.Open(preparation);
        await worker.Press("Begin the conference");
        await worker.Fill("Why on another day? (if not on Tuesday 1 December 2026, as arranged)", "Everybody could come sooner.");
        await worker.Press("Begin");
        var meeting = worker.Path;
        await worker.Open($"{meeting}/attended");
        await worker.Fill("Name (of somebody else)", "Jo Whitfield");
        await worker.Fill("What are they to the child?", "head teacher");
        await worker.Page.GetByLabel("Who do they come for?").SelectOptionAsync("School or nursery");
        await worker.Choose("How did they take part?", "In person");
        await worker.Press("Save");
        await Scored(worker, meeting, "0");
        await worker.Open($"{meeting}/show-scores");
        await worker.Press("Show them together");
        await Scored(worker, meeting, "2");
        return [preparation, meeting];
    }

    private static async Task Scored(Visitor worker, string meeting, string score)
    {
        await worker.Open($"{meeting}/score");
        await worker.Page.GetByLabel("Who?").SelectOptionAsync("Jo Whitfield, head teacher");
        await worker.Fill("Score, 0 to 10", score);
        await worker.Fill("Why that number?", "Nobody knows who is at home on Fridays.");
        await worker.Press("Keep it until all are shown");
    }

    /// <summary>What a conference came to, from the address of its meeting.</summary>
    public static string OutcomeOf(string meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return $"{meeting.Replace("/meeting/", "/", StringComparison.Ordinal)}/outcome";
    }

    /// <summary>
    /// The conference that made the child's plan, as a meeting that left things to do: an outcome without an action, somebody who does not agree, an
    /// assessment that has not come and a child who was not told; and one that has not decided and has nobody to lead a plan.
    /// </summary>
    /// <returns>The pages of what each came to.</returns>
    public static async Task<IReadOnlyList<string>> Outcomes(LiveSite live, Child child)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(child);
        var (decided, on, open) = (child.InitialConferences[^1].ConferenceId, child.InitialConferences[^1].HeldOn, NewId.Next());
        using var scope = live.Site.Scope();
        await scope.ServiceProvider.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(
                child.Id,
                [
                    new ConferenceMeetingBegan(decided, ConferenceKind.Initial, on, "Pat Rowe"),
                    new OutlineOutcomeAgreed(NewId.Next(), decided, on, null, "A sober adult is there every night", "The child names who it is"),
                    new LeadOffered(NewId.Next(), decided, on, null, "Mina Fell", true, null, "Olive Emberstone"),
                    new DissentRecorded(NewId.Next(), decided, on, "Sergeant Ash", AgencyGrouping.Police, "Fridays are not safe", "Pat Rowe", null),
                    new SpecialistAssessmentCommissioned(NewId.Next(), decided, on, "Drinking and its risks", "The Willow service", "Pat Rowe", on.AddDays(60), null),
                    new ConferenceMeetingBegan(open, ConferenceKind.TransferIn, Site.Today.AddDays(-1), "Pat Rowe"),
                ],
                NewId.Next(), new Author(child.LeadSocialWorker!.UserId!.Value, Capacity.LeadSocialWorker)),
        ]);
        return [.. new[] { decided, open }.Select(c => $"/children/{child.Id}/conference/{c}/outcome")];
    }

    /// <summary>
    /// A core group that meets today about a child whose plan has an outcome and an action, with everything on its agenda; one that was held, one to come that
    /// was moved, and what waits for the group, for its chair and for the manager.
    /// </summary>
    /// <returns>The page of the child's core group, and that of the meeting that was held.</returns>
    public static async Task<IReadOnlyList<string>> CoreGroup(LiveSite live, Child child)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(child);
        var (decided, on, today) = (child.InitialConferences[^1].ConferenceId, child.InitialConferences[^1].HeldOn, Site.Today);
        var (outcome, held, visit) = (NewId.Next(), NewId.Next(), NewId.Next());
        var teacher = new CoreGroupMember(NewId.Next(), "Jo Whitfield", "head teacher", "Hillside Primary", null);
        using var scope = live.Site.Scope();
        await scope.ServiceProvider.GetRequiredService<CaseRecords>().AppendMany(
        [
            new BatchedAct(
                child.Id,
                [
                    new ConferenceMeetingBegan(decided, ConferenceKind.Initial, on, "Pat Rowe"), new ConferencePartRecorded(decided, on, ConferencePart.ExpectedOfFamily, "Gran has a key"), new OutlineOutcomeAgreed(outcome, decided, on, null, "A sober adult is there every night", "The child names who it is"),
                    new OutlineActionAgreed(NewId.Next(), decided, on, outcome, "Gran stays on Fridays", "Somebody sober is there", "Gran", today.AddDays(-7)),
                    new CoreGroupMembersNamed([teacher, .. child.CoreGroup], today.AddDays(-40)),
                    new CoreGroupBegan(held, today.AddDays(-35), "Pat Rowe", CoreGroupChair.TeamManager, null, null, false, null),
                    new CoreGroupAttended(NewId.Next(), held, today.AddDays(-35), teacher.PersonId, teacher.Name, teacher.Role, teacher.Agency, CoreGroupHow.DidNotCome, false, null, null, "Nobody knows", null, null),
                    new CoreGroupDisagreement(NewId.Next(), held, today.AddDays(-35), "The mother", "That he stays away", "He is calm now", null),
                    new CoreGroupHeld(held, today.AddDays(-35), [], false, false, "Gran stays on Fridays", null, null),
                    new VisitMade(visit, today.AddDays(-3), null, VisitPlace.School, null, true, child.LeadSocialWorker!.UserId!.Value, "Pat Rowe", true,
                        ChildFacets.Blank with { Seen = true, Alone = Aloneness.Alone, OwnWords = "It is quieter now", HowCommunicated = "Talking", Analysis = "Safer than before" }, []),
                    new CoreGroupPlanned(NewId.Next(), today.AddDays(14), new TimeOnly(10, 0), "Hillside Primary", null, "The school is closed", today.AddDays(-2)),
                    new CoreGroupNews(NewId.Next(), today.AddDays(-2), CoreGroupNewsKind.ExclusionRisk, "Two fixed exclusions this term", "The head", true, "Everybody"),
                    new CoreGroupChangeAsked(NewId.Next(), today.AddDays(-2), MembershipChange.Leave, teacher, "Moves to another school", "Pat Rowe"),
                    new EarlyReviewAsked(NewId.Next(), null, today.AddDays(-2), [EarlyReviewPointer.ChildNotSeen], "The door stayed shut", "Pat Rowe", "Olive Ember", "Ask for it", "The adviser agrees"),
                    new CoreGroupAttendanceTrouble(NewId.Next(), NewId.Next(), today.AddDays(-2), TroubleStep.TeamManager, teacher.Name, "Hillside Primary", "The reading group", "Pat Rowe", "She rings the head"),
                    new CoreGroupBegan(NewId.Next(), today, "Pat Rowe", CoreGroupChair.LeadSocialWorker, null, teacher.Name, false, null),
                ],
                NewId.Next(), new Author(child.LeadSocialWorker!.UserId!.Value, Capacity.LeadSocialWorker)),
        ]);
        return [$"/children/{child.Id}/core-groups", $"/children/{child.Id}/core-groups/{held}"];
    }

    /// <summary>A review was held today; its chair wrote what the letters say and signed the first, which somebody says is wrong.</summary>
    /// <returns>The page of the child's letters.</returns>
    public static async Task<string> Letters(LiveSite live, Child child)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(child);
        await using var chair = await live.SignedIn(Cast.Area(child.Area).Chair.Email, Screen.Desk, script: false);
        var letters = $"/children/{child.Id}/letters";
        await chair.Open($"/children/{child.Id}/review-held");
        await chair.Choose("What did it decide?", "The plan continues");
        await chair.Page.GetByLabel("Category of harm").SelectOptionAsync("Neglect");
        await chair.Press("Save");
        await chair.Open(letters);
        await chair.Press("Write what the letters say");
        await chair.Fill("Why did the conference decide so?", "Mondays are still hungry days.");
        await chair.Press("Save");
        await chair.Press("Read and sign the letters of decision");
        var chosen = chair.Page.Locator("input[name=Chosen]");
        for (var i = 1; i < await chosen.CountAsync(); i++)
        {
            await chosen.Nth(i).UncheckAsync();
        }

        await chosen.First.CheckAsync();
        await chair.Choose("Before you sign", "I have read each letter I sign");
        await chair.Press("Sign");
        await chair.Page.Locator("main table td a").First.ClickAsync();
        await chair.Press("Somebody says it is wrong");
        await chair.Fill("What is wrong, and what should it say?", "It was on Tuesdays.");
        await chair.Press("Save");
        return letters;
    }

    /// <summary>A copy of the child's plan, frozen and not given yet, and a change somebody proposes; where both are read.</summary>
    public static async Task<string> Plan(LiveSite live, Child child)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(child);
        await using var worker = await live.SignedIn(Cast.LeadOf(child), Screen.Desk, script: false);
        await worker.Open($"/children/{child.Id}/plan/copy?personId={child.Id}");
        await worker.Fill("What are grown-ups worried about?", "Some nights were not safe.");
        await worker.Fill("What will we do, and by when?", "We come on Fridays.");
        await worker.Fill("Who comes, and when?", "Priya, every second Tuesday.");
        await worker.Fill($"Whom can {child.ShortName} ask?", "Priya.");
        await worker.Fill($"How can {child.ShortName} say no to something in it?", "Tell Priya, or draw it.");
        await worker.Press("Read it first");
        await worker.Press("Freeze this copy");
        await worker.Open($"/children/{child.Id}/plan/propose");
        await worker.Fill("Name of somebody else", "Gran");
        await worker.Fill("What do they propose?", "A key for me.");
        await worker.Press("Save");
        return $"/children/{child.Id}/plan";
    }

    private static async Task Asked(Visitor worker, string preparation, string agency)
    {
        await worker.Open($"{preparation}/report-asked");
        await worker.Fill("Which agency?", agency);
        await worker.Fill("Who was asked?", "Jo Whitfield");
        await worker.Press("Save");
    }

    [GeneratedRegex("^It came")]
    private static partial Regex ItCame();

    private static async Task<IReadOnlyList<string>> Visit(Visitor worker, Child child, IReadOnlyList<Child> family)
    {
        await worker.Open($"/children/{child.Id}/record-a-visit");
        await worker.SayWhenAndWhere();
        var seen = worker.Path;
        foreach (var one in family)
        {
            await worker.SaySeen(one, "“It was quiet.”", "A quieter week.");
        }

        await worker.Press("Save and continue");
        await worker.IsAt("Check your answers");
        return [seen.Replace("/seen", "", StringComparison.Ordinal), seen, worker.Path, worker.Path.Replace("/check", "/drawings", StringComparison.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> NoAccess(Visitor worker, Child child)
    {
        await worker.Open($"/children/{child.Id}/record-no-access");
        await worker.SayRefused();
        return [worker.Path.Replace("/check", "", StringComparison.Ordinal), worker.Path];
    }

    private static async Task<IReadOnlyList<string>> Registration(Visitor worker)
    {
        await worker.Open("/register");
        await worker.Page.GetByLabel("Which family?").SelectOptionAsync("A family new to the record");
        await worker.Fill("Name of the family (if it is new)", "Seaholme");
        await worker.Fill("First names", "Robin");
        await worker.Fill("Last name", "Seaholme");
        await worker.Choose("Has the child been born?", "Yes");
        await worker.FillDate("Date of birth", Site.Today.AddYears(-3));
        await worker.Press("Look for them on the record");
        var alike = worker.Path;
        if (await worker.Question("Is Robin").CountAsync() > 0)
        {
            await worker.Choose("Is Robin", "No, register Robin");
        }

        await worker.Press("Save and continue");
        await worker.IsAt("Check, and say who takes them");
        return [alike.Replace("/alike", "", StringComparison.Ordinal), alike, worker.Path];
    }
}
