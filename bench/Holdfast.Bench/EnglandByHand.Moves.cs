using Holdfast.Casework;
using Holdfast.Practice;
using static Holdfast.Casework.OccurrenceKind;

namespace Holdfast.Bench;

/// <summary>What is owed when a child moves to another authority, or comes from one.</summary>
internal sealed partial class EnglandByHand
{
    private void MovesByHand(Known facts, string name, Owes owes)
    {
        var settled = facts.Of(MoveSettled);
        foreach (var move in OneAlternativeADay(facts.Of(MoveNotified), settled.Count == 0 ? settled : settled.FindAll(m => m.Key == "permanent")))
        {
            owes("tell-authority-of-move", $"Tell the other authority in writing that {name} moves there", "lead-social-worker", "settle-move", move, calendar.After(move.On, moveTold),
                Same(facts.Of(MoveTold), move), MoveOrLifeOver(facts, move));
        }

        foreach (var told in facts.Of(MoveTold))
        {
            if (told.Key == "permanent")
            {
                owes("transfer-accepted", $"See that {name} is taken over where the family moved", "lead-social-worker", "settle-move", told, calendar.After(told.On, FifteenWorkingDays),
                    Same(facts.Of(TransferAccepted), told), MoveOrLifeOver(facts, told));
            }
        }

        foreach (var received in facts.Of(TransferReceived))
        {
            if (received.Key == "on-plan")
            {
                owes("transfer-in-conference", $"Hold the transfer-in conference about {name}", "conference-chair", "prepare-conference", received,
                    calendar.After(received.On, FifteenWorkingDays), Known.Next(facts.InitialConferences, received.On), Known.Next(facts.Deaths, received.On));
            }
        }
    }

    private static Occurrence? MoveOrLifeOver(Known facts, Occurrence move) => Known.Sooner(Same(facts.Of(MoveOver), move), Known.Next(facts.Deaths, move.On));
}
