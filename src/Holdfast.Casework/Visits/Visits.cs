using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Visits;

/// <summary>Where the family was visited.</summary>
public enum VisitPlace
{
    Home,
    School,
    OtherPlace,

    /// <summary>At a core group meeting: recorded, and never counted as seeing the child (W14).</summary>
    CoreGroupMeeting,
}

/// <summary>Whether the child was on their own with the visitor.</summary>
public enum Aloneness
{
    NotRecorded,
    Alone,
    SomeoneWasThere,
}

/// <summary>A drawing, photograph or page of the child's work kept with the visit.</summary>
/// <param name="Sha256">Of the stored bytes, in lower-case hexadecimal, so that the file can be proved unchanged.</param>
public sealed record Attachment(Guid AttachmentId, string FileName, string ContentType, int Bytes, string Sha256, string? Caption);

/// <summary>What the child was told of the plan, and how the child took it (M33, M36).</summary>
/// <param name="Agreed">The child agreed, did not, or was not asked.</param>
public sealed record PlanExplained(string How, string? Response, bool? Agreed, string? WhyNotAgreed);

/// <summary>What a visit was for one child. Each child of a family has their own, however many were seen together.</summary>
/// <param name="Seen">The child was seen.</param>
/// <param name="NotSeenReason">Why the child was not seen.</param>
/// <param name="NotAloneReason">Why the child was not seen alone.</param>
/// <param name="WhoWasThere">Who was with the child.</param>
/// <param name="Awake">A baby was awake.</param>
/// <param name="BedroomSeen">The child's bedroom was seen.</param>
/// <param name="HowCommunicated">How the child chose to communicate: talking, play, drawing…</param>
/// <param name="Tool">The tool used, with a link when there is one.</param>
/// <param name="OwnWords">What the child said or showed, in the child's own words.</param>
/// <param name="DailyLife">What life is like for the child.</param>
/// <param name="Observed">Behaviour, and how the child and family were with each other.</param>
/// <param name="Analysis">What it means for the child, in the worker's view, with age, development and needs taken into account.</param>
/// <param name="PlanEffect">Whether the plan is making the child's life better, in the child's view (W07) or as seen (W01).</param>
/// <param name="SaferNow">The worker's judgement whether the plan protects the child from harm (W01).</param>
/// <param name="ToldWhyWorried">The child was told why people are worried and involved.</param>
/// <param name="DirectWork">Direct work done with the child or family.</param>
/// <param name="DirectWorkServes">What in the plan the direct work serves.</param>
public sealed record ChildFacets(
    bool Seen,
    string? NotSeenReason,
    Aloneness Alone,
    string? NotAloneReason,
    string? WhoWasThere,
    bool? Awake,
    bool? BedroomSeen,
    string? HowCommunicated,
    string? Tool,
    string? OwnWords,
    string? DailyLife,
    string? Observed,
    string? Analysis,
    string? PlanEffect,
    string? SaferNow,
    bool ToldWhyWorried,
    PlanExplained? PlanExplained,
    string? DirectWork,
    string? DirectWorkServes)
{
    /// <summary>Nothing said yet.</summary>
    public static ChildFacets Blank { get; } = new(
        false, null, Aloneness.NotRecorded, null, null, null, null, null, null, null, null, null, null, null, null, false, null, null, null);
}

/// <summary>A family was visited; this is what the visit was for this child.</summary>
/// <param name="At">The time of day, when it was written down.</param>
/// <param name="PlaceName">Which school or place.</param>
/// <param name="Announced">The family knew of the visit beforehand.</param>
/// <param name="VisitedBy">Name of the visitor.</param>
/// <param name="ByLead">The visitor was the lead social worker (Wales: co-ordinator) or stood in for them.</param>
[StoredAs("visit-made", 1)]
public sealed record VisitMade(
    Guid VisitId, DateOnly VisitedOn, TimeOnly? At, VisitPlace Place, string? PlaceName, bool Announced, Guid VisitedById, string VisitedBy, bool ByLead,
    ChildFacets Child, ImmutableList<Attachment> Attachments) : ChildEvent
{
    public override DateOnly HappenedOn => VisitedOn;

    public override Guid? About => VisitId;

    public bool Equals(VisitMade? other) =>
        other is not null && VisitId == other.VisitId && VisitedOn == other.VisitedOn && At == other.At && Place == other.Place
        && PlaceName == other.PlaceName && Announced == other.Announced && VisitedById == other.VisitedById && VisitedBy == other.VisitedBy
        && ByLead == other.ByLead && Child == other.Child && Imported == other.Imported && Attachments.SequenceEqual(other.Attachments);

    public override int GetHashCode() => HashCode.Combine(VisitId, VisitedOn);
}

