using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Holdfast.GovUk;

/// <summary>
/// The fields this page has shown, in the order they stand, so the summary can list their errors in that order and link to
/// the right part of each. One per request.
/// </summary>
public sealed class PageErrors
{
    private readonly Dictionary<string, string> _fieldIds = [];
    private readonly List<string> _order = [];

    /// <summary>
    /// Says that the field of this name stands on the page, and which element an error about it leads to.
    /// The field tag helpers do; a field written as plain HTML may.
    /// </summary>
    public void Register(string name, string firstWrongId)
    {
        if (_fieldIds.TryAdd(name, firstWrongId))
        {
            _order.Add(name);
        }
    }

    /// <summary>Every error of the page: about nothing in particular first, then field by field, then any whose field is not shown.</summary>
    public IReadOnlyList<ErrorSummaryItem> Summarise(ModelStateDictionary modelState)
    {
        var wrong = modelState.Where(entry => entry.Value is { Errors.Count: > 0 }).ToDictionary(entry => entry.Key, entry => entry.Value!);
        var shown = _order.Where(wrong.ContainsKey).ToList();
        return
        [
            .. wrong.Where(entry => entry.Key.Length == 0).SelectMany(entry => entry.Value.Errors).Select(error => new ErrorSummaryItem(Words(error))),
            .. shown.Select(name => new ErrorSummaryItem(FirstError(wrong[name]), Href: $"#{_fieldIds[name]}")),
            .. wrong.Keys.Where(name => name.Length > 0 && !_fieldIds.ContainsKey(name))
                .Select(name => new ErrorSummaryItem(FirstError(wrong[name]), Href: $"#{TagBuilder.CreateSanitizedId(name, "_")}")),
        ];
    }

    /// <summary>The one error a field shows, or null.</summary>
    internal static string? FirstError(ModelStateEntry? entry) => entry?.Errors.Select(Words).FirstOrDefault();

    private static string Words(ModelError error) => error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Check this answer";
}
