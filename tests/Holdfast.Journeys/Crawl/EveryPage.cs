using System.Collections.Concurrent;
using Holdfast.Casework;
using Holdfast.Journeys.Live;
using Holdfast.SiteKit;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Holdfast.Journeys.Crawl;

[Collection(LiveSite.Name)]
public class EveryPage(LiveSite live, ITestOutputHelper output)
{
    /// <summary>What a journey of its own looks at: pages only somebody with a link and its code reaches, and those about a professional who is invited.</summary>
    private static readonly string[] OfLinks =
    [
        "/children/{id}/conference/link", "/children/{id}/conference/call-off",
        "/invited/-", "/invited/-/answer", "/invited/-/report", "/invited/-/files", "/invited/-/check", "/invited/-/sent", "/invited/-/leave", "/invited/-/core-group", "/invited/-/conference.ics",
        "/invited/-/assessment", "/invited/-/difficulty", "/invited/-/disagreement", "/invited/-/complaint", "/invited/-/how-to-disagree",
    ];

    /// <summary>Pages nobody follows a link to: forms answered at once, downloads, and what is shown when something fails.</summary>
    private static readonly string[] NotLinked = ["/", "/drafts/{id}", "/error/{id}", "/sign-in", "/sign-out", "/children/{id}/attachments/{id}", "/children/{id}/conference/{id}", "/children/{id}/conference/meeting/{id}/live", "/children/{id}/letters/{id}/document", "/children/{id}/plan/copies/{id}/document", "/children/{id}/evidence/{id}/document", "/children/{id}/core-groups/{id}/copies/{id}/document", "/children/{id}/core-groups/{id}/move-letters/document", "/children/{id}/moves/{id}/transfer/{id}/file", "/children/{id}/other-authority/{id}", "/children/{id}/other-authority/{id}/papers/{id}", "/children/{id}/plan/notices/{id}/document", .. OfLinks, .. PagesBesideThePlan.Templates];

    private static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    [Fact]
    public async Task Is_accessible_fits_a_phone_and_is_reached_by_links()
    {
        var check = new PageCheck();
        var reached = new ConcurrentDictionary<string, byte>();
        var begun = live.Cast.SiblingsOnPlan("birmingham", 1)[0];
        var refused = live.Cast.SiblingsOnPlan("wales", 1)[0];
        var met = live.Cast.SiblingsOnPlan("birmingham", 2)[0];
        var written = live.Cast.SiblingsOnPlan("hillingdon", 1)[0];
        var grouped = live.Cast.SiblingsOnPlan("hillingdon", 2)[0];
        var groups = await Begun.CoreGroup(live, grouped);
        var outcomes = await Begun.Outcomes(live, met);
        var conference = await Begun.Conference(live, met);
        Walk[] walks =
        [
            new Walk("letters signed, conference chair", Cast.Area("hillingdon").Chair.Email, [await Begun.Letters(live, written)], written.Id),
            new Walk("a copy of a plan, lead social worker", Cast.LeadOf(written), [await Begun.Plan(live, written)], written.Id),
            new Walk("a core group that meets, team manager", Cast.ManagerOf(grouped), [groups[0]], grouped.Id),
            new Walk("a core group that was held, team manager", Cast.ManagerOf(grouped), [groups[1]], grouped.Id),
            new Walk("journeys begun, lead social worker", Cast.LeadOf(begun), await Begun.Journeys(live, begun), begun.Id),
            new Walk("access refused, team manager", Cast.ManagerOf(refused), [await Begun.Refusal(live, refused)], refused.Id),
            new Walk("a conference begun, team manager", Cast.ManagerOf(met), [outcomes[0], .. conference], met.Id),
            new Walk("the review it has not decided, team manager", Cast.ManagerOf(met), [Begun.OutcomeOf(conference[^1])], met.Id),
            new Walk("a conference with nobody to lead a plan, team manager", Cast.ManagerOf(met), [outcomes[^1]], met.Id),
            .. Walks(),
        ];
        await Parallel.ForEachAsync(walks, TwoAtOnce, async (walk, _) => await walk.Go(live, check, reached));

        output.WriteLine(check.Figures);
        check.Faults.ShouldBeEmpty();
        Templates().Except(reached.Keys, StringComparer.OrdinalIgnoreCase).Except(NotLinked).ShouldBeEmpty("each page is reached by a link, or stands among those that are not");
        NotLinked.Except(Templates()).ShouldBeEmpty("there is no such page");
    }

    /// <summary>Each capacity in each area, and the whole record of one child of each kind.</summary>
    private List<Walk> Walks()
    {
        var walks = new List<Walk>();
        foreach (var code in Cast.Areas)
        {
            var area = Cast.Area(code);
            var family = live.Cast.SiblingsOnPlan(code);
            foreach (var (capacity, email) in new[]
            {
                ("lead social worker", Cast.LeadOf(family[0])), ("team manager", Cast.ManagerOf(family[0])), ("head of service", area.HeadOfService.Email),
                ("conference chair", area.Chair.Email), ("core group professional", area.HealthVisitor.Email),
            })
            {
                walks.Add(new Walk($"{capacity} in {code}", email, ["/"], null));
            }
        }

        var first = live.Cast.SiblingsOnPlan("hillingdon")[0];
        walks.Add(Of("a child with brothers and sisters, lead social worker", Cast.LeadOf(first), first));
        walks.Add(Of("a child with brothers and sisters, team manager", Cast.ManagerOf(first), first));
        walks.Add(Of("a child with brothers and sisters, conference chair", Cast.Area("hillingdon").Chair.Email, first));
        walks.Add(Of("a child with brothers and sisters, head of service", Cast.Area("hillingdon").HeadOfService.Email, first));
        walks.Add(Of("a child in Wales", live.Cast.SiblingsOnPlan("wales")[0]));
        walks.Add(Of("a child on the Isle of Man", live.Cast.SiblingsOnPlan("isle-of-man")[0]) with { OnlyReads = true });
        walks.Add(Of("an unborn child", live.Cast.Children.First(c => c.IsUnborn && c.Area == "birmingham")));
        walks.Add(Of("a protected address", live.Cast.Children.First(c => c.ProtectedContacts.Count > 0 && c.PlanOn(Site.Today) is not null)));
        walks.Add(Of("an ended plan", live.Cast.Children.First(c => c.Plans.Count > 0 && c.PlanOn(Site.Today) is null && c.LeadSocialWorker is not null)) with { OnlyReads = true });
        walks.Add(Of("no access", live.Cast.Children.First(c => c.AccessDifficulties.Count > 0 && c.PlanOn(Site.Today) is not null)) with { OnlyReads = true });
        walks.Add(Of("an imported child", "intake.manager@lea-201.example", live.Cast.Children.First(c => c.Area == "lea-201" && c.PlanOn(Site.Today) is not null)));
        walks.Add(new Walk("auditor", "auditor@holdfast.example", ["/"], null));
        walks.Add(new Walk("administrator", "admin@holdfast.example", ["/"], null));
        return walks;
    }

    private static Walk Of(string who, Child child) => Of(who, Cast.LeadOf(child), child);

    private static Walk Of(string who, string email, Child child) => new(who, email, [$"/children/{child.Id}"], child.Id);

    /// <summary>The addresses of all pages, with ids left out.</summary>
    private IEnumerable<string> Templates() =>
        live.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => "/" + string.Join('/', e.RoutePattern.PathSegments.Select(s => s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart ? "{id}" : s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart l ? l.Content : "")))
            .Distinct();
}