/// <summary>One child's part of a family visit, before it is recorded.</summary>
public sealed record ChildAtVisit(Guid ChildId, ChildFacets Facets, ImmutableList<Attachment> Attachments);

/// <summary>Record one visit to a family, once, with each child's own facts (W01, W08, X02).</summary>
public sealed record RecordVisit(
    Guid VisitId, DateOnly VisitedOn, TimeOnly? At, VisitPlace Place, string? PlaceName, bool Announced, Guid VisitedById, string VisitedBy, bool ByLead,
    ImmutableList<ChildAtVisit> Children) : ICommand
{
    /// <summary>Under this age, in months, a child is a baby who must be seen awake (M34).</summary>
    public const int BabyMonths = 24;

    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(child);
        var index = Children.FindIndex(c => c.ChildId == child.Id);
        if (index < 0)
        {
            throw new InvalidOperationException("A visit was put to a child it does not name.");
        }

        if (child.Has(VisitId))
        {
            return Decision.AlreadyRecorded;
        }

        var part = Children[index];
        return Decision.From(Refusals(child, part.Facets, $"Children[{index}]", today), () =>
        [
            new VisitMade(VisitId, VisitedOn, At, Place, Text.Clean(PlaceName), Announced, VisitedById, VisitedBy, ByLead, part.Facets, part.Attachments),
        ]);
    }

    private IEnumerable<Refusal> Refusals(Child child, ChildFacets facets, string at, DateOnly today)
    {
        if (VisitedOn > today)
        {
            yield return new Refusal(nameof(VisitedOn), "Date of the visit must be today or in the past");
        }

        // A visit before the birth is part of a plan made for an unborn child; it may be typed after the birth.
        if (child.BornOn is { } born && VisitedOn < born && (facets.Seen || VisitedOn < child.EarliestOn))
        {
            yield return new Refusal(nameof(VisitedOn), $"Date of the visit must be on or after {UkDate.Long(born)}, when {child.ShortName} was born");
        }

        if (child.IsUnborn && facets.Seen)
        {
            yield return new Refusal($"{at}.Seen", $"{child.ShortName} is not born yet, so cannot have been seen. Record the birth first");
        }

        if (!facets.Seen)
        {
            if (Text.Missing(facets.NotSeenReason) && !child.UnbornOn(VisitedOn))
            {
                yield return new Refusal($"{at}.NotSeenReason", $"Enter why {child.ShortName} was not seen");
            }

            yield break;
        }

        if (facets.Alone == Aloneness.NotRecorded)
        {
            yield return new Refusal($"{at}.Alone", $"Select whether {child.ShortName} was seen alone");
        }

        if (facets.Alone == Aloneness.SomeoneWasThere)
        {
            if (Text.Missing(facets.WhoWasThere))
            {
                yield return new Refusal($"{at}.WhoWasThere", $"Enter who was with {child.ShortName}");
            }

            if (Text.Missing(facets.NotAloneReason))
            {
                yield return new Refusal($"{at}.NotAloneReason", $"Enter why {child.ShortName} was not seen alone");
            }
        }

        if (child.MonthsOldOn(VisitedOn) < BabyMonths && facets.Awake is null)
        {
            yield return new Refusal($"{at}.Awake", $"Select whether {child.ShortName} was awake");
        }

        if (Text.Missing(facets.OwnWords) && Text.Missing(facets.Observed))
        {
            yield return new Refusal($"{at}.OwnWords", $"Enter what {child.ShortName} said or showed, or what you observed");
        }

        if (Text.Missing(facets.Analysis))
        {
            yield return new Refusal($"{at}.Analysis", $"Enter what this visit means for {child.ShortName}");
        }

        if (facets.PlanExplained is { } explained)
        {
            if (Text.Missing(explained.How))
            {
                yield return new Refusal($"{at}.PlanExplained.How", $"Enter how the plan was explained to {child.ShortName}");
            }

            if (explained.Agreed == false && Text.Missing(explained.WhyNotAgreed))
            {
                yield return new Refusal($"{at}.PlanExplained.WhyNotAgreed", $"Enter why {child.ShortName} does not agree with the plan");
            }
        }
    }
}
