using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Holdfast.GovUk.Dates;

/// <summary>Gives every date and time of day on a form our own binders.</summary>
public sealed class DateModelBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateOnlyModelBinder()
            : context.Metadata.UnderlyingOrModelType == typeof(TimeOnly) ? new TimeOnlyModelBinder()
            : null;
    }
}
