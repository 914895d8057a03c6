using Holdfast.GovUk.Dates;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.GovUk;

public static class HoldfastGovUk
{
    /// <summary>
    /// What the tag helpers need: the page's errors, date and time binding, and plain English where the framework speaks.
    /// Nothing is required merely because its type can not be null: what is missing is for the decision to refuse, in its own words.
    /// </summary>
    public static IServiceCollection AddHoldfastGovUk(this IServiceCollection services)
    {
        services.AddScoped<PageErrors>();
        services.Configure<MvcOptions>(options =>
        {
            options.ModelBinderProviders.Insert(0, new DateModelBinderProvider());
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            SpeakPlainly(options.ModelBindingMessageProvider);
        });
        return services;
    }

    private static void SpeakPlainly(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, name) => $"{name} must be in the form asked for");
        messages.SetUnknownValueIsInvalidAccessor(name => $"{name} must be in the form asked for");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Answer in the form asked for");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Answer in the form asked for");
        messages.SetValueIsInvalidAccessor(_ => "Answer in the form asked for");
        messages.SetValueMustBeANumberAccessor(name => $"{name} must be a number");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number");
        messages.SetValueMustNotBeNullAccessor(_ => "Answer this question");
        messages.SetMissingBindRequiredValueAccessor(_ => "Answer this question");
        messages.SetMissingKeyOrValueAccessor(() => "Answer this question");
    }
}
