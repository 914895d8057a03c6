using Holdfast.Casework;
using Holdfast.Casework.Conferences;
using Holdfast.Casework.Conferences.Meeting;
using Holdfast.Casework.Conferences.Outcome;
using Holdfast.Casework.Conferences.Preparation;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Difficulties;
using Holdfast.Casework.Disagreements;
using Holdfast.Casework.Enquiries;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Casework.Visits;
using Holdfast.Cli.Seeding;
using Holdfast.Practice;
using Holdfast.Records.Accounts;
using Holdfast.Records.Areas;
using Holdfast.Records.Cases;
using Holdfast.Records.Documents;
using Holdfast.Records.Journal;
using Holdfast.Records.Storage;
using Holdfast.SiteKit;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Forms;

/// <summary>
/// A family of a test's own: Ada and Tobi, sister and brother on a plan, seen, discussed, and once not reached; and one not born yet. Each form
/// finds in it what it needs.
/// </summary>
public sealed class TestFamily
{
    public static readonly DateOnly ConferenceOn = new(2026, 9, 21);
    public static readonly DateOnly CoreGroupOn = new(2026, 11, 5);
    public static readonly DateOnly VisitOn = new(2026, 11, 2);
    public static readonly DateOnly NoAccessOn = new(2026, 11, 19);

    private static readonly DateOnly DisagreedOn = new(2026, 10, 12);
    private static readonly DateOnly RegisteredOn = new(2026, 9, 1);

    private readonly IServiceProvider services;
    private readonly Dictionary<Guid, List<Entry>> journals = [];
    private readonly List<BatchedAct> acts = [];

    private TestFamily(Site site, string area) => (services, Area) = (site.Services, Demonstration.Areas.Single(a => a.Code == area));

    public DemonstrationArea Area { get; }

    public StaffMember Lead => Area.Worker(0);

    /// <summary>A social worker of the area who has nothing to do with this family.</summary>
    public StaffMember Stranger => Area.Worker(1);

    public StaffMember Manager => Area.Managers[0];

    public StaffMember HealthVisitor => Area.HealthVisitor;

    public Guid Ada { get; } = NewId.Next();

    public Guid Tobi { get; } = NewId.Next();

    /// <summary>What a trial puts on the record before its form is opened.</summary>
    public Guid Waits { get; } = NewId.Next();

    public Guid Baby { get; } = NewId.Next();

    public Guid Id { get; } = NewId.Next();

    public Guid Mother { get; } = NewId.Next();

    public Guid Enquiry { get; } = NewId.Next();

    public Guid CoreGroup { get; } = NewId.Next();

    /// <summary>Ada's plan, an action of it, and a change her mother proposes.</summary>
    public Guid Plan { get; } = NewId.Next();

    public Guid PlanAction { get; } = NewId.Next();

    public Guid Proposal { get; } = NewId.Next();

    /// <summary>The mother's copy of Ada's plan.</summary>
    public Guid Copy { get; } = NewId.Next();

    /// <summary>Ada's plan, sent for her mother's own record.</summary>
    public Guid Notice { get; } = NewId.Next();

    public Guid Invitation { get; } = NewId.Next();

    public Guid Report { get; } = NewId.Next();

    public Guid CameReport { get; } = NewId.Next();

    public Guid Visit { get; } = NewId.Next();

    public Guid Difficulty { get; } = NewId.Next();

    /// <summary>The conference that made the plans.</summary>
    public Guid Decided { get; } = NewId.Next();

    /// <summary>The mother's letter of decision about Ada, which she says is wrong.</summary>
    public Guid Letter { get; } = NewId.Next();

    public Guid Correction { get; } = NewId.Next();

    /// <summary>A review of Ada's and Tobi's plans that meets today.</summary>
    public Guid Conference { get; } = NewId.Next();

    /// <summary>An outcome of Ada's outline plan, made there.</summary>
    public Guid Outcome { get; } = NewId.Next();

    /// <summary>Somebody did not agree there, about both.</summary>
    public Guid Dissent { get; } = NewId.Next();

    /// <summary>An assessment of both, commissioned there, that has not come.</summary>
    public Guid Assessment { get; } = NewId.Next();

    /// <summary>A core group that was planned and moved, and of which nobody is told yet.</summary>
    public Guid Planned { get; } = NewId.Next();

    /// <summary>A core group about both that meets today.</summary>
    public Guid Meets { get; } = NewId.Next();

    /// <summary>Something the core group was told.</summary>
    public Guid News { get; } = NewId.Next();

    /// <summary>A change of the core group's members that was asked for.</summary>
    public Guid Change { get; } = NewId.Next();

    /// <summary>Something unexpected that happened to both, about which nobody has proposed anything.</summary>
    public Guid Unexpected { get; } = NewId.Next();

