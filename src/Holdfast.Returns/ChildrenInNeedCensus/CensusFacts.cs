using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Journal;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;

namespace Holdfast.Returns.ChildrenInNeedCensus;

/// <summary>Everything a census says of one child, as the events it would be in the journal, each with the key of its fact.</summary>
internal sealed class CensusFacts(CensusChild child, ImportedFacts journal, string areaCode, DateOnly knownUpTo)
{
    private static readonly LegalBasis Section47 = new("Children Act 1989", "47");

    // A conference may be written under two enquiries and under the referral too; it was held once.
    private readonly HashSet<DateOnly> _conferencesOn = [];

    public IEnumerable<(FactKey Key, ChildEvent What)> All()
    {
        var registered = Registered();
        yield return (child.Key, registered);
        // Whoever was registered here and not from a file was perhaps never asked; what somebody here wrote stands.
        var ethnicity = child.Key with { Element = "Ethnicity" };
        if (!EthnicGroups.IsUnknown(child.Ethnicity) && (journal.Find(ethnicity) is not null || (journal.RegisteredHere(child.Key) && journal.EthnicityIsUnknown)))
        {
            yield return (ethnicity, new EthnicityRecorded(child.Ethnicity!, null, knownUpTo));
        }

        if (registered.BornOn is null && child.BornOn is { } born)
        {
            yield return (child.Key with { Element = "PersonBirthDate" }, new ChildBorn(born, null, SexOf(child)));
        }

        foreach (var fact in Kept(child.Key, WhatHasNoEntry.Of(child), registered.RegisteredOn).Concat(child.Episodes.SelectMany(Episode)))
        {
            yield return fact;
        }

        if (child.DiedOn is { } died)
        {
            yield return (child.Key with { Element = "PersonDeathDate" }, new ChildDied(died));
        }
    }

    private ChildRegistered Registered()
    {
        var registered = new ChildRegistered(
            areaCode,
            child.LaChildId,
            null,
            child.BornOn,
            child.ExpectedOn,
            SexOf(child),
            child.Ethnicity,
            child.Episodes is [] ? knownUpTo : child.Episodes.Min(episode => episode.ReferredOn));

        // A birth since the last file is news of the child, and no correction of what was written before it.
        return journal.Find(child.Key)?.LastImported is ChildRegistered { BornOn: null, ExpectedOn: not null } unborn
            ? registered with { BornOn = null, ExpectedOn = child.ExpectedOn ?? unborn.ExpectedOn, Sex = unborn.Sex }
            : registered;
    }

    private IEnumerable<(FactKey Key, ChildEvent What)> Episode(CensusEpisode episode)
    {
        var referral = journal.IdOf<ReferralReceived>(episode.Key, episode.ReferredOn, known => known.ReferralId);
        yield return (episode.Key, new ReferralReceived(referral, episode.ReferredOn, episode.Source, episode.PrimaryNeed, episode.NoFurtherAction ?? false));
        foreach (var kept in episode.Kept)
        {
            yield return (kept.Key, new SourceElementKept(kept.Key.Element, kept.Xml, kept.Key.StartsOn ?? episode.ReferredOn));
        }

        foreach (var fact in episode.Enquiries.SelectMany(enquiry => Enquiry(enquiry, episode)))
        {
            yield return fact;
        }

        if (episode.Conference is { } conference && _conferencesOn.Add(conference.HeldOn))
        {
            yield return Conference(conference, episode);
        }

        foreach (var fact in episode.Plans.SelectMany(Plan).Concat(Kept(episode.Key, WhatHasNoEntry.Of(episode), episode.ReferredOn)))
        {
            yield return fact;
        }

        if (episode.Closure is { ClosedOn: { } closedOn } closure)
        {
            yield return (closure.Key, new ReferralClosed(referral, closedOn, closure.Reason));
        }
    }

    private IEnumerable<(FactKey Key, ChildEvent What)> Enquiry(CensusEnquiry enquiry, CensusEpisode episode)
    {
        var discussion = journal.IdOf<StrategyDiscussionHeld>(enquiry.Key, enquiry.StartedOn, known => known.DiscussionId);
        yield return (enquiry.Key, new StrategyDiscussionHeld(discussion, enquiry.StartedOn, null, null, Section47));
        foreach (var kept in Kept(enquiry.Key, WhatHasNoEntry.Of(enquiry), enquiry.StartedOn))
        {
            yield return kept;
        }

        if (enquiry.Conference is { } conference)
        {
            if (_conferencesOn.Add(conference.HeldOn))
            {
                yield return Conference(conference, episode);
            }
        }
        else if (enquiry.ConferenceNotRequired is true)
        {
            yield return (enquiry.Key with { Element = "ICPCnotRequired" }, EndedWithoutConference(discussion, enquiry, episode));
        }
    }

