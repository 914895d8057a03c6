using Holdfast.Casework;
using Holdfast.Casework.CoreGroups;
using Holdfast.Casework.Journal;
using Holdfast.Casework.Letters;
using Holdfast.Casework.People;
using Holdfast.Casework.Plans;
using Holdfast.Web.Access;
using Holdfast.Web.Reading;
using static Holdfast.Web.Letters.LetterComposer;

namespace Holdfast.Web.Letters;

/// <summary>The notes of a core group about one child, as one reader has them, with the plan as it stands (H41, M26, H42).</summary>
public static class NotesPaper
{
    /// <param name="forTheChild">What the meeting means for the child, in words written for the child.</param>
    public static LetterPaper Of(ChildView view, CoreGroupMeeting meeting, Recipient reader, int version, string writtenBy, string? forTheChild = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(reader);
        var isChild = reader.Reader == LetterReader.Child;
        var group = view.Words.Term("core-group", meeting.HeldOn);
        return new LetterPaper(
            isChild ? "Your meeting" : $"Notes of the {group}, and the plan", $"{view.Rules.Name} children’s services", reader.Reader, reader.Name, reader.Reader == LetterReader.Agency ? reader.Role : null,
            isChild ? view.Child.ShortName : view.Child.FullName, $"{Text.Capital(group)}, {UkDate.Long(meeting.HeldOn)}", view.Today, version, version > 1 ? $"This is version {version}. Use this one." : null, writtenBy,
            [.. (isChild ? OfChild(view, meeting, forTheChild) : OfGrownUp(view, meeting, reader)).Where(s => s.Blocks.Count > 0)])
        {
            SignedAs = isChild ? "I wrote this for you" : "Sent these notes",
        };
    }

    private static IEnumerable<PaperSection> OfChild(ChildView view, CoreGroupMeeting meeting, string? forTheChild)
    {
        var child = view.Child;
        yield return Section("What we talked about", Typed(forTheChild));
        yield return Section("What you said, and what we did", ChildsWords(child, meeting, "You"));
        var own = child.Plans is [.., var plan] ? PlanCopy.Of(child, plan.PlanId).FirstOrDefault(c => c.Written.PersonId == child.Id)?.Written.Words : null;
        yield return Section("What we will do", Typed(own?.OurPart));
        yield return Section("Who will see you, and when", own is null && child.VisitsEvery(view.Today) is { } every ? [Say($"{child.LeadSocialWorker?.Name ?? "Your social worker"} comes {OfChild(every)}.")] : Typed(own?.WhoSees));
        yield return Section("When we meet again", PlanPaper.Next(child) is { Count: > 0 } next ? Say($"On {next[0]}.") : null);
        yield return Section("Who you can talk to", own is null ? [Say(child.LeadSocialWorker is { } lead ? $"You can talk to {lead.Name}." : null)] : Typed(own.WhomToAsk));
        yield return Section("If you do not agree", own is null ? [Say("Tell any of us. We write it down, and we tell you what we did about it.")] : Typed(own.HowToDisagree));
    }

