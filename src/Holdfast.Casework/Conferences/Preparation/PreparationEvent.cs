using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Preparation;

/// <summary>
/// Something done before a conference, so that it can decide. Brothers and sisters may share one conference and so its id; each journal
/// keeps entries of its own.
/// </summary>
public abstract record PreparationEvent : ChildEvent
{
    /// <summary>The conference, the same for all the children it is about.</summary>
    public abstract Guid ConferenceId { get; init; }
}
