using System.Diagnostics;
using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;

namespace Holdfast.Web.Reading;

/// <summary>Puts what a core group did into words.</summary>
internal sealed class CoreGroupReader(AreaWords words, Child child, bool contacts)
{
    public EntryReading Read(CoreGroupEvent what) => what is CoreGroupMeetingEvent meeting ? Meeting(meeting) : Beside(what);

    private EntryReading Meeting(CoreGroupMeetingEvent what) => what switch
    {
        CoreGroupPlanned e => new(e.WhyMoved is null ? $"{Group(e)} planned for {UkDate.Long(e.On)}" : $"{Group(e)} moved to {UkDate.Long(e.On)}", Rows(
            ("Time", e.At is { } at ? UkDate.Time(at) : null), ("Where", e.Place), ("Why it was moved", e.WhyMoved), ("Why it cannot be earlier", e.WhyLate))),
        CoreGroupMoveConfirmed e => new($"New date of the {words.Term("core-group", e.ToldOn)} confirmed in writing", Rows(("Date", UkDate.Long(e.On)), ("To", e.To), ("How", e.How), ("Still to be told", e.Left.IsEmpty ? null : Text.And(e.Left)))),
        CoreGroupBegan e => new($"{Group(e)} began", Rows(
            ("Chair", $"{e.Chair}, {CoreGroupWords.Of(e.ChairIs, words, e.HappenedOn)}"), ("Why this chair", e.WhyThisChair), ("Minutes", e.MinutesBy), ("Where", e.AtTheChildsSchool ? "At the child’s school" : null),
            ("Why on another day", e.WhyAnotherDay))),
        CoreGroupChairsAgreed e => new($"Chair of the {words.Term("core-group", e.On)} agreed", Rows(
            ("Chair from now on", $"{e.Chair}, {CoreGroupWords.Of(e.ChairIs, words, e.HappenedOn)}"), ("Vice-chair", e.ViceChair), ($"Why the {words.Term("team-manager", e.HappenedOn)} goes on", e.WhyManagerGoesOn)), Tone.Decision),
        CoreGroupAttended e => new($"{Group(e)}: {e.Name}", Rows(
            ("Role", e.Role), ("Agency", e.Agency), ("How", CoreGroupWords.Of(e.How)), ($"{words.Capital("lead-social-worker", e.HappenedOn)}, or for them", e.IsLead ? "Yes" : null), ("Who came instead", e.CoverBy), ("What they brought", e.Said),
            ("Why not", e.Why), ("Line manager told", e.ManagerTold), ("Why they are there", e.WhyNotMember)), e.LacksReport ? Tone.Concern : Tone.Plain),
        CoreGroupPartRecorded e => new($"{Group(e)}: {Text.InSentence(Part(e))}", Rows((Part(e), e.Words)), e.Part == CoreGroupParts.WithoutLead ? Tone.Concern : Tone.Plain),
        CoreGroupFrequencyReviewed e => new("How often, looked at", Rows(
            ("Is the child seen often enough?", YesNo(e.VisitsEnough)), ("Why", e.WhyVisits), ("Does the group meet often enough?", YesNo(e.MeetingsEnough)), ("Why that", e.WhyMeetings))),
        CoreGroupDisagreement e => new($"{e.Who} does not agree", Rows(("With what", e.What), ("Reasons", e.Reasons), ("What is best for the child", e.BestForChild)), Tone.Concern),
        CoreGroupDisagreementTakenUp e => new(e.Settled ? "A disagreement is settled" : "A disagreement was taken up, and goes on", Rows(
            ("Whose", child.Disagreements(DateOnly.MaxValue).FirstOrDefault(d => d.DisagreementId == e.DisagreementId)?.Who), ("What was said", e.Words)), e.Settled ? Tone.Plain : Tone.Concern),
        CoreGroupChildsPartDecided e => new($"How {child.ShortName} takes part in the {words.Term("core-group", e.DecidedOn)}", Rows(
            ("Age and understanding", e.AgeAndUnderstanding), ("The child’s wish", CoreGroupWords.Of(e.Wish)), ("What those who know the child think", e.ThoseWhoKnow), ("Effect on the family", e.FamilyEffect),
            ("Decision", e.Comes ? "The child comes" : "The child does not come"), ("Why", e.Why), ("How it is made to suit", e.Suits), ("The child’s view of the situation", e.Situation), ("Whether the child feels safe", e.FeelsSafe),
            ("Whether life has got better", e.LifeImproved), ("Asked by", e.GatheredBy)), Tone.Decision, e.WishWords),
        CoreGroupHelpArranged e => new($"Help to take part: {Text.InSentence(CoreGroupWords.Of(e.Help))}", Rows(("For", e.For), ("Needed", YesNo(e.Needed)), (e.Needed ? "What is arranged" : "Why not", e.What))),
        CoreGroupRecommended e => new($"The {words.Term("core-group", e.On)} recommends: {Text.InSentence(OutcomeWords.Of(e.Recommends))}", Rows(
            ("Why", e.Why), ("Outcomes for the child’s needs", e.Outcomes), ("Child in need plan", e.ChildInNeedPlan)), Tone.Decision),
        CoreGroupCopyFrozen e => new($"Notes of the {words.Term("core-group", e.FrozenOn)} and the plan: {e.To}’s copy", Rows(
            ("Copy", $"version {e.CopyVersion}, with version {e.OfVersion} of the plan"), ("By", e.FrozenBy), ("What it says to the child", e.Words))),
        CoreGroupCopyGiven e => new("Copy of the notes and the plan given", Rows(
            ("To", child.Latest<CoreGroupCopyFrozen>(c => c.CopyId == e.CopyId)?.To), ("How", CoreGroupWords.Of(e.How)), ("Where", contacts ? e.Where : null), ("By", e.GivenBy))),
        CoreGroupCopyWithheld e => new($"{e.To} gets no copy of the notes", Rows(("Why", e.Why), ("Decided by", e.DecidedBy)), Tone.Decision),
        CoreGroupOwnRecord e => new($"{e.Name}’s own record of the {words.Term("core-group", e.On)}", Rows(("What it came to", e.Words), ("Also kept", e.AlsoKept))),
        CoreGroupTasksConfirmed e => new($"{e.Name} confirmed what they do", Rows(("How", e.How), ("What they added", e.Words))),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private EntryReading Beside(CoreGroupEvent what) => what switch
    {
        EarlyReviewAsked e => new("An early review was asked for", Rows(
            ("What points to it", string.Join("; ", e.Pointers.Select(CoreGroupWords.Of))), ("What happened", e.Why), ("Asked by", e.AskedBy), ($"Advice of {e.Manager}, manager", e.ManagersAdvice), ("The adviser", e.AdvisersAdvice)), Tone.Concern),
        EarlyReviewAnswered e => new(e.Convened ? "There is an early review" : "No early review", Rows(
            ("On", e.ReviewOn is { } on ? UkDate.Long(on) : null), ("Why", e.Why), ("Answered by", e.AnsweredBy)), Tone.Decision),
        CoreGroupChangeAsked e => new(e.Change == MembershipChange.Join ? $"Asked that {e.Member.Name} joins the {words.Term("core-group", e.AskedOn)}" : $"Asked that {e.Member.Name} leaves the {words.Term("core-group", e.AskedOn)}", Rows(
            ("Role", e.Member.Role), ("Agency", e.Member.Agency), ("Why", e.Why), ("Asked by", e.AskedBy))),
        CoreGroupChangeAnswered e => new($"The chair {(e.Agreed ? "agreed" : "did not agree")} to a change of the members", Rows(
            ("Who", child.MembershipRequests.FirstOrDefault(r => r.Asked.ChangeId == e.ChangeId)?.Asked.Member.Name), ("Why", e.Why), ("Answered by", e.AnsweredBy)), Tone.Decision),
        CoreGroupExclusionDecided e => new($"{e.Name} is kept out of {words.Term("core-group", e.On)} meetings", Rows(
            ("Why", e.Why), ("Decided by", e.DecidedBy), ("Until", e.Until is { } until ? UkDate.Long(until) : null), ("How they are heard", e.HowHeard)), Tone.Concern),
        CoreGroupNews e => new($"The {words.Term("core-group", e.On)} was told: {Text.InSentence(CoreGroupWords.Of(e.Kind))}", Rows(
            ("What", e.What), ("From", e.From), ("In writing", YesNo(e.InWriting)), ("Who has it", e.PassedTo)), e.Kind is CoreGroupNewsKind.OtherMeeting or CoreGroupNewsKind.FromFamily or CoreGroupNewsKind.Other ? Tone.Plain : Tone.Concern),
        CoreGroupNewsConsidered e => new($"The {words.Term("core-group", e.On)} considered what it was told", Rows(
            ("What", child.Latest<CoreGroupNews>(n => n.NewsId == e.NewsId)?.What), ("What it means for the child", e.MeansForChild), ("What is done", e.WhatIsDone))),
        CareProgrammeTakenIn e => new($"Mental-health care plan of {e.Whose} and the child’s plan", Rows(
            ("Led by", e.LedBy), ("In the child’s plan now", e.Support), ("The group is invited to its reviews", YesNo(e.GroupInvited)), ("Why not", e.WhyNotInvited), ("A written copy is held", YesNo(e.CopyHeld)), ("The copy", e.Copy))),
        CoreGroupAttendanceTrouble e => new($"Attendance of {e.Member}: {Text.InSentence(CoreGroupWords.Of(e.Step, words, e.HappenedOn))}", Rows(
            ("Agency", e.Agency), ("What it holds up", e.HoldsUp), ("By", e.By), ("What was said and agreed", e.Words)), e.Step == TroubleStep.Settled ? Tone.Plain : Tone.Concern),
        _ => throw new UnreachableException($"{what.GetType().Name} has no reading."),
    };

    private string Group(CoreGroupMeetingEvent e) => words.Capital("core-group", e.HappenedOn);

    private string Part(CoreGroupPartRecorded e) => CoreGroupWords.Part(e.Part, words, e.On);

    private static string YesNo(bool yes) => yes ? "Yes" : "No";

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
