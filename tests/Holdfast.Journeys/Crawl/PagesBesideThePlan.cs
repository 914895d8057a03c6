using Holdfast.Casework;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Moves;
using Holdfast.Casework.Plans;
using Holdfast.Casework.SteppingDown;
using Holdfast.Casework.Supervision;
using Holdfast.Journeys.Live;
using Holdfast.Records.Cases;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Holdfast.Journeys.Crawl;

/// <summary>Pages that are there only while something is open beside the plan: a complaint, a move, an event nobody expected, an end without what follows, two who wrote differently how often a member sees the child.</summary>
[Collection(LiveSite.Name)]
public class PagesBesideThePlan(LiveSite live, ITestOutputHelper output)
{
    /// <summary>The addresses looked at here, as the walk of every page names them.</summary>
    internal static readonly string[] Templates =
    [
        "/children/{id}/assessment/put-forward", "/children/{id}/complaints/{id}/outcome", "/children/{id}/complaints/{id}/step", "/children/{id}/complaints/{id}/told", "/children/{id}/unexpected-event/course",
        "/children/{id}/disagreements/told", "/children/{id}/family-history/obtained", "/children/{id}/moves/{id}/accepted", "/children/{id}/moves/{id}/transfer", "/children/{id}/moves/{id}/over", "/children/{id}/moves/{id}/receipt",
        "/children/{id}/moves/{id}/settled", "/children/{id}/moves/{id}/told", "/children/{id}/plan/member", "/children/{id}/plan/notice", "/children/{id}/plan/notice-followed", "/children/{id}/plan/parents-records", "/children/{id}/plan/parents-services",
        "/children/{id}/step-down", "/children/{id}/step-down/none", "/children/{id}/step-down/review", "/children/{id}/step-down/oversight", "/children/{id}/supervision/sample",
    ];

    private static readonly DateOnly Lately = Site.Today.AddDays(-2);

    [Fact]
    public async Task Are_accessible_and_fit_a_phone()
    {
        var check = new PageCheck();
        var (worried, manx) = (live.Cast.SiblingsOnPlan("birmingham", 2)[1], live.Cast.SiblingsOnPlan("isle-of-man")[1]);
        var (stepped, without) = (live.Cast.AloneOnPlan("hillingdon"), live.Cast.AloneOnPlan("isle-of-man"));
        await Walk(check, worried, await Open(worried));
        await Walk(check, manx, await ParentsRecords(manx));
        await Walk(check, stepped, await Ended(check, stepped, (plan, on) => new ChildInNeedPlanBegan(NewId.Next(), plan, on, [], "Mina Fell", Site.Today.AddDays(60), "He comes back", null), "step-down/review"));
        await Walk(check, without, await Ended(check, without, (plan, on) => new NoChildInNeedPlan(NewId.Next(), plan, on, NoStepReason.NotNeeded, "Gran is there", null, "Pat Rowe"), "step-down/oversight"));

        output.WriteLine(check.Figures);
        check.Faults.ShouldBeEmpty();
    }

    private async Task Walk(PageCheck check, Child child, IReadOnlyList<string> pages)
    {
        await using var manager = await live.SignedIn(Cast.ManagerOf(child), PageCheck.Narrow);
        foreach (var page in pages)
        {
            (await manager.Open($"/children/{child.Id}/{page}")).ShouldBe(200, page);
            await check.Look(manager, page.Split('?')[0], "team manager");
        }
    }

