using Holdfast.Web.Forms.Drafts;
using Holdfast.Web.Forms.Registering;

namespace Holdfast.Web.Forms;

/// <summary>What the forms stand on.</summary>
public static class FormServices
{
    public static IServiceCollection AddHoldfastForms(this IServiceCollection services)
    {
        services.AddScoped<FormDesk>();
        services.AddScoped<TeamPlaces>();
        services.AddScoped<RegisterDesk>();
        services.AddScoped<DraftDesk>();
        services.AddScoped<DraftKeeper>();
        services.AddSingleton<DraftPlaces>();
        services.AddScoped<KeepTypedOnStaleToken>();
        return services;
    }
}
