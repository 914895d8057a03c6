using Holdfast.Casework;
using Holdfast.Casework.People;

namespace Holdfast.Web.Reading;

/// <summary>The few words beside a child's name that nobody may miss.</summary>
public static class Flags
{
    public static string Withheld(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        var from = child.ProtectedContacts.SelectMany(c => c.WithheldFrom).Distinct()
            .Select(id => child.Network.TryGetValue(id, out var person) ? person.Name : null).OfType<string>().ToList();
        return from.Count == 0 ? "Address protected" : $"Address withheld from {Text.And(from)}";
    }

    public static string Needs(CommunicationNeedsRecorded needs)
    {
        ArgumentNullException.ThrowIfNull(needs);
        var said = new[] { needs.Language is null ? null : $"Speaks {needs.Language}", needs.InterpreterNeeded ? "interpreter needed" : null, needs.CommunicationNeed, needs.LearningNeed };
        return string.Join(", ", said.OfType<string>());
    }
}
