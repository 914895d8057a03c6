using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Meeting;

/// <summary>Somebody does not agree with what the conference decided, and said why.</summary>
/// <param name="Owner">Who sees to it that it is answered.</param>
/// <param name="AnswerBy">A sooner day than the authority's own clock gives, when one was promised.</param>
[StoredAs("dissent-recorded", 2)]
public sealed record DissentRecorded(Guid DissentId, Guid ConferenceId, DateOnly On, string Name, AgencyGrouping Grouping, string Reasons, string Owner, DateOnly? AnswerBy) : MeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => DissentId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>The chair gave the reasons for what was decided about this child. A later entry replaces it.</summary>
/// <param name="WhyNotTheMajority">Why the decision is not what most agencies thought; empty when it is.</param>
/// <param name="WhoTellsTheChild">Who tells the child what was decided.</param>
/// <param name="TheChildIsTold">When, in words.</param>
[StoredAs("conference-reasons-given", 1)]
public sealed record ConferenceReasonsGiven(
    Guid ReasonsId, Guid ConferenceId, DateOnly On, string Reasons, string? WhyNotTheMajority, string WhoTellsTheChild, string TheChildIsTold) : MeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ReasonsId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>A parent was told how to complain, make representation and appeal, also when the parent seems to agree (M22, H15).</summary>
/// <param name="PersonId">The parent in the child's network, when they stand there.</param>
/// <param name="Leaflets">Which leaflets were given, and how.</param>
[StoredAs("parent-rights-explained", 1)]
public sealed record ParentRightsExplained(
    Guid ExplainedId, Guid ConferenceId, DateOnly On, Guid? PersonId, string Name, bool Complaint, bool Representation, bool Appeal, string? Leaflets, string ExplainedBy) : MeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ExplainedId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>Record that somebody does not agree with the decision.</summary>
public sealed record RecordDissent(Guid DissentId, Guid ConferenceId, string Name, AgencyGrouping? Grouping, string Reasons, string Owner, DateOnly? AnswerBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, DissentId, ConferenceId, Refusals, on => new DissentRecorded(
            DissentId, ConferenceId, on, Name.Trim(), Grouping!.Value, Reasons.Trim(), Owner.Trim(), AnswerBy));

    private IEnumerable<Refusal> Refusals(ConferenceMeeting meeting)
    {
        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter who does not agree");
        }

        if (Grouping is null)
        {
            yield return new Refusal(nameof(Grouping), "Select who the person comes for");
        }

        if (Text.Missing(Reasons))
        {
            yield return new Refusal(nameof(Reasons), "Enter why they do not agree, in their own words");
        }

        if (Text.Missing(Owner))
        {
            yield return new Refusal(nameof(Owner), "Enter who sees to it that it is answered");
        }

        if (AnswerBy < meeting.HeldOn)
        {
            yield return new Refusal(nameof(AnswerBy), $"The date must be on or after {UkDate.Long(meeting.HeldOn)}, the day of the conference");
        }
    }
}

/// <summary>Record the chair's reasons for one child.</summary>
public sealed record GiveConferenceReasons(Guid ReasonsId, Guid ConferenceId, string Reasons, string? WhyNotTheMajority, string WhoTellsTheChild, string TheChildIsTold) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, ReasonsId, ConferenceId, Refusals, on => new ConferenceReasonsGiven(
            ReasonsId, ConferenceId, on, Reasons.Trim(), Text.Clean(WhyNotTheMajority), WhoTellsTheChild.Trim(), TheChildIsTold.Trim()));

    private IEnumerable<Refusal> Refusals(ConferenceMeeting meeting)
    {
        if (Text.Missing(Reasons))
        {
            yield return new Refusal(nameof(Reasons), "Enter the chair’s reasons");
        }

        if (meeting.DiffersFromMajority && Text.Missing(WhyNotTheMajority))
        {
            yield return new Refusal(nameof(WhyNotTheMajority), "Enter why the decision is not what most agencies thought");
        }

        if (Text.Missing(WhoTellsTheChild))
        {
            yield return new Refusal(nameof(WhoTellsTheChild), "Enter who tells the child");
        }

        if (Text.Missing(TheChildIsTold))
        {
            yield return new Refusal(nameof(TheChildIsTold), "Enter when the child is told");
        }
    }
}

/// <summary>Record that a parent's rights were explained.</summary>
public sealed record ExplainParentRights(
    Guid ExplainedId, Guid ConferenceId, Guid? PersonId, string Name, bool Complaint, bool Representation, bool Appeal, string? Leaflets, string ExplainedBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        MeetingRefusals.Decide(child, ExplainedId, ConferenceId, _ => Refusals(), on => new ParentRightsExplained(
            ExplainedId, ConferenceId, on, PersonId, Name.Trim(), Complaint, Representation, Appeal, Text.Clean(Leaflets), ExplainedBy.Trim()));

    private IEnumerable<Refusal> Refusals()
    {
        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter the parent’s name");
        }

        if (!Complaint && !Representation && !Appeal)
        {
            yield return new Refusal(nameof(Complaint), "Select what was explained");
        }

        if (Text.Missing(ExplainedBy))
        {
            yield return new Refusal(nameof(ExplainedBy), "Enter who explained it");
        }
    }
}