    /// <summary>The census says that no conference was needed, not when that was decided: by the time the case was closed, or the file ends.</summary>
    private EnquiryEnded EndedWithoutConference(Guid discussion, CensusEnquiry enquiry, CensusEpisode episode)
    {
        var by = episode.Closure?.ClosedOn is { } closedOn && closedOn < knownUpTo ? closedOn : knownUpTo;
        return new EnquiryEnded(discussion, by < enquiry.StartedOn ? enquiry.StartedOn : by, false, "An initial conference was not required. The day this was decided is not in the source: it was by this day");
    }

    private (FactKey Key, ChildEvent What) Conference(CensusConference conference, CensusEpisode episode)
    {
        var id = journal.IdOf<InitialConferenceHeld>(conference.Key, conference.HeldOn, known => known.ConferenceId);
        var began = child.Episodes.SelectMany(each => each.Plans).FirstOrDefault(plan => plan.BeganOn == conference.HeldOn);
        var decision = began is not null ? ConferenceDecision.Plan
            : episode.Plans.Any(plan => plan.BeganOn > conference.HeldOn) ? ConferenceDecision.NotInTheSource
            : ConferenceDecision.NoPlan;
        return (conference.Key, new InitialConferenceHeld(id, conference.HeldOn, decision, CensusCategories.ToPack(began?.InitialCategory), null, null, null));
    }

    private IEnumerable<(FactKey Key, ChildEvent What)> Plan(CensusPlan plan)
    {
        var id = journal.IdOf<PlanBegan>(plan.Key, plan.BeganOn, known => known.PlanId);
        yield return (plan.Key, new PlanBegan(id, plan.BeganOn, CensusCategories.ToPack(plan.InitialCategory), plan.PreviousPlans, null, null));
        foreach (var fact in Kept(plan.Key, WhatHasNoEntry.Of(plan), plan.BeganOn).Concat(Reviews(plan)))
        {
            yield return fact;
        }

        if (plan.End is { } end && !WhatHasNoEntry.HasImpossibleEnd(plan))
        {
            yield return (end.Key, new PlanEnded(id, end.EndedOn, child.DiedOn == end.EndedOn ? PlanEndings.Died : null, null));
        }
    }

    private IEnumerable<(FactKey Key, ChildEvent What)> Reviews(CensusPlan plan)
    {
        var inOrder = plan.Reviews.OrderBy(review => review.HeldOn).ToList();
        foreach (var review in inOrder)
        {
            // Categories change at conferences, so the latest one stood after the last review; what stood between is not in the source.
            var category = review == inOrder[^1] && plan.LatestCategory != plan.InitialCategory ? CensusCategories.ToPack(plan.LatestCategory) : null;
            var id = journal.IdOf<ReviewConferenceHeld>(review.Key, review.HeldOn, known => known.ConferenceId);
            yield return (review.Key, new ReviewConferenceHeld(id, review.HeldOn, DecisionOf(review, plan), category));
        }
    }

    /// <summary>A plan that went on after its review was continued by it; one that ended that day, and not with the child's death, was ended by it.</summary>
    private ReviewDecision DecisionOf(CensusReview review, CensusPlan plan) => plan.End?.EndedOn switch
    {
        _ when review.HeldOn < plan.BeganOn => ReviewDecision.NotInTheSource,
        null => ReviewDecision.Continue,
        { } ended when ended > review.HeldOn => ReviewDecision.Continue,
        { } ended when ended == review.HeldOn && child.DiedOn != ended => ReviewDecision.End,
        _ => ReviewDecision.NotInTheSource,
    };

    private static IEnumerable<(FactKey Key, ChildEvent What)> Kept(FactKey of, string? xml, DateOnly on)
    {
        if (xml is not null)
        {
            yield return (of with { Element = $"{of.Element}.Rest" }, new SourceElementKept(of.Element, xml, on));
        }
    }

    private static Sex SexOf(CensusChild child) => child.Sex switch
    {
        "M" => Sex.Male,
        "F" => Sex.Female,
        _ => Sex.Unknown,
    };
}
