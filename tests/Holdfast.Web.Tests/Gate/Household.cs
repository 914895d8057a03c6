using System.Security.Cryptography;
using Holdfast.Casework;
using Holdfast.Casework.Complaints;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Evidence;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.Moves;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.SteppingDown;
using Holdfast.Casework.Visits;
using Holdfast.Records.Accounts;
using Holdfast.Records.Attachments;
using Holdfast.Records.Cases;
using Holdfast.Records.Scores;
using Holdfast.Records.Documents;
using Holdfast.Records.Evidence;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;
using Holdfast.Records.Transfers;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Gate;

/// <summary>A child on a plan and an unborn brother or sister, in the North team of Hillingdon, with everybody of <see cref="Everybody"/> around them.</summary>
public sealed class Household
{
    /// <summary>A picture of one dot.</summary>
    public static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private Household(Site site) => Site = site;

    public Site Site { get; }

    public Guid Child { get; } = NewId.Next();

    public Guid Unborn { get; } = NewId.Next();

    public Guid Family { get; } = NewId.Next();

    public Guid Mother { get; } = NewId.Next();

    public Guid Father { get; } = NewId.Next();

    public Guid Contact { get; } = NewId.Next();

    public Guid Visit { get; } = NewId.Next();

    public Guid Meeting { get; } = NewId.Next();

    public Guid Difficulty { get; } = NewId.Next();

    public Guid Raised { get; } = NewId.Next();

    public Guid Unexpected { get; } = NewId.Next();

    public Guid Disagreement { get; } = NewId.Next();

    public Guid Discussion { get; } = NewId.Next();

    /// <summary>A review that was prepared and has begun to meet.</summary>
    public Guid Conference { get; } = NewId.Next();

    public Guid Invitation { get; } = NewId.Next();

    /// <summary>What the school nurse wrote for it, with a part kept from the family.</summary>
    public Guid Report { get; } = NewId.Next();

    public Guid Outcome { get; } = NewId.Next();

    public Guid Dissent { get; } = NewId.Next();

    public Guid Assessment { get; } = NewId.Next();

    public Guid Plan { get; } = NewId.Next();

    /// <summary>The mother's copy of the plan.</summary>
    public Guid Copy { get; } = NewId.Next();

    /// <summary>The mother's copy of the notes of a core group.</summary>
    public Guid NotesCopy { get; } = NewId.Next();

    /// <summary>The plan, sent for the mother's own record.</summary>
    public Guid Notice { get; } = NewId.Next();

    /// <summary>An evidence bundle somebody made.</summary>
    public Guid Bundle { get; } = NewId.Next();

    /// <summary>A change of the plan the mother proposes, which nobody has answered.</summary>
    public Guid Proposal { get; } = NewId.Next();
    public Guid Action { get; } = NewId.Next();

    /// <summary>A core group that is planned, and was moved.</summary>
    public Guid Planned { get; } = NewId.Next();

    /// <summary>A core group that meets today.</summary>
    public Guid Meets { get; } = NewId.Next();

    public Guid News { get; } = NewId.Next();

    public Guid Change { get; } = NewId.Next();

    public Guid EarlyReview { get; } = NewId.Next();

    /// <summary>A sister whose plan ended, and of whom everything that can follow is on the record.</summary>
    public Guid SteppedDown { get; } = NewId.Next();

    public Guid Move { get; } = NewId.Next();

    /// <summary>The record in a file for another authority, taken in here as well as another authority’s.</summary>
    public Guid Transfer { get; } = NewId.Next();

    public Guid Segment { get; } = NewId.Next();

    public Guid Complaint { get; } = NewId.Next();

    /// <summary>A complaint with an outcome nobody was told.</summary>
    public Guid ComplaintDecided { get; } = NewId.Next();

    /// <summary>The conference that made the plan.</summary>
    public Guid Decided { get; } = NewId.Next();

