using Holdfast.SiteKit;
using Holdfast.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Gate;

/// <summary>An address of the site, with the page that answers there.</summary>
public sealed record Place(string Template, Endpoint Endpoint, CompiledPageActionDescriptor? Page)
{
    public bool IsOfOneChild => Template.Contains("childId", StringComparison.OrdinalIgnoreCase);

    public bool IsAboutChildren => Page is { } page && typeof(ChildPage).IsAssignableFrom(page.ModelTypeInfo);

    /// <summary>What the page's forms send to: nothing for its own address, a name for each handler of its own.</summary>
    public IEnumerable<string?> Posts => Page?.HandlerMethods.Where(h => h.HttpMethod == "Post").Select(h => h.Name) ?? [];
}

/// <summary>Every address there is, asked of the running site, so that a new page can not be forgotten.</summary>
public static class Places
{
    public static IReadOnlyList<Place> Of(Site site)
    {
        using var scope = site.Scope();
        var loader = scope.ServiceProvider.GetRequiredService<PageLoader>();
        var all = new List<Place>();
        foreach (var endpoint in scope.ServiceProvider.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } known ? loader.LoadAsync(known, endpoint.Metadata).GetAwaiter().GetResult() : null;
            all.Add(new Place(endpoint.RoutePattern.RawText?.TrimStart('/') ?? "", endpoint, page));
        }

        return all;
    }
}
