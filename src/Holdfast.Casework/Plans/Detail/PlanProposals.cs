using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Plans;

/// <summary>How a proposal was answered.</summary>
public enum ProposalAnswer
{
    TakenUp,
    PartlyTakenUp,
    NotTakenUp,
}

/// <summary>Somebody proposed a change of the plan, and is owed an answer (P14).</summary>
/// <param name="PersonId">Who, when in the child's network; nothing for the child or somebody else.</param>
/// <param name="AboutId">The outcome or action it is about, if it is about one.</param>
[StoredAs("plan-change-proposed", 1)]
public sealed record PlanChangeProposed(Guid ProposalId, Guid PlanId, Guid? PersonId, string Name, DateOnly On, Guid? MeetingId, Guid? AboutId, string What, string? Why) : PlanEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ProposalId;

    public override Guid OfPlan => PlanId;
}

/// <summary>A proposal was answered.</summary>
/// <param name="AnsweredBy">Who answered, by name.</param>
[StoredAs("plan-proposal-answered", 1)]
public sealed record PlanProposalAnswered(Guid AnswerId, Guid PlanId, Guid ProposalId, DateOnly On, Guid? MeetingId, ProposalAnswer Answer, string Words, string AnsweredBy) : PlanEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => AnswerId;

    public override Guid OfPlan => PlanId;
}

/// <summary>Write down a change somebody proposes: a parent, the child, any member.</summary>
public sealed record ProposePlanChange(Guid ProposalId, Guid PlanId, Guid? PersonId, string Name, DateOnly On, Guid? MeetingId, Guid? AboutId, string What, string? Why) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        PlanRefusals.Decide(child, ProposalId, PlanId, On, today, Refusals, () => new PlanChangeProposed(ProposalId, PlanId, PersonId, Name.Trim(), On, MeetingId, AboutId, What.Trim(), Text.Clean(Why)));

    private IEnumerable<Refusal> Refusals(DetailedPlan plan)
    {
        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter who proposes it");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what they propose, in their words");
        }

        if (AboutId is { } about && plan.Outcome(about) is null && plan.Action(about) is null)
        {
            yield return new Refusal(nameof(AboutId), "Select an outcome or an action of the plan");
        }
    }
}

/// <summary>Answer a proposal.</summary>
public sealed record AnswerPlanProposal(Guid AnswerId, Guid PlanId, Guid ProposalId, DateOnly On, Guid? MeetingId, ProposalAnswer? Answer, string Words, string AnsweredBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today) =>
        PlanRefusals.Decide(child, AnswerId, PlanId, On, today, Refusals, () => new PlanProposalAnswered(AnswerId, PlanId, ProposalId, On, MeetingId, Answer!.Value, Words.Trim(), AnsweredBy.Trim()));

    private IEnumerable<Refusal> Refusals(DetailedPlan plan)
    {
        if (plan.Proposals.FirstOrDefault(p => p.Made.ProposalId == ProposalId) is not { } proposal)
        {
            yield return new Refusal(nameof(ProposalId), "Select the proposal this answers");
        }
        else if (On < proposal.Made.On)
        {
            yield return new Refusal(nameof(On), $"The date must be on or after {UkDate.Long(proposal.Made.On)}, the day it was proposed");
        }

        if (Answer is null)
        {
            yield return new Refusal(nameof(Answer), "Select whether it is taken up");
        }

        if (Text.Missing(Words))
        {
            yield return new Refusal(nameof(Words), Answer == ProposalAnswer.NotTakenUp ? "Enter why it is not taken up" : "Enter what changes in the plan");
        }

        if (Text.Missing(AnsweredBy))
        {
            yield return new Refusal(nameof(AnsweredBy), "Enter who answers");
        }
    }
}