    /// <summary>The mother's letter of decision, which somebody says is wrong.</summary>
    public Guid Letter { get; } = NewId.Next();

    public Guid Correction { get; } = NewId.Next();

    /// <summary>How the work is looked after: an assessment that waits for a manager, supervision, a record drawn.</summary>
    public LookedAfter Looked { get; } = new();

    public Guid Drawing { get; private set; }

    /// <param name="given">The child's first name.</param>
    /// <param name="address">The protected address of the mother.</param>
    /// <param name="more">Entries written after the others; told the place of the first of them in the journal.</param>
    public static async Task<Household> In(Site site, string given = "Rowan", string family = "Gatehouse", string address = "12 Larch Close", Func<Household, int, IReadOnlyList<ChildEvent>>? more = null)
    {
        await Everybody.MoveIn(site);
        var home = new Household(site);
        using var scope = site.Scope();
        var drawing = await scope.ServiceProvider.GetRequiredService<AttachmentStore>().Add(NewId.Next(), Everybody.Lead.Id, home.Child, "house.png", Picture, "The house");
        var attached = drawing.ShouldBeOfType<AttachmentOutcome.Kept>().Attachment;
        home.Drawing = attached.AttachmentId;
        var life = home.Life(given, family, attached).ToList();
        await home.Write(home.Child, [.. life, .. more?.Invoke(home, life.Count + 1) ?? []], new ProtectedContact(home.Contact, new ProtectedContactWritten(home.Child, address, "020 7946 0977", Site.Today)));
        var document = await scope.ServiceProvider.GetRequiredService<LetterDocuments>().Seal(home.Document, home.Child);
        var copy = await scope.ServiceProvider.GetRequiredService<LetterDocuments>().Seal(home.CopyDocument, home.Child);
        var notes = await scope.ServiceProvider.GetRequiredService<LetterDocuments>().Seal(home.NotesDocument, home.Child);
        var notice = await scope.ServiceProvider.GetRequiredService<LetterDocuments>().Seal(home.NoticeDocument, home.Child);
        var bundle = await scope.ServiceProvider.GetRequiredService<BundleStore>().Seal(home.Bundle, home.Child, home.Evidence.Bytes);
        var transfers = scope.ServiceProvider.GetRequiredService<TransferStore>();
        var made = await transfers.KeepMade(home.Transfer, home.Child, "HOLDFAST TRANSFER 1\n"u8.ToArray());
        var received = await transfers.KeepReceived(home.Transfer, home.Child, TransferEnvelope.Write(new TransferSegment(
            TransferSegment.CurrentFormat, home.Transfer, "ABCD-EFGH-JKMN-PQRS", "Harbour Council", home.Site.Clock.GetUtcNow(), "Orr", There, NewId.Next(), new byte[32], [SeenThere(attached)], new Dictionary<Guid, string>(), [],
            [new TransferredPaper(1, Site.Today.AddDays(-150), attached.FileName, attached.ContentType, attached.Bytes, attached.Sha256)])));
        await transfers.AddPaper(home.Transfer, home.Transfer, received: true, home.Child, 0, Picture);
        await scope.ServiceProvider.GetRequiredService<IDatabase>().Write(async (tx, stop) =>
        {
            await bundle(tx, stop);
            await made(tx, stop);
            await received(tx, stop);
            await TransferStore.KeepPapers(home.Transfer, tx);
            await document(tx, stop);
            await copy(tx, stop);
            await notes(tx, stop);
            await notice(tx, stop);
            return true;
        });
        await home.Write(home.Unborn,
        [
            new ChildRegistered("hillingdon", null, new PersonName("", family), null, Site.Today.AddDays(60), Sex.Unknown, null, Site.Today.AddDays(-90)),
            new FamilyJoined(home.Family, family, Site.Today.AddDays(-90)), new ChildAllocated(Everybody.North, Everybody.Worker.Id, "Gate worker", Site.Today.AddDays(-90)),
            new LeadSocialWorkerNamed(Everybody.Lead.Id, "Gate lead", Site.Today.AddDays(-90)),
        ]);
        await home.Write(home.SteppedDown, [.. home.LifeAfterThePlan(family)]);
        var profiles = scope.ServiceProvider.GetRequiredService<UserProfiles>();
        foreach (var child in new[] { home.Child, home.Unborn, home.SteppedDown })
        {
            await profiles.NameChair(child, Everybody.Chair.Id, Everybody.Manager.Id);
        }

        await scope.ServiceProvider.GetRequiredService<HeldScores>().Hold(home.Child, Everybody.Manager.Id, new GiveConferenceScore(
            NewId.Next(), home.Conference, "Gate manager", AgencyGrouping.SocialCare, 4, "Kept private", new ConferenceScale(10, true, "Not safe", "Safe")));
        await profiles.SetActive(Everybody.Closed.Id, false);
        return home;
    }

