using Holdfast.SiteKit;
using Holdfast.Records.Links;
using Holdfast.Web.Access;
using Holdfast.Web.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Gate;

[Collection(SharedSite.Name)]
public class EveryEndpoint(Site site)
{
    /// <summary>All that anybody may open without signing in.</summary>
    private static readonly HashSet<string> ForEveryone = ["sign-in", "accessibility", "how-dates-are-counted", "error/{code:int}", "healthy"];

    /// <summary>What somebody without an account opens by a personal link and its code, past a filter of its own.</summary>
    private static readonly HashSet<string> ByLink =
        ["invited/-", "invited/-/answer", "invited/-/report", "invited/-/files", "invited/-/check", "invited/-/sent", "invited/-/leave", "invited/-/core-group", "invited/-/assessment", "invited/-/difficulty", "invited/-/disagreement", "invited/-/complaint", "invited/-/how-to-disagree", "invited/-/conference.ics"];

    [Fact, Trait("requirement", "X04")]
    public void Under_a_child_passes_the_gate()
    {
        var children = Endpoints().Where(e => e.Template.Contains("childId", StringComparison.OrdinalIgnoreCase)).ToList();

        children.Count.ShouldBeGreaterThan(8);
        children.Where(e => !HasGate(e.Page)).Select(e => e.Template).ShouldBeEmpty();
        children.Where(e => e.Page is not { } page || !typeof(ChildPage).IsAssignableFrom(page.ModelTypeInfo)).Select(e => e.Template).ShouldBeEmpty();
    }

    [Fact, Trait("requirement", "X04")]
    public void That_shows_a_child_names_the_child_in_its_address() =>
        Endpoints().Where(e => e.Page is { } page && typeof(ChildPage).IsAssignableFrom(page.ModelTypeInfo))
            .Where(e => !e.Template.Contains("{childId:guid}", StringComparison.Ordinal)).Select(e => e.Template).ShouldBeEmpty();

    [Fact, Trait("requirement", "X04")]
    public void That_takes_a_form_about_a_child_says_what_it_does() =>
        Endpoints().Select(e => e.Page).OfType<CompiledPageActionDescriptor>()
            .Where(p => typeof(ChildPage).IsAssignableFrom(p.ModelTypeInfo))
            .Where(p => p.HandlerMethods.Any(h => h.HttpMethod != "Get") && p.ModelTypeInfo!.GetCustomAttributes(typeof(DoesAttribute), true).Length == 0)
            .Select(p => p.ViewEnginePath).ShouldBeEmpty();

    [Fact, Trait("requirement", "X04")]
    public void Is_closed_to_strangers_unless_it_is_listed() =>
        Endpoints().Where(e => e.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(e => e.Template).Distinct().Except(ForEveryone).ShouldBe(ByLink, ignoreOrder: true);

    [Fact, Trait("requirement", "X04")]
    public void Under_a_personal_link_passes_its_filter_and_is_given_no_childs_record()
    {
        var pages = Endpoints().Where(e => e.Template.StartsWith("invited", StringComparison.OrdinalIgnoreCase) || (e.Page is { } page && typeof(LinkPage).IsAssignableFrom(page.ModelTypeInfo))).ToList();

        pages.Select(p => p.Template).Distinct().ShouldBe(ByLink, ignoreOrder: true);
        pages.Where(p => p.Page!.FilterDescriptors.All(f => f.Filter is not ServiceFilterAttribute { ServiceType: var type } || type != typeof(LinkFilter))).ShouldBeEmpty();
        pages.Where(p => p.Template != "invited/-" && !typeof(LinkPage).IsAssignableFrom(p.Page!.ModelTypeInfo)).ShouldBeEmpty();
        pages.SelectMany(p => p.Page!.ModelTypeInfo!.GetConstructors()).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType.Name).Distinct()
            .ShouldBeSubsetOf([nameof(PersonalLinks), nameof(LinkMatters), nameof(Invitations), nameof(CoreGroupLinks), nameof(ContributionLinks), nameof(ComplaintLinks), nameof(LinkDesk), nameof(LinkSession)]);
    }

    [Fact, Trait("requirement", "X04")]
    public async Task Sends_a_stranger_to_sign_in()
    {
        using var stranger = new Browser(site);
        foreach (var path in new[] { "/my-work", "/team", "/children", "/search", "/audit", "/practice", "/register", $"/children/{Guid.Empty}", $"/children/{Guid.Empty}/record" })
        {
            (await stranger.Open(path)).Path.ShouldStartWith("/sign-in");
        }
    }

    [Fact]
    public void Checks_the_form_token() =>
        Endpoints().Where(e => e.Page is { } page && page.FilterDescriptors.Any(f => f.Filter is IgnoreAntiforgeryTokenAttribute))
            .Select(e => e.Template).Distinct().ShouldBe(["error/{code:int}"]);

    private static bool HasGate(CompiledPageActionDescriptor? page) =>
        page?.FilterDescriptors.Any(f => f.Filter is ServiceFilterAttribute { ServiceType: var type } && type == typeof(ChildGateFilter)) == true;

    /// <summary>Every endpoint, with pages compiled so that what they are made of can be asked.</summary>
    private List<(string Template, Endpoint Endpoint, CompiledPageActionDescriptor? Page)> Endpoints()
    {
        using var scope = site.Services.CreateScope();
        var loader = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>();
        var all = new List<(string, Endpoint, CompiledPageActionDescriptor?)>();
        foreach (var endpoint in scope.ServiceProvider.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var template = endpoint.RoutePattern.RawText?.TrimStart('/') ?? "";
            var compiled = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? loader.LoadAsync(page, endpoint.Metadata).GetAwaiter().GetResult() : null;
            all.Add((template, endpoint, compiled));
        }

        return all;
    }
}
