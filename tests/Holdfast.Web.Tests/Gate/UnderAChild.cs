using System.Collections.Immutable;
using Holdfast.Casework;
using Holdfast.Casework.Journal;
using Holdfast.Practice;
using Holdfast.Records.Areas;
using Holdfast.Records.Drafts;
using Holdfast.Records.Journal;
using Holdfast.SiteKit;
using Holdfast.Web.Forms.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace Holdfast.Web.Tests.Gate;

/// <summary>Every address under a child, who may open it, and how to ask for it with something behind it.</summary>
public static class UnderAChild
{
    public const string Start = "children/{childId:guid}";

    internal static readonly Capacity[] Read =
        [Capacity.LeadSocialWorker, Capacity.SocialWorker, Capacity.TeamManager, Capacity.ConferenceChair, Capacity.CoreGroupProfessional, Capacity.HeadOfService];

    private static readonly Capacity[] Disagree = [.. Read];
    private static readonly Capacity[] Record = [Capacity.LeadSocialWorker, Capacity.SocialWorker, Capacity.TeamManager];
    private static readonly Capacity[] Contact = [.. Record, Capacity.CoreGroupProfessional];
    private static readonly Capacity[] Conference = [.. Record, Capacity.ConferenceChair];
    private static readonly Capacity[] TakePart = [.. Contact, Capacity.ConferenceChair];
    internal static readonly Capacity[] Letters = [.. Conference, Capacity.HeadOfService];
    private static readonly Capacity[] Sign = [Capacity.ConferenceChair];
    private static readonly Capacity[] Oversee = [Capacity.TeamManager, Capacity.HeadOfService];
    private static readonly Capacity[] Manage = [Capacity.TeamManager];
    private static readonly Capacity[] CounterSign = [.. Record, Capacity.HeadOfService];

