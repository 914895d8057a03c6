using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Difficulties;

/// <summary>Something about a plan that does not work: it was raised, taken up, or advice was taken about it.</summary>
public abstract record DifficultyEvent : ChildEvent;

/// <summary>What does not work.</summary>
public enum DifficultyKind
{
    /// <summary>Somebody could not get to see the child.</summary>
    NoAccess,

    /// <summary>Something in the plan can not be, or is not, carried out (M55).</summary>
    PlanNotCarriedOut,

    /// <summary>A member of the core group does not do what was agreed (M57).</summary>
    MemberNotDoingTheirPart,

    /// <summary>The family does not work with the plan (H31).</summary>
    NotCooperating,

    /// <summary>The family seems to work with the plan, and nothing changes for the child (H31).</summary>
    SuperficialCompliance,
    Other,
}

/// <summary>The codes rules know the kinds of difficulty by.</summary>
public static class DifficultyCodes
{
    public const string NoAccess = "no-access";
    public const string PlanNotCarriedOut = "plan-not-carried-out";
    public const string MemberNotDoingTheirPart = "member-not-doing-their-part";
    public const string NotCooperating = "not-cooperating";
    public const string SuperficialCompliance = "superficial-compliance";
    public const string Other = "other";

    public static string Of(DifficultyKind kind) => kind switch
    {
        DifficultyKind.NoAccess => NoAccess,
        DifficultyKind.PlanNotCarriedOut => PlanNotCarriedOut,
        DifficultyKind.MemberNotDoingTheirPart => MemberNotDoingTheirPart,
        DifficultyKind.NotCooperating => NotCooperating,
        DifficultyKind.SuperficialCompliance => SuperficialCompliance,
        _ => Other,
    };
}

/// <summary>Somebody who works with the child raised that the plan does not work (M55).</summary>
/// <param name="What">What does not work, in the words of whoever raised it.</param>
/// <param name="Pattern">For superficial compliance: what it looks like again and again.</param>
/// <param name="Evidence">For superficial compliance: when and how it was seen, and what did not change for the child.</param>
/// <param name="SafeMeanwhile">How it is known the child is safe, or what is being done now (W15).</param>
/// <param name="ByLead">The lead social worker raised it, and so knows of it.</param>
[StoredAs("difficulty-raised", 1)]
public sealed record DifficultyRaised(
    Guid DifficultyId, DateOnly RaisedOn, DifficultyKind Kind, string What, string? Pattern, string? Evidence, string SafeMeanwhile, string RaisedBy, string? Agency, bool ByLead) : DifficultyEvent
{
    public override DateOnly HappenedOn => RaisedOn;

    public override Guid? About => DifficultyId;
}

/// <summary>A difficulty was taken up by the lead social worker or a core group: what was done, and whether it is resolved.</summary>
/// <param name="DifficultyId">The difficulty; of visits that did not reach the child, the first of them.</param>
/// <param name="MeetingId">The core group that took it up, if one did.</param>
/// <param name="Resolved">It is resolved and comes back no more.</param>
[StoredAs("difficulty-taken-up", 1)]
public sealed record DifficultyTakenUp(Guid TakenUpId, Guid DifficultyId, Guid? MeetingId, DateOnly On, string Words, string SafeNow, bool Resolved, string ByWhom) : DifficultyEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => TakenUpId;
}

/// <summary>Raise a difficulty.</summary>
public sealed record RaiseDifficulty(
    Guid DifficultyId, DateOnly RaisedOn, DifficultyKind? Kind, string What, string? Pattern, string? Evidence, string SafeMeanwhile, string RaisedBy, string? Agency, bool ByLead) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var superficial = Kind == DifficultyKind.SuperficialCompliance;
        return child.Has(DifficultyId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, superficial, today), () =>
        [
            new DifficultyRaised(
                DifficultyId, RaisedOn, Kind!.Value, What.Trim(), superficial ? Text.Clean(Pattern) : null, superficial ? Text.Clean(Evidence) : null, SafeMeanwhile.Trim(), RaisedBy.Trim(), Text.Clean(Agency), ByLead),
        ]);
    }

    private IEnumerable<Refusal> Refusals(Child child, bool superficial, DateOnly today)
    {
        if (Kind is null)
        {
            yield return new Refusal(nameof(Kind), "Select what does not work");
        }

        if (Text.Missing(What))
        {
            yield return new Refusal(nameof(What), "Enter what does not work");
        }

        if (superficial && Text.Missing(Pattern))
        {
            yield return new Refusal(nameof(Pattern), "Enter the pattern: what is seen again and again");
        }

        if (superficial && Text.Missing(Evidence))
        {
            yield return new Refusal(nameof(Evidence), "Enter the evidence: when and how it was seen, and what did not change for the child");
        }

        if (Text.Missing(SafeMeanwhile))
        {
            yield return new Refusal(nameof(SafeMeanwhile), "Enter how you know the child is safe, or what is being done now");
        }

        if (Text.Missing(RaisedBy))
        {
            yield return new Refusal(nameof(RaisedBy), "Enter who raises it");
        }

        if (RaisedOn > today)
        {
            yield return new Refusal(nameof(RaisedOn), "Date must be today or in the past");
        }
        else if (child.PlanOn(RaisedOn) is null)
        {
            yield return new Refusal(nameof(RaisedOn), $"{child.ShortName} was not on a plan that day");
        }
    }
}

/// <summary>Say what was done about a difficulty.</summary>
public sealed record TakeUpDifficulty(Guid TakenUpId, Guid DifficultyId, Guid? MeetingId, DateOnly On, string Words, string SafeNow, bool? Resolved, string ByWhom) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var difficulty = Difficulty.Find(child, DifficultyId);
        return child.Has(TakenUpId) ? Decision.AlreadyRecorded : Decision.From(Refusals(difficulty, today), () =>
            [new DifficultyTakenUp(TakenUpId, difficulty!.Id, MeetingId, On, Words.Trim(), SafeNow.Trim(), Resolved!.Value, ByWhom.Trim())]);
    }

    private IEnumerable<Refusal> Refusals(Difficulty? difficulty, DateOnly today)
    {
        if (difficulty is null)
        {
            yield return new Refusal(nameof(DifficultyId), "Select a difficulty");
        }
        else if (On < difficulty.Since)
        {
            yield return new Refusal(nameof(On), $"Date must be on or after {UkDate.Long(difficulty.Since)}, when the difficulty arose");
        }

        if (On > today)
        {
            yield return new Refusal(nameof(On), "Date must be today or in the past");
        }

        foreach (var (about, words, message) in new[]
        {
            (nameof(Words), Words, "Enter what was done, and what happens next"), (nameof(SafeNow), SafeNow, "Enter how you know the child is safe now, or what is being done"), (nameof(ByWhom), ByWhom, "Enter who did this"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }

        if (Resolved is null)
        {
            yield return new Refusal(nameof(Resolved), "Select whether it is resolved");
        }
    }
}