    /// <summary>What a teacher does not agree with about both, and a discussion about it that nobody has approved.</summary>
    public Guid Disagreement { get; } = NewId.Next();

    public Guid Discussion { get; } = NewId.Next();

    /// <summary>A request for an early review.</summary>
    public Guid EarlyReview { get; } = NewId.Next();

    /// <summary>A move to another authority, when a test records one.</summary>
    public Guid Move { get; } = NewId.Next();

    /// <summary>A complaint, when a test records one.</summary>
    public Guid Complaint { get; } = NewId.Next();

    public static readonly DateOnly ConferenceMeetsOn = Site.Today;

    /// <summary>The family's name, which no other test has.</summary>
    public string Name { get; } = "Okafor" + string.Concat(NewId.Next().ToString("N").Where(char.IsAsciiLetter).Take(8));

    public static async Task<TestFamily> New(Site site, string area = "hillingdon")
    {
        ArgumentNullException.ThrowIfNull(site);
        var family = new TestFamily(site, area);
        family.Register();
        family.Agree((await family.Rules()).Lists(ConferenceOn).EnquiryGrounds[0]);
        family.SeeAndMiss();
        family.Write();
        family.Prepare();
        family.MeetAgain();
        family.Record(new BeginConferenceMeeting(family.Conference, ConferenceKind.Review, ConferenceMeetsOn, "Pat Rowe"), ConferenceMeetsOn, family.Ada, family.Tobi);
        await site.Services.GetRequiredService<CaseRecords>().AppendMany(family.acts);
        await family.Keep(family.Document, family.Ada);
        foreach (var child in new[] { family.Ada, family.Tobi })
        {
            await site.Services.GetRequiredService<UserProfiles>().NameChair(child, family.Area.Chair.UserId, family.Manager.UserId);
        }

        return family;
    }

    /// <summary>How many entries the child had when the family was made.</summary>
    public int Made(Guid child) => journals[child].Count;

    public Task<Child> Child(Guid id) => services.GetRequiredService<JournalStore>().ReadChild(id);

    public Task<IReadOnlyList<Entry>> Journal(Guid id) => services.GetRequiredService<JournalStore>().Read(id);

    /// <summary>What is owed for the child today.</summary>
    public async Task<IReadOnlyList<Duty>> Owed(Guid id) =>
        [.. DutyEngine.Duties(await Child(id), await Rules(), Site.Today).Where(d => d.State == DutyState.Open)];

    /// <summary>Written by somebody else, behind the back of whoever has a page open.</summary>
    public Task Append(Guid child, params IReadOnlyList<ChildEvent> events) =>
        services.GetRequiredService<CaseRecords>().AppendMany([new BatchedAct(child, events, NewId.Next(), new Author(Manager.UserId, Capacity.TeamManager))]);

    private Task<AreaRules> Rules() => services.GetRequiredService<AreaStore>().RulesOf(Area.Code);

    private void Register()
    {
        Register(Ada, new PersonName("Ada", Name), new DateOnly(2017, 5, 4), null);
        Register(Tobi, new PersonName("Tobi", Name), new DateOnly(2020, 3, 14), null);
        Register(Baby, new PersonName("", Name), null, new DateOnly(2027, 2, 4));
        var mother = new NetworkPerson(Mother, "Chioma " + Name, NetworkRole.Family, "mother", true, true, null, null, null);
        Record(new RecordNetworkPerson(mother, RegisteredOn), RegisteredOn, Ada, Tobi);
    }

    private void Register(Guid id, PersonName name, DateOnly? born, DateOnly? expected) =>
        Record(new RegisterChild(Area.Code, null, name, born, expected, Sex.Unknown, null, Id, Name, Area.Teams[0].TeamId, Lead.UserId, Lead.Name), RegisteredOn, id);

    private void Agree(LegalBasis ground)
    {
        Record(new RecordStrategyDiscussion(Enquiry, new DateOnly(2026, 9, 7), "Police, school, health", "An enquiry", ground), ConferenceOn, Ada, Tobi);
        Record(new BeginConferenceMeeting(Decided, ConferenceKind.Initial, ConferenceOn, "Pat Rowe"), ConferenceOn, Ada, Tobi);
        Record(new RecordConferenceParts(Decided, [new PartSaid(ConferencePart.ExpectedOfFamily, "Gran has a key")]), ConferenceOn, Ada);
        Record(new AgreeOutlineOutcome(Outcome, Decided, null, "A sober adult is there every night", "Ada names who it is"), ConferenceOn, Ada);
        Record(new RecordDissent(Dissent, Decided, "Sergeant Ash", AgencyGrouping.Police, "Fridays are not safe", "Pat Rowe", null), ConferenceOn, Ada, Tobi);
        Record(new CommissionSpecialist(Assessment, Decided, "Drinking and its risks", "The Willow service", Lead.Name, new DateOnly(2026, 12, 11), null, null), ConferenceOn, Ada, Tobi);
        foreach (var child in new[] { Ada, Tobi })
        {
            Record(new RecordInitialConference(Decided, ConferenceOn, ConferenceDecision.Plan, "neglect", Lead.UserId, Lead.Name, null, child == Ada ? Plan : NewId.Next(), new Interval(10, TimeUnit.WorkingDays), null), ConferenceOn, child);
        }

        Record(
            new NameCoreGroup([new CoreGroupMember(Mother, "Chioma " + Name, "mother", null, null), new CoreGroupMember(NewId.Next(), HealthVisitor.Name, "health visitor", "NHS", HealthVisitor.UserId)], ConferenceOn),
            ConferenceOn, Ada, Tobi);
    }

