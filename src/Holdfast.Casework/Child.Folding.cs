using System.Diagnostics;
using Holdfast.Casework.Assessments;
using Holdfast.Casework.ChildsVoice;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Duties;
using Holdfast.Casework.Endings;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Evidence;
using Holdfast.Casework.FamilyHistory;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.SignedRecord;
using Holdfast.Casework.Supervision;
using Holdfast.Casework.Visits;

namespace Holdfast.Casework;

// How entries become a child: corrected, withdrawn, put in order of when they happened, then taken in one by one.
public sealed partial class Child
{
    /// <summary>Folds a journal.</summary>
    /// <param name="id">The child.</param>
    /// <param name="journal">The child's entries in order of writing; those not known by then already left out.</param>
    /// <param name="asAt">Leave out what happened after this day.</param>
    public static Child From(Guid id, IEnumerable<Entry> journal, DateOnly? asAt = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var child = new Child(id) { isAsAtADay = asAt is not null };
        if (journal.TryGetNonEnumeratedCount(out var count))
        {
            child.facts.EnsureCapacity(count);
            child.counted.EnsureCapacity(count);
            child.ids.EnsureCapacity(count);
        }

        foreach (var entry in journal)
        {
            child.Version = entry.Version;
            child.Take(entry);
        }

        foreach (var fact in child.facts)
        {
            if (!fact.Withdrawn && fact.What is not (EntryCorrected or EntryWithdrawn) && (asAt is null || fact.What.HappenedOn <= asAt || fact.What is ChildRegistered))
            {
                child.counted.Add(fact);
            }
        }

        child.PutInOrder();
        foreach (var fact in child.counted)
        {
            child.Evolve(fact);
        }

        return child;
    }

    /// <summary>By the day it happened, then by the place in the journal; being registered comes before all. Most journals are in order already, or nearly.</summary>
    private void PutInOrder()
    {
        for (var i = 1; i < counted.Count; i++)
        {
            var fact = counted[i];
            var order = Order(fact.What, fact.Original.Position);
            var at = i;
            while (at > 0 && order.CompareTo(Order(counted[at - 1].What, counted[at - 1].Original.Position)) < 0)
            {
                counted[at] = counted[at - 1];
                at--;
            }

            counted[at] = fact;
        }
    }

    private static (int Day, long Position) Order(ChildEvent what, long position) => (what is ChildRegistered ? 0 : what.HappenedOn.DayNumber, position);

    private void Take(Entry entry)
    {
        switch (entry.What)
        {
            case EntryCorrected corrected:
                Amend(entry, corrected.Version, f => f with { What = corrected.Now, Amendments = f.Amendments.Add(entry) });
                break;
            case EntryWithdrawn withdrawn:
                Amend(entry, withdrawn.Version, f => f with { Withdrawn = true, Amendments = f.Amendments.Add(entry) });
                break;
            default:
                break;
        }

        facts.Add(new RecordedFact(entry, entry.What, false, []));
    }

    private void Amend(Entry by, int version, Func<RecordedFact, RecordedFact> right)
    {
        var at = PlaceOf(version);
        if (at < 0)
        {
            throw new InvalidOperationException($"Entry {by.Version} of the journal puts right entry {version}, which does not come before it.");
        }

        facts[at] = right(facts[at]);
    }

    /// <summary>Where the entry with that version stands among the facts; below 0 when it is not there. A whole journal counts from 1 without gaps.</summary>
    private int PlaceOf(int version) =>
        version >= 1 && version <= facts.Count && facts[version - 1].Version == version ? version - 1 : facts.FindIndex(f => f.Version == version);

