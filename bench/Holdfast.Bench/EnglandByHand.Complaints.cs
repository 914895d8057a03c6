using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using static Holdfast.Casework.OccurrenceKind;

namespace Holdfast.Bench;

/// <summary>What is owed to whoever complains.</summary>
internal sealed partial class EnglandByHand
{
    private void ComplaintsByHand(Known facts, string name, Owes owes)
    {
        foreach (var complaint in facts.Of(ComplaintReceived))
        {
            var decided = Same(facts.Of(ComplaintDecided), complaint);
            var died = Known.Next(facts.Deaths, complaint.On);
            owes("decide-complaint", $"See that the complaint about {name} has its outcome", "team-manager", "handle-complaint", complaint,
                calendar.After(complaint.On, complaints.Outcome), decided, died);
            switch (complaint.Key)
            {
                case "conference":
                    owes("acknowledge-complaint", $"Answer that the complaint about {name}’s conference came", "conference-chair", "handle-complaint", complaint,
                        calendar.After(complaint.On, complaints.Acknowledged), StepOr(decided, complaint, "acknowledged"), died);
                    owes("chair-meets-complainant", $"Talk with whoever complained about {name}’s conference", "conference-chair", "handle-complaint", complaint,
                        calendar.After(complaint.On, complaints.ChairMeets), StepOr(decided, complaint, "chair-met"), died);
                    break;
                case "agency":
                    owes("hand-on-complaint", "Hand the complaint to the agency it is about", "lead-social-worker", "handle-complaint", complaint, AtOnce(complaint),
                        StepOr(decided, complaint, "passed-on"), died);
                    break;
            }
        }

        foreach (var decided in facts.Of(ComplaintDecided))
        {
            if (decided.Key == "not-told")
            {
                owes("tell-complaint-outcome", "Tell whoever complained what came of it", "lead-social-worker", "handle-complaint", decided, AtOnce(decided),
                    Same(facts.Of(ComplaintOutcomeTold), decided), Known.Next(facts.Deaths, decided.On));
            }
        }

        Occurrence? StepOr(Occurrence? decided, Occurrence complaint, string step) => Known.Sooner(Same(facts.Of(ComplaintStep), complaint, step), decided);
    }

    /// <summary>What the area has set about complaints.</summary>
    private sealed class ComplaintLimits(AreaRules area)
    {
        public Interval Acknowledged { get; } = Length(area, "complaint-acknowledged-within");

        public Interval ChairMeets { get; } = Length(area, "complaint-chair-meets-within");

        public Interval Outcome { get; } = Length(area, "complaint-outcome-within");
    }
}
