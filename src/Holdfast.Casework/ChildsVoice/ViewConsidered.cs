using Holdfast.Casework.Journal;

namespace Holdfast.Casework.ChildsVoice;

/// <summary>The meeting that took up what a child said.</summary>
public enum MeetingKind
{
    CoreGroup,
    Review,
    InitialConference,
}

/// <summary>What the child said at a visit was taken up at a meeting, and this came of it (W07).</summary>
/// <param name="VisitId">The visit at which the child said it.</param>
/// <param name="MeetingId">The core group or review that considered it.</param>
[StoredAs("view-considered", 1)]
public sealed record ViewConsidered(Guid VisitId, Guid MeetingId, MeetingKind Meeting, DateOnly ConsideredOn, string WhatCameOfIt) : ChildEvent
{
    public override DateOnly HappenedOn => ConsideredOn;
}

/// <summary>Link what the child said to the meeting that considered it, and say what came of it.</summary>
public sealed record RecordViewConsidered(Guid VisitId, Guid MeetingId, string WhatCameOfIt) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var meeting = child.MeetingWith(MeetingId);
        if (child.ViewsConsidered.Any(v => v.VisitId == VisitId && v.MeetingId == MeetingId && v.WhatCameOfIt == WhatCameOfIt?.Trim()))
        {
            return Decision.AlreadyRecorded;
        }

        return Decision.From(Refusals(child, area, meeting), () => [new ViewConsidered(VisitId, MeetingId, meeting!.Kind, meeting.HeldOn, WhatCameOfIt.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, Meeting? meeting)
    {
        var visit = child.Visits.FirstOrDefault(v => v.VisitId == VisitId);
        if (visit is null || Text.Missing(visit.Child.OwnWords))
        {
            yield return new Refusal(nameof(VisitId), "Select a visit at which the child said or showed something");
        }

        if (meeting is null)
        {
            yield return new Refusal(nameof(MeetingId), $"Select the {area.Terms.CoreGroup} or review that considered it");
        }
        else if (visit is not null && meeting.HeldOn < visit.VisitedOn)
        {
            yield return new Refusal(nameof(MeetingId), "The meeting must be on or after the day the child said it");
        }

        if (Text.Missing(WhatCameOfIt))
        {
            yield return new Refusal(nameof(WhatCameOfIt), "Enter what came of it, also when nothing changed and why");
        }
    }
}