    private static IEnumerable<PaperSection> OfGrownUp(ChildView view, CoreGroupMeeting meeting, Recipient reader)
    {
        var (child, agency) = (view.Child, reader.Reader == LetterReader.Agency);
        var keptOut = child.CoreGroupExclusions.Any(e => reader.MayBe(e.PersonId, e.Name) && e.Covers(meeting.HeldOn));
        var plan = DetailedPlan.Find(child, view.Today) ?? DetailedPlan.Find(child, meeting.HeldOn);
        yield return Part(view, meeting, reader, CoreGroupParts.Decisions);
        yield return Section("What is yours to do", plan is null ? [] : Yours(child, plan, reader));
        if (agency && meeting.Members.FirstOrDefault(m => m.PersonId == reader.PersonId)?.Agency is { } answers && AgencyUndone.Of(child, view.Today).FirstOrDefault(u => string.Equals(u.Agency, answers, StringComparison.OrdinalIgnoreCase)) is { } undone)
        {
            yield return Section($"Not done in time by {undone.Agency}", Say("Your agency answers for its member’s part. Show this to your line manager."), new PaperBlock.Bullets(
                [.. undone.Actions.Select(a => $"{a.Says.What}: {a.Says.Who}{(a.Says.By is { } by ? $", by {UkDate.Long(by)}" : "")}{(a.Progress is [.., { Words: { } why }] ? $". {why}" : "")}")]));
        }

        if (keptOut)
        {
            yield return Section("What was said", Say("You were not in the meeting. What was said there is left out of your copy; what was decided, and the plan, are in it."));
        }
        else
        {
            yield return Section("Who was there", Say($"{meeting.Chair} chaired{(meeting.MinutesBy is { } minutes ? $", and {minutes} took the minutes" : "")}."), Attendance(meeting, reader), Brought(child, meeting, reader));
            foreach (var part in CoreGroupParts.All.Where(p => p != CoreGroupParts.Decisions).Concat(meeting.Parts.Keys.Except(CoreGroupParts.All).Order(StringComparer.Ordinal)))
            {
                yield return Part(view, meeting, reader, part);
            }

            yield return Section("How it goes", plan is null ? null : Progress(meeting, plan), plan is null ? null : Done(child, meeting, plan, reader));
            yield return Section($"What {child.ShortName} said, and what came of it", PlanPaperDisclosure.ShowsChildsWords(reader.Reader) ? ChildsWords(child, meeting, child.ShortName) : []);
        }

        yield return Section("Who does not agree", Disagreements(child, meeting, reader).ToList() is { Count: > 0 } open ? new PaperBlock.Bullets(open) : null);
        yield return Section("How often", meeting.Frequency is { } often ? new PaperBlock.Bullets([$"{child.ShortName} is seen often enough: {YesNo(often.VisitsEnough)}. {often.WhyVisits}", $"The group meets often enough: {YesNo(often.MeetingsEnough)}. {often.WhyMeetings}"]) : null);
        yield return Section("What the group recommends to the review", meeting.Recommendation is { } recommended ? Say($"{OutcomeWords.Of(recommended.Recommends)}: {Text.Sentence(recommended.Why)} {Text.Sentence(recommended.Outcomes)}") : null);
        if (plan is not null)
        {
            yield return Section("The plan from here on", Say($"This is the {view.Words.Term("plan", view.Today)} as it stands on {UkDate.Long(view.Today)}, with what this meeting changed. Use this one."));
            foreach (var section in PlanPaper.Sections(view, plan, reader))
            {
                yield return section;
            }
        }

        yield return Section(
            "If something here is not right",
            Say($"Tell {child.LeadSocialWorker?.Name ?? $"the {view.Words.Term("lead-social-worker", view.Today)}"}. Keep your own record of this meeting too."),
            agency ? Say("This is your own copy. Do not pass it on outside your agency, and do not show it to the family: each of them has their own.") : Say("This is your own copy. It may be shown to a court if one is asked to decide."));
    }

    private static string YesNo(bool said) => said ? "yes" : "no";

    private static IEnumerable<PaperBlock?> Yours(Child child, DetailedPlan plan, Recipient reader)
    {
        var own = plan.Actions.Where(a => a.IsOpen && reader.Is(child, a.Says.PersonId, a.Says.Who ?? "")).OrderBy(a => a.Says.By ?? DateOnly.MaxValue).ToList();
        return own.Count == 0 ? [] : [new PaperBlock.Bullets([.. own.Select(a => $"{a.Says.What}{(a.Says.By is { } by ? $", by {UkDate.Long(by)}" : "")}")])];
    }

    private static PaperSection Part(ChildView view, CoreGroupMeeting meeting, Recipient reader, string part) => Section(
        CoreGroupWords.Part(part, view.Words, meeting.HeldOn), PlanPaperDisclosure.Shows(reader.Reader, part) ? Typed(meeting.Parts.GetValueOrDefault(part)) : []);

    private static PaperBlock.Grid? Attendance(CoreGroupMeeting meeting, Recipient reader) => meeting.Attendance.IsEmpty ? null : new PaperBlock.Grid(
        "Who took part", ["Name", "Role", "How"],
        [.. meeting.Attendance.Select(a => (IReadOnlyList<string>)[a.Name, a.Agency is null ? a.Role : $"{a.Role}, {a.Agency}", How(a, reader)])]);

