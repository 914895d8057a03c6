using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Endings;

/// <summary>Something about how a plan ends, what comes after it, or a family’s move to another authority.</summary>
public abstract record EndingEvent : ChildEvent;
