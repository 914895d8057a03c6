using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Holdfast.Web.Access;

/// <summary>A page about one child. It gets the child only from the gate.</summary>
public abstract class ChildPage : PageModel
{
    private ChildView? view;

    /// <summary>The child as the gate let this person see it.</summary>
    [BindNever]
    public ChildView View
    {
        get => view ?? throw new InvalidOperationException("This page was reached without the gate.");
        internal set => view = value;
    }

    public Casework.Child Child => View.Child;
}