    private void SeeAndMiss()
    {
        var seen = ChildFacets.Blank with { Seen = true, Alone = Aloneness.Alone, OwnWords = "I like it when Gran is here", HowCommunicated = "talking", Analysis = "Gran makes the week safer", BedroomSeen = true };
        Record(
            new RecordVisit(Visit, VisitOn, null, VisitPlace.Home, null, true, Lead.UserId, Lead.Name, true, [new ChildAtVisit(Ada, seen, []), new ChildAtVisit(Tobi, seen, [])]), VisitOn, Ada, Tobi);
        Record(new BeginCoreGroup(CoreGroup, CoreGroupOn, Manager.Name, CoreGroupChair.TeamManager, null, HealthVisitor.Name, false, null, CoreGroupChair.TeamManager), CoreGroupOn, Ada, Tobi);
        Record(new RecordCoreGroup(CoreGroup, CoreGroupOn, [new Attendee(Mother, "Chioma " + Name)], false, false, "Gran stays on Fridays", null, null), CoreGroupOn, Ada, Tobi);
        var change = new PlanChange(PlanAction, Plan, CoreGroupOn, CoreGroup, "Put into detail", []);
        Record(new AgreePlanAction(change, PlanAction, Outcome, "Gran stays on Fridays", "Somebody sober is there", null, "Gran Nwosu", new DateOnly(2026, 12, 4), null), CoreGroupOn, Ada);
        Record(new ProposePlanChange(Proposal, Plan, Mother, "Chioma " + Name, CoreGroupOn, CoreGroup, null, "Gran comes on Saturdays too", null), CoreGroupOn, Ada);
        var words = new CopyWords("Fridays are not safe", null, "A sober adult every night", "Ring Gran", "We come on Mondays", "Every 10 working days", null, null, "We ask a court", Lead.Name, "Tell us");
        Record(new WritePlanCopy(Copy, Plan, LetterReader.Parent, Mother, "Chioma " + Name, CoreGroupOn, 1, 1, words, false, false, LetterDocument.PdfType, "00", Lead.Name), CoreGroupOn, Ada);
        Record(new AskParentsServices(NewId.Next(), Plan, Mother, CoreGroupOn, ParentsServices.Health, "The duty desk", "Rae Quillan, adult mental health"), CoreGroupOn, Ada);
        Record(new SendPlanNotice(Notice, Plan, Mother, CoreGroupOn, "Rae Quillan, adult mental health", SendingHow.HandedOver, null, 1, LetterDocument.PdfType, "00", Lead.Name), CoreGroupOn, Ada);
        Record(
            new RecordNoAccess(Difficulty, NoAccessOn, null, AccessProblem.Denial, true, true, "Chioma " + Name, "She would not open the door", Lead.Name, "The school saw both that morning", null, false, null, null, NewId.Next()),
            NoAccessOn, Ada, Tobi);
    }

    private LetterDocument Document => new(Letter, "<html><body><p>Copy for Chioma</p><h2>Why</h2><p>Harm twice since July</p></body></html>", "%PDF-1.7 a letter"u8.ToArray());

    /// <summary>Puts a signed letter's document where letters lie.</summary>
    public async Task Keep(LetterDocument document, Guid child)
    {
        var write = await services.GetRequiredService<LetterDocuments>().Seal(document, child);
        await services.GetRequiredService<IDatabase>().Write(async (tx, stop) =>
        {
            await write(tx, stop);
            return true;
        });
    }

    private void Write()
    {
        Record(new WriteLetterWords(NewId.Next(), Decided, "Harm twice since July", "A calm adult every night", "Help with sleep", "A solicitor is asked", null, "Somebody calm is there at night"), CoreGroupOn, Ada);
        var letter = new LetterToSign(Letter, LetterKind.Decision, LetterReader.Parent, Mother, "Chioma " + Name, 1, Document.ContentType, Document.Sha256);
        Record(new SignLetters(Decided, [letter], null, Area.Chair.Name), CoreGroupOn, Ada);
        Record(new AskForLetterCorrection(Correction, Letter, "Chioma " + Name, "I came to both meetings", CoreGroupOn), CoreGroupOn, Ada);
    }

