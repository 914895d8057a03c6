using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Holdfast.Web.Links;

/// <summary>What personal links stand on.</summary>
public static class LinkServices
{
    public static IServiceCollection AddPersonalLinks(this IServiceCollection services, CookieSecurePolicy sent)
    {
        services.AddSingleton<IHttpContextFactory, LinkHidingContextFactory>();
        services.AddSingleton(new LinkSession(sent));
        services.AddScoped<LinkWords>();
        services.AddScoped<Invitations>();
        services.AddScoped<CoreGroupLinks>();
        services.AddScoped<ContributionLinks>();
        services.AddScoped<ComplaintLinks>();
        services.AddScoped<ILinkMatter>(s => s.GetRequiredService<ComplaintLinks>());
        services.AddScoped<ILinkMatter>(s => s.GetRequiredService<Invitations>());
        services.AddScoped<ILinkMatter>(s => s.GetRequiredService<CoreGroupLinks>());
        services.AddScoped<ILinkMatter>(s => s.GetRequiredService<ContributionLinks>());
        services.AddScoped<LinkMatters>();
        services.AddScoped<LinkDesk>();
        services.AddScoped<LinkFilter>();
        return services.AddLinkRate();
    }
}

/// <summary>Puts the filter of personal links before every page that lies under one: by its model, and by its address, so that neither can be forgotten.</summary>
public sealed class LinkConvention : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (LinkAddress.IsOfLink($"/{model.ActionDescriptor.AttributeRouteInfo?.Template?.TrimStart('/')}") || typeof(LinkPage).IsAssignableFrom(model.ModelType))
        {
            model.Filters.Add(new ServiceFilterAttribute(typeof(LinkFilter)));
        }
    }
}
