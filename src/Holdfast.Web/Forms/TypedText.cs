using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Holdfast.Web.Forms;

/// <summary>
/// Takes in what somebody typed or pasted, as every form does: without characters nobody sees, which a database refuses, a calendar or mail program may take for orders, or which turn the words
/// that follow the other way round; and no more of it than a person writes in one field.
/// </summary>
public sealed class TypedTextBinder(IModelBinder inner) : IModelBinder
{
    /// <summary>Some thirty pages.</summary>
    public const int MostLetters = 100_000;

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        await inner.BindModelAsync(bindingContext);
        if (bindingContext.Result is not { IsModelSet: true, Model: string typed })
        {
            return;
        }

        if (typed.Length > MostLetters)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, string.Create(CultureInfo.InvariantCulture, $"This must be {MostLetters:N0} characters or fewer"));
        }

        if (typed.Any(IsUnseen))
        {
            var seen = string.Concat(typed.Where(c => !IsUnseen(c)));
            bindingContext.Result = ModelBindingResult.Success(seen.Length == 0 && bindingContext.ModelMetadata.ConvertEmptyStringToNull ? null : seen);
        }
    }

    /// <summary>Control characters but for the ends of lines and tabs; marks that embed, override or isolate a direction. Marks a language needs stay.</summary>
    private static bool IsUnseen(char c) => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}

/// <summary>Every text of every form goes through <see cref="TypedTextBinder"/>.</summary>
public sealed class TypedTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Metadata.ModelType == typeof(string)
            ? new TypedTextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
    }
}
