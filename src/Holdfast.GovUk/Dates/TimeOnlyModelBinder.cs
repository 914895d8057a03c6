using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Holdfast.GovUk.Dates;

/// <summary>Binds a time of day from one box, in the ways <see cref="TimeWords"/> reads.</summary>
public sealed class TimeOnlyModelBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var name = bindingContext.ModelMetadata.DisplayName ?? "The time";
        var typed = value.FirstValue;
        if (string.IsNullOrWhiteSpace(typed) && Nullable.GetUnderlyingType(bindingContext.ModelType) is not null)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (TimeWords.Read(typed ?? "") is { } time)
        {
            bindingContext.Result = ModelBindingResult.Success(time);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, $"{name} must be a time, like 2:30pm or 14:30");
            bindingContext.Result = ModelBindingResult.Failed();
        }

        return Task.CompletedTask;
    }
}
