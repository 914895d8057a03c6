using Holdfast.Casework;
using Holdfast.Casework.Disagreements;
using Holdfast.Web.Access;

namespace Holdfast.Web.Pages.OneChild.Disagreements;

/// <summary>What whoever is signed in raised about the child, in their own words, and what came of it; also what their own agency keeps to itself (ADR 38). Nobody else's words.</summary>
[Does(Doing.Disagree)]
public sealed class RaisedModel(SignedIn me) : ChildPage
{
    public IReadOnlyList<OwnRaised> Own { get; private set; } = [];

    public void OnGet() => Own = me.UserId is { } user ? OwnRaised.By(Child, user) : [];

    public string Standing(OwnRaised own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return own.SettledOn is { } on ? $"Settled on {UkDate.Long(on)}"
            : own is { Stage: { } stage, Since: { } since } ? $"Open. Since {UkDate.Long(since)} it is with: {Text.InSentence(View.Words.Stage(stage, own.On))}"
            : "Open";
    }
}
