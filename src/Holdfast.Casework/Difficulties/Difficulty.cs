using System.Collections.Immutable;
using Holdfast.Casework.Visits;

namespace Holdfast.Casework.Difficulties;

/// <summary>
/// One difficulty of one child's plan as it stands: raised by somebody, or made by visits that did not reach the child. Visits that fail one after another
/// are one difficulty, whose id is that of the first.
/// </summary>
public sealed class Difficulty
{
    private Difficulty(Guid id, DifficultyKind kind, DateOnly since, string raisedBy, DifficultyRaised? raised, ImmutableArray<WithoutAccess> missed, DateOnly? seenAgainOn, Child child)
    {
        (Id, Kind, Since, RaisedBy, Raised, Missed, SeenAgainOn) = (id, kind, since, raisedBy, raised, missed, seenAgainOn);
        Subjects = [id, .. missed.Select(m => m.Id).Where(m => m != id)];
        TakenUp = [.. child.All<DifficultyTakenUp>().Where(t => t.DifficultyId == id)];
        Choices = [.. child.AccessChoices.Where(c => Subjects.Contains(c.DifficultyId))];
        Advice = [.. child.All<AdviceTaken>().Where(a => Subjects.Contains(a.Subject))];
        Actions = [.. child.ProtectiveActions.Where(a => a.DifficultyId is { } of && Subjects.Contains(of))];
        Attempts = [.. child.AccessDifficulties.Where(d => Subjects.Contains(d.DifficultyId))];
        PlanEndedOn = child.Plans.FirstOrDefault(p => p.BeganOn <= since && p.EndedOn >= since)?.EndedOn;
    }

    public Guid Id { get; }

    public DifficultyKind Kind { get; }

    /// <summary>The day it was raised; of visits, of the first that did not reach the child.</summary>
    public DateOnly Since { get; }

    public string RaisedBy { get; }

    /// <summary>How it was raised; nothing when visits that did not reach the child made it.</summary>
    public DifficultyRaised? Raised { get; }

    /// <summary>The visits that did not reach the child, in order.</summary>
    public ImmutableArray<WithoutAccess> Missed { get; }

    /// <summary>What was written of them at the door.</summary>
    public ImmutableArray<AccessNotGained> Attempts { get; }

    /// <summary>The day the child was seen at home after them.</summary>
    public DateOnly? SeenAgainOn { get; }

    /// <summary>The ids under which things are recorded about it.</summary>
    public ImmutableArray<Guid> Subjects { get; }

    /// <summary>What was done about it, oldest first.</summary>
    public ImmutableArray<DifficultyTakenUp> TakenUp { get; }

    public ImmutableArray<AccessChoiceDecided> Choices { get; }

    public ImmutableArray<AdviceTaken> Advice { get; }

    /// <summary>Action taken at once to protect the child.</summary>
    public ImmutableArray<ProtectiveActionTaken> Actions { get; }

    /// <summary>What is wrong, in the words on the record.</summary>
    public string What => Raised?.What ?? (Attempts.IsEmpty ? "A home visit did not reach the child" : Attempts[^1].WhatHappened);

    /// <summary>One visit that found nobody in, after which the child was seen at home, is no longer a difficulty.</summary>
    public bool PassedByItself => Raised is null && SeenAgainOn is not null && TakenUp.IsEmpty && Missed.Length < 2 && Attempts.All(a => a.Problem == AccessProblem.Difficulty);

    /// <summary>The day the plan ended in which it did not work; nothing while that plan goes on.</summary>
    public DateOnly? PlanEndedOn { get; }

    public bool IsResolved => TakenUp is [.., { Resolved: true }];

    /// <summary>It is a difficulty of the plan: with the plan it is over, also when nobody wrote that it was resolved.</summary>
    public bool IsOpen => !PassedByItself && !IsResolved && PlanEndedOn is null;

    /// <summary>The last word on whether the child is safe meanwhile.</summary>
    public string? SafeMeanwhile => TakenUp is [.., var last] ? last.SafeNow : Raised?.SafeMeanwhile ?? (Attempts.IsEmpty ? null : Attempts[^1].SafeMeanwhile);

    /// <summary>Every difficulty of the child's plans, the open ones first, then the latest.</summary>
    public static IReadOnlyList<Difficulty> All(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return [.. Raisings(child).Concat(Runs(child)).OrderByDescending(d => d.IsOpen).ThenByDescending(d => d.Since)];
    }

    /// <summary>The difficulty with this id, or the one a visit with this id belongs to.</summary>
    public static Difficulty? Find(Child child, Guid id) => All(child).FirstOrDefault(d => d.Subjects.Contains(id));

    private static IEnumerable<Difficulty> Raisings(Child child) => child.All<DifficultyRaised>()
        .Select(r => new Difficulty(r.DifficultyId, r.Kind, r.RaisedOn, r.RaisedBy, r, [], null, child));

    /// <summary>Visits that did not reach the child, put together until the child is seen at home or the difficulty is resolved.</summary>
    private static List<Difficulty> Runs(Child child)
    {
        var runs = new List<Difficulty>();
        if (child.AccessDifficulties.Count == 0 && child.Visits.All(v => v.Child.Seen))
        {
            return runs;
        }

        List<(WithoutAccess Missed, string By)> run = [];
        foreach (var what in child.Facts.Select(f => f.What))
        {
            switch (what)
            {
                case DifficultyTakenUp { Resolved: true } taken when run.Count > 0 && taken.DifficultyId == run[0].Missed.Id:
                    End(null);
                    break;
                case AccessNotGained miss when child.PlanOn(miss.On) is not null:
                    run.Add((new WithoutAccess(miss.DifficultyId, miss.On, miss.HomeVisit), miss.ReportedBy));
                    break;
                case VisitMade { Place: VisitPlace.Home } visit when !visit.Child.Seen && !child.UnbornOn(visit.VisitedOn) && child.PlanOn(visit.VisitedOn) is not null:
                    run.Add((new WithoutAccess(visit.VisitId, visit.VisitedOn, true), visit.VisitedBy));
                    break;
                case VisitMade { Place: VisitPlace.Home, Child.Seen: true } visit when run.Count > 0:
                    End(visit.VisitedOn);
                    break;
                default:
                    break;
            }
        }

        End(null);
        return runs;

        void End(DateOnly? seenOn)
        {
            // One home visit that was made, and at which the child was out, is a visit; only the second of them is a difficulty.
            if (run.Count > 1 || (run.Count == 1 && child.AccessDifficulties.Any(d => d.DifficultyId == run[0].Missed.Id)))
            {
                runs.Add(new Difficulty(run[0].Missed.Id, DifficultyKind.NoAccess, run[0].Missed.On, run[0].By, null, [.. run.Select(r => r.Missed)], seenOn, child));
            }

            run = [];
        }
    }
}