    /// <summary>One fact taken into the whole. An event without an arm here is a mistake in this file, never passed over.</summary>
    private void Evolve(RecordedFact fact)
    {
        switch (fact.What)
        {
            case ChildRegistered e:
                (IsRegistered, Area, AreaChildId, Name, BornOn, ExpectedOn, Sex, Ethnicity) =
                    (true, e.Area, e.AreaChildId, e.Name, e.BornOn, e.BornOn is null ? e.ExpectedOn : null, e.Sex, e.Ethnicity);
                break;
            case ChildBorn e:
                (BornOn, ExpectedOn, Sex, Name) = (e.BornOn, null, e.Sex, e.Name ?? Name);
                break;
            case ChildNamed e:
                Name = e.Name;
                break;
            case EthnicityRecorded e:
                Ethnicity = e.Code;
                break;
            case ChildDied e:
                DiedOn = e.DiedOn;
                break;
            case FamilyJoined e:
                (FamilyId, FamilyName) = (e.FamilyId, e.FamilyName);
                break;
            case ChildAllocated e:
                Allocation = e;
                break;
            case NetworkPersonRecorded e:
                network[e.Person.PersonId] = e.Person;
                break;
            case NetworkPersonLeft e:
                network.Remove(e.PersonId);
                break;
            case SchoolRecorded e:
                schools.Add(e);
                break;
            case GpRecorded e:
                Gp = e;
                break;
            case AddressRecorded e:
                Address = e;
                break;
            case ContactProtected e:
                protectedContacts.Add(e);
                break;
            case CommunicationNeedsRecorded e:
                Needs(e);
                break;
            case ReferralReceived e:
                ids.Add(e.ReferralId);
                break;
            case StrategyDiscussionHeld e:
                ids.Add(e.DiscussionId);
                discussions.Add(e);
                break;
            case InitialConferenceHeld e:
                ids.Add(e.ConferenceId);
                initialConferences.Add(e);
                break;
            case ReviewConferenceHeld e:
                ids.Add(e.ConferenceId);
                reviews.Add(e);
                Recategorise(e);
                break;
            case OutcomeEvent e:
                // ConferenceOutcome reads it. An answer, or what stands for the whole conference, has no id of its own.
                if (e is not (ConferenceDecided or ConferencePartRecorded or DissentAnswered or SpecialistAssessmentReceived) && e.About is { } own)
                {
                    ids.Add(own);
                }

                break;
            case ConferenceMeetingBegan:
                // ConferenceMeeting reads it; the conference's id is used up only by its decision.
                break;
            case MeetingEvent { About: { } id }:
                ids.Add(id);
                break;
            case PlanBegan e:
                ids.Add(e.PlanId);
                plans.Add(new PlanPeriod(e.PlanId, e.BeganOn, null, e.Category, e.Category, null, false, fact.Version));
                ApplyEnding(e.PlanId);
                frequencies.Add(new PlanFrequency(e.PlanId, e.BeganOn, e.VisitsEvery, e.CoreGroupsEvery));
                break;
            case PlanEvent { About: { } change }:
                // DetailedPlan reads it.
                ids.Add(change);
                break;
            case PlanFrequencyAgreed e:
                frequencies.Add(new PlanFrequency(e.PlanId, e.AgreedOn, e.VisitsEvery, e.CoreGroupsEvery));
                break;
            case PlanEnded e:
                endings[e.PlanId] = e;
                ApplyEnding(e.PlanId);
                break;
            case LeadSocialWorkerNamed e:
                LeadSocialWorker = e;
                break;
            case CoreGroupMembersNamed e:
                CoreGroup = e.Members;
                coreGroupLists.Add(e);
                break;
            case CoreGroupEvent e:
                // The meeting's own id is used up only when it is closed.
                if (e is not (CoreGroupPlanned or CoreGroupMoveConfirmed or CoreGroupBegan or CoreGroupPartRecorded) && e.About is { } work)
                {
                    ids.Add(work);
                }

                break;
            case CoreGroupHeld e:
                ids.Add(e.MeetingId);
                coreGroups.Add(e);
                break;
            case CoreGroupNotesSent e:
                notes.Add(e);
                break;
            case VisitMade e:
                ids.Add(e.VisitId);
                visits.Add(e);
                break;
            case ViewConsidered e:
                views.Add(e);
                break;
            case AdvocacyConsidered e:
                ids.Add(e.AdvocacyId);
                advocacy.Add(e);
                break;
            case AccessNotGained e:
                ids.Add(e.DifficultyId);
                difficulties.Add(e);
                break;
            case NoticeGiven e:
                notices.Add(e);
                break;
            case AccessChoiceDecided e:
                choices.Add(e);
                break;
            case ProtectiveActionTaken e:
                ids.Add(e.ActionId);
                protectiveActions.Add(e);
                break;
            case DutyExcused e:
                excusals.Add(e);
                break;
            case DifficultyEvent { About: { } difficulty }:
                // Difficulty and UnexpectedEvent read it.
                ids.Add(difficulty);
                break;
            case DisagreementEvent { About: { } disagreement }:
                // Disagreement reads it.
                ids.Add(disagreement);
                break;
            case LetterEvent { About: { } letter }:
                ids.Add(letter);
                break;
            case PreparationEvent e:
                preparation.Add(e);
                break;
            case AssessmentEvent or FamilyHistoryEvent or SupervisionEvent or RecordPeriodSigned:
                // Assessment, FilesRead, SupervisionOf and SignedPeriods read them.
                ids.Add(fact.What.About!.Value);
                break;
            case EvidenceBundleMade e:
                ids.Add(e.BundleId);
                break;
            case EndingEvent { About: { } ending }:
                // PlanEnding, SteppedDown and Move read it.
                ids.Add(ending);
                break;
            case ComplaintEvent { About: { } complaint }:
                // Complaint reads it.
                ids.Add(complaint);
                break;
            case ReferralClosed or EnquiryEnded or SourceElementKept or AdvocateAttended:
                // Read in the timeline only; no decision asks about them.
                break;
            default:
                throw new UnreachableException($"{fact.What.GetType().Name} has no arm in Child.Evolve.");
        }
    }

    private void Needs(CommunicationNeedsRecorded now)
    {
        needs.RemoveAll(n => n.PersonId == now.PersonId);
        needs.Add(now);
    }

    private void Recategorise(ReviewConferenceHeld review)
    {
        var at = plans.FindLastIndex(p => p.Covers(review.HeldOn));
        if (at >= 0 && review.Category is { } category)
        {
            plans[at] = plans[at] with { LatestCategory = category };
        }
    }

    /// <summary>A plan and its end find each other whichever date comes first: a source may give an end before the beginning, and it must not be lost.</summary>
    private void ApplyEnding(Guid planId)
    {
        var at = plans.FindLastIndex(p => p.PlanId == planId);
        if (at >= 0 && endings.TryGetValue(planId, out var ended))
        {
            plans[at] = plans[at] with { EndedOn = ended.EndedOn, Ground = ended.Ground, EndRecorded = true };
        }
    }
}
