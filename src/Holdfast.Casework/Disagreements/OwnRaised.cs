using Holdfast.Casework.Difficulties;

namespace Holdfast.Casework.Disagreements;

/// <summary>
/// A difficulty or a disagreement as whoever raised it may read it again: their own words, and what came of it. What anybody else said about it is not here (ADR 38).
/// </summary>
/// <param name="Words">What they wrote.</param>
/// <param name="Wants">What they thought should be done, of a disagreement.</param>
/// <param name="Stage">The stage of the ladder it is at or was settled at, of a disagreement.</param>
/// <param name="Since">Since when it is there.</param>
/// <param name="SettledOn">The day it was settled.</param>
/// <param name="Outcome">What came of it, which is told to everybody concerned; of a difficulty only that it is settled.</param>
public sealed record OwnRaised(Guid Id, DateOnly On, string Words, string? Wants, string SafeMeanwhile, string? Stage, DateOnly? Since, DateOnly? SettledOn, string? Outcome)
{
    public bool IsDisagreement => Wants is not null;

    /// <summary>What this person, or this personal link, raised about the child; the latest first.</summary>
    public static IReadOnlyList<OwnRaised> By(Child child, Guid author)
    {
        ArgumentNullException.ThrowIfNull(child);
        var own = child.Facts.Where(f => f.Original.RecordedBy.UserId == author).Select(f => f.What).ToList();
        return
        [
            .. own.OfType<DisagreementRaised>().Select(r => Of(r, Disagreement.Find(child, r.DisagreementId)!)).Concat(own.OfType<DifficultyRaised>().Select(r => Of(r, Difficulty.Find(child, r.DifficultyId)!)))
                .OrderByDescending(r => r.On),
        ];
    }

    private static OwnRaised Of(DisagreementRaised raised, Disagreement now) =>
        new(raised.DisagreementId, raised.RaisedOn, raised.What, raised.Wants, raised.SafeMeanwhile, now.Now.Code, now.Now.Since, now.Resolved?.On, now.Resolved?.Outcome);

    private static OwnRaised Of(DifficultyRaised raised, Difficulty now) => new(
        raised.DifficultyId, raised.RaisedOn, string.Join("\n\n", new[] { raised.What, raised.Pattern, raised.Evidence }.OfType<string>()), null, raised.SafeMeanwhile, null, null, now.IsResolved ? now.TakenUp[^1].HappenedOn : now.PlanEndedOn, null);
}
