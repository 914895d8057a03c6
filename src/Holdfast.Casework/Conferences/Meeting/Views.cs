using System.Collections.Immutable;
using Holdfast.Casework.Journal;

namespace Holdfast.Casework.Conferences.Meeting;

/// <summary>Whether somebody thinks the child needs a plan.</summary>
public enum PlanView
{
    Yes,
    No,
    NotSure,
}

/// <summary>Somebody said whether this child needs a plan, and whether they agree with what must happen (M02, M19 to M21).</summary>
/// <param name="Name">Who; for an agency its professional.</param>
/// <param name="Grouping">What they come for: an agency, a parent, the child, the family's network.</param>
/// <param name="Category">Code of the area's list, when they named one.</param>
/// <param name="AgreesWithActions">Whether they agree with what must happen; empty when they were not asked.</param>
/// <param name="WhyAgreesOrNot">Why they agree, or do not.</param>
/// <param name="FeltIncluded">Whether a member of the family feels included, in words.</param>
/// <param name="HowGathered">How the child's view was gathered.</param>
/// <param name="GatheredBy">Who gathered it: an advocate, the social worker, a teacher.</param>
[StoredAs("conference-view-given", 1)]
public sealed record ConferenceViewGiven(
    Guid ViewId, Guid ConferenceId, DateOnly On, string Name, AgencyGrouping Grouping, PlanView Plan, string? Category, string? OwnWords, bool? AgreesWithActions, string? WhyAgreesOrNot,
    string? FeltIncluded, string? HowGathered, string? GatheredBy) : MeetingEvent
{
    public override DateOnly HappenedOn => On;

    public override Guid? About => ViewId;

    public override Guid ConferenceId { get; init; } = ConferenceId;
}

/// <summary>Views counted, one for each person; never typed.</summary>
/// <param name="Agencies">Counts of yes, no and not sure among professionals.</param>
/// <param name="Family">The same among the child, parents and the family's network.</param>
public sealed record Tally(Count Agencies, Count Family)
{
    public static Tally Of(IEnumerable<ConferenceViewGiven> views)
    {
        ArgumentNullException.ThrowIfNull(views);
        var latest = views.ToLookup(v => Quorum.IsAgency(v.Grouping), v => v.Plan);
        return new Tally(Count.Of(latest[true]), Count.Of(latest[false]));
    }

    /// <summary>What most of the agencies think; nothing when no answer has more than half of them.</summary>
    public PlanView? Majority => Agencies.Yes * 2 > Agencies.All ? PlanView.Yes : Agencies.No * 2 > Agencies.All ? PlanView.No : null;
}

/// <summary>How many said what.</summary>
public readonly record struct Count(int Yes, int No, int NotSure)
{
    public int All => Yes + No + NotSure;

    public static Count Of(IEnumerable<PlanView> views)
    {
        var all = views.ToImmutableArray();
        return new Count(all.Count(v => v == PlanView.Yes), all.Count(v => v == PlanView.No), all.Count(v => v == PlanView.NotSure));
    }
}

/// <summary>Record what somebody at the conference thinks, about one child.</summary>
public sealed record RecordConferenceView(
    Guid ViewId, Guid ConferenceId, string Name, AgencyGrouping? Grouping, PlanView? Plan, string? Category, string? OwnWords, bool? AgreesWithActions, string? WhyAgreesOrNot, string? FeltIncluded,
    string? HowGathered, string? GatheredBy) : ICommand
{
    public Decision Decide(Child child, AreaPractice area, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(area);
        return MeetingRefusals.Decide(child, ViewId, ConferenceId, _ => Refusals(area), on => new ConferenceViewGiven(
            ViewId, ConferenceId, on, Name.Trim(), Grouping!.Value, Plan!.Value, Plan == PlanView.Yes ? Text.Clean(Category) : null, Text.Clean(OwnWords), AgreesWithActions, Text.Clean(WhyAgreesOrNot),
            Text.Clean(FeltIncluded), Text.Clean(HowGathered), Text.Clean(GatheredBy)));
    }

    private IEnumerable<Refusal> Refusals(AreaPractice area)
    {
        if (Text.Missing(Name))
        {
            yield return new Refusal(nameof(Name), "Enter whose view it is");
        }

        if (Grouping is null)
        {
            yield return new Refusal(nameof(Grouping), "Select who the person comes for");
        }

        if (Plan is null)
        {
            yield return new Refusal(nameof(Plan), "Select yes, no or not sure");
        }

        if (Plan == PlanView.Yes && !Text.Missing(Category) && area.Categories.All(c => c.Code != Category))
        {
            yield return new Refusal(nameof(Category), "Select a category of harm");
        }

        if (AgreesWithActions == false && Text.Missing(WhyAgreesOrNot))
        {
            yield return new Refusal(nameof(WhyAgreesOrNot), "Enter why they do not agree, in their own words");
        }

        if (Grouping == AgencyGrouping.Child)
        {
            if (Text.Missing(OwnWords))
            {
                yield return new Refusal(nameof(OwnWords), "Enter what the child said or showed, in the child’s own words");
            }

            if (Text.Missing(HowGathered))
            {
                yield return new Refusal(nameof(HowGathered), "Enter how the child’s view was gathered");
            }

            if (Text.Missing(GatheredBy))
            {
                yield return new Refusal(nameof(GatheredBy), "Enter who gathered the child’s view");
            }
        }
    }
}
