using Holdfast.Casework;
using Holdfast.Practice;
using static Holdfast.Casework.OccurrenceKind;

namespace Holdfast.Bench;

/// <summary>What is owed when the plan meets a difficulty, when something unexpected happens and when professionals do not agree.</summary>
internal sealed partial class EnglandByHand
{
    private static readonly (string Code, string Words)[] WaysForward =
    [
        ("core-group", "a core group is called"),
        ("strategy-discussion", "a strategy discussion is held"),
        ("emergency-police-access", "emergency police action to gain access"),
        ("legal-planning-meeting", "a legal planning meeting"),
        ("earlier-review", "the review is brought forward"),
    ];

    private void DifficultiesByHand(Known facts, string name, Owes owes)
    {
        DifficultiesOfPlans(facts, name, owes);
        UnexpectedEvents(facts, name, owes);
        StagesOfDisagreements(facts, name, owes);
        OutcomesOfDisagreements(facts, name, owes);
    }

    private static void DifficultiesOfPlans(Known facts, string name, Owes owes)
    {
        var raised = facts.Of(DifficultyRaised);
        foreach (var difficulty in raised)
        {
            if (!difficulty.Is(Facets.ByLead))
            {
                owes("difficulty-known", $"Take up the difficulty raised about {name}’s child protection plan", "lead-social-worker", "take-up-difficulty", difficulty, AtOnce(difficulty),
                    Same(facts.Of(DifficultyTakenUp), difficulty), facts.PlanOrLifeEnded(difficulty.On));
            }
        }

        // A visit that reached the child can not be the second that did not, so the ones kept apart for the rhythm are not missed here.
        foreach (var trouble in OneAlternativeADay(raised, AgainOnPlan(facts.Of(AccessNotGained)), AgainOnPlan(facts.Of(VisitMade))))
        {
            foreach (var (code, words) in WaysForward)
            {
                owes("difficulty-weigh", $"Decide, now that there is a difficulty about {name}: {words}", "lead-social-worker", "decide-access-choice", trouble, AtOnce(trouble),
                    Same(facts.Of(AccessChoiceDecided), trouble, code), facts.PlanOrLifeEnded(trouble.On), code);
            }
        }

        static List<Occurrence> AgainOnPlan(List<Occurrence> tries) => tries.Count == 0 ? tries : tries.FindAll(t => t.Is(Facets.SecondConsecutive | Facets.OnPlan));
    }

    private static void UnexpectedEvents(Known facts, string name, Owes owes)
    {
        foreach (var happened in facts.Of(UnexpectedEventReported))
        {
            var died = Known.Next(facts.Deaths, happened.On);
            owes("decide-course", $"Decide with the team manager what is done after what happened to {name}", "lead-social-worker", "decide-course", happened, AtOnce(happened),
                Same(facts.Of(CourseDecided), happened, "lead-social-worker"), died);
            owes("agree-course", $"Decide with the lead social worker what is done after what happened to {name}", "team-manager", "decide-course", happened, AtOnce(happened),
                Same(facts.Of(CourseDecided), happened, "team-manager"), died);
        }
    }

    private void StagesOfDisagreements(Known facts, string name, Owes owes)
    {
        var began = facts.Of(DisagreementStageBegan);
        foreach (var stage in began)
        {
            switch (stage.Key)
            {
                case "practitioners":
                    owes("settle-disagreement", $"Settle between those who do not agree what concerns {name}", "lead-social-worker", "settle-disagreement", stage,
                        OrPlanned(stage, disagreementStage), Same(facts.Of(DisagreementStageEnded), stage), Known.Next(facts.Deaths, stage.On));
                    break;
                case "first-line-managers":
                    owes("settle-disagreement-managers", $"Settle between managers what concerns {name}", "team-manager", "settle-disagreement", stage,
                        OrPlanned(stage, disagreementStage), Same(facts.Of(DisagreementStageEnded), stage), Known.Next(facts.Deaths, stage.On));
                    break;
            }
        }

        foreach (var stage in OneAlternativeADay(At("senior-managers"), At("heads-of-service"), At("board")))
        {
            owes("take-up-disagreement", $"Take up what managers could not settle about {name}", "head-of-service", "settle-disagreement", stage, AtOnce(stage),
                Known.Sooner(Same(facts.Of(DisagreementDiscussed), stage), Same(facts.Of(DisagreementStageEnded), stage)), Known.Next(facts.Deaths, stage.On));
        }

        List<Occurrence> At(string rung) => began.Count == 0 ? began : began.FindAll(s => s.Key == rung);
    }

    private static void OutcomesOfDisagreements(Known facts, string name, Owes owes)
    {
        foreach (var resolved in facts.Of(DisagreementResolved))
        {
            if (resolved.Key == "between-agencies")
            {
                Tell(resolved, "core-group-members", "the other members of the core group");
                Tell(resolved, "agencies", "the agencies that work with the family");
            }
        }

        foreach (var issue in facts.Of(PolicyIssueRaised))
        {
            owes("tell-board-of-policy-issue", $"Put to the safeguarding partnership’s board what the disagreement about {name} showed", "head-of-service", "tell-disagreement", issue, AtOnce(issue),
                Same(facts.Of(NoticeGiven), issue, "safeguarding-board"), Known.Next(facts.Deaths, issue.On), "safeguarding-board");
        }

        void Tell(Occurrence resolved, string recipient, string words) =>
            owes("tell-disagreement-outcome", $"Tell {words} how the disagreement about {name} was settled", "lead-social-worker", "tell-disagreement", resolved, AtOnce(resolved),
                Same(facts.Of(NoticeGiven), resolved, recipient), Known.Next(facts.Deaths, resolved.On), recipient);
    }
}
