using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Holdfast.GovUk.Dates;

/// <summary>
/// Binds a date from three boxes, <c>X.Day</c>, <c>X.Month</c> and <c>X.Year</c>, or from one ISO date named <c>X</c> in an address.
/// What was typed stays in ModelState under the three names, so the page can show it again.
/// </summary>
public sealed class DateOnlyModelBinder : IModelBinder
{
    public const string Day = "Day";
    public const string Month = "Month";
    public const string Year = "Year";

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var whole = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (whole != ValueProviderResult.None)
        {
            BindIso(bindingContext, whole);
            return Task.CompletedTask;
        }

        var posted = new[] { Day, Month, Year }.Select(part => Take(bindingContext, part)).ToArray();
        if (posted.All(value => value is null))
        {
            return Task.CompletedTask;
        }

        var read = DateParts.Read(posted[0], posted[1], posted[2]);
        Finish(bindingContext, read.Date, read.ProblemOf(NameOf(bindingContext)));
        return Task.CompletedTask;
    }

    /// <summary>The date's name at the start of a sentence: its display name, else "The date".</summary>
    private static string NameOf(ModelBindingContext context) => context.ModelMetadata.DisplayName ?? "The date";

    private static void BindIso(ModelBindingContext context, ValueProviderResult whole)
    {
        context.ModelState.SetModelValue(context.ModelName, whole);
        if (string.IsNullOrWhiteSpace(whole.FirstValue))
        {
            Finish(context, null, null);
            return;
        }

        var real = DateOnly.TryParseExact(whole.FirstValue.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        Finish(context, real ? date : null, real ? null : $"{NameOf(context)} must be a real date");
    }

    private static string? Take(ModelBindingContext context, string part)
    {
        var key = ModelNames.CreatePropertyModelName(context.ModelName, part);
        var value = context.ValueProvider.GetValue(key);
        if (value == ValueProviderResult.None)
        {
            return null;
        }

        // Validators look at the date, not at its boxes, and an entry nobody validates keeps the whole page from being valid.
        context.ModelState.SetModelValue(key, value);
        context.ModelState.MarkFieldValid(key);
        return value.FirstValue ?? "";
    }

    private static void Finish(ModelBindingContext context, DateOnly? date, string? problem)
    {
        if (problem is null && date is null && Nullable.GetUnderlyingType(context.ModelType) is null)
        {
            problem = $"Enter {LowerFirst(NameOf(context))}";
        }

        if (problem is not null)
        {
            context.ModelState.TryAddModelError(context.ModelName, problem);
            context.Result = ModelBindingResult.Failed();
            return;
        }

        context.Result = ModelBindingResult.Success(date);
    }

    private static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