    /// <summary>How somebody took part; why they did not come is for professionals.</summary>
    private static string How(CoreGroupAttended a, Recipient reader) =>
        $"{CoreGroupWords.Of(a.How)}{(a.CoverBy is { } cover ? $" ({cover})" : "")}{(a.Why is { } why && reader.Reader == LetterReader.Agency ? $": {why}" : "")}";

    /// <summary>How often, as a child counts: weeks rather than working days.</summary>
    private static string OfChild(Interval every) => every switch
    {
        { Unit: TimeUnit.WorkingDays, Count: 5 } => "every week",
        { Unit: TimeUnit.WorkingDays } when every.Count % 5 == 0 => $"every {every.Count / 5} weeks",
        _ => $"every {every}",
    };

    /// <summary>What each brought: to the family, what the family said and what professionals brought for all to hear; another parent's words are not passed on.</summary>
    private static PaperBlock.Bullets? Brought(Child child, CoreGroupMeeting meeting, Recipient reader)
    {
        var said = meeting.Attendance.Where(a => a.Said is not null && (reader.Reader == LetterReader.Agency || reader.Is(child, a.PersonId, a.Name) || (child.IsProfessional(a.PersonId, a.Agency) && a.How != CoreGroupHow.WrittenReport)))
            .Select(a => $"{a.Name}: {a.Said}").ToList();
        return said.Count == 0 ? null : new PaperBlock.Bullets(said);
    }

    private static PaperBlock.Grid? Progress(CoreGroupMeeting meeting, DetailedPlan plan) => meeting.Progress.IsEmpty ? null : new PaperBlock.Grid(
        "Outcomes", ["What must change", "How it goes", "What is different", "How that is known"],
        [.. meeting.Progress.Select(p => (IReadOnlyList<string>)[plan.Outcome(p.OutcomeId)?.Says.Outcome ?? "", PlanWords.Of(p.Direction), p.Different, p.Evidence ?? ""])]);

    /// <summary>What became of each promise. In whose words is not passed on between those of the family: what the father says of his part is for him and for professionals.</summary>
    private static PaperBlock.Grid? Done(Child child, CoreGroupMeeting meeting, DetailedPlan plan, Recipient reader) => meeting.ActionProgress.IsEmpty ? null : new PaperBlock.Grid(
        "What was promised", ["What", "What became of it", "In their words"],
        [.. meeting.ActionProgress.Select(p => (p, Action: plan.Action(p.ActionId)?.Says)).Select(x => (IReadOnlyList<string>)[x.Action?.What ?? "", PlanWords.Of(x.p.State), MayRead(child, reader, x.Action?.PersonId, x.p.SaidBy ?? x.Action?.Who) ? x.p.Words ?? "" : ""])]);

    private static bool MayRead(Child child, Recipient reader, Guid? whose, string? saidBy) =>
        reader.Reader == LetterReader.Agency || saidBy is null || reader.Is(child, whose, saidBy) || !child.Network.Values.Any(p => p.Role == NetworkRole.Family && (p.PersonId == whose || string.Equals(p.Name, saidBy, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<PaperBlock?> ChildsWords(Child child, CoreGroupMeeting meeting, string whose) => child.ViewsConsidered.Where(c => c.MeetingId == meeting.MeetingId)
        .SelectMany(c => child.Visits.FirstOrDefault(v => v.VisitId == c.VisitId)?.Child.OwnWords is { } said ? new PaperBlock?[] { new PaperBlock.Quote(said, whose), Say(c.WhatCameOfIt) } : [Say(c.WhatCameOfIt)]);

    /// <summary>Professionals read all; of the family everybody reads their own, and professionals'.</summary>
    private static IEnumerable<string> Disagreements(Child child, CoreGroupMeeting meeting, Recipient reader) => child.Disagreements(meeting.HeldOn)
        .Where(d => d.On == meeting.HeldOn || d.Since is not [.., { Settled: true }])
        .Where(d => reader.Reader == LetterReader.Agency || reader.Is(child, null, d.Who) || meeting.Members.Any(m => child.IsProfessional(m) && string.Equals(m.Name, d.Who, StringComparison.OrdinalIgnoreCase)))
        .Select(d => $"{d.Who}, since {UkDate.Long(d.On)}: {Text.Sentence(d.What)} {d.Reasons}");
}
