using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>The parts of a plan that are one piece of writing each.</summary>
public enum PlanPart
{
    ReasonAndRisk,
    MustChange,
    HowRiskIsManaged,
    UnmetNeeds,
    ContactArrangements,
    FamilysPart,
    ChildsPart,
    ParentsKeepSafe,
    AgenciesPart,
    Contingency,
    IfNothingChanges,
    BottomLines,
    CoverInAbsence,
    CoverInHolidays,
    ChildsViews,
    ParentsViews,
    NotFollowed,
    IfParentsUnwilling,
    LanguageAndLearning,
    ReviewPoints,
    WhomToAsk,
    HowToDisagree,
}

/// <summary>One part of the plan was written, or written anew.</summary>
/// <param name="SetOffBy">For a contingency: what sets it off.</param>
[StoredAs("plan-part-written", 1)]
public sealed record PlanPartWritten(PlanChange Change, PlanPart Part, string Words, string? SetOffBy) : PlanChanged(Change);

/// <summary>Write one part of the plan.</summary>
public sealed record WritePlanPart(PlanChange Change, PlanPart Part, string Words, string? SetOffBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        PlanRefusals.Decide(child, Change, today, _ => Refusals(), change => new PlanPartWritten(change, Part, Words.Trim(), Part == PlanPart.Contingency ? Text.Clean(SetOffBy) : null));

    private IEnumerable<Refusal> Refusals()
    {
        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), "Enter what the plan says");
        }
    }
}

/// <summary>How often one member of the core group sees the child, and where, was agreed (M47, B21).</summary>
/// <param name="PersonId">The member; the lead social worker has the rhythm of the visits beside it.</param>
/// <param name="Every">How often; nothing when they do not see the child, which the setting then explains.</param>
/// <param name="Setting">Where and with whom.</param>
[StoredAs("plan-member-frequency-agreed", 1)]
public sealed record MemberFrequencyAgreed(PlanChange Change, Guid PersonId, string Name, Interval? Every, string Setting) : PlanChanged(Change);

/// <summary>Agree how often one member of the core group sees the child, and where.</summary>
public sealed record AgreeMemberFrequency(PlanChange Change, Guid? PersonId, string Name, Interval? Every, string Setting) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        PlanRefusals.Decide(child, Change, today, _ => Refusals(area), change => new MemberFrequencyAgreed(change, PersonId!.Value, Name.Trim(), Every, Setting.Trim()));

    private IEnumerable<Refusal> Refusals(AreaPractice area)
    {
        if (PersonId is null || Text.Missing(Name))
        {
            yield return new Refusal(nameof(PersonId), $"Select a member of the {area.Terms.CoreGroup}");
        }

        if (Every is { Count: < 1 })
        {
            yield return new Refusal(nameof(Every), "How often must be a number of 1 or more");
        }

        if (Text.Missing(Setting))
        {
            yield return new Refusal(nameof(Setting), Every is null ? "Enter why they do not see the child" : "Enter where they see the child, and who is there");
        }
    }
}
