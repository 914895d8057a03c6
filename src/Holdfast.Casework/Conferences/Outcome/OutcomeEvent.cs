using Holdfast.Casework.Conferences.Meeting;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>What a conference settled about one child: the decision, what follows from it, and the outline of the plan.</summary>
public abstract record OutcomeEvent : MeetingEvent;
