using System.Collections.Immutable;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Outcome;

/// <summary>One part of what a conference's record says in words.</summary>
public enum ConferencePart
{
    // The chair's record (B06).
    WhyCalled,
    RecentEvents,
    PatternsOfHarm,
    LifeWhenSafe,
    ViewsTested,

    // The assessment (H66), and racism and harassment, which are harm but never a category (H11).
    ChildsNeeds,
    ParentsCapacity,
    FamilyAndEnvironment,
    RacismAndTheChild,
    RacismAndTheParents,
    RacismAndTheAssessment,

    // How everybody works together (H01, H02, M25, M31).
    LeadBody,
    WorkingTogether,
    FamilyTakesPart,
    ExpectedOfFamily,
    ExpectedOfProfessionals,
    RolesExplained,
    MeetingsExplained,
    AbsentTold,
    VisitingArranged,

    // A review (B07, B16, B25, B26).
    PreviousPlanExamined,
    ProgressOfTheChild,
    CategoryStillRight,
    ChangesInTheMinutes,

    /// <summary>Why exceptionally no child in need plan follows a plan that ended (B17a).</summary>
    NoChildInNeedPlan,
}

/// <summary>One part of the record of a conference, in words. A later entry replaces it.</summary>
[StoredAs("conference-part-recorded", 1)]
public sealed record ConferencePartRecorded(Guid ConferenceId, DateOnly On, ConferencePart Part, string Words) : OutcomeEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ConferenceId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>What was said of a part.</summary>
public sealed record PartSaid(ConferencePart Part, string? Words);

/// <summary>Record parts of a conference's record. Those whose words stand already, and those left empty, write nothing.</summary>
public sealed record RecordConferenceParts(Guid ConferenceId, ImmutableArray<PartSaid> Parts) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (ConferenceMeeting.Find(child, ConferenceId) is not { } meeting)
        {
            return MeetingRefusals.NotBegun(child);
        }

        var stand = ConferenceOutcome.PartsOf(child, ConferenceId);
        return Decision.From(Refusals(stand), () => Parts.Where(p => Text.Clean(p.Words) is { } words && stand.GetValueOrDefault(p.Part) != words)
            .Select(p => new ConferencePartRecorded(ConferenceId, meeting.HeldOn, p.Part, p.Words!.Trim())));
    }

    private IEnumerable<Refusal> Refusals(IReadOnlyDictionary<ConferencePart, string> stand)
    {
        if (Parts.All(p => Text.Missing(p.Words) && !stand.ContainsKey(p.Part)))
        {
            yield return new Refusal(Parts.IsEmpty ? nameof(Parts) : Parts[0].Part.ToString(), "Enter at least one of these");
        }

        foreach (var part in Parts.Where(p => Text.Missing(p.Words) && stand.ContainsKey(p.Part)))
        {
            yield return new Refusal(part.Part.ToString(), "What was recorded here cannot be left empty. Enter what it should say, or withdraw the entry");
        }
    }
}
