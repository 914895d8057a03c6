using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Holdfast.Web.Forms.Drafts;

/// <summary>A page opened again shows what was typed, and finds fault only when it is sent.</summary>
public static class Forgiving
{
    /// <summary>Keeps what was typed, half a date too, and drops what was wrong with it.</summary>
    public static void Forgive(this ModelStateDictionary modelState)
    {
        ArgumentNullException.ThrowIfNull(modelState);
        foreach (var entry in modelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
    }
}