    public async Task Write(Guid child, IReadOnlyList<ChildEvent> events, params IReadOnlyList<ProtectedContact> contacts)
    {
        using var scope = Site.Scope();
        await scope.ServiceProvider.GetRequiredService<CaseRecords>().AppendMany([new BatchedAct(child, events, NewId.Next(), new Author(Everybody.Lead.Id, Capacity.LeadSocialWorker), null, contacts)]);
    }

    private static readonly Guid There = NewId.Next();

    /// <summary>A visit with a drawing, as another authority wrote it under a key of noughts.</summary>
    private static TransferredEntry SeenThere(Attachment drawing)
    {
        var words = StoredKinds.All.Write(new VisitMade(NewId.Next(), Site.Today.AddDays(-150), null, VisitPlace.Home, null, true, NewId.Next(), "Orr", true, ChildFacets.Blank with { Seen = true }, [drawing]));
        var (nonce, body, place) = (new byte[12], new byte[words.Length + 16], new byte[24]);
        There.TryWriteBytes(place, bigEndian: true, out _);
        place[^1] = 1;
        using var cipher = new AesGcm(new byte[32], 16);
        cipher.Encrypt(nonce, words, body.AsSpan(0, words.Length), body.AsSpan(words.Length), place);
        return new TransferredEntry(1, 1, NewId.Next(), 0, "visit-made", 1, "2026-06-25", 0, NewId.Next(), "lead-social-worker", NewId.Next(), nonce, body, [], [], []);
    }

    private BundleZip Evidence => BundleZip.Of(
        new BundleManifest(BundleManifest.CurrentFormat, Bundle, Child, Site.Today.AddDays(-90), Site.Today.AddDays(-30), "A court", "Care proceedings", Site.Clock.GetUtcNow(), "Gate lead", "lead social worker", new JournalSeal(1, 1, "00"), []),
        [("record.json", "{ \"entries\": [] }"u8.ToArray())]);

    private LetterDocument CopyDocument => new(Copy, "<html><body><h2>Why</h2><p>Nights without a sober adult</p></body></html>", "%PDF-1.7 a copy"u8.ToArray());

    private LetterDocument NotesDocument => new(NotesCopy, "<html><body><h2>What was agreed</h2><p>Visits go on</p></body></html>", "%PDF-1.7 notes"u8.ToArray());

    private LetterDocument NoticeDocument => new(Notice, "<html><body><h2>What must change</h2><p>Calm nights</p></body></html>", "%PDF-1.7 notice"u8.ToArray());

    private static CopyWords CopyWordsOf => new("Nights without a sober adult", null, "Somebody sober every night", "Ring Gran", "We come on Mondays", "Gate lead, every 10 working days", null, null, "We ask a court", "Gate lead", "Tell us");

    private LetterDocument Document => new(Letter, "<html><body><h2>Why</h2><p>Harm twice since spring</p></body></html>", "%PDF-1.7 a letter"u8.ToArray());