    private async Task<IReadOnlyList<string>> Open(Child child)
    {
        var (appeal, wrong, move, unexpected, disagreement, asked, assessment, sample) = (NewId.Next(), NewId.Next(), NewId.Next(), NewId.Next(), NewId.Next(), NewId.Next(), NewId.Next(), NewId.Next());
        await Append(
            child,
            new ComplaintReceived(appeal, Lately, ComplaintRoute.Conference, ComplaintKind.Appeal, "Chioma", null, "Nobody heard me", null, null, child.InitialConferences[^1].ConferenceId, "Mina Fell"),
            new ComplaintReceived(wrong, Lately, ComplaintRoute.Accuracy, ComplaintKind.Complaint, "Chioma", null, "The date is wrong", null, null, null, "Mina Fell"),
            new ComplaintDecided(NewId.Next(), wrong, Lately, ComplaintResult.Upheld, "It is", null, "Pat Rowe", null, null),
            new MoveNotified(move, Lately, null, MoveKind.NotKnownYet, "Harbour Council", "A new flat"),
            new TransferMade(NewId.Next(), move, Lately, "Harbour Council", 9, 0, "ab", "cd", false, "ef", "Mina Fell"),
            new UnexpectedEventReported(unexpected, Lately, "Their father came back", "Both are with Gran", "Mina Fell"),
            new DisagreementRaised(
                disagreement, DisagreementBetween.Agencies, Lately, DisagreementMatter.Assessment, "The nights are left out", "A visit at night", "Jo Whitfield", "Hillside Primary", "Mina Fell", "practitioners", "Jo Whitfield and Mina Fell",
                "Gran stays", null, null),
            new FamilyHistoryAsked(asked, Lately, "Northside Police", "Calls to the house", Site.Today.AddDays(7)),
            new AssessmentBegun(assessment, Lately, "The conference asked for it"),
            new AssessmentAnalysisWritten(NewId.Next(), assessment, Lately, "Sleep", "Mornings work", "Two rooms", "Shouted at on the stairs", "Hungry at weekends", "Mina Fell", null),
            new RecordSampled(sample, Lately, "Own words", 1, 9, 7, Site.Today.AddDays(7), "Olive Emberstone"));
        return
        [
            $"complaints/{appeal}/step", $"complaints/{appeal}/outcome", $"complaints/{wrong}/told", $"moves/{move}/settled", $"moves/{move}/told", $"moves/{move}/transfer", $"moves/{move}/receipt", $"moves/{move}/accepted",
            $"moves/{move}/over", $"unexpected-event/course?event={unexpected}", $"disagreements/told?disagreement={disagreement}", $"family-history/obtained?asked={asked}", "assessment/put-forward", $"supervision/sample?sample={sample}",
            $"plan/member?personId={child.CoreGroup[0].PersonId}", "complaints", $"complaints/{appeal}", "moves", "difficulties", "assessment", "supervision",
        ];
    }

    private async Task<IReadOnlyList<string>> ParentsRecords(Child child)
    {
        var (plan, notice, parent) = (child.PlanOn(Site.Today)!.PlanId, NewId.Next(), child.Network.Values.First(p => p.ParentalResponsibility == true));
        await Append(
            child,
            new ParentsServicesAsked(NewId.Next(), plan, parent.PersonId, parent.Name, Lately, ParentsServices.Health, "The duty desk", "Rae Quillan"),
            new PlanNoticeSent(notice, plan, parent.PersonId, parent.Name, Lately, "Rae Quillan", SendingHow.HandedOver, null, 1, "application/pdf", "00", "Mina Fell"));
        return ["plan/parents-records", "plan/parents-services", $"plan/notice?personId={parent.PersonId}", $"plan/notice-followed?notice={notice}"];
    }

    private async Task<IReadOnlyList<string>> Ended(PageCheck check, Child child, Func<Guid, DateOnly, ChildEvent> follows, string page)
    {
        var plan = child.PlanOn(Site.Today)!.PlanId;
        await Append(child, new ReviewConferenceHeld(NewId.Next(), Lately, ReviewDecision.End, null), new PlanEnded(plan, Lately, PlanEndings.DecidedAtReview, "Calm for months"));
        await Walk(check, child, ["step-down", "step-down/none"]);
        await Append(child, follows(plan, Lately));
        return [page, "ending"];
    }

    private async Task Append(Child child, params ChildEvent[] events)
    {
        using var scope = live.Site.Scope();
        await scope.ServiceProvider.GetRequiredService<CaseRecords>().AppendMany([new BatchedAct(child.Id, [.. events], NewId.Next(), new Author(child.LeadSocialWorker!.UserId!.Value, Capacity.LeadSocialWorker))]);
    }
}
