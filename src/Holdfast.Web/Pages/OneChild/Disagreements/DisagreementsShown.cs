using Holdfast.Casework;
using Holdfast.Casework.Disagreements;
using Holdfast.Practice;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;

namespace Holdfast.Web.Pages.OneChild.Disagreements;

/// <summary>The disagreements about a child that the reader may read, the open ones first.</summary>
public sealed class DisagreementsShown
{
    private readonly ChildView view;

    public DisagreementsShown(ChildView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        this.view = view;
        All = [.. Disagreement.All(view.Child).Where(d => view.Disclosure.Shows(d.Raised))];
    }

    public IReadOnlyList<Disagreement> All { get; }

    public string Link(Disagreement disagreement)
    {
        ArgumentNullException.ThrowIfNull(disagreement);
        return view.Link($"disagreements/{disagreement.Id}");
    }

    /// <summary>What it is about.</summary>
    public string MatterOf(Disagreement disagreement)
    {
        ArgumentNullException.ThrowIfNull(disagreement);
        return DifficultyWords.Of(disagreement.Raised.Matter, view.Words.Term("core-group", disagreement.Raised.RaisedOn));
    }

    public string StageOf(Disagreement disagreement)
    {
        ArgumentNullException.ThrowIfNull(disagreement);
        return view.Words.Stage(disagreement.Now.Code, disagreement.Raised.RaisedOn);
    }

    /// <summary>What the rules owe for the stage it is at.</summary>
    public Duty? Clock(Disagreement disagreement)
    {
        ArgumentNullException.ThrowIfNull(disagreement);
        return view.Duties.FirstOrDefault(d => d.Subject == disagreement.Now.Id && d.Action == "settle-disagreement");
    }

    /// <summary>The disagreement as this person may read it; nothing when it is one agency's own.</summary>
    public static Disagreement? Find(ChildView view, Child child, Guid id)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Disagreement.Find(child, id) is { } found && view.Disclosure.Shows(found.Raised) ? found : null;
    }
}