    private IEnumerable<ChildEvent> Life(string given, string family, Attachment drawing)
    {
        var known = Site.Today.AddDays(-120);
        var conference = Site.Today.AddDays(-100);
        var discussion = NewId.Next();
        yield return new ChildRegistered("hillingdon", $"G-{Child.ToString("N")[..6]}", new PersonName(given, family), Site.Today.AddYears(-7), null, Sex.Female, null, known);
        yield return new FamilyJoined(Family, family, known);
        yield return new ChildAllocated(Everybody.North, Everybody.Worker.Id, "Gate worker", known);
        yield return new NetworkPersonRecorded(new NetworkPerson(Mother, "Ana Gatehouse", NetworkRole.Family, "mother", true, true, null, "020 7946 0001", null), known);
        yield return new NetworkPersonRecorded(new NetworkPerson(Father, "Ben Gatehouse", NetworkRole.Family, "father", true, false, null, null, null), known);
        yield return new ContactProtected(Contact, Mother, [Father], "He hurt her", known);
        yield return new StrategyDiscussionHeld(discussion, known, "Police, health", "An enquiry starts", new LegalBasis("Children Act 1989", "47"));
        yield return new LeadSocialWorkerNamed(Everybody.FormerLead.Id, "Gate former", known);
        yield return new ConferenceMeetingBegan(Decided, ConferenceKind.Initial, conference, "Gate chair");
        yield return new InitialConferenceHeld(Decided, conference, ConferenceDecision.Plan, "neglect", Everybody.Lead.Id, "Gate lead", null);
        yield return new PlanBegan(Plan, conference, "neglect", null, new Interval(10, TimeUnit.WorkingDays), null);
        yield return new LeadSocialWorkerNamed(Everybody.Lead.Id, "Gate lead", conference);
        yield return new OutlineOutcomeAgreed(Outcome, Decided, conference, null, "A sober adult every night", "The child names who it is");
        yield return new ConferencePartRecorded(Decided, conference, ConferencePart.ExpectedOfFamily, "Somebody sober is there every night");
        yield return new LeadOffered(NewId.Next(), Decided, conference, Everybody.Lead.Id, "Gate lead", true, null, "Gate manager");
        yield return new PlanChangeProposed(Proposal, Plan, Mother, "Ana Gatehouse", Site.Today.AddDays(-10), null, null, "Saturdays too", null);
        yield return new PlanCopyWritten(Copy, Plan, LetterReader.Parent, Mother, "Ana Gatehouse", Site.Today.AddDays(-9), 1, 1, CopyWordsOf, false, true, LetterDocument.PdfType, CopyDocument.Sha256, "Gate lead");
        yield return new EvidenceBundleMade(Bundle, Site.Today.AddDays(-90), Site.Today.AddDays(-30), "A court", "Care proceedings", Evidence.ManifestSha256, "Gate lead", Site.Today.AddDays(-8));
        yield return new DissentRecorded(Dissent, Decided, conference, "Jo Whitfield", AgencyGrouping.School, "Weekends are not safe", "Gate chair", null);
        yield return new SpecialistAssessmentCommissioned(Assessment, Decided, conference, "Drinking", "The Willow service", "Gate lead", conference.AddDays(60), null);
        yield return new CoreGroupMembersNamed([Member(Everybody.FormerMember)], conference);
        yield return new CoreGroupMembersNamed([Member(Everybody.InCoreGroup), Member(Everybody.Closed), Teacher], conference.AddDays(1));
        yield return new PlanActionAgreed(new PlanChange(NewId.Next(), Plan, Site.Today.AddDays(-80), Meeting, "Put into detail", []), Action, Outcome, "Gran stays on Fridays", "Somebody sober is there", null, "Gran Ash", Site.Today.AddDays(20), null);
        yield return new CoreGroupBegan(Meeting, Site.Today.AddDays(-80), "Gate manager", CoreGroupChair.TeamManager, null, null, false, null);
        yield return new CoreGroupHeld(Meeting, Site.Today.AddDays(-80), [], false, false, "Visits go on", "Often enough", null);
        yield return new CoreGroupCopyFrozen(NotesCopy, Meeting, LetterReader.Parent, Mother, "Ana Gatehouse", 1, 1, null, LetterDocument.PdfType, NotesDocument.Sha256, "Gate lead", Site.Today.AddDays(-79));
        yield return new ParentsServicesAsked(NewId.Next(), Plan, Mother, "Ana Gatehouse", Site.Today.AddDays(-79), ParentsServices.Health, "The duty desk", "Rae Quillan");
        yield return new PlanNoticeSent(Notice, Plan, Mother, "Ana Gatehouse", Site.Today.AddDays(-78), "Rae Quillan", SendingHow.HandedOver, null, 1, LetterDocument.PdfType, NoticeDocument.Sha256, "Gate lead");
        yield return new VisitMade(Visit, Site.Today.AddDays(-30), null, VisitPlace.Home, null, true, Everybody.Lead.Id, "Gate lead", true,
            ChildFacets.Blank with { Seen = true, Alone = Aloneness.Alone, OwnWords = "It is quieter now", HowCommunicated = "Talking", Analysis = "Safer than before" }, [drawing]);
        yield return new LetterWordsWritten(NewId.Next(), Decided, "Harm twice since spring", null, null, null, null, null, conference);
        yield return new LetterSigned(Letter, Decided, LetterKind.Decision, LetterReader.Parent, Mother, "Ana Gatehouse", 1, null, null, LetterDocument.PdfType, Document.Sha256, "Gate chair", conference);
        yield return new LetterCorrectionAsked(Correction, Letter, "Ana Gatehouse", "The date is wrong", Site.Today.AddDays(-3));
        yield return new DifficultyRaised(Raised, Site.Today.AddDays(-4), DifficultyKind.PlanNotCarriedOut, "Nobody books the club", null, null, "Fed at school", "Jo Whitfield", "Hillside Primary", false);
        yield return new UnexpectedEventReported(Unexpected, Site.Today.AddDays(-4), "Their father came back", "Both are with Gran", "Gate lead");
        yield return new DisagreementRaised(
            Disagreement, DisagreementBetween.Agencies, Site.Today.AddDays(-4), DisagreementMatter.Assessment, "The nights are left out", "A visit at night", "Jo Whitfield", "Hillside Primary", "Gate lead", "practitioners",
            "Jo Whitfield and Gate lead", "Gran stays", null, null);
        yield return new DisagreementDiscussed(
            Discussion, Disagreement, DisagreementBetween.Agencies, Disagreement, Site.Today.AddDays(-3), "Both", "Each told what they saw", "Nothing yet", "Gran stays", "Jo Whitfield");
        yield return new AccessNotGained(Difficulty, Site.Today.AddDays(-5), null, AccessProblem.Difficulty, true, true, null, "Nobody opened", "Gate lead", "At school today", null, false);
        yield return new CoreGroupPlanned(Planned, Site.Today.AddDays(10), null, "Market Street", null, "The school is closed", Site.Today.AddDays(-4));
        yield return new CoreGroupBegan(Meets, Site.Today, "Gate lead", CoreGroupChair.LeadSocialWorker, null, null, false, null);
        yield return new CoreGroupNews(News, Site.Today.AddDays(-4), CoreGroupNewsKind.OtherMeeting, "The nursery has a place", "The nursery", false, "Everybody");
        yield return new CoreGroupChangeAsked(Change, Site.Today.AddDays(-4), MembershipChange.Join, new CoreGroupMember(NewId.Next(), "Sam Ogle", "teacher", "Hillside Primary", null), "Needed", "Gate lead");
        yield return new EarlyReviewAsked(EarlyReview, null, Site.Today.AddDays(-4), [EarlyReviewPointer.ChildNotSeen], "The door stayed shut", "Gate lead", "Gate manager", "Ask", "Agreed");
        yield return new MoveNotified(Move, Site.Today.AddDays(-3), null, MoveKind.Permanent, "Harbour Council", "A new flat");
        yield return new TransferMade(Transfer, Move, Site.Today.AddDays(-2), "Harbour Council", 9, 0, "ab", "cd", false, "ef", "Gate lead");
        yield return new ForeignRecordReceived(Segment, Transfer, "Harbour Council", Site.Today.AddDays(-120), 1, 0, known, known, "ab", "cd", true, "Gate lead");
        yield return new ComplaintReceived(Complaint, Site.Today.AddDays(-3), ComplaintRoute.Conference, ComplaintKind.Appeal, "Ana Gatehouse", Mother, "Nobody heard me", null, null, Decided, "Gate lead");
        yield return new ComplaintReceived(ComplaintDecided, Site.Today.AddDays(-3), ComplaintRoute.Accuracy, ComplaintKind.Complaint, "Ana Gatehouse", Mother, "The date is wrong", null, null, null, "Gate lead");
        yield return new Casework.Complaints.ComplaintDecided(NewId.Next(), ComplaintDecided, Site.Today.AddDays(-2), ComplaintResult.Upheld, "It is", null, "Gate chair", null, null);
        yield return new ConferenceRequested(Conference, ConferenceKind.Review, Site.Today.AddDays(-4), null, null, "The review is due", null);
        yield return new ConferenceArranged(Conference, Site.Today, new TimeOnly(10, 0), null, "Market Street", Everybody.Chair.Id, "Gate chair", null, null, null, Site.Today.AddDays(-3));
        yield return new ConferenceInvited(Conference, Invitation, null, "Gate nurse", "school nurse", "Community health", "By mail", Site.Today.AddDays(-3), true, false);
        yield return new ReportWritten(Conference, Report, Invitation, "Community health", "Gate nurse", Site.Today.AddDays(-2), "Eats well", "Tired on Mondays", null, [new ReportPart("She asked about her sister’s school", false, [Mother])], []);
        yield return new ConferenceMeetingBegan(Conference, ConferenceKind.Review, Site.Today, "Gate chair");
        foreach (var looked in Looked.Events(Member(Everybody.InCoreGroup), Teacher))
        {
            yield return looked;
        }
    }

