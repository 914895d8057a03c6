using Holdfast.Casework;

namespace Holdfast.Web.Forms;

/// <summary>Whether an act of recording is in a child's journal already.</summary>
public static class Acts
{
    /// <param name="command">The act's id; see <see cref="Casework.Journal.Entry.CommandId"/>.</param>
    public static bool HasAct(this Child child, Guid command)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.AllFacts.Any(f => f.Original.CommandId == command);
    }
}
