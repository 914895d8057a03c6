using Holdfast.Casework;
using Holdfast.Practice;
using static Holdfast.Casework.OccurrenceKind;

namespace Holdfast.Bench;

/// <summary>What is owed of supervision and of records drawn at random.</summary>
internal sealed partial class EnglandByHand
{
    private static void SupervisionByHand(Known facts, string name, Owes owes)
    {
        foreach (var held in facts.Of(SupervisionHeld))
        {
            if (held.Planned is { } next)
            {
                owes("supervision-next", $"Hold the next supervision about {name}", "team-manager", "record-supervision", held, new DueDate(next, false),
                    Anew(facts.Of(SupervisionHeld), held), facts.PlanOrLifeEnded(held.On));
            }
        }

        foreach (var decision in facts.Of(SupervisionDecisionMade))
        {
            owes("supervision-decision", $"Do what supervision decided about {name}", "lead-social-worker", "finish-supervision-decision", decision, ByPlanned(decision),
                Same(facts.Of(SupervisionDecisionDone), decision), Known.Next(facts.Deaths, decision.On));
        }

        foreach (var drawn in facts.Of(RecordSampled))
        {
            owes("sample-findings", $"Say what was found in the record of {name}, which was drawn at random", "team-manager", "record-sample-findings", drawn, ByPlanned(drawn),
                Same(facts.Of(SampleFound), drawn), Known.Next(facts.Deaths, drawn.On));
        }
    }
}
