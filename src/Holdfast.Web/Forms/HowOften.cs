using Holdfast.Casework.Journal;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Holdfast.Web.Forms;

/// <summary>A length of time as a form asks for it: a number and its unit.</summary>
public sealed class HowOften
{
    public int? Count { get; set; }

    public TimeUnit? Unit { get; set; }

    /// <summary>The length of time; nothing when no number was typed. Without a unit the number means nothing, so <see cref="Check"/> asks for one.</summary>
    public Interval? Interval => Count is { } count ? new Interval(count, Unit ?? TimeUnit.WorkingDays) : null;

    public static HowOften Of(Interval? interval) => new() { Count = interval?.Count, Unit = interval?.Unit };

    /// <summary>A command speaks of the length of time; the form shows what is wrong at its number.</summary>
    public static string FieldOf(string about) => about is "VisitsEvery" or "CoreGroupsEvery" ? $"{about}.{nameof(Count)}" : about;

    /// <param name="whose">Whose it is, where a form asks it of several people.</param>
    public void Check(ModelStateDictionary modelState, string field, string? whose = null)
    {
        ArgumentNullException.ThrowIfNull(modelState);
        var of = whose is null ? "" : $" for {whose}";
        if (modelState.TryGetValue($"{field}.{nameof(Count)}", out var typed) && typed.ValidationState == ModelValidationState.Invalid)
        {
            typed.Errors.Clear();
            modelState.AddModelError($"{field}.{nameof(Count)}", $"Enter how many{of} as a whole number, such as 10");
        }

        if (Count is not null && Unit is null)
        {
            modelState.AddModelError($"{field}.{nameof(Unit)}", $"Select working days, calendar days or months{of}");
        }
    }
}
