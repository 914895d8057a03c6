using Holdfast.Casework.Journal;

namespace Holdfast.Casework.CoreGroups;

/// <summary>How the child wishes to take part in a core group.</summary>
public enum ChildsWish
{
    Come,
    Advocate,
    AnotherWay,
    NotToTakePart,

    /// <summary>The child is too young to say, or not born; what others understand of it is in words.</summary>
    TooYoung,
}

/// <summary>How the child takes part in a meeting was decided beforehand (W09 to W11). A later entry about the same meeting replaces it.</summary>
/// <param name="AgeAndUnderstanding">What the decision begins with.</param>
/// <param name="WishWords">What the child said about it.</param>
/// <param name="ThoseWhoKnow">What practitioners who know the child think.</param>
/// <param name="FamilyEffect">The likely effect on relationships in the family.</param>
/// <param name="Comes">The child comes.</param>
/// <param name="Suits">When the child comes: how place, time and the meeting itself are made to suit.</param>
/// <param name="Situation">When the child does not: the child's view of the situation.</param>
/// <param name="FeelsSafe">When the child does not: whether the child feels safe.</param>
/// <param name="LifeImproved">When the child does not: the child's own view whether life has got better.</param>
/// <param name="GatheredBy">Who asked the child.</param>
[StoredAs("core-group-childs-part-decided", 1)]
public sealed record CoreGroupChildsPartDecided(
    Guid DecisionId, Guid MeetingId, DateOnly DecidedOn, string AgeAndUnderstanding, ChildsWish Wish, string? WishWords, string ThoseWhoKnow, string FamilyEffect, bool Comes, string Why, string? Suits,
    string? Situation, string? FeelsSafe, string? LifeImproved, string? GatheredBy) : CoreGroupMeetingEvent
{
    public override DateOnly HappenedOn => DecidedOn;

    public override Guid? About => DecisionId;

    public override Guid MeetingId { get; init; } = MeetingId;
}

/// <summary>Decide how the child takes part in a meeting that is planned or has begun.</summary>
public sealed record DecideChildsPart(
    Guid DecisionId, Guid MeetingId, DateOnly DecidedOn, string AgeAndUnderstanding, ChildsWish? Wish, string? WishWords, string ThoseWhoKnow, string FamilyEffect, bool? Comes, string Why, string? Suits,
    string? Situation, string? FeelsSafe, string? LifeImproved, string? GatheredBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Has(DecisionId) ? Decision.AlreadyRecorded : Decision.From(Refusals(child, area, today), () =>
        [
            new CoreGroupChildsPartDecided(
                DecisionId, MeetingId, DecidedOn, AgeAndUnderstanding.Trim(), Wish!.Value, Text.Clean(WishWords), ThoseWhoKnow.Trim(), FamilyEffect.Trim(), Comes!.Value, Why.Trim(),
                Comes == true ? Text.Clean(Suits) : null, Away(Situation), Away(FeelsSafe), Away(LifeImproved), Away(GatheredBy)),
        ]);
    }

    private string? Away(string? words) => Comes == false ? Text.Clean(words) : null;

    private IEnumerable<Refusal> Refusals(Child child, AreaPractice area, DateOnly today)
    {
        if (child.CoreGroupDay(MeetingId) is not { } day)
        {
            yield return new Refusal(nameof(MeetingId), $"Select a {area.Terms.CoreGroup} that is planned or has begun");
        }
        else if (DecidedOn > day)
        {
            yield return new Refusal(nameof(DecidedOn), $"It is decided beforehand, so the date must be on or before {UkDate.Long(day)}, the day of the meeting");
        }

        if (DecidedOn > today)
        {
            yield return new Refusal(nameof(DecidedOn), "Date must be today or in the past");
        }

        foreach (var (about, words, message) in new[]
        {
            (nameof(AgeAndUnderstanding), AgeAndUnderstanding, "Enter what the child’s age and understanding mean for taking part"),
            (nameof(ThoseWhoKnow), ThoseWhoKnow, "Enter what those who know the child think"),
            (nameof(FamilyEffect), FamilyEffect, "Enter the likely effect on the family’s relationships"),
            (nameof(Why), Why, "Enter why it is so decided"),
        })
        {
            if (Text.Missing(words))
            {
                yield return new Refusal(about, message);
            }
        }

        if (Wish is null)
        {
            yield return new Refusal(nameof(Wish), "Select what the child wishes");
        }
        else if (Wish != ChildsWish.TooYoung && Text.Missing(WishWords))
        {
            yield return new Refusal(nameof(WishWords), "Enter what the child said about it");
        }

        if (Comes is null)
        {
            yield return new Refusal(nameof(Comes), "Select whether the child comes");
        }
        else if (Comes == true && Text.Missing(Suits))
        {
            yield return new Refusal(nameof(Suits), "Enter how place, time and meeting are made to suit the child");
        }
    }
}