    private IEnumerable<ChildEvent> LifeAfterThePlan(string family)
    {
        var (began, ended, plan) = (Site.Today.AddDays(-90), Site.Today.AddDays(-20), NewId.Next());
        yield return new ChildRegistered("hillingdon", null, new PersonName("Wren", family), Site.Today.AddYears(-9), null, Sex.Female, null, began);
        yield return new FamilyJoined(Family, family, began);
        yield return new ChildAllocated(Everybody.North, Everybody.Worker.Id, "Gate worker", began);
        yield return new LeadSocialWorkerNamed(Everybody.Lead.Id, "Gate lead", began);
        yield return new PlanBegan(plan, began, "neglect", null, new Interval(10, TimeUnit.WorkingDays), null);
        yield return new PlanEnded(plan, ended, PlanEndings.DecidedAtReview, "Calm");
        yield return new ChildInNeedPlanBegan(NewId.Next(), plan, ended, [new StepItem(null, "Family support", null, null)], "Gate lead", Site.Today.AddDays(60), "He comes back", null);
        yield return new NoChildInNeedPlan(NewId.Next(), plan, ended, NoStepReason.NotNeeded, "Written by mistake", null, "Gate chair");
    }

    /// <summary>A member of the core group without an account.</summary>
    internal static CoreGroupMember Teacher { get; } = new(NewId.Next(), "Gate teacher", "teacher", "Hillside Primary", null);

    private static CoreGroupMember Member(Person person) => new(person.Id, person.Who, "Health visitor", "Community health", person.Id);
}