    /// <summary>Who may open what is under a child, in what way of standing to it, and what such an address needs besides the child.</summary>
    internal static IReadOnlyDictionary<string, (Capacity[] May, string? Query)> Places { get; } = new Dictionary<string, (Capacity[] May, string? Query)>(StringComparer.Ordinal)
    {
        [""] = (Read, null),
        ["/duties"] = (Read, null),
        ["/visits"] = (Read, null),
        ["/voice"] = (Read, null),
        ["/network"] = (Read, null),
        ["/record"] = (Read, null),
        ["/who-has-looked"] = (Read, null),
        ["/no-access/{difficulty:guid}"] = (Read, null),
        ["/attachments/{attachmentId:guid}"] = (Read, null),
        ["/record-a-visit/{draft:guid?}"] = (Contact, null),
        ["/record-a-visit/{draft:guid}/seen"] = (Contact, null),
        ["/record-a-visit/{draft:guid}/drawings"] = (Contact, null),
        ["/record-a-visit/{draft:guid}/check"] = (Contact, null),
        ["/record-no-access/{draft:guid?}"] = (Contact, null),
        ["/record-no-access/{draft:guid}/check"] = (Contact, null),
        ["/protective-action"] = (Contact, null),
        ["/conference-held"] = (Conference, null),
        ["/review-held"] = (Conference, null),
        ["/letters"] = (Letters, null),
        ["/letters/{letter:guid}"] = (Letters, null),
        ["/letters/{letter:guid}/document"] = (Letters, null),
        ["/letters/{letter:guid}/send"] = (Conference, null),
        ["/letters/{letter:guid}/correction"] = (Conference, null),
        ["/letters/{conference:guid}/sent-otherwise"] = (Conference, null),
        ["/letters/{conference:guid}/words"] = (Sign, null),
        ["/letters/{conference:guid}/part"] = (Sign, null),
        ["/letters/{conference:guid}/sign"] = (Sign, "?kind=FullRecord"),
        ["/letters/{conference:guid}/withhold"] = (Sign, "?kind=FullRecord&person={father}"),
        ["/letters/corrections/{correction:guid}"] = (Sign, null),
        ["/conference"] = (Conference, null),
        ["/conference/{conferenceId:guid}.ics"] = (Conference, null),
        ["/conference/arrange"] = (Conference, null),
        ["/conference/part"] = (Conference, null),
        ["/conference/parts"] = (Conference, "?group=1"),
        ["/conference/invite"] = (Conference, null),
        ["/conference/answer"] = (Conference, null),
        ["/conference/not-agreed"] = (Conference, null),
        ["/conference/call-off"] = (Conference, null),
        ["/conference/link"] = (Conference, "?invitation={invitation}"),
        ["/conference/invitation"] = (Conference, "?invitation={invitation}"),
        ["/conference/report-asked"] = (Conference, null),
        ["/conference/report-received"] = (Conference, null),
        ["/conference/report-shared"] = (Conference, null),
        ["/conference/report"] = (TakePart, null),
        ["/conference/report-copy"] = (Conference, "?report={report}&reader={father}"),
        ["/conference/agree"] = (Manage, null),
        ["/conference/request"] = (Record, null),
        ["/conference/meeting/begin"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}"] = (Read, null),
        ["/conference/board/{conferenceId:guid}"] = (Read, null),
        ["/conference/meeting/{conferenceId:guid}/attended"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/quorum"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/point"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/danger"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/view"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/score"] = (TakePart, null),
        ["/conference/meeting/{conferenceId:guid}/show-scores"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/live"] = (Read, null),
        ["/conference/meeting/{conferenceId:guid}/scores-discussed"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/dissent"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/reasons"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/rights"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/risk"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/plan-outcome"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/plan-action"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/plan-core-group"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/plan-lead"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/assessment"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/specialist"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/recommendation"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/plan-change"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/decide"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/said"] = (Conference, "?about=Chair"),
        ["/conference/meeting/{conferenceId:guid}/plan-read"] = (Conference, null),
        ["/conference/meeting/{conferenceId:guid}/outcome-reviewed"] = (Conference, "?outcomeId={outcome}"),
        ["/conference/meeting/{conferenceId:guid}/told"] = (Conference, null),
        ["/conference/{conferenceId:guid}/outcome"] = (Read, null),
        ["/conference/lead-offer"] = (Conference, "?conference={conference}"),
        ["/conference/specialist-came"] = (Conference, "?assessment={assessment}"),
        ["/conference/dissent-answered"] = (Conference, "?dissent={dissent}"),
        ["/difficulties"] = (Read, null),
        ["/raised"] = (Disagree, null),
        ["/difficulties/{difficulty:guid}"] = (Read, null),
        ["/difficulties/raise"] = (TakePart, null),
        ["/difficulties/weigh"] = (Record, "?difficulty={weighed}"),
        ["/difficulties/taken-up"] = (TakePart, "?difficulty={difficulty}"),
        ["/advice"] = (Record, "?about={difficulty}"),
        ["/unexpected-event"] = (TakePart, null),
        ["/unexpected-event/course"] = (Record, "?event={unexpected}"),
        ["/disagreements/{disagreement:guid}"] = (Read, null),
        ["/disagreements/how"] = (Read, null),
        ["/disagreements/raise"] = (Disagree, null),
        ["/disagreements/discussed"] = (Disagree, "?disagreement={disagreement}"),
        ["/disagreements/approved"] = (Disagree, "?discussion={discussion}"),
        ["/disagreements/climb"] = (Disagree, "?disagreement={disagreement}"),
        ["/disagreements/resolved"] = (Disagree, "?disagreement={disagreement}"),
        ["/disagreements/told"] = (Disagree, "?disagreement={disagreement}"),
        ["/assessment"] = (Read, null),
        ["/assessment/begin"] = (Record, null),
        ["/assessment/ask"] = (Record, null),
        ["/assessment/contribution"] = (TakePart, "?contribution={asked-member}"),
        ["/assessment/link"] = (Record, "?contribution={asked-teacher}"),
        ["/assessment/analysis"] = (Record, null),
        ["/assessment/put-forward"] = (Record, null),
        ["/assessment/sign"] = (CounterSign, null),
        ["/assessment/cover"] = (CounterSign, null),
        ["/family-history"] = (Letters, null),
        ["/family-history/read"] = (Record, "?which=OwnEarlier"),
        ["/family-history/means"] = (Record, null),
        ["/family-history/ask"] = (Record, null),
        ["/family-history/obtained"] = (Record, "?asked={history}"),
        ["/supervision"] = (Letters, null),
        ["/supervision/record"] = (Oversee, null),
        ["/supervision/done"] = (CounterSign, "?decision={supervision-decision}"),
        ["/supervision/oversight"] = ([Capacity.HeadOfService], null),
        ["/supervision/sample"] = (Oversee, "?sample={sample}"),
        ["/lead-tasks"] = (Letters, null),
        ["/lead-tasks/note"] = (Record, "?task=AlertManagers"),
        ["/record/signed"] = (Letters, null),
        ["/record/sign"] = (Record, null),
        ["/allocate"] = (Manage, null),
        ["/evidence"] = (Record, null),
        ["/evidence/{bundle:guid}/document"] = (Record, null),
        ["/excuse"] = (Manage, "?rule={rule}&opened={opened}"),
        ["/add"] = (Record, null),
        ["/access-choice"] = (Record, "?difficulty={difficulty}&choice=legal-action"),
        ["/address"] = (Record, null),
        ["/advocacy"] = (Record, null),
        ["/advocate-attended"] = (Record, null),
        ["/birth"] = (Record, null),
        ["/core-group"] = (Record, null),
        ["/core-group-held"] = (Record, null),
        ["/core-groups"] = (Read, null),
        ["/core-groups/{meetingId:guid}"] = (Read, null),
        ["/core-groups/{meetingId:guid}.ics"] = (Read, null),
        ["/core-groups/{meetingId:guid}/notes"] = (Read, null),
        ["/core-groups/plan"] = (Record, null),
        ["/core-groups/{meetingId:guid}/move"] = (Record, null),
        ["/core-groups/{meetingId:guid}/move-confirmed"] = (Record, null),
        ["/core-groups/{meetingId:guid}/move-letters/document"] = (Record, null),
        ["/core-groups/begin"] = (TakePart, "?meeting={planned}"),
        ["/core-groups/{meetingId:guid}/attended"] = (TakePart, null),
        ["/core-groups/{meetingId:guid}/chairs"] = (TakePart, null),
        ["/core-groups/{meetingId:guid}/said"] = (TakePart, "?about=Risk"),
        ["/core-groups/{meetingId:guid}/frequency"] = (TakePart, null),
        ["/core-groups/{meetingId:guid}/disagreement"] = (TakePart, null),
        ["/core-groups/{meetingId:guid}/taken-up"] = (TakePart, "?disagreementId={dissent}"),
        ["/core-groups/{meetingId:guid}/childs-part"] = (TakePart, null),
        ["/core-groups/{meetingId:guid}/help"] = (TakePart, null),
        ["/core-groups/{meetingId:guid}/recommend"] = (TakePart, null),
        ["/core-groups/{meetingId:guid}/view"] = (TakePart, "?visitId={visit}"),
        ["/core-groups/{meetingId:guid}/close"] = (TakePart, null),
        ["/core-groups/{meetingId:guid}/confirmed"] = (TakePart, null),
        ["/core-groups/{meetingId:guid}/link"] = (Record, "?member={member}"),
        ["/core-groups/{meetingId:guid}/send"] = (Record, null),
        ["/core-groups/{meetingId:guid}/copies/{copy:guid}/document"] = (Letters, null),
        ["/plan/agency-copies"] = (Record, null),
        ["/plan/explained"] = (Contact, null),
        ["/core-groups/care-programme"] = (Record, null),
        ["/core-groups/{meetingId:guid}/own-record"] = (TakePart, null),
        ["/core-groups/{meetingId:guid}/everybody"] = (TakePart, null),
        ["/plan/parents-records"] = (Record, null),
        ["/plan/parents-services"] = (Record, null),
        ["/plan/notice"] = (Record, "?personId={parent}"),
        ["/plan/notice-followed"] = (Record, "?notice={notice}"),
        ["/plan/notices/{notice:guid}/document"] = (Record, null),
        ["/conference/plan-changes"] = (Conference, null),
        ["/core-groups/early-review"] = (TakePart, null),
        ["/core-groups/early-review-answered"] = (Conference, "?request={early-review}"),
        ["/core-groups/change-asked"] = (TakePart, null),
        ["/core-groups/change-answered"] = (Conference, "?change={change}"),
        ["/core-groups/exclusion"] = (Manage, null),
        ["/core-groups/news"] = (TakePart, null),
        ["/core-groups/news-considered"] = (TakePart, "?news={news}"),
        ["/core-groups/attendance-trouble"] = (Record, null),
        ["/correct"] = (Record, "?entry=4"),
        ["/enquiry-ended"] = (Record, null),
        ["/family"] = (Record, null),
        ["/gp"] = (Record, null),
        ["/how-often"] = (Record, null),
        ["/lead"] = (Record, null),
        ["/name"] = (Record, null),
        ["/ethnicity"] = (Record, null),
        ["/needs"] = (Record, null),
        ["/network/person"] = (Record, null),
        ["/network/remove"] = (Record, "?person={father}"),
        ["/notes-sent"] = (Record, "?meeting={meeting}"),
        ["/notice"] = (Record, "?subject={difficulty}&recipient=senior-manager"),
        ["/plan"] = (Read, null),
        ["/plan/versions"] = (Read, null),
        ["/plan/compare"] = (Read, null),
        ["/plan/drift"] = (Read, null),
        ["/plan/outcome"] = (Record, null),
        ["/plan/action"] = (Record, null),
        ["/plan/part"] = (Record, null),
        ["/plan/write"] = (Record, null),
        ["/plan/member"] = (Record, null),
        ["/plan/members"] = (Record, null),
        ["/plan/outcome-progress"] = (TakePart, "?outcome={agreed-outcome}"),
        ["/plan/action-progress"] = (TakePart, "?planAction={action}"),
        ["/plan/copy"] = (Record, "?personId={father}"),
        ["/plan/copy-sent"] = (Record, "?copy={copy}"),
        ["/plan/copies/{letter:guid}/document"] = (Record, null),
        ["/plan/propose"] = (Contact, null),
        ["/plan/answer"] = (Record, "?proposal={proposal}"),
        ["/plan/agreement"] = (Record, null),
        ["/plan-ended"] = (Record, null),
        ["/ending"] = (Read, null),
        ["/ending/evidence"] = (Conference, null),
        ["/ending/process"] = (Record, null),
        ["/step-down"] = (Conference, null),
        ["/step-down/none"] = (Conference, null),
        ["/step-down/review"] = (Conference, null),
        ["/step-down/oversight"] = (Oversee, null),
        ["/moves"] = (Record, null),
        ["/moves/new"] = (Record, null),
        ["/moves/{move:guid}/settled"] = (Record, null),
        ["/moves/{move:guid}/told"] = (Record, null),
        ["/moves/{move:guid}/transfer"] = (Record, null),
        ["/moves/{move:guid}/transfer/{transfer:guid}/file"] = (Record, null),
        ["/moves/{move:guid}/receipt"] = (Record, null),
        ["/moves/{move:guid}/accepted"] = (Record, null),
        ["/moves/{move:guid}/over"] = (Record, null),
        ["/other-authority/{segment:guid}"] = (Letters, null),
        ["/other-authority/{segment:guid}/papers/{place:int}"] = (Letters, null),
        ["/complaints"] = (Conference, null),
        ["/complaints/new"] = (Conference, null),
        ["/complaints/link"] = (Conference, "?person={parent}"),
        ["/complaints/{complaint:guid}"] = (Conference, null),
        ["/complaints/{complaint:guid}/step"] = (Conference, null),
        ["/complaints/{complaint:guid}/outcome"] = (Conference, null),
        ["/complaints/{complaint:guid}/told"] = (Conference, null),
        ["/complaints/statement"] = (Conference, "?entry=2"),
        ["/protected-address"] = (Record, null),
        ["/protected-address/show"] = (Record, "?contact={contact}"),
        ["/school"] = (Record, null),
        ["/strategy-discussion"] = (Record, null),
        ["/view-considered"] = (Record, "?visit={visit}"),
        ["/withdraw"] = (Record, "?entry=4"),
    };

    /// <summary>A draft of each journey, begun by this person.</summary>
    public static async Task<(Guid Visit, Guid NoAccess)> DraftsOf(Household home, Person person, string words = "")
    {
        using var scope = home.Site.Scope();
        var store = scope.ServiceProvider.GetRequiredService<DraftStore>();
        var drafts = (Visit: NewId.Next(), NoAccess: NewId.Next());
        await store.Save(new Draft(drafts.Visit, person.Id, DraftKinds.Visit, "Visit", [home.Child], Typed(words)), 0);
        await store.Save(new Draft(drafts.NoAccess, person.Id, DraftKinds.NoAccess, "No access", [home.Child], Typed(words)), 0);
        return drafts;
    }

    /// <summary>The address with everything in it that there is to open. A birth is written of the child not yet born, and a conference asked for where none is being prepared.</summary>
    public static async Task<string> Address(Household home, string place, (Guid Visit, Guid NoAccess) drafts)
    {
        var duty = place == "/excuse" ? await OpenDuty(home) : null;
        return $"/children/{(place is "/birth" or "/conference/request" ? home.Unborn : place.StartsWith("/step-down", StringComparison.Ordinal) || place == "/moves/new" ? home.SteppedDown : home.Child)}{place}{Places[place].Query}"
            .Replace("{draft:guid?}", "{draft:guid}", StringComparison.Ordinal)
            .Replace("{draft:guid}", $"{(place.StartsWith("/record-no-access", StringComparison.Ordinal) ? drafts.NoAccess : drafts.Visit)}", StringComparison.Ordinal)
            .Replace("{move:guid}", $"{home.Move}", StringComparison.Ordinal)
            .Replace("{transfer:guid}", $"{home.Transfer}", StringComparison.Ordinal)
            .Replace("{segment:guid}", $"{home.Segment}", StringComparison.Ordinal)
            .Replace("{place:int}", "0", StringComparison.Ordinal)
            .Replace("{complaint:guid}", $"{(place.EndsWith("/told", StringComparison.Ordinal) ? home.ComplaintDecided : home.Complaint)}", StringComparison.Ordinal)
            .Replace("{attachmentId:guid}", $"{home.Drawing}", StringComparison.Ordinal)
            .Replace("{invitation}", $"{home.Invitation}", StringComparison.Ordinal)
            .Replace("{conferenceId:guid}", $"{(place.EndsWith("/told", StringComparison.Ordinal) || place.EndsWith("/plan-lead", StringComparison.Ordinal) ? home.Decided : home.Conference)}", StringComparison.Ordinal)
            .Replace("{meetingId:guid}", $"{CoreGroup(home, place)}", StringComparison.Ordinal)
            .Replace("{member}", $"{Household.Teacher.PersonId}", StringComparison.Ordinal)
            .Replace("{planned}", $"{home.Planned}", StringComparison.Ordinal)
            .Replace("{action}", $"{home.Action}", StringComparison.Ordinal)
            .Replace("{news}", $"{home.News}", StringComparison.Ordinal)
            .Replace("{change}", $"{home.Change}", StringComparison.Ordinal)
            .Replace("{early-review}", $"{home.EarlyReview}", StringComparison.Ordinal)
            .Replace("{conference}", $"{home.Conference}", StringComparison.Ordinal)
            .Replace("{report}", $"{home.Report}", StringComparison.Ordinal)
            .Replace("{agreed-outcome}", $"{home.Outcome}", StringComparison.Ordinal)
            .Replace("{proposal}", $"{home.Proposal}", StringComparison.Ordinal)
            .Replace("{outcome}", $"{home.Outcome}", StringComparison.Ordinal)
            .Replace("{dissent}", $"{home.Dissent}", StringComparison.Ordinal)
            .Replace("{assessment}", $"{home.Assessment}", StringComparison.Ordinal)
            .Replace("{weighed}", $"{home.Raised}", StringComparison.Ordinal)
            .Replace("{unexpected}", $"{home.Unexpected}", StringComparison.Ordinal)
            .Replace("{disagreement:guid}", $"{home.Disagreement}", StringComparison.Ordinal)
            .Replace("{disagreement}", $"{home.Disagreement}", StringComparison.Ordinal)
            .Replace("{discussion}", $"{home.Discussion}", StringComparison.Ordinal)
            .Replace("{difficulty:guid}", $"{home.Difficulty}", StringComparison.Ordinal)
            .Replace("{difficulty}", $"{home.Difficulty}", StringComparison.Ordinal)
            .Replace("{conference:guid}", $"{home.Decided}", StringComparison.Ordinal)
            .Replace("{bundle:guid}", $"{home.Bundle}", StringComparison.Ordinal)
            .Replace("{notice:guid}", $"{home.Notice}", StringComparison.Ordinal)
            .Replace("{notice}", $"{home.Notice}", StringComparison.Ordinal)
            .Replace("{parent}", $"{home.Mother}", StringComparison.Ordinal)
            .Replace("{copy:guid}", $"{home.NotesCopy}", StringComparison.Ordinal)
            .Replace("{copy}", $"{home.Copy}", StringComparison.Ordinal)
            .Replace("{letter:guid}", place.StartsWith("/plan/", StringComparison.Ordinal) ? $"{home.Copy}" : "{letter:guid}", StringComparison.Ordinal)
            .Replace("{letter:guid}", $"{home.Letter}", StringComparison.Ordinal)
            .Replace("{correction:guid}", $"{home.Correction}", StringComparison.Ordinal)
            .Replace("{father}", $"{home.Father}", StringComparison.Ordinal)
            .Replace("{meeting}", $"{home.Meeting}", StringComparison.Ordinal)
            .Replace("{contact}", $"{home.Contact}", StringComparison.Ordinal)
            .Replace("{asked-member}", $"{home.Looked.AskedMember}", StringComparison.Ordinal)
            .Replace("{asked-teacher}", $"{home.Looked.AskedTeacher}", StringComparison.Ordinal)
            .Replace("{history}", $"{home.Looked.History}", StringComparison.Ordinal)
            .Replace("{supervision-decision}", $"{home.Looked.Decision}", StringComparison.Ordinal)
            .Replace("{sample}", $"{home.Looked.Sample}", StringComparison.Ordinal)
            .Replace("{visit}", $"{home.Visit}", StringComparison.Ordinal)
            .Replace("{rule}", Uri.EscapeDataString(duty?.Rule ?? ""), StringComparison.Ordinal)
            .Replace("{opened}", $"{duty?.OpenedBy}", StringComparison.Ordinal);
    }

    /// <summary>The core group an address needs: one to come, one that was held, or the one that meets.</summary>
    private static Guid CoreGroup(Household home, string place) => place.Split('/')[^1] switch
    {
        "move" or "move-confirmed" or "{meetingId:guid}.ics" => home.Planned,
        "notes" or "send" or "own-record" or "confirmed" or "link" => home.Meeting,
        "document" => place.Contains("/copies/", StringComparison.Ordinal) ? home.Meeting : home.Planned,
        _ => home.Meets,
    };

    private static async Task<Duty> OpenDuty(Household home)
    {
        using var scope = home.Site.Scope();
        var child = await scope.ServiceProvider.GetRequiredService<JournalStore>().ReadChild(home.Child);
        return DutyEngine.Duties(child, await scope.ServiceProvider.GetRequiredService<AreaStore>().RulesOf("hillingdon"), Site.Today).First(d => d.State == DutyState.Open);
    }

    /// <summary>Every address under the child this person may open.</summary>
    public static async Task<IReadOnlyList<string>> OpenTo(Household home, Person person)
    {
        var drafts = await DraftsOf(home, person);
        var open = new List<string>();
        foreach (var (place, _) in Places.Where(p => person.Stands is { } stands && p.Value.May.Contains(stands)))
        {
            open.Add(await Address(home, place, drafts));
        }

        return open;
    }

    private static string Typed(string words) => words.Length == 0
        ? new TypedAnswers().Write()
        : new TypedAnswers { Fields = new Dictionary<string, System.Collections.Immutable.ImmutableArray<string>> { ["Answers.PlaceName"] = [words] }.ToImmutableSortedDictionary() }.Write();
}
