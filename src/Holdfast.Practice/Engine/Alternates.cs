using Holdfast.Casework;
using Holdfast.Casework.Plans;
using Holdfast.Practice.Rules;

namespace Holdfast.Practice.Engine;

internal sealed partial class Evaluation
{
    /// <summary>Opens when the last act lacked it, and goes with the next act.</summary>
    private void Alternate(Rule rule, PlanPeriod plan)
    {
        Occurrence? lacking = null;
        var kind = rule.Of[0].Kind;
        var acts = facts.Of(kind);
        for (var i = CaseFacts.IndexFrom(acts, plan.BeganOn); i < acts.Count && (plan.EndedOn is null || acts[i].On <= plan.EndedOn); i++)
        {
            var act = acts[i];
            if (IsAct(rule, act))
            {
                Close(rule, lacking, act, null);
                lacking = null;
            }
            else if (lacking is null && HadAnother(rule, acts, act) is false && rule.Of.Any(m => m.Is(act)))
            {
                lacking = act;
            }
        }

        Close(rule, lacking, null, plan.EndedOn);
    }

    /// <summary>Two acts on one day are one time: one of them having it is enough.</summary>
    private static bool HadAnother(Rule rule, List<Occurrence> acts, Occurrence act)
    {
        for (var i = CaseFacts.IndexFrom(acts, act.On); i < acts.Count && acts[i].On == act.On; i++)
        {
            if (IsAct(rule, acts[i]))
            {
                return true;
            }
        }

        return false;
    }

    private void Close(Rule rule, Occurrence? lacking, Occurrence? act, DateOnly? ended)
    {
        if (lacking is not null && ended != lacking.On && rule.VersionOn(lacking.On) is { } version)
        {
            var when = Reckon(version, lacking, lacking.On, lacking.On);
            all.Add(Make(
                rule, version, lacking, lacking.Version, lacking.On, when, Beginning.TheLastTime, act, null, act is null ? ended : null, false, facts.Excusal(rule.Id, lacking.Version)));
        }
    }
}
