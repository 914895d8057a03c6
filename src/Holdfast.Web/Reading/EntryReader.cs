using System.Diagnostics;
using Holdfast.Casework;
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

namespace Holdfast.Web.Reading;

/// <summary>
/// Puts entries into words, in the local words of the child's area on the day the entry happened (W13, H53).
/// Every kind of entry has its reading; a kind without one is a mistake in this file, never passed over.
/// </summary>
/// <param name="words">The area's words and lists.</param>
/// <param name="child">The child, for names of people in the network.</param>
/// <param name="contacts">Whether telephone numbers and mail may be read.</param>
public sealed class EntryReader(AreaWords words, Child child, bool contacts = true)
{
    public EntryReading Read(ChildEvent what)
    {
        ArgumentNullException.ThrowIfNull(what);
        return what switch
        {
            VisitMade or AccessNotGained or ProtectiveActionTaken or NoticeGiven or AccessChoiceDecided or ViewConsidered or AdvocacyConsidered or AdvocateAttended => ReadContact(what),
            InitialConferenceHeld or ReviewConferenceHeld or PlanBegan or PlanFrequencyAgreed or PlanEnded or LeadSocialWorkerNamed or CoreGroupMembersNamed
                or CoreGroupHeld or CoreGroupNotesSent or DutyExcused => ReadPlan(what),
            ReferralReceived or ReferralClosed or StrategyDiscussionHeld or EnquiryEnded or SourceElementKept => ReadEnquiry(what),
            EndingEvent e => new EndingReader(words, child).Read(e),
            ComplaintEvent e => new ComplaintReader(child).Read(e),
            CoreGroupEvent e => new CoreGroupReader(words, child, contacts).Read(e),
            DifficultyEvent e => new DifficultyReader(words, child).Read(e),
            DisagreementEvent e => new DifficultyReader(words, child).Read(e),
            AssessmentEvent or FamilyHistoryEvent or SupervisionEvent or RecordPeriodSigned => new OversightReader(words, child).Read(what),
            OutcomeEvent outcome => new OutcomeReader(words, child).Read(outcome),
            PlanEvent plan => new PlanReader(child, contacts).Read(plan),
            LetterEvent e => LetterReading.Read(e, child, contacts),
            MeetingEvent said => ReadMeeting(said),
            EntryCorrected or EntryWithdrawn => ReadAmendment(what),
            EvidenceBundleMade e => new("Evidence bundle made", Rows(
                ("Period", $"{UkDate.Long(e.From)} to {UkDate.Long(e.To)}"), ("For", e.ForWhom), ("Why", e.Why), ("Fingerprint of its manifest", e.Sha256), ("Made by", e.MadeBy)), Tone.Decision),
            PreparationEvent preparation => new PreparationReader(words, child).Read(preparation),
            _ => ReadPerson(what),
        };
    }