    /// <summary>The review is asked for; somebody is invited, and two reports are asked for, of which one came.</summary>
    private void Prepare()
    {
        Record(new RequestConference(Conference, ConferenceKind.Review, NoAccessOn, null, null, "The review is due", null), NoAccessOn, Ada, Tobi);
        Record(new InviteToConference(Conference, Invitation, Mother, "Chioma " + Name, "mother", null, "By letter", NoAccessOn, true, true), NoAccessOn, Ada, Tobi);
        Record(new AskForReport(Conference, Report, "Hillside Primary", "Amara Stone", NoAccessOn, null), NoAccessOn, Ada, Tobi);
        Record(new AskForReport(Conference, CameReport, "Community health", HealthVisitor.Name, NoAccessOn, null), NoAccessOn, Ada, Tobi);
        Record(new RecordReportReceived(CameReport, NoAccessOn, HealthVisitor.Name), NoAccessOn, Ada, Tobi);
    }

    /// <summary>A core group meets today, another is planned, and things wait for the group or its chair.</summary>
    private void MeetAgain()
    {
        var both = new[] { Ada, Tobi };
        Record(new PlanCoreGroups([new MeetingDay(Planned, new DateOnly(2026, 12, 7), null)], null, "Hillside Primary", null), NoAccessOn, both);
        Record(new MoveCoreGroup(Planned, new DateOnly(2026, 12, 8), null, "Hillside Primary", "The school is closed", null, null, [], []), NoAccessOn, both);
        Record(new PassNews(News, NoAccessOn, CoreGroupNewsKind.OtherMeeting, "The nursery will take Tobi on Fridays", "The nursery", false, "Everybody"), NoAccessOn, both);
        Record(new AskForMembershipChange(Change, NoAccessOn, MembershipChange.Join, new CoreGroupMember(NewId.Next(), "Sam Ogle", "teacher", "Hillside Primary", null), "Sees both every day", Lead.Name), NoAccessOn, both);
        Record(new AskForEarlyReview(EarlyReview, null, NoAccessOn, [EarlyReviewPointer.ChildNotSeen], "The door stayed shut", Lead.Name, Manager.Name, "Ask for it", "The adviser agrees"), NoAccessOn, both);
        Record(new ReportUnexpectedEvent(Unexpected, DisagreedOn, "Their father came back", "Both are with Gran", Lead.Name, null, null, null, NewId.Next()), DisagreedOn, both);
        var ladder = services.GetRequiredService<AreaStore>().RulesOf(Area.Code).GetAwaiter().GetResult().ListSetting("disagreement-ladder", DisagreedOn);
        Record(
            new RaiseDisagreement(
                Disagreement, DisagreementBetween.Agencies, DisagreedOn, DisagreementMatter.Assessment, "The nights are left out", "A visit at night", "Sam Ogle", "Hillside Primary", Lead.Name, "Sam Ogle and " + Lead.Name,
                "Gran stays", null, null, [.. ladder]),
            DisagreedOn, both);
        Record(new DiscussDisagreement(Discussion, Disagreement, DisagreedOn, "Sam Ogle and " + Lead.Name, "Each told what they saw", "Nothing yet", "Gran stays", "Sam Ogle", false, NewId.Next()), DisagreedOn, both);
        Record(new BeginCoreGroup(Meets, Site.Today, Lead.Name, CoreGroupChair.LeadSocialWorker, null, HealthVisitor.Name, false, null, CoreGroupChair.LeadSocialWorker), Site.Today, both);
        Record(
            new RecordCoreGroupAttendance(NewId.Next(), Meets, Mother, "Chioma " + Name, "mother", null, CoreGroupHow.Came, false, null, "Fridays are hard", null, null, null), Site.Today, both);
    }

    /// <summary>Decides as the record would, on the day it happened; everything is written at the end, at once.</summary>
    private void Record(ICommand command, DateOnly on, params IEnumerable<Guid> children)
    {
        var (act, author) = (NewId.Next(), new Author(Lead.UserId, Capacity.LeadSocialWorker));
        var lists = services.GetRequiredService<AreaStore>().RulesOf(Area.Code).GetAwaiter().GetResult().Lists(on);
        foreach (var child in children)
        {
            var journal = journals.TryGetValue(child, out var known) ? known : journals[child] = [];
            var decision = command.Decide(Casework.Child.From(child, journal), lists, on);
            decision.Refusals.ShouldBeEmpty();
            acts.Add(new BatchedAct(child, decision.Events, act, author));
            journal.AddRange(decision.Events.Select((e, i) => new Entry(0, journal.Count + i + 1, act, DateTimeOffset.UnixEpoch, author, e)));
        }
    }
}
