using Holdfast.Casework.Supervision;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Supervision;

/// <summary>How managers look after the work with one child: supervision with its decisions, the head of service, records drawn at random. Not for other agencies.</summary>
[Does(Doing.ReadLetters)]
public sealed class SupervisionModel : ChildPage
{
    public SupervisionOf Record => SupervisionOf.Child(Child);

    public IReadOnlyList<SupervisionDecision> Open => [.. Record.Open];

    public void OnGet()
    {
        // Everything shown is worked out from the child the gate gave.
    }
}