    private EntryReading ReadPerson(ChildEvent what) => what switch
    {
        ChildRegistered e => new("Registered", Rows(
            ("Name", e.Name?.Full), ("Area number", e.AreaChildId), ("Born", Date(e.BornOn)), ("Expected", Date(e.ExpectedOn)), ("Sex", e.Sex.ToString()), ("Ethnic group", CensusWords.Ethnicity(e.Ethnicity)))),
        ChildBorn e => new("Born", Rows(("Date of birth", Date(e.BornOn)), ("Name", e.Name?.Full), ("Sex", e.Sex.ToString())), Tone.Decision),
        ChildNamed e => new("Name recorded", Rows(("Name", e.Name.Full), ("Likes to be called", e.Name.KnownAs))),
        EthnicityRecorded e => new("Ethnic group recorded", Rows(("Ethnic group", CensusWords.Ethnicity(e.Code)), ("Said by", e.SaidBy))),
        ChildDied e => new("Died", Rows(("Date", Date(e.DiedOn))), Tone.Concern),
        FamilyJoined e => new("Family", Rows(("Stands with the family", e.FamilyName))),
        ChildAllocated e => new(e.WorkerName is null ? "Given to a team" : "Allocated", Rows(("Worker", e.WorkerName ?? "Nobody yet"))),
        NetworkPersonRecorded e => new($"Network: {e.Person.Name}", Rows(
            ("Relationship", e.Person.Relationship), ("Parental responsibility", YesNo(e.Person.ParentalResponsibility)), ("Lives with the child", YesNo(e.Person.LivesWithChild)),
            ("Agency", e.Person.Agency), ("Contact", Contact(e.Person.Contact)))),
        NetworkPersonLeft e => new("Left the network", Rows(("Who", NameOf(e.PersonId)), ("Why", e.Reason))),
        SchoolRecorded e => new("School", Rows(("School", e.Name), ("Contact", Contact(e.Contact)))),
        GpRecorded e => new("General practitioner", Rows(("GP", e.Name), ("Contact", Contact(e.Contact)))),
        AddressRecorded e => new("Address", Rows(("Address", e.Address))),
        ContactProtected e => new("Address protected", Rows(
            ("Whose", e.PersonId is { } who ? NameOf(who) : child.ShortName), ("Kept from", string.Join(", ", e.WithheldFrom.Select(NameOf))), ("Why", e.Reason)), Tone.Concern),
        CommunicationNeedsRecorded e => new("Communication and learning needs", Rows(
            ("Whose", e.PersonId is { } who ? NameOf(who) : child.ShortName), ("Language", e.Language), ("Interpreter", e.InterpreterNeeded ? "Needed" : "Not needed"),
            ("Communication", e.CommunicationNeed), ("Learning", e.LearningNeed), ("What was done", e.WhatWasDone))),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private EntryReading ReadEnquiry(ChildEvent what) => what switch
    {
        ReferralReceived e => new("Referral received", Rows(("From", CensusWords.Source(e.Source)), ("Main need", CensusWords.Need(e.PrimaryNeed)), ("Further action", e.NoFurtherAction ? "None" : null))),
        ReferralClosed e => new("Referral closed", Rows(("Why", CensusWords.Closure(e.Reason)))),
        StrategyDiscussionHeld e => new("Strategy discussion", Rows(
            ("Took part", e.TookPart), ("Decided", e.WhatWasDecided), (words.Capital("enquiry", e.HeldOn), e.StartsEnquiry is { } basis ? $"Started under {basis}" : "Not started")), Tone.Decision),
        EnquiryEnded e => new($"{words.Capital("enquiry", e.EndedOn)} ended", Rows(("Conference", e.ConferenceNeeded ? "Needed" : "Not needed"), ("Outcome", e.Outcome)), Tone.Decision),
        SourceElementKept e => new("Kept from the imported file", Rows((e.Element, e.Content))),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private EntryReading ReadPlan(ChildEvent what) => what switch
    {
        InitialConferenceHeld e => new(words.Capital("initial-conference", e.HeldOn), Rows(
            ("Decision", e.Decision switch { ConferenceDecision.Plan => $"{words.Capital("plan", e.HeldOn)}", ConferenceDecision.NoPlan => "No plan", _ => "Not in the source" }),
            ("Category", words.Category(e.Category, e.HeldOn)), (words.Capital("lead-social-worker", e.HeldOn), e.LeadSocialWorkerName), ($"First {words.Term("core-group", e.HeldOn)}", Date(e.FirstCoreGroupOn))), Tone.Decision),
        ReviewConferenceHeld e => new(words.Capital("review-conference", e.HeldOn), Rows(
            ("Decision", e.Decision switch { ReviewDecision.Continue => "The plan continues", ReviewDecision.End => "The plan ends", ReviewDecision.Other => "Neither; see the decision", _ => "Not in the source" }),
            ("Category", words.Category(e.Category, e.HeldOn))), Tone.Decision),
        PlanBegan e => new($"{words.Capital("plan", e.BeganOn)} began", Rows(
            ("Category", words.Category(e.Category, e.BeganOn)), ("Plans before", e.PreviousPlans?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Child to be seen", e.VisitsEvery is { } v ? $"every {v}" : "The plan does not say"), (words.Capital("core-group", e.BeganOn), e.CoreGroupsEvery is { } c ? $"every {c}" : null)), Tone.Decision),
        PlanFrequencyAgreed e => new("How often agreed", Rows(
            ("Child to be seen", e.VisitsEvery is { } v ? $"every {v}" : null), (words.Capital("core-group", e.AgreedOn), e.CoreGroupsEvery is { } c ? $"every {c}" : null), ("Why", e.Why))),
        PlanEnded e => new($"{words.Capital("plan", e.EndedOn)} ended", Rows(("Ground", words.Ending(e.Ground, e.EndedOn) ?? "Not in the source"), ("Reasons", e.Reason)), Tone.Decision),
        LeadSocialWorkerNamed e => new($"{words.Capital("lead-social-worker", e.NamedOn)} named", Rows(("Name", e.Name))),
        CoreGroupMembersNamed e => new($"{words.Capital("core-group", e.NamedOn)} named", [.. e.Members.Select(m => new ReadingRow(m.Name, m.Agency is null ? m.Role : $"{m.Role}, {m.Agency}"))]),
        CoreGroupHeld e => new($"{words.Capital("core-group", e.HeldOn)} met", Rows(
            ("Came", string.Join(", ", e.Came.Select(a => a.Name))), (child.ShortName, e.ChildCame ? "Came (this does not count as being seen)" : null),
            ("Where", e.AtTheChildsSchool ? "At the child’s school" : null), ("What was agreed", e.WhatWasAgreed), ("Are visits often enough?", e.VisitFrequencyView), ("Next meeting", Date(e.NextOn)))),
        CoreGroupNotesSent e => new($"{words.Capital("core-group", e.SentOn)} notes sent", Rows(("To", e.To))),
        DutyExcused e => new("Duty excused", Rows(("Which", words.RuleTitle(e.Rule, e.ExcusedOn)), ("Of those named", words.Named(e.Key, e.ExcusedOn)), ("Why", e.Reason), ("Manager", e.Manager)), Tone.Concern),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private EntryReading ReadContact(ChildEvent what) => what switch
    {
        VisitMade e => ReadVisit(e),
        AccessNotGained e => new("No access", Rows(
            ("What happened", e.WhatHappened), ("Kind", e.Problem switch { AccessProblem.Difficulty => "Difficulty", AccessProblem.Obstruction => "Obstruction", _ => "Refusal" }),
            ("By whom", e.ByWhom), ("Where", e.HomeVisit ? "At home" : "Elsewhere"), ("Known beforehand", e.Announced ? "Yes" : "No"), ("Who tried", e.ReportedBy),
            ("How the child is safe", e.SafeMeanwhile), ("Prompt second attempt", e.IsPromptRepeat ? "This was it" : Date(e.SecondAttemptOn))), Tone.Concern),
        ProtectiveActionTaken e => new("Action to protect the child", Rows(("What", e.What), ("By", e.ByWhom), ("Under", e.Under?.ToString())), Tone.Concern),
        NoticeGiven e => new($"Told: {words.Recipient(e.Recipient, e.GivenOn)}", Rows(("Who", e.ToWhom), ("How", e.How))),
        AccessChoiceDecided e => new($"Considered: {words.AccessChoice(e.Choice, e.DecidedOn)}", Rows(("Decision", e.Chosen ? "To be done" : "Not chosen"), ("Reasons", e.Reasons), ("Decided by", e.ByWhom)), Tone.Decision),
        ViewConsidered e => new($"What {child.ShortName} said was considered", Rows(
            ("Said on", Date(child.Visits.FirstOrDefault(v => v.VisitId == e.VisitId)?.VisitedOn)), ("Considered at", words.Of(e.Meeting, e.ConsideredOn)), ("What came of it", e.WhatCameOfIt))),
        AdvocacyConsidered e => new("Advocacy considered", Rows(
            ("Stage", Stage(e.Stage, e.HappenedOn)), ("Answer", e.Answer switch
            {
                AdvocacyAnswer.Accepted => "Accepted",
                AdvocacyAnswer.Declined => "Declined for now; it will be offered again",
                AdvocacyAnswer.NotYetDecided => "Not yet decided",
                _ => "Not offered",
            }), ("Offered by", e.OfferedBy), ("How", e.How), ("Why not offered", e.WhyNotOffered), ("Advocate", e.Advocate))),
        AdvocateAttended e => new("Advocate attended", Rows(("Advocate", e.Advocate), ("What", e.What))),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private EntryReading ReadMeeting(MeetingEvent what) => what switch
    {
        ConferenceMeetingBegan e => new($"{MeetingWords.Of(words, e.Kind, e.HeldOn)} began", Rows(("Chair", e.Chair), ("Why on another day than arranged", e.WhyAnotherDay))),
        ConferenceAttended e => new($"At the conference: {e.Name}", Rows(
            ("Who", e.Role), ("Comes for", MeetingWords.Of(e.Grouping)), ("How", MeetingWords.Of(e.How)), ("Came at", e.CameAt is { } came ? UkDate.Time(came) : null), ("Went at", e.LeftAt is { } left ? UkDate.Time(left) : null), ("Part of the meeting", e.Part), ("Kept out because", e.ExcludedBecause), ("Decided by", e.ExcludedBy)),
            e.ExcludedBecause is null ? Tone.Plain : Tone.Concern),
        QuorumDecided e => new(e.GoesOn ? "Went on without a quorum" : "Stopped without a quorum", Rows(
            ("Chair’s reasons", e.Reasons), ($"How {child.ShortName} is safe meanwhile", e.SafeMeanwhile), ("Decided by", e.DecidedBy), ("Meets again", Date(e.MeetsAgainOn))), Tone.Concern),
        BoardPointAdded { Voice: Voice.Child } e => new($"On the board: {Text.InSentence(MeetingWords.Of(e.Column))}", Rows(("Said by", e.Whose), ("Voice", MeetingWords.Of(e.Voice)), ("Said without, so not on the wall", e.SaidWithout)), Tone.Plain, e.Words),
        BoardPointAdded e => new($"On the board: {Text.InSentence(MeetingWords.Of(e.Column))}", Rows(("Words", e.Words), ("Said by", e.Whose), ("Voice", MeetingWords.Of(e.Voice)), ("Said without, so not on the wall", e.SaidWithout))),
        DangerStatementMade e => new("Danger statement and safety goal", Rows(
            ("Danger", e.Danger), ("Safety goal", e.SafetyGoal), ("How it is seen", e.Measure), ("For how long", e.Duration), ("Agreed with", e.AgreedWith)), Tone.Concern),
        ConferenceViewGiven e => new($"View at the conference: {e.Name}", Rows(
            ("Comes for", MeetingWords.Of(e.Grouping)), ("A plan?", MeetingWords.Of(e.Plan)), ("Category", words.Category(e.Category, e.On)), ("In their words", e.Grouping == AgencyGrouping.Child ? null : e.OwnWords),
            ("Agrees with what must happen", YesNo(e.AgreesWithActions)), ("Why", e.WhyAgreesOrNot), ("Feels included", e.FeltIncluded), ("How it was gathered", e.HowGathered), ("Gathered by", e.GatheredBy)),
            e.AgreesWithActions == false ? Tone.Concern : Tone.Plain, e.Grouping == AgencyGrouping.Child ? e.OwnWords : null, e.HowGathered),
        ConferenceScoreGiven e => new($"Score at the conference: {e.Name}", Rows(
            ("Comes for", MeetingWords.Of(e.Grouping)), ("Score", $"{e.Score} of {e.Scale.Top}"), ("Why", e.Reason),
            ("The scale", $"0: {e.Scale.ZeroMeans}. {e.Scale.Top}: {e.Scale.TopMeans}. Safe at the {(e.Scale.HighIsSafe ? "top" : "bottom")}"))),
        ScorePromptAnswered e => new($"{MeetingWords.Of(e.Prompt)}: talked through", Rows(
            ("What was said", e.Discussion), ("Safety plan and existing safety", e.ExistingSafety), ("Management oversight", e.EscalatedTo)), Tone.Decision),
        DissentRecorded e => new($"Does not agree: {e.Name}", Rows(
            ("Comes for", MeetingWords.Of(e.Grouping)), ("Why", e.Reasons), ("Who sees to it", e.Owner), ("To be answered by", Date(e.AnswerBy))), Tone.Concern),
        ConferenceReasonsGiven e => new("Chair’s reasons", Rows(
            ("Reasons", e.Reasons), ("Why not what most agencies thought", e.WhyNotTheMajority), ($"Who tells {child.ShortName}", e.WhoTellsTheChild), ("When", e.TheChildIsTold)), Tone.Decision),
        ParentRightsExplained e => new($"Rights explained: {e.Name}", Rows(
            ("Complaint", YesNo(e.Complaint)), ("Representation", YesNo(e.Representation)), ("Appeal", YesNo(e.Appeal)), ("Leaflets", e.Leaflets), ("Explained by", e.ExplainedBy))),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private EntryReading ReadVisit(VisitMade e)
    {
        var f = e.Child;
        var place = e.Place switch
        {
            VisitPlace.Home => "At home",
            VisitPlace.School => e.PlaceName is null ? "At school" : $"At school: {e.PlaceName}",
            VisitPlace.CoreGroupMeeting => $"At a {words.Term("core-group", e.VisitedOn)} meeting",
            _ => e.PlaceName ?? "Elsewhere",
        };
        var title = (f.Seen, f.Alone) switch
        {
            (false, _) => "Visit: not seen",
            (true, Aloneness.Alone) => "Visit: seen alone",
            _ => "Visit: seen, not alone",
        };
        return new EntryReading(title, Rows(
            ("Where", place), ("Time", e.At is { } at ? UkDate.Time(at) : null), ("Announced", e.Announced ? "Yes" : "No"),
            ("Visited by", e.ByLead ? e.VisitedBy : $"{e.VisitedBy}, not the {words.Term("lead-social-worker", e.VisitedOn)}"), ("Why not seen", f.NotSeenReason), ("Who was there", f.WhoWasThere), ("Why not alone", f.NotAloneReason),
            ("Awake", YesNo(f.Awake)), ("Bedroom seen", YesNo(f.BedroomSeen)), ("How the child communicated", f.HowCommunicated), ("Tool", f.Tool),
            ("What life is like", f.DailyLife), ("What was observed", f.Observed), ("What it means for the child", f.Analysis), ("Is the plan helping?", f.PlanEffect), ("Is the child safer?", f.SaferNow),
            ("Told why people are worried", f.ToldWhyWorried ? "Yes" : null), ("Plan explained", f.PlanExplained is { } p ? Explained(p) : null),
            ("Direct work", f.DirectWork), ("It serves", f.DirectWorkServes)), Tone.Plain, f.OwnWords, f.HowCommunicated, e.Attachments);
    }

    private EntryReading ReadAmendment(ChildEvent what) => what switch
    {
        EntryCorrected e => new("Entry corrected", Rows(("Which", Which(e.Version)), ("Why", e.Reason)), Tone.Concern),
        EntryWithdrawn e => new("Entry withdrawn", Rows(("Which", Which(e.Version)), ("Why", e.Reason), ("Belongs to another child", e.WrongChild ? "Yes" : null)), Tone.Concern),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private static string Explained(PlanExplained p) => string.Join(". ", new[]
    {
        p.How, p.Response, p.Agreed switch { true => "The child agreed", false => $"The child did not agree: {p.WhyNotAgreed}", null => "The child was not asked to agree" },
    }.Where(s => !string.IsNullOrWhiteSpace(s)));

    private string Which(int version) => child.Find(version) is { } fact ? $"{Read(fact.Original.What).Title}, {UkDate.Long(fact.Original.What.HappenedOn)}" : $"Entry {version}";

    private string NameOf(Guid person) => person == child.Id ? child.ShortName : child.Network.TryGetValue(person, out var p) ? p.Name : "Somebody no longer in the network";

    private string? Contact(string? contact) => contacts ? contact : null;

    private string Stage(AdvocacyStage stage, DateOnly on) => stage switch
    {
        AdvocacyStage.Enquiry => "Enquiry",
        AdvocacyStage.InitialConference => "Initial conference",
        AdvocacyStage.CoreGroup => words.Capital("core-group", on),
        AdvocacyStage.Review => "Review conference",
        AdvocacyStage.BecameLookedAfter => "Became looked after",
        _ => "Another time",
    };

    private static string? Date(DateOnly? day) => day is { } d ? UkDate.Long(d) : null;

    private static string? YesNo(bool? so) => so switch { true => "Yes", false => "No", null => null };

    private static List<ReadingRow> Rows(params ReadOnlySpan<(string Label, string? Text)> rows)
    {
        var said = new List<ReadingRow>(rows.Length);
        foreach (var (label, text) in rows)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                said.Add(new ReadingRow(label, text));
            }
        }

        return said;
    }
}
